"""Pieces that are drawn and hold no words of their own: a rule, and the ground of another piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.look import HAIRLINE
from organiser.documents.pieces.piece import Piece

if TYPE_CHECKING:
    from organiser.documents.sheet import Sheet


class Rule(Piece):
    """A level rule; it takes no height of its own."""

    __slots__ = ("_colour", "_weight_pt", "_width_pt")

    def __init__(self, width_pt: float, colour: str = HAIRLINE, weight_pt: float = 0.5) -> None:
        super().__init__(0.0)
        self._width_pt, self._colour, self._weight_pt = width_pt, colour, weight_pt

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        sheet.stroke((x_pt, top_pt), (x_pt + self._width_pt, top_pt), self._colour, self._weight_pt)


class Panel(Piece):
    """A piece on a ground of its own, or beside a bar, with room around it."""

    __slots__ = ("_bar", "_edge", "_fill", "_padding_pt", "_piece", "_radius_pt", "_width_pt")

    def __init__(  # noqa: PLR0913 -- how it is surrounded
        self,
        piece: Piece,
        width_pt: float,
        padding_pt: float,
        *,
        fill: str = "",
        edge: str = "",
        bar: str = "",
        radius_pt: float = 0.0,
    ) -> None:
        super().__init__(piece.height_pt + 2 * padding_pt, padding_pt + piece.first_baseline_pt)
        self._piece, self._width_pt, self._padding_pt = piece, width_pt, padding_pt
        self._fill, self._edge, self._bar, self._radius_pt = fill, edge, bar, radius_pt

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        if self._fill or self._edge:
            sheet.box(
                x_pt,
                top_pt,
                self._width_pt,
                self.height_pt,
                fill=self._fill,
                edge=self._edge,
                radius_pt=self._radius_pt,
            )
        if self._bar:
            sheet.box(x_pt, top_pt, 2.5, self.height_pt, fill=self._bar)
        self._piece.draw(sheet, x_pt + self._padding_pt, top_pt + self._padding_pt)

    def split(self, height_pt: float) -> tuple[Piece, Piece] | None:
        parts = self._piece.split(height_pt - 2 * self._padding_pt)
        if not parts:
            return None
        look = {
            "fill": self._fill,
            "edge": self._edge,
            "bar": self._bar,
            "radius_pt": self._radius_pt,
        }
        head, tail = (
            Panel(part, self._width_pt, self._padding_pt, **look)  # type: ignore[arg-type]
            for part in parts
        )
        return head, tail
