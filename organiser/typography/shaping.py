"""From text to glyphs in their places: typeface by `choice`, order by `bidi`, shapes by HarfBuzz."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import category, normalize

from organiser.typography import bidi
from organiser.typography.choice import chosen_typefaces
from organiser.typography.encoding import Encoding
from organiser.typography.faces import PLAIN, Face, face
from organiser.typography.glyphs import glyphs
from organiser.typography.plain import PLAIN_TEXT, Plain
from organiser.typography.shape import Cell, Run, Shape

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
        shape = Shape(text)
        shape.runs = runs = []
        for start, end, right_to_left in _stretches(text, typefaces, base):
            typeface = typefaces[start]
            part = text[start:end]
            if typeface is None:
                shape.missing += part
                runs.append(self._gap(part[::-1] if right_to_left else part, weight))
            else:
                encoding = self._encoding(typeface, weight)
                runs.append(_run(encoding, part, right_to_left=right_to_left))
        for run in runs:
            _measure(shape, run)
        return shape

    def _gap(self, text: str, weight: int) -> Run:
        """Return an empty space for each character: no typeface has it."""
        encoding = self._encoding(PLAIN, weight)
        space = encoding.face.glyph(" ") or 0
        rest = _GAP - encoding.face.advance(space)
        cells = [Cell(rest, encoding.code(space, character), 0) for character in text]
        return Run(encoding, cells)


def _stretches(
    text: str, typefaces: Sequence[str | None], base: int
) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and whether right to left, of each run, from left to right."""
    levels = bidi.levels(text, base)
    known = base
    for place, level in enumerate(levels):
        known = levels[place] = known if level is None else level
    runs: list[tuple[int, int]] = []
    for place in range(len(text)):
        last = runs[-1] if runs else None
        if last and (levels[last[0]], typefaces[last[0]]) == (levels[place], typefaces[place]):
            runs[-1] = (last[0], place + 1)
        else:
            runs.append((place, place + 1))
    for number in bidi.visual_order([levels[start] for start, _ in runs]):
        start, end = runs[number]
        yield start, end, bool((levels[start] or 0) & 1)


def _run(encoding: Encoding, text: str, *, right_to_left: bool) -> Run:
    """Return `text` in one face, each glyph with the text that it stands for."""
    shaped = glyphs(encoding.face, text, right_to_left=right_to_left)
    starts = sorted({glyph.place for glyph in shaped})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    run = Run(encoding, [])
    previous = -1
    for glyph in shaped:
        stands_for = "" if glyph.place == previous else text[glyph.place : ends[glyph.place]]
        previous = glyph.place
        shift = run.shift + glyph.dx
        run.cells.append(Cell(shift, encoding.code(glyph.glyph, stands_for), glyph.dy))
        run.shift = glyph.advance - encoding.face.advance(glyph.glyph) - glyph.dx
    return run


def _measure(shape: Shape, run: Run) -> None:
    face = run.encoding.face
    for cell in run.cells:
        glyph, _ = run.encoding.meaning[cell.code]
        top, bottom = face.extent(glyph)
        shape.width += cell.shift + face.advance(glyph)
        shape.ascent = max(shape.ascent, top + cell.rise)
        shape.descent = max(shape.descent, -bottom - cell.rise)
    shape.width += run.shift
    codes = [cell.code for cell in run.cells]
    shape.used[run.encoding] = [*shape.used.get(run.encoding, ()), *codes]
