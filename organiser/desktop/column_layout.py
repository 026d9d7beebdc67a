"""The columns of a table as the coordinator wants them: order, widths, which are hidden.

Remembered by the keys of the columns, so that a version with one more does not lose the rest.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt

from organiser.desktop.theme import SNUG

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from organiser.desktop.table import Table

NARROWEST, WIDEST = 30, 2000


def first_width(view: QTableView, table: Table, place: int) -> int:
    """Return how wide a column begins: its heading can be read in every language."""
    words = view.model().headerData(place, Qt.Orientation.Horizontal)
    heading = view.horizontalHeader().fontMetrics().horizontalAdvance(str(words or ""))
    return max(table.columns[place].width, heading + 2 * SNUG)


def layout_of(view: QTableView, table: Table) -> QByteArray:
    """Return the columns of `view` as they stand now."""
    header = view.horizontalHeader()
    columns = []
    for visual in range(header.count()):
        place = header.logicalIndex(visual)
        hidden = view.isColumnHidden(place)
        column = table.columns[place]
        width = max(NARROWEST, view.columnWidth(place) or column.width)
        if header.stretchLastSection() and visual == header.count() - 1:
            width = column.width  # it takes whatever room is left
        columns.append([column.key, width, hidden])
    return QByteArray(json.dumps(columns).encode())


def lay_out(view: QTableView, table: Table, kept: QByteArray) -> None:
    """Put the columns of `view` as `kept` says; one that it does not know keeps its place."""
    header = view.horizontalHeader()
    known = _read(kept)
    visual = 0
    for place, column in enumerate(table.columns):
        if column.key not in known:
            view.setColumnWidth(place, first_width(view, table, place))
            view.setColumnHidden(place, False)
    for key, (width, hidden) in known.items():
        places = [n for n, column in enumerate(table.columns) if column.key == key]
        for place in places:
            view.setColumnWidth(place, width)
            header.moveSection(header.visualIndex(place), visual)
            view.setColumnHidden(place, hidden)
            visual += 1
    if header.count() and header.hiddenSectionCount() == header.count():
        view.setColumnHidden(header.logicalIndex(0), False)


def reset(view: QTableView, table: Table) -> None:
    """Show every column in its first place and width."""
    header = view.horizontalHeader()
    for place in range(len(table.columns)):
        view.setColumnHidden(place, False)
        header.moveSection(header.visualIndex(place), place)
        view.setColumnWidth(place, first_width(view, table, place))


def _read(kept: QByteArray) -> dict[str, tuple[int, bool]]:
    """Return width and absence by key; nothing where it makes no sense."""
    try:
        said: Any = json.loads(bytes(kept.data()))
        return {
            str(key): (min(WIDEST, max(NARROWEST, int(width))), bool(hidden))
            for key, width, hidden in said
        }
    except (ValueError, TypeError):
        return {}
