"""The fast path: text of which each character is one glyph of the plain typeface.

Most names and words are that. Kerning is asked of HarfBuzz once for each pair of neighbours
and remembered; a pair that forms anything else (a ligature, a mark to be placed) sends the
whole text the long way, so that the result is the same either way.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from organiser.typography.clusters import clusters
from organiser.typography.encoding import Encoding
from organiser.typography.faces import Extent
from organiser.typography.shape import ASCENT, DESCENT, Run, Shape

PLAIN_TEXT = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027"
    "\u202f-\u205e\u20a0-\u20bf\u2116\u2122]*"
)
"""What may be simple: Latin, Greek, Cyrillic and their punctuation, without combining marks."""

_EDGE = "\0"


class _Step(NamedTuple):
    """What the second of two neighbours adds: its code after the kerning, and its advance."""

    written: str
    advance: int
    code: str


class Plain:
    """Shapes simple text in one face."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._steps: dict[str, _Step] = {}
        self._extents: dict[str, Extent] = {}
        self._tall: set[str] = set()

    def shape(self, text: str) -> Shape | None:
        """Return the shape of `text`, or None where it is not simple."""
        steps = self._steps
        pairs = [before + character for before, character in zip(_EDGE + text, text, strict=False)]
        try:
            walked = [steps[pair] for pair in pairs]
        except KeyError:
            if not self._learnt(pairs):
                return None
            walked = [steps[pair] for pair in pairs]
        array = "[<" + "".join([step[0] for step in walked]) + ">]"
        codes = frozenset([step[2] for step in walked])
        ascent, descent = ASCENT, DESCENT
        if not self._tall.isdisjoint(text):
            extents = [self._extents[character] for character in text]
            ascent = max(ascent, *(top for top, _ in extents))
            descent = max(descent, *(-bottom for _, bottom in extents))
        width = sum([step[1] for step in walked])
        return Shape(text, width, ascent, descent, (Run(self._encoding, array, codes),))

    def _learnt(self, pairs: list[str]) -> bool:
        for pair in pairs:
            if pair not in self._steps:
                step = self._step(pair)
                if step is None:
                    return False
                self._steps[pair] = step
        return True

    def _step(self, pair: str) -> _Step | None:
        face = self._encoding.face
        text = pair.lstrip(_EDGE)
        if not all(map(face.glyph, text)):
            return None
        together = list(clusters(face, text, right_to_left=False))
        alone = [next(clusters(face, character, right_to_left=False)) for character in text]
        if [cluster for cluster, _ in together] != [cluster for cluster, _ in alone]:
            return None
        kerning = sum(shift for _, shift in together[:-1])
        cluster, _ = together[-1]
        code = self._encoding.code(cluster)
        top, bottom = self._extents[pair[1]] = self._encoding.extents[code]
        if top > ASCENT or bottom < -DESCENT:
            self._tall.add(pair[1])
        written = f">{-kerning}<{code}" if kerning else code
        return _Step(written, cluster.width + kerning, code)
