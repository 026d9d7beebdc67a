"""A day's grid laid out for sheets of one size: which rooms and times stand on which sheet.

Rooms are dealt out evenly to as few sheets as keep their columns readable; a day too long for a
sheet goes on with the next, where it can between two sessions. Everything is as high as its text
needs: a text that is too long makes its row higher, never smaller than can be read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from organiser.documents.grid_blocks import PADDING_PT, Detail
from organiser.documents.grid_heights import Need, stretch_heights
from organiser.documents.page import MM_PT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from organiser.documents.grid_blocks import GridTexts
    from organiser.documents.grid_day import GridBlock, GridDay

AXIS_PT = 13 * MM_PT
COLUMN_PT = 31 * MM_PT
"""The narrowest column in which titles read well."""

GAP_PT = 2.0
EDGE_PT = 0.01
WELL_FILLED = 0.55
"""A sheet may end early, but not emptier than this, where no session is cut in two by that."""


@dataclass(frozen=True)
class GridPart:
    """What stands on one sheet: some columns from one moment to another.

    `tops_pt` has the place of each of `moments` below the first. `continued` are the keys of
    sessions that began on a sheet before.
    """

    day: GridDay
    moments: tuple[datetime, ...]
    tops_pt: tuple[float, ...]
    column_pt: float
    detail: Detail
    continued: frozenset[int]
    number: int = 1
    count: int = 1

    @property
    def width_pt(self) -> float:
        return AXIS_PT + max(len(self.day.columns), 1) * self.column_pt

    @property
    def height_pt(self) -> float:
        return self.tops_pt[-1]

    def block_width_pt(self, block: GridBlock) -> float:
        """Return the width of a block, without the gap to the next."""
        columns = max(len(self.day.columns), 1)
        span = columns if block.is_band else block.last - block.first + 1
        return span * self.column_pt - GAP_PT


class GridLayout:
    """Lays grids out for sheets of a size."""

    def __init__(self, texts: GridTexts, width_pt: float, height_pt: float) -> None:
        self._texts, self._width_pt, self._height_pt = texts, width_pt, height_pt

    def parts(self, day: GridDay) -> list[GridPart]:
        """Return the sheets of a day: first all the times of some rooms, then the next rooms."""
        most = max(1, int((self._width_pt - AXIS_PT) / COLUMN_PT))
        found = [part for narrowed in _dealt(day, most) for part in self._fitting(narrowed)]
        return [
            replace(part, number=number, count=len(found)) for number, part in enumerate(found, 1)
        ]

    def _fitting(self, day: GridDay) -> list[GridPart]:
        """Return the sheets of some rooms; fewer rooms on a sheet where a text wants more width."""
        parts, columns = self._of_rooms(day), len(day.columns)
        if columns < 2 or all(part.height_pt <= self._height_pt + EDGE_PT for part in parts):  # noqa: PLR2004 -- one cannot be parted
            return parts
        halves = _dealt(day, -(-columns // 2))
        return [part for half in halves for part in self._fitting(half)]

    def _of_rooms(self, day: GridDay) -> list[GridPart]:
        for detail in sorted(Detail, reverse=True):
            whole = self._laid(day, day.moments, detail)
            if whole.height_pt <= self._height_pt + EDGE_PT:
                return [whole]
        return list(self._cut(day))

    def _cut(self, day: GridDay) -> Iterator[GridPart]:
        """Give a day that is too long for a sheet, from sheet to sheet."""
        moments, start = day.moments, 0
        while start < len(moments) - 1:
            ends = range(start + 1, len(moments))
            fitting: list[tuple[int, GridPart]] = []
            for end in ends:
                part = self._laid(day, moments[start : end + 1], Detail.PEOPLE)
                if part.height_pt > self._height_pt + EDGE_PT:
                    break
                fitting.append((end, part))
            if not fitting:  # one stretch that is higher than a sheet
                fitting = [(start + 1, self._laid(day, moments[start : start + 2], Detail.TITLE))]
            least = WELL_FILLED * len(fitting)
            clean = [
                one
                for place, one in enumerate(fitting, 1)
                if place >= least and _between(day, moments[one[0]])
            ]
            start, part = (clean or fitting)[-1]
            yield part

    def _laid(self, day: GridDay, moments: list[datetime], detail: Detail) -> GridPart:
        held = tuple(
            block for block in day.blocks if block.starts < moments[-1] and block.ends > moments[0]
        )
        columns = max(len(day.columns), 1)
        part = GridPart(
            day=replace(day, blocks=held),
            moments=tuple(moments),
            tops_pt=(0.0,),
            column_pt=(self._width_pt - AXIS_PT) / columns,
            detail=detail,
            continued=frozenset(
                block.entry.session.key for block in held if block.starts < moments[0]
            ),
        )
        place = {moment: number for number, moment in enumerate(moments)}
        needs = [
            Need(
                place.get(block.starts, 0),
                place.get(block.ends, len(moments) - 1),
                self.text_height_pt(part, block) + 2 * PADDING_PT + GAP_PT,
            )
            for block in held
        ]
        minutes = [(later - earlier).total_seconds() / 60 for earlier, later in pairwise(moments)]
        tops_pt = [0.0]
        for height_pt in stretch_heights(minutes, needs, self._height_pt):
            tops_pt.append(tops_pt[-1] + height_pt)
        return replace(part, tops_pt=tuple(tops_pt))

    def text_height_pt(self, part: GridPart, block: GridBlock) -> float:
        """Return the height of the text in a block."""
        width_pt = part.block_width_pt(block) - 2 * PADDING_PT
        continued = block.entry.session.key in part.continued
        return self._texts.text(block, width_pt, part.detail, continued=continued).height_pt


def _dealt(day: GridDay, most: int) -> Iterator[GridDay]:
    """Give the columns of a day in as few parts as hold at most `most`, as even as can be."""
    count = len(day.columns)
    if count <= most:
        yield day
        return
    sheets = -(-count // most)
    for number in range(sheets):
        first, after = number * count // sheets, (number + 1) * count // sheets
        yield day.narrowed(first, after - 1)


def _between(day: GridDay, moment: datetime) -> bool:
    """Return whether no session is going on at `moment`."""
    return not any(block.starts < moment < block.ends for block in day.blocks)
