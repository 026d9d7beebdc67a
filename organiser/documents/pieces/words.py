"""Pieces of text: lines below one another, or short texts on one baseline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from organiser.documents.pieces.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organiser.documents.sheet import Align, Sheet
    from organiser.typography import Block, Line


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
