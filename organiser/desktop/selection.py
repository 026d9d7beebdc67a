"""Which cells of a table are selected, as rectangles, and how they outlive a new arrangement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange

from organiser.desktop.arranging import Heading

if TYPE_CHECKING:
    from organiser.desktop.table import Table
    from organiser.model import Row


@dataclass(frozen=True)
class Kept:
    """A selection by the keys of its rows: it can be made again wherever they stand."""

    ranges: tuple[tuple[frozenset[int], int, int], ...]  # keys, first and last column
    current: tuple[int, int] | None  # key and column

    @property
    def keys(self) -> frozenset[int]:
        return frozenset().union(*(keys for keys, _, _ in self.ranges))


def boxes(model: QItemSelectionModel) -> list[QItemSelectionRange]:
    """Return what is selected, as rectangles."""
    return list(cast("Iterable[QItemSelectionRange]", model.selection()))


def selected_places(model: QItemSelectionModel) -> list[int]:
    """Return the places of the rows in which any cell is selected, upwards."""
    places: set[int] = set()
    for box in boxes(model):
        places.update(range(box.top(), box.bottom() + 1))
    return sorted(places)


def rows_at(table: Table, places: Iterable[int]) -> list[Row]:
    """Return the stored rows at `places`, each once."""
    rows = (table.stored(place) for place in places)
    return list({row.key: row for row in rows if row is not None}.values())


def keep(table: Table, model: QItemSelectionModel) -> Kept:
    """Return what is selected, before the table arranges itself anew."""
    ranges = []
    for box in boxes(model):
        keys = [row.key for row in rows_at(table, range(box.top(), box.bottom() + 1))]
        ranges.append((frozenset(keys), box.left(), box.right()))
    index = model.currentIndex()
    row = table.stored(index) if index.isValid() else None
    return Kept(tuple(ranges), None if row is None else (row.key, index.column()))


def restore(table: Table, model: QItemSelectionModel, kept: Kept) -> None:
    """Select the same cells again, as far as they are shown."""
    keep_still = QItemSelectionModel.SelectionFlag.NoUpdate
    last = table.columnCount() - 1
    if kept.current is not None:
        key, column = kept.current
        place = table.place(key)
        if place is not None:
            model.setCurrentIndex(table.index(place, min(column, last)), keep_still)
    chosen = QItemSelection()
    for keys, left, right in kept.ranges:
        _choose(table, chosen, keys, left, min(right, last))
    model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def select_keys(table: Table, model: QItemSelectionModel, keys: Iterable[int]) -> None:
    """Select the whole rows with `keys`."""
    chosen = QItemSelection()
    _choose(table, chosen, frozenset(keys), 0, table.columnCount() - 1)
    model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _choose(
    table: Table, chosen: QItemSelection, keys: frozenset[int], left: int, right: int
) -> None:
    """Add the rows with `keys` to `chosen`, neighbours as one rectangle."""
    if not keys:
        return
    places = [
        place
        for place in range(table.rowCount())
        if not isinstance(line := table.line(place), Heading) and line.id in keys
    ]
    for first, final in _runs(places):
        chosen.select(table.index(first, left), table.index(final, right))


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = runs[-1][0], place
        else:
            runs.append((place, place))
    return runs
