"""Pieces laid one below the other, over as many pages as they need.

What belongs together stays together: a heading is glued to what follows it, and a piece is parted
only where it is taller than a page or much of a page would stay empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.documents.pieces import Piece

TOLERANCE_PT = 0.01
EMPTY_SHARE = 0.33
"""A piece that can be parted is, rather than leave more than this share of a page empty."""


@dataclass
class Leaf:
    """What stands on one page: pieces, each with its `x_pt` and `top_pt`."""

    top_pt: float
    placed: list[tuple[Piece, float, float]] = field(default_factory=list)


@dataclass(frozen=True)
class _Glued:
    gap_pt: float
    piece: Piece


class Flow:
    """Lays pieces in a column from `top_pt` to `bottom_pt` of page after page.

    `first_top_pt` is where the column begins on the first page, below a masthead.
    `continuation`, where set, is asked for a piece that opens each page after a break inside
    running matter: "Wednesday (continued)".
    """

    def __init__(
        self, x_pt: float, top_pt: float, bottom_pt: float, first_top_pt: float | None = None
    ) -> None:
        self.x_pt, self._page_top_pt, self.bottom_pt = x_pt, top_pt, bottom_pt
        self.continuation: Callable[[], tuple[Piece, float] | None] | None = None
        self._glued: list[_Glued] = []
        first = top_pt if first_top_pt is None else first_top_pt
        self.leaves = [Leaf(first)]
        self._y_pt = first
        self._fresh = True

    @property
    def page_height_pt(self) -> float:
        return self.bottom_pt - self._page_top_pt

    @property
    def left_pt(self) -> float:
        """The height that is left on the page."""
        return self.bottom_pt - self._y_pt

    @property
    def begun(self) -> bool:
        """Whether anything stands on the page yet."""
        return not self._fresh

    def add(self, piece: Piece, gap_pt: float = 0.0, *, keep_with_next: bool = False) -> None:
        """Place `piece` below what stands there; the gap is dropped at the top of a page."""
        self._glued.append(_Glued(gap_pt, piece))
        if not keep_with_next:
            self._place()

    def place_beside(self, piece: Piece, x_pt: float, top_pt: float) -> None:
        """Put `piece` on the page without moving the column: a picture in the margin column."""
        self.leaves[-1].placed.append((piece, x_pt, top_pt))
        self._fresh = False

    def new_page(self) -> None:
        """Begin a page, unless nothing stands on this one yet."""
        self.finish()
        if not self._fresh:
            self._turn(running=False)

    def next_page(self) -> None:
        """Go on at the top of the next page, as where the page is full."""
        self.finish()
        self._turn()

    def finish(self) -> None:
        """Place what still waits for a next piece."""
        if self._glued:
            self._place()

    def _turn(self, *, running: bool = True) -> None:
        self.leaves.append(Leaf(self._page_top_pt))
        self._y_pt, self._fresh = self._page_top_pt, True
        opening = self.continuation() if running and self.continuation else None
        if opening:
            piece, gap_pt = opening
            self._put(_Glued(0.0, piece))
            self._y_pt += gap_pt
            self._fresh = True  # a continued heading alone is no content

    def _place(self) -> None:
        waiting, self._glued = self._glued, []
        height_pt = sum(item.gap_pt + item.piece.height_pt for item in waiting)
        if self._fresh:
            height_pt -= waiting[0].gap_pt
        *before, last = waiting
        if height_pt <= self.left_pt + TOLERANCE_PT:
            self._put_all(waiting)
            return
        head_room_pt = self.left_pt - (height_pt - last.piece.height_pt)
        too_tall = height_pt > self.page_height_pt
        wasteful = self.left_pt > EMPTY_SHARE * self.page_height_pt
        if too_tall or wasteful or self._fresh:
            parts = last.piece.split(head_room_pt) if head_room_pt > 0 else None
            if parts:
                self._put_all([*before, _Glued(last.gap_pt, parts[0])])
                self._turn()
                self._glued = [_Glued(0.0, parts[1])]
                self._place()
                return
        if self._fresh:
            self._put_unbreakable(waiting)
            return
        self._turn()
        self._glued = waiting
        self._place()

    def _put_unbreakable(self, waiting: list[_Glued]) -> None:
        """Place what cannot be kept together on any page, one piece after the other."""
        if len(waiting) == 1:
            self._put(waiting[0])  # taller than a page and in one piece: nothing more to be done
            return
        for item in waiting:
            self._glued = [item]
            self._place()

    def _put_all(self, items: list[_Glued]) -> None:
        for item in items:
            self._put(item)

    def _put(self, item: _Glued) -> None:
        if not self._fresh:
            self._y_pt += item.gap_pt
        self.leaves[-1].placed.append((item.piece, self.x_pt, self._y_pt))
        self._y_pt += item.piece.height_pt
        self._fresh = False
