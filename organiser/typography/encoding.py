"""The two-byte codes by which a document writes the glyphs of a face.

A code stands for a glyph *and* the text that a reader gets when the page is searched or
copied, so the same glyph has several codes where it stands for several texts. The usual code
of a glyph is its number in the typeface; further codes come after the last glyph of the
largest typeface. What a code means is written into the file by `embedding.py`.
"""

from __future__ import annotations

from collections.abc import Iterable

from organiser.typography.faces import Face

_FIRST_FURTHER = 0xA000


class Encoding:
    """The codes of one face in one document."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.meaning: dict[str, tuple[int, str]] = {}
        self._codes: dict[tuple[int, str], str] = {}
        self._next = _FIRST_FURTHER

    def code(self, glyph: int, text: str) -> str:
        """Return the code, four hexadecimal digits, of `glyph` standing for `text`."""
        known = self._codes.get((glyph, text))
        if known is None:
            known = f"{glyph:04X}"
            if known in self.meaning:
                known = f"{self._next:04X}"
                self._next += 1
            self.meaning[known] = (glyph, text)
            self._codes[glyph, text] = known
        return known

    def resolved(self, used: Iterable[str]) -> dict[str, tuple[int, str]]:
        """Return glyph and text by code for what was `used`: codes, or characters of plain text."""
        found: dict[str, tuple[int, str]] = {}
        for each in used:
            glyph, text = self.meaning[each]
            found[self.code(glyph, text)] = (glyph, text)
        return found
