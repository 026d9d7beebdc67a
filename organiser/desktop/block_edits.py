"""What is done to the selected cells of a table: copy, cut, paste, fill down, clear."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from organiser.desktop import selection
from organiser.desktop.arranging import Heading
from organiser.desktop.clipboard import Block, as_html, as_text, block_of
from organiser.desktop.edits import Edits
from organiser.desktop.edits import paste as put
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.desktop.columns import Column
    from organiser.desktop.table_view import TableView
    from organiser.model import Row

MOST_SAID = 3
UNDO_SECONDS = 10


def _selected(view: TableView) -> tuple[list[int], list[int]]:
    """Return the places of the lines and of the columns in which cells are selected."""
    model = view.selectionModel()
    places = selection.selected_places(model)
    chosen: set[int] = set()
    for box in selection.boxes(model):
        chosen.update(range(box.left(), box.right() + 1))
    current = view.currentIndex()
    if not places and current.isValid():
        places, chosen = [current.row()], {current.column()}
    lines = [place for place in places if not isinstance(view.table.line(place), Heading)]
    return lines, [place for place in view.columns_shown() if place in chosen]


def _columns(view: TableView, places: list[int]) -> list[Column]:
    return [view.table.columns[place] for place in places]


def copied(view: TableView) -> Block:
    """Return the selected cells as texts, row by row as they are shown."""
    lines, places = _selected(view)
    columns = _columns(view, places)
    return [
        [column.copied(view.table.row(line), view.space) for column in columns] for line in lines
    ]


def copy(view: TableView) -> None:
    """Put the selected cells on the clipboard, as text and as a table."""
    block = copied(view)
    if block:
        data = QMimeData()
        data.setText(as_text(block))
        data.setHtml(as_html(block))
        QGuiApplication.clipboard().setMimeData(data)
        _give_up_at_exit()


@cache
def _give_up_at_exit() -> None:
    """Leave plain text behind: Qt would let go of our object when Python is no longer there."""

    def leave_text() -> None:
        if QGuiApplication.instance() is not None:
            clipboard = QGuiApplication.clipboard()
            if clipboard.ownsClipboard():
                clipboard.setText(clipboard.text())

    atexit.register(leave_text)


def cut(view: TableView) -> None:
    """Copy the selected cells and empty them."""
    copy(view)
    clear(view)


def paste(view: TableView) -> None:
    """Put the block on the clipboard where the selection begins; what is longer makes new rows."""
    view.settle()
    block = block_of(QGuiApplication.clipboard().text())
    lines, places = _selected(view)
    if not block or view.space.file.read_only:
        return
    shown = view.columns_shown()
    if not lines:
        lines, places = [view.table.rowCount()], shown[:1]
    if len(lines) % len(block) == 0 and len(places) % len(block[0]) == 0:
        block = _tiled(block, len(lines), len(places))  # as a spreadsheet fills a larger selection
    columns = _columns(view, shown[shown.index(places[0]) :])
    block = _without_headings(view, block, columns)
    rows = _rows_from(view, lines, len(block))
    edits = Edits(view.space, view.table.kind)
    put(edits, block, rows, columns, view.new_row)
    name = counted("Paste {count} row", "Paste {count} rows", len(block))
    _take(view, edits, name, tell=True)


def _rows_from(view: TableView, lines: list[int], most: int) -> list[Row]:
    """Return the rows to paste into: the selected ones, or as many as there are from the first."""
    table = view.table
    if len(lines) < most:
        lines = list(range(lines[0], min(table.rowCount(), lines[0] + most + table.rowCount())))
    rows = [line for place in lines if not isinstance(line := table.line(place), Heading)]
    return [row for row in rows if row.id is not None][:most]


def _tiled(block: Block, rows: int, columns: int) -> Block:
    down, across = rows // len(block), columns // len(block[0])
    return [row * across for row in block] * down


def _without_headings(view: TableView, block: Block, columns: list[Column]) -> Block:
    """Return `block` without its first row where that is the headings of `columns`."""
    say = view.space.desk
    first = [cell.strip().casefold() for cell in block[0]]
    headings = [say(column.heading).casefold() for column in columns][: len(first)]
    return block[1:] if len(block) > 1 and any(first) and first == headings else block


def fill_down(view: TableView) -> None:
    """Copy the top cells through the selection, or the cells above into a single row."""
    view.settle()
    lines, places = _selected(view)
    if not lines or view.space.file.read_only:
        return
    top, below = lines[0], lines[1:]
    if not below:
        above = [n for n in range(top) if view.table.stored(n) is not None]
        if not above:
            return
        top, below = above[-1], [top]
    columns = _columns(view, places)
    source = view.table.row(top)
    cells = [column.copied(source, view.space) for column in columns]
    edits = Edits(view.space, view.table.kind)
    rows = selection.rows_at(view.table, below)
    for number, row in enumerate(rows, 1):
        for column, cell in zip(columns, cells, strict=True):
            if column.editable:
                edits.set_text(row, column, cell, number)
    name = counted("Fill down {count} row", "Fill down {count} rows", len(rows))
    _take(view, edits, name, tell=False)


def clear(view: TableView) -> None:
    """Empty the selected cells, as far as they may be empty."""
    view.settle()
    lines, places = _selected(view)
    columns = [column for column in _columns(view, places) if column.editable]
    rows = selection.rows_at(view.table, lines)
    if not rows or not columns or view.space.file.read_only:
        return
    edits = Edits(view.space, view.table.kind)
    for number, row in enumerate(rows, 1):
        for column in columns:
            edits.set_text(row, column, "", number)
    cells = len(rows) * len(columns)
    name = counted("Clear {count} cell", "Clear {count} cells", cells)
    _take(view, edits, name, tell=False)


def _take(view: TableView, edits: Edits, name: Message, *, tell: bool) -> None:
    """Make the edits one step; say what became of them where that is asked or needed."""
    report, action = edits.report(), edits.action(name)
    with view.table.typing():
        done = action is None or view.space.do(action) is not None
    if not done or not (tell or edits.refused):
        return
    details = [refused.said for refused in edits.refused[:MOST_SAID]]
    buttons: list[tuple[Message, Callable[[], object]]] = []
    if len(edits.refused) > MOST_SAID:
        buttons.append((message("&Show all"), lambda: show_refused(view, edits)))
    first = next((refused for refused in edits.refused if refused.key is not None), None)
    if first is not None:
        buttons.append((message("&Go there"), lambda: view.go_to(first.key or 0)))
    if action is not None:
        buttons.append((message("&Undo"), view.space.undo))
    view.space.tell(
        Notice(
            report,
            buttons=tuple(buttons),
            details=details,
            grave=bool(edits.refused),
            passing=True,
            seconds=0 if edits.refused else UNDO_SECONDS,
        )
    )


def show_refused(view: TableView, edits: Edits) -> None:
    """List every cell that was not taken."""
    from organiser.desktop.report import Report  # noqa: PLC0415 -- when asked for

    Report(view, view.space.desk, edits.report(), [one.said for one in edits.refused]).open()
