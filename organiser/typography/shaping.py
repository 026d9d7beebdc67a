"""From text to glyphs in their places: typefaces, order from left to right, shapes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from unicodedata import category, normalize

from organiser.typography import bidi
from organiser.typography.choice import chosen_typefaces
from organiser.typography.clusters import clusters
from organiser.typography.encoding import Cluster, Encoding, Part
from organiser.typography.faces import PLAIN, Face, face, is_ignorable
from organiser.typography.plain import PLAIN_TEXT, Plain
from organiser.typography.shape import ASCENT, DESCENT, Run, Shape

_SPACES = dict.fromkeys(map(ord, "\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_BROKEN = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_UNUSUAL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_GAP = 500


def clean(text: str) -> str:
    """Return `text` composed (NFC), on one line, without controls; halves of characters marked."""
    if _UNUSUAL.search(text):
        text = text.translate(_SPACES | _BROKEN)
        text = "".join(character for character in text if category(character) != "Cc")
    return normalize("NFC", text)


class Shaper:
    """Shapes the texts of one document and keeps the codes that it gives to glyphs.

    `language` is that of the document, such as "fr".
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._encodings: dict[Face, Encoding] = {}
        self._plain: dict[int, Plain] = {}

    def shape(self, text: str, weight: int, country: str, base: int) -> Shape:
        """Return clean `text` as one line whose base level is `base`; 1 is right to left."""
        if not base and PLAIN_TEXT.fullmatch(text):
            plain = self._plain.get(weight)
            if plain is None:
                plain = self._plain[weight] = Plain(self._encoding(PLAIN, weight))
            shape = plain.shape(text)
            if shape is not None:
                return shape
        return self._shaped(text, weight, country, base)

    def _encoding(self, typeface: str, weight: int) -> Encoding:
        found = face(typeface, weight)
        known = self._encodings.get(found)
        if known is None:
            known = self._encodings[found] = Encoding(found)
        return known

    def _shaped(self, text: str, weight: int, country: str, base: int) -> Shape:
        typefaces = chosen_typefaces(text, country, self._language)
        writing = _Writing()
        missing = ""
        for start, end, right_to_left in _stretches(text, typefaces, base):
            typeface = typefaces[start]
            part = text[start:end]
            if typeface is None:
                missing += self._substitute(writing, part, weight, right_to_left=right_to_left)
            else:
                encoding = self._encoding(typeface, weight)
                writing.add(encoding, clusters(encoding.face, part, right_to_left=right_to_left))
        return Shape(
            text, writing.width, writing.ascent, writing.descent, tuple(writing.runs), missing
        )

    def _substitute(self, writing: _Writing, text: str, weight: int, *, right_to_left: bool) -> str:
        """Write characters that no typeface has; return those that cannot be shown.

        A decorated letter, such as 𝓐, is shown as the letter; anything else leaves a gap.
        """
        encoding = self._encoding(PLAIN, weight)
        missing = ""
        clusters = []
        for character in text:
            glyph = encoding.face.glyph(normalize("NFKC", character)[0])
            if glyph is not None:
                cluster = Cluster((Part(glyph),), encoding.face.advance(glyph), character)
            else:
                cluster = Cluster((), _GAP, character)
                missing += "" if is_ignorable(character) else character
            clusters.append((cluster, 0))
        writing.add(encoding, reversed(clusters) if right_to_left else clusters)
        return missing


class _Writing:
    """Runs as they are written one after the other, and the room that they take."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.width, self.ascent, self.descent = 0, ASCENT, DESCENT

    def add(self, encoding: Encoding, clusters: Iterable[tuple[Cluster, int]]) -> None:
        """Write clusters of one face, each followed by a move to the right."""
        written, codes = [], []
        for cluster, shift in clusters:
            code = encoding.code(cluster)
            codes.append(code)
            written.append(f"<{code}>{-shift}" if shift else f"<{code}>")
            self.width += cluster.width + shift
            top, bottom = encoding.extents[code]
            self.ascent = max(self.ascent, top)
            self.descent = max(self.descent, -bottom)
        array = "[" + "".join(written).replace("><", "") + "]"
        self.runs.append(Run(encoding, array, frozenset(codes)))


def _stretches(
    text: str, typefaces: Sequence[str | None], base: int
) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and whether right to left, of each run, from left to right."""
    simple = not base and not bidi.is_affected(text)
    levels: list[int | None] = [0] * len(text) if simple else bidi.levels(text, base)
    known = base
    for place, level in enumerate(levels):
        known = levels[place] = known if level is None else level
    runs: list[tuple[int, int]] = []
    for _, run in groupby(zip(levels, typefaces, strict=True)):
        start = runs[-1][1] if runs else 0
        runs.append((start, start + sum(1 for _ in run)))
    for number in bidi.visual_order([levels[start] for start, _ in runs]):
        start, end = runs[number]
        yield start, end, bool((levels[start] or 0) & 1)
