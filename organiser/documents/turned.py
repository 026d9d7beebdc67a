"""A piece that runs against its page: Arabic on an English page, English on an Arabic one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.pieces import Piece

if TYPE_CHECKING:
    from organiser.documents.sheet import Sheet


class Turned(Piece):
    """A piece in a column of `width_pt`, drawn from the other edge of the column."""

    __slots__ = ("_piece", "_width_pt")

    def __init__(self, piece: Piece, width_pt: float) -> None:
        super().__init__(piece.height_pt, piece.first_baseline_pt)
        self._piece, self._width_pt = piece, width_pt

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        turned, start_pt = sheet.turned(x_pt, self._width_pt)
        self._piece.draw(turned, start_pt, top_pt)

    def split(self, height_pt: float) -> tuple[Piece, Piece] | None:
        parts = self._piece.split(height_pt)
        if not parts:
            return None
        head, tail = (Turned(part, self._width_pt) for part in parts)
        return head, tail
