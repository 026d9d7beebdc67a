"""The one door to printed text: measure, break, fit and draw it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO, Literal

from organiser.i18n import Language
from organiser.typography import bidi
from organiser.typography.fitting import Box, Fit, fitted
from organiser.typography.layout import Measure, broken
from organiser.typography.line import Block, Line
from organiser.typography.shape import Shape
from organiser.typography.shaping import Shaper, clean
from organiser.typography.style import Style, TooLong

if TYPE_CHECKING:
    from organiser.typography.canvas import PrintCanvas

Align = Literal["left", "centre", "right"]
BlockAlign = Literal["start", "left", "centre", "right", "end"]
Direction = Literal["auto", "ltr", "rtl"]

_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}
_KEPT = 4096


class Typesetter:
    """Sets the texts of one document in `language`.

    `texts` may name texts to come; fonts are cut down to what is drawn when the canvas is
    saved, so nothing depends on it.
    """

    def __init__(
        self,
        texts: Iterable[str],  # noqa: ARG002 -- a promise that later versions may use
        language: Language | str,
    ) -> None:
        self.language = language if isinstance(language, Language) else Language(language)
        self._shaper = Shaper(self.language.code)
        self._lines: dict[tuple[str, Style, Direction], Line] = {}
        self._shapes: dict[tuple[str, int, str, int], Shape] = {}
        self._fits: dict[tuple[str, Style, int, Box], Block] = {}

    def canvas(
        self, file: BinaryIO, page_size_pt: tuple[float, float], *, title: str, subject: str = ""
    ) -> PrintCanvas:
        """Return a reportlab canvas that writes to `file`; `save()` it at the end."""
        from organiser.typography.canvas import PrintCanvas  # noqa: PLC0415 -- loads reportlab

        return PrintCanvas(file, page_size_pt, title, subject, self.language.code)

    def line(self, text: str, style: Style, *, direction: Direction = "auto") -> Line:
        """Return `text` shaped on one line, however long it gets. Line breaks become spaces."""
        key = (text, style, direction)
        line = self._lines.get(key)
        if line is None:
            cleaned = clean(text)
            line = self._lines[key] = self._line(cleaned, style, self._base(cleaned, direction))
            _forget(self._lines)
        return line

    def draw(
        self,
        canvas: PrintCanvas,
        line: Line,
        x_pt: float,
        baseline_pt: float,
        align: Align = "left",
    ) -> None:
        """Draw `line` with its left end, centre or right end at `x_pt`."""
        if align != "left":
            x_pt -= _SHARE[align] * line.width_pt
        canvas.write(f"{line.before}{x_pt:.2f} {baseline_pt:.2f}{line.after}", line.shape.runs)

    def block(  # noqa: PLR0913 -- a text, its look and its column
        self,
        text: str,
        style: Style,
        width_pt: float,
        *,
        leading: float = 1.25,
        max_lines: int | None = None,
        direction: Direction = "auto",
        balanced: bool = False,
    ) -> Block:
        """Return `text` broken into lines of at most `width_pt`.

        Line breaks in `text` are kept. A word wider than the line is broken between letters.
        `leading` is the distance of baselines as a multiple of the size. Where `max_lines` are
        not enough the block says `cut`. `balanced` makes the lines of each paragraph about
        equally long.
        """
        base = self._base(text, direction)
        parts: list[str] = []
        for paragraph in _paragraphs(text):
            measure = self._measure(style, base)
            width = width_pt * 1000 / style.size_pt
            lines = broken(paragraph, measure, width, balanced=balanced)
            parts += bidi.carried(lines) if len(lines) > 1 and not text.isascii() else lines
        cut = max_lines is not None and len(parts) > max_lines
        return self._block(parts[:max_lines], style, leading, base, cut=cut)

    def draw_block(  # noqa: PLR0913, PLR0917 -- a block and its place
        self,
        canvas: PrintCanvas,
        block: Block,
        x_pt: float,
        top_pt: float,
        align: BlockAlign = "start",
        width_pt: float | None = None,
    ) -> None:
        """Draw `block` with its top at `top_pt` in a column from `x_pt`, `width_pt` wide.

        Without a width the column is as wide as the block. "start" is left, or right in a block
        that reads from right to left.
        """
        side = _side(align, right_to_left=block.right_to_left)
        x_pt += _SHARE[side] * (block.width_pt if width_pt is None else width_pt)
        for line, below_pt in zip(block.lines, block.baselines_pt, strict=True):
            self.draw(canvas, line, x_pt, top_pt - below_pt, side)

    def fit(  # noqa: PLR0913 -- a text, its look and its box
        self,
        text: str,
        style: Style,
        width_pt: float,
        height_pt: float,
        *,
        smallest_pt: float,
        max_lines: int = 2,
        leading: float = 1.25,
        direction: Direction = "auto",
    ) -> Block:
        """Return `text` as large as fits the box, at most at the size of `style`.

        Lines end at spaces; at hyphens only where that makes the text a good deal larger, and
        never inside a word. Raises `TooLong` where it would be smaller than `smallest_pt`.
        """
        base = self._base(text, direction)
        box = Box(width_pt, height_pt, style.size_pt, smallest_pt, max_lines, leading)
        key = (text, style, base, box)
        block = self._fits.get(key)
        if block is None:
            fit: Fit | None = Fit((), style.size_pt)
            if text.strip():
                fit = fitted(text, lambda part: self._shape(clean(part), style, base), box)
            if fit is None:
                raise TooLong(text, smallest_pt)
            style = style.at(fit.size_pt)
            lines = tuple(Line(shape, style, bool(base)) for shape in fit.shapes)
            block = self._fits[key] = Block(lines, leading, bool(base))
            _forget(self._fits)
        return block

    def _block(
        self, parts: list[str], style: Style, leading: float, base: int, *, cut: bool = False
    ) -> Block:
        lines = tuple(self._line(clean(part), style, base) for part in parts)
        return Block(lines, leading, bool(base), cut)

    def _line(self, text: str, style: Style, base: int) -> Line:
        if text.endswith("\u00ad"):
            text = text[:-1] + "-"
        return Line(self._shape(text, style, base), style, bool(base))

    def _measure(self, style: Style, base: int) -> Measure:
        return lambda part: self._shape(clean(part), style, base).width

    def _shape(self, text: str, style: Style, base: int) -> Shape:
        key = (text, style.weight, style.country, base)
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._shapes[key] = self._shaper.shape(text, style.weight, style.country, base)
            _forget(self._shapes)
        return shape

    def _base(self, text: str, direction: Direction) -> int:
        if direction != "auto":
            return int(direction == "rtl")
        if text.isascii() and not self.language.right_to_left:
            return 0
        found = bidi.base_level(text)
        return int(self.language.right_to_left) if found is None else found


def _paragraphs(text: str) -> list[str]:
    return text.splitlines() if text.strip() else []


def _side(align: BlockAlign, *, right_to_left: bool) -> Align:
    if align == "start":
        return "right" if right_to_left else "left"
    if align == "end":
        return "left" if right_to_left else "right"
    return align


def _forget(cache: dict[Any, Any]) -> None:
    """Keep memory small: forget everything where too much has been remembered."""
    if len(cache) > _KEPT:
        cache.clear()
