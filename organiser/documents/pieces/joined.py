"""Pieces put together: below one another, side by side, or kept on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.pieces.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from organiser.documents.sheet import Sheet

TOLERANCE_PT = 0.01
MOST_WHOLE_PT = 200.0


class Stack(Piece):
    """Pieces one below the other, each after a gap."""

    __slots__ = ("_items",)

    def __init__(self, items: Sequence[tuple[float, Piece]]) -> None:
        """Take pairs of a gap above, in points, and a piece; the first gap is not used."""
        self._items = items
        height_pt = sum(gap + piece.height_pt for gap, piece in items)
        if items:
            super().__init__(height_pt - items[0][0], items[0][1].first_baseline_pt)
        else:
            super().__init__(0.0)

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        first = True
        for gap_pt, piece in self._items:
            top_pt += 0.0 if first else gap_pt
            first = False
            piece.draw(sheet, x_pt, top_pt)
            top_pt += piece.height_pt

    def split(self, height_pt: float) -> tuple[Piece, Piece] | None:
        used_pt = 0.0
        for place, (gap_pt, piece) in enumerate(self._items):
            start_pt = used_pt + (gap_pt if place else 0.0)
            used_pt = start_pt + piece.height_pt
            if used_pt <= height_pt + TOLERANCE_PT:
                continue
            parts = piece.split(height_pt - start_pt)
            before, after = list(self._items[:place]), list(self._items[place + 1 :])
            if parts:
                return Stack([*before, (gap_pt, parts[0])]), Stack([(0.0, parts[1]), *after])
            if before:
                return Stack(before), Stack([(0.0, piece), *after])
            return None
        return None


class Whole(Piece):
    """A piece that stays on one page, such as a name and what is said of the person.

    Only one that is itself a good part of a page may part.
    """

    __slots__ = ("_piece",)

    def __init__(self, piece: Piece) -> None:
        super().__init__(piece.height_pt, piece.first_baseline_pt)
        self._piece = piece

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        self._piece.draw(sheet, x_pt, top_pt)

    def split(self, height_pt: float) -> tuple[Piece, Piece] | None:
        return self._piece.split(height_pt) if self.height_pt > MOST_WHOLE_PT else None


class Row(Piece):
    """Pieces side by side, each at its distance from the start edge.

    Their tops are level, or, where `level`, the baselines of their first lines, or, where
    `centred`, their middles. Where the row is parted, `again` gives what stands at the start
    edge of the tail.
    """

    __slots__ = ("_again", "_cells")

    def __init__(
        self,
        cells: Sequence[tuple[float, Piece]],
        *,
        level: bool = False,
        centred: bool = False,
        again: Callable[[], Piece] | None = None,
    ) -> None:
        self._again = again
        baseline_pt = max((piece.first_baseline_pt for _, piece in cells), default=0.0)
        self._cells = [
            (offset, baseline_pt - piece.first_baseline_pt if level else 0.0, piece)
            for offset, piece in cells
        ]
        if centred:
            most_pt = max(piece.height_pt for _, piece in cells)
            self._cells = [(x, (most_pt - cell.height_pt) / 2, cell) for x, cell in cells]
        height_pt = max((down + cell.height_pt for _, down, cell in self._cells), default=0.0)
        super().__init__(height_pt, baseline_pt)

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        for offset_pt, down_pt, piece in self._cells:
            piece.draw(sheet, x_pt + offset_pt, top_pt + down_pt)

    def split(self, height_pt: float) -> tuple[Piece, Piece] | None:
        """Part every piece at the same height; what fits stays in the head."""
        heads: list[tuple[float, Piece]] = []
        tails: list[tuple[float, Piece]] = []
        for offset_pt, down_pt, piece in self._cells:
            if down_pt + piece.height_pt <= height_pt + TOLERANCE_PT:
                heads.append((offset_pt, piece))
                continue
            parts = piece.split(height_pt - down_pt)
            if parts:
                heads.append((offset_pt, parts[0]))
            tails.append((offset_pt, parts[1] if parts else piece))
        if not heads or not tails:
            return None
        if self._again:
            tails.insert(0, (0.0, self._again()))
        return Row(heads, level=True), Row(tails, level=bool(self._again), again=self._again)
