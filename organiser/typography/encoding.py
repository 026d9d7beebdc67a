"""The two-byte codes by which a document writes the clusters of a face.

A code stands for one cluster, that is for what a reader sees as one letter, and for the text
that she gets when she searches or copies. A cluster of several glyphs (a letter and its marks,
an Indian syllable) becomes one composite glyph in the font that goes into the file: every
code then has a width, a text and no neighbours that readers of PDF could mistake for spaces.

The usual code of a glyph is its number in the typeface; further codes come after the last
glyph of the largest typeface. What a code means is written into the file by `embedding.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from organiser.typography.faces import Extent, Face

_FIRST_FURTHER = 0xA000


class Part(NamedTuple):
    """A glyph of a cluster, moved right and up, in thousandths of an em."""

    glyph: int
    right: int = 0
    up: int = 0


class Cluster(NamedTuple):
    """Glyphs that are written together, how far they move on, and the text they stand for."""

    parts: tuple[Part, ...]
    width: int
    text: str


def is_usual(face: Face, cluster: Cluster) -> bool:
    """Return whether `cluster` is one glyph of the typeface as it stands there."""
    if len(cluster.parts) != 1:
        return False
    glyph = cluster.parts[0].glyph
    return cluster.parts[0] == Part(glyph) and cluster.width == face.advance(glyph)


class Encoding:
    """The codes of one face in one document. `extents` says how far the ink of each reaches."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._meaning: dict[str, Cluster] = {}
        self._codes: dict[Cluster, str] = {}
        self.extents: dict[str, Extent] = {}
        self._next = _FIRST_FURTHER

    def code(self, cluster: Cluster) -> str:
        """Return the code of `cluster`, four hexadecimal digits."""
        known = self._codes.get(cluster)
        if known is None:
            known = f"{cluster.parts[0].glyph:04X}" if cluster.parts else ""
            if known in self._meaning or not is_usual(self.face, cluster):
                known = f"{self._next:04X}"
                self._next += 1
            self._meaning[known] = cluster
            self._codes[cluster] = known
            self.extents[known] = self._extent(cluster)
        return known

    def _extent(self, cluster: Cluster) -> Extent:
        extents = [(self.face.extent(part.glyph), part.up) for part in cluster.parts]
        return Extent(
            max((top + up for (top, _), up in extents), default=0),
            min((bottom + up for (_, bottom), up in extents), default=0),
        )

    def meanings(self, codes: Iterable[str]) -> dict[str, Cluster]:
        """Return what each of the `codes` stands for."""
        return {code: self._meaning[code] for code in codes}
