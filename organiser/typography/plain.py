"""The fast path: text of which each character is one glyph of the plain typeface.

Most names and words are that. Kerning is asked of HarfBuzz once for each pair of neighbours
and remembered; a pair that forms anything else (a ligature, a mark to be placed) sends the
whole text the long way, so that the result is the same either way.
"""

from __future__ import annotations

import re

from organiser.typography.encoding import Encoding
from organiser.typography.glyphs import glyphs
from organiser.typography.shape import ASCENT, DESCENT, Shape

PLAIN_TEXT = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027"
    "\u202f-\u205e\u20a0-\u20bf\u2116\u2122]*"
)
"""What may be simple: Latin, Greek, Cyrillic and their punctuation, without combining marks."""

_EDGE = "\0"


class Plain:
    """Shapes simple text in one face."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._steps: dict[str, tuple[str, int]] = {}
        self._tall: set[str] = set()

    def shape(self, text: str) -> Shape | None:
        """Return the shape of `text`, or None where it is not simple."""
        steps = self._steps
        pairs = [before + character for before, character in zip(_EDGE + text, text, strict=False)]
        try:
            walked = [steps[pair] for pair in pairs]
        except KeyError:
            for pair in pairs:
                if pair not in steps:
                    step = self._step(pair)
                    if step is None:
                        return None
                    steps[pair] = step
            walked = [steps[pair] for pair in pairs]
        shape = Shape(
            text,
            sum([step[1] for step in walked]),
            plain="[<" + "".join([step[0] for step in walked]) + ">] TJ",
            used={self._encoding: text},
        )
        if not self._tall.isdisjoint(text):
            extents = [self._extent(character) for character in text]
            shape.ascent = max(ASCENT, *(top for top, _ in extents))
            shape.descent = max(DESCENT, *(-bottom for _, bottom in extents))
        return shape

    def _step(self, pair: str) -> tuple[str, int] | None:
        """Return the code of the second of `pair`, its kerning before it, and its advance."""
        face = self._encoding.face
        character = pair[1]
        glyph = face.glyph(character)
        if glyph is None:
            return None
        code = self._encoding.code(glyph, character)
        if self._encoding.meaning.setdefault(character, (glyph, character))[0] != glyph:
            return None
        top, bottom = face.extent(glyph)
        if top > ASCENT or bottom < -DESCENT:
            self._tall.add(character)
        text = pair.lstrip(_EDGE)
        shaped = glyphs(face, text, right_to_left=False)
        alone = [face.glyph(each) for each in text]
        if [each.glyph for each in shaped] != alone or any(each.dx or each.dy for each in shaped):
            return None
        kerning = sum(each.advance for each in shaped) - sum(
            face.advance(each or 0) for each in alone
        )
        return (f">{-kerning}<{code}" if kerning else code), face.advance(glyph) + kerning

    def _extent(self, character: str) -> tuple[int, int]:
        return self._encoding.face.extent(self._encoding.face.glyph(character) or 0)
