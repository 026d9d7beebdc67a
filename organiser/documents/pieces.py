"""What pages are put together from: things that know their height, draw themselves, and split.

A piece is laid out once, for a width; where it stands is said when it is drawn. A piece that is
taller than a page gives a head and a tail, so that the longest abstract still prints.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from organiser.documents.look import HAIRLINE

TOLERANCE_PT = 0.01
MOST_WHOLE_PT = 200.0

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from organiser.documents.sheet import Align, Sheet
    from organiser.typography import Block, Line


class Piece:
    """Something of a known height that stands on one page.

    `first_baseline_pt` says how far below its top the first line of text stands, or 0.
    """

    __slots__ = ("first_baseline_pt", "height_pt")

    def __init__(self, height_pt: float, first_baseline_pt: float = 0.0) -> None:
        self.height_pt, self.first_baseline_pt = height_pt, first_baseline_pt

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        """Draw it with its start edge at `x_pt` and its top at `top_pt`."""
        raise NotImplementedError

    def split(self, height_pt: float) -> tuple[Piece, Piece] | None:  # noqa: ARG002 -- of the rest
        """Return a head that is at most so high and the tail, or `None` if it must not part."""
        return None


class Nothing(Piece):
    """Empty space."""

    __slots__ = ()

    def __init__(self, height_pt: float = 0.0) -> None:
        super().__init__(height_pt)

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        pass


class Bookmark(Piece):
    """An entry of the outline that a reader of the PDF jumps by."""

    __slots__ = ("_title",)

    def __init__(self, title: str) -> None:
        super().__init__(0.0)
        self._title = title

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:  # noqa: ARG002 -- a height
        sheet.bookmark(self._title, top_pt)


class Text(Piece):
    """Lines of text, one below the other, in a column of `width_pt`."""

    __slots__ = ("_align", "_block", "_width_pt")

    def __init__(self, block: Block, width_pt: float = 0.0, align: Align = "start") -> None:
        super().__init__(block.height_pt, block.baselines_pt[0] if block.lines else 0.0)
        self._block, self._width_pt, self._align = block, width_pt, align

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        if self._align != "start":
            x_pt += self._width_pt / (2 if self._align == "centre" else 1)
        for line, below_pt in zip(self._block.lines, self._block.baselines_pt, strict=True):
            sheet.line(line, x_pt, top_pt + below_pt, self._align)

    def split(self, height_pt: float) -> tuple[Piece, Piece] | None:
        """Part between lines; neither side keeps a single line of a longer text."""
        block = self._block
        foots = zip(block.lines, block.baselines_pt, strict=True)
        fitting = sum(below_pt + line.descent_pt <= height_pt for line, below_pt in foots)
        count = min(fitting, len(block.lines) - 2)
        if count < 2:  # noqa: PLR2004 -- a line alone at the foot of a page looks lost
            return None
        head, tail = (
            Text(replace(block, lines=part), self._width_pt, self._align)
            for part in (block.lines[:count], block.lines[count:])
        )
        return head, tail


class Words(Piece):
    """Short texts on one baseline, each at its distance from the start edge."""

    __slots__ = ("_parts",)

    def __init__(self, parts: Sequence[tuple[float, Line]]) -> None:
        baseline_pt = max(line.ascent_pt for _, line in parts)
        super().__init__(baseline_pt + max(line.descent_pt for _, line in parts), baseline_pt)
        self._parts = parts

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        for offset_pt, line in self._parts:
            sheet.line(line, x_pt + offset_pt, top_pt + self.first_baseline_pt)


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
