"""A page that is a table: search, add, delete with undo, an empty state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget

from organiser.desktop.columns import Column
from organiser.desktop.icons import icon
from organiser.desktop.page import EmptyState, PageWidget, muted, push_button
from organiser.desktop.table import Table
from organiser.desktop.table_view import TableView
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, counted, message
from organiser.model import Row

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

UNDO_SECONDS = 10


class ListPage(PageWidget):
    """Shows rows of one kind. Subclasses give the columns, the words and `new_row`."""

    def __init__(  # noqa: PLR0913 -- words of a page, all named
        self,
        space: Workspace,
        title: Message,
        table: Table,
        *,
        search: Message,
        sign: str,
        empty: Message,
    ) -> None:
        super().__init__(space, title)
        self.table = table
        self.view = TableView(table, table.kind.__name__.lower())
        self.view.setAccessibleName(self.say(title))
        self.search = self.search_field(search, self._search)
        self.writing: list[QPushButton] = []
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.empty = EmptyState(sign, self.say(empty), *self.beginnings())
        self.stack.addWidget(self.empty)
        self.nothing_found = EmptyState(
            "magnifying-glass",
            self.say(message("Nothing here matches what you search for.")),
            push_button(self.say(message("Clear search")), "x", self.search.clear),
        )
        self.stack.addWidget(self.nothing_found)
        self.body.addWidget(self.stack, 1)
        self.body.addLayout(self._foot())
        self.delete_action = QAction(self.say(message("Delete")), self)
        self.delete_action.setIcon(icon("trash"))
        self.delete_action.setShortcuts([QKeySequence("Ctrl+-"), QKeySequence("Shift+Del")])
        self.delete_action.triggered.connect(self.delete)
        self.addAction(self.delete_action)
        self.view.addAction(self.delete_action)
        table.shown_changed.connect(self.follow)
        self.view.selectionModel().selectionChanged.connect(self.follow)
        self.view.selectionModel().currentChanged.connect(self.follow)
        table.modelReset.connect(self.follow)
        QTimer.singleShot(0, self, table.prepare)
        self.follow()

    def beginnings(self) -> Sequence[QPushButton]:
        """Return the buttons of the empty state."""
        return ()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.count = muted("")
        self.count.setWordWrap(False)
        self.clear_search = push_button(
            self.say(message("Clear search")), "", self.search.clear, plain=True
        )
        self.remove = push_button(self.say(message("Delete")), "trash", self.delete, plain=True)
        row.addWidget(self.count)
        row.addWidget(self.clear_search)
        row.addStretch(1)
        row.addWidget(self.remove)
        return row

    def _search(self, typed: str) -> None:
        self.view.settle()
        self.table.search(typed)

    def follow(self) -> None:
        """Say how many rows are shown and chosen."""
        total, shown = self.table.total, self.table.rowCount()
        if not total:
            self.stack.setCurrentWidget(self.empty)
        else:
            self.stack.setCurrentWidget(self.view if shown else self.nothing_found)
        chosen = len(self.view.selectionModel().selectedRows()) if shown else 0
        if shown < total:
            text = message("{shown} of {total} shown", shown=shown, total=total)
        else:
            text = self.counted(total)
        if chosen > 1:
            text = message("{text}, {chosen} selected", text=text, chosen=chosen)
        self.count.setText(self.say(text))
        self.count.setVisible(total > 0)
        self.clear_search.setVisible(shown < total)
        writable = not self.space.file.read_only
        self.remove.setVisible(chosen > 0 and writable)
        for button in self.writing:
            button.setEnabled(writable)

    def counted(self, total: int) -> Message:
        return counted("{count} row", "{count} rows", total)

    def deleted(self, total: int) -> Message:
        return counted("{count} row deleted", "{count} rows deleted", total)

    def delete(self) -> None:
        """Delete the selected rows that are shown; offer to take it back."""
        from organiser.actions.rows import delete  # noqa: PLC0415 -- the store, when first needed

        self.view.settle()
        rows = self.view.selected_rows()
        if rows and self.space.do(delete(rows)) is not None:
            self.space.tell(
                Notice(
                    self.deleted(len(rows)),
                    buttons=((message("&Undo"), self.space.undo),),
                    passing=True,
                    seconds=UNDO_SECONDS,
                )
            )

    def add(self, row: Row, column: Column) -> None:
        """Add `row` and begin to type in its `column`."""
        from organiser.actions.rows import add  # noqa: PLC0415 -- as above

        self.space.settle()
        self.search.clear()
        step = self.space.do(add(row))
        if step is not None:
            key = next(change.key for change in step.changes if change.kind is row.stored_class)
            self.view.add_and_edit(key, self.table.columns.index(column))

    def show_row(self, row: Row) -> bool:
        if row.stored_class is not self.table.kind:
            return False
        self.search.clear()
        found = self.view.go_to(row.key)
        self.view.setFocus()
        return found
