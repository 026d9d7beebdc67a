"""Bars that can be read without colour: a line each, its number at the end.

The parts of a bar are told apart by how dark they are, and each has its number in it where there
is room. What is only expected is an outline around what came.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from organiser.documents.look import INK, QUIET
from organiser.documents.palette import contrast, tint
from organiser.documents.pieces import Piece

if TYPE_CHECKING:
    from organiser.documents.sheet import Sheet
    from organiser.typography import Line, Style, Typesetter

SHADES = (1.0, 0.35, 0.7, 0.0)
"""Shares of the accent in the parts of a bar; the last is white with an edge."""

HEIGHT_PT = 12.0
INSIDE_PT = 4.0
HALF_CAPITAL = 0.36
"""Of the size of type: how far below its middle the baseline of a digit stands."""


def shades(accent: str) -> list[str]:
    """Return the colours of the parts of a bar, each unlike its neighbours in grey too."""
    return [tint(accent, share) for share in SHADES]


@dataclass(frozen=True)
class Part:
    """A part of a bar: its length, the number in it, and the colour that fills it."""

    width_pt: float
    number: Line
    fill: str


class Bar(Piece):
    """One bar made of parts, inside an outline of `outline_pt` where that is longer."""

    __slots__ = ("_outline_pt", "_parts")

    def __init__(self, parts: Sequence[Part], outline_pt: float = 0.0) -> None:
        super().__init__(HEIGHT_PT)
        self._parts, self._outline_pt = parts, outline_pt

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        if self._outline_pt:
            sheet.box(x_pt, top_pt, self._outline_pt, HEIGHT_PT, edge=QUIET)
        for part in self._parts:
            sheet.box(x_pt, top_pt, part.width_pt, HEIGHT_PT, fill=part.fill, edge=QUIET)
            if part.number.width_pt + INSIDE_PT <= part.width_pt:
                baseline_pt = top_pt + HEIGHT_PT / 2 + HALF_CAPITAL * part.number.style.size_pt
                sheet.line(part.number, x_pt + part.width_pt / 2, baseline_pt, "centre")
            x_pt += part.width_pt


class Swatch(Piece):
    """A small square of one colour: the key to a bar."""

    __slots__ = ("_fill",)

    def __init__(self, fill: str) -> None:
        super().__init__(8.0)
        self._fill = fill

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        sheet.box(x_pt, top_pt, 8.0, 8.0, fill=self._fill, edge=QUIET)


def part(setter: Typesetter, style: Style, number: str, width_pt: float, fill: str) -> Part:
    """Return a part of a bar with its number in dark or light ink, whichever is clearer."""
    ink = max(("#FFFFFF", INK), key=lambda colour: contrast(colour, fill))
    return Part(width_pt, setter.line(number, replace(style, colour=ink)), fill)
