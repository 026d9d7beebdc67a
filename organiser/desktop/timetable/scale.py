"""Where a column and a minute are on the timetable, in pixels, and the other way round."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from organiser.desktop.timetable.board import Block, Board

GAP = 2.0
"""Between a block and the lines of its column, in pixels."""


@dataclass(frozen=True)
class Scale:
    """The origin is the corner where reading begins, below the head and beside the hours.

    `column` is the width of a column and `minute` the height of a minute, in device-independent
    pixels. Where it is `mirrored`, the first column stands at the right.
    """

    columns: int
    first_minute: int
    last_minute: int
    column: float
    minute: float
    mirrored: bool = False

    @classmethod
    def of(cls, board: Board, column: float, minute: float, *, mirrored: bool) -> Scale:
        return cls(
            len(board.strips), board.first_minute, board.last_minute, column, minute, mirrored
        )

    @property
    def width(self) -> float:
        return self.columns * self.column

    @property
    def height(self) -> float:
        return (self.last_minute - self.first_minute) * self.minute

    def y(self, minute: float) -> float:
        return (minute - self.first_minute) * self.minute

    def minute_at(self, y: float) -> float:
        """Return the minute from midnight at `y`, not rounded; it may lie outside the day."""
        return self.first_minute + y / self.minute

    def left(self, column: float) -> float:
        """Return the left edge of a column; where mirrored, it is the edge at which it ends."""
        return self.width - (column + 1) * self.column if self.mirrored else column * self.column

    def column_at(self, x: float) -> int:
        """Return the column at `x`, the nearest one where there is none."""
        number = int((self.width - x if self.mirrored else x) // self.column)
        return min(max(number, 0), self.columns - 1)

    def span(self, first: int, last: int, top: float, bottom: float) -> QRectF:
        """Return the area of columns from one minute to another."""
        left = min(self.left(first), self.left(last))
        width = (abs(last - first) + 1) * self.column
        return QRectF(left, self.y(top), width, (bottom - top) * self.minute)

    def place(self, block: Block) -> QRectF:
        """Return where `block` is drawn."""
        area = self.span(block.first, block.last, block.top, min(block.bottom, self.last_minute))
        width = area.width() / block.lanes
        lane = block.lanes - 1 - block.lane if self.mirrored else block.lane
        left = area.left() + lane * width
        return QRectF(
            left + GAP, area.top() + GAP / 2, max(4.0, width - 2 * GAP), area.height() - GAP
        )
