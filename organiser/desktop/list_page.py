"""A page that is a table: search, filter, group, add, edit many, delete, an empty state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QToolButton

from organiser.desktop.columns import Column, Filtering, Shown
from organiser.desktop.icons import icon
from organiser.desktop.page import EmptyState, PageWidget, muted, push_button
from organiser.desktop.table import Table
from organiser.desktop.table_view import TableView
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, counted, message
from organiser.model import Row

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import Step

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
        self.view.new_row = self.new_row
        self.search = self.search_field(search, self._search)
        self.filtering = self._tool(
            message("Filter each column (Ctrl+Shift+L)"), "funnel", self._show_filters
        )
        self.filtering.setCheckable(True)
        self.grouping = self._tool(message("Put in groups"), "rows", self._offer_groups)
        self.choosing = self._tool(message("Choose columns"), "columns", self._offer_columns)
        self.writing: list[QPushButton] = []
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.empty = EmptyState(sign, self.say(empty), *self.beginnings())
        self.stack.addWidget(self.empty)
        self.nothing_found = EmptyState(
            "magnifying-glass",
            self.say(message("Nothing here matches what you search for.")),
            push_button(self.say(message("Show all again")), "x", self.show_all),
        )
        self.stack.addWidget(self.nothing_found)
        self.body.addWidget(self.stack, 1)
        self.body.addLayout(self._foot())
        self.delete_action = self._deed(message("&Delete rows"), "trash", self.delete)
        self.delete_action.setShortcuts([QKeySequence("Ctrl+-"), QKeySequence("Shift+Del")])
        self.filter_action = self._deed(
            message("Filter each column"), "funnel", self.filtering.click
        )
        self.filter_action.setShortcut(QKeySequence("Ctrl+Shift+L"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer_deeds)
        table.shown_changed.connect(self.follow)
        self.view.selectionModel().selectionChanged.connect(self.follow)
        self.view.selectionModel().currentChanged.connect(self.follow)
        table.modelReset.connect(self.follow)
        QTimer.singleShot(0, self, table.prepare)
        space.changed.connect(self._follow_trash)
        self._follow_trash()
        if not self.desk.settings.state(f"filters-{self.view.name}").isEmpty():
            self.filtering.click()
        self.follow()

    def new_row(self) -> Row | None:
        """Return a row to begin below the last one, where one can begin to type there."""
        return None

    def _tool(self, name: Message, sign: str, act: Callable[[], object]) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(sign))
        made.setAccessibleName(self.say(name))
        made.setToolTip(self.say(name))
        made.clicked.connect(lambda: act())  # noqa: PLW0108 -- without Qt's argument
        self.head.addWidget(made)
        return made

    def _deed(self, name: Message, sign: str, act: Callable[[], object]) -> QAction:
        made = QAction(self.say(name), self)
        made.setIcon(icon(sign))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda: act())  # noqa: PLW0108 -- without Qt's argument
        self.addAction(made)
        return made

    def beginnings(self) -> Sequence[QPushButton]:
        """Return the buttons of the empty state."""
        return ()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.count = muted("")
        self.count.setWordWrap(False)
        self.clear_search = push_button(
            self.say(message("Clear filter")), "", self.show_all, plain=True
        )
        self.edit_many = push_button("", "pencil-simple", self.edit_selected, plain=True)
        self.remove = push_button(self.say(message("Delete")), "trash", self.delete, plain=True)
        self.deleted_before = push_button(
            self.say(message("Recently deleted…")), "", self.show_trash, plain=True
        )
        row.addWidget(self.count)
        row.addWidget(self.clear_search)
        row.addStretch(1)
        row.addWidget(self.edit_many)
        row.addWidget(self.remove)
        row.addWidget(self.deleted_before)
        return row

    # What is shown ---------------------------------------------------------------------------

    def _search(self, typed: str) -> None:
        self.view.settle()
        self.table.search(typed)

    def _show_filters(self) -> None:
        shown = self.filtering.isChecked()
        self.desk.settings.keep_state(
            f"filters-{self.view.name}", QByteArray(b"shown" if shown else b"")
        )
        self.view.filter_row.show(shown=shown)
        if shown and self.view.isVisible():
            self.view.filter_row.go_to(max(0, self.view.currentIndex().column()))

    def show_all(self) -> None:
        """Search and filter for nothing."""
        self.search.clear()
        self.view.filter_row.clear()

    def _below(self, button: QToolButton) -> QPoint:
        return button.mapToGlobal(QPoint(0, button.height()))

    def _offer_columns(self) -> None:
        self.view.offer_columns(self._below(self.choosing))

    def _offer_groups(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        chosen = self.table.arrangement.grouped_by
        offered = [(message("&No groups"), "")]
        offered += [(c.heading, c.key) for c in self.table.columns if _can_group(c)]
        for name, key in offered:
            entry = menu.addAction(self.say(name))
            entry.setCheckable(True)
            entry.setChecked(key == chosen)
            entry.triggered.connect(lambda _=False, key=key: self.group(key))
            group.addAction(entry)
        menu.popup(self._below(self.grouping))

    def group(self, key: str) -> None:
        """Put the rows in groups by a column; "" ends that."""
        self.view.settle()
        self.table.group(key)

    def follow(self) -> None:
        """Say how many rows are shown and chosen."""
        total, shown = self.table.total, self.table.found
        if not total and not self.table.begun:
            self.stack.setCurrentWidget(self.empty)
        else:
            self.stack.setCurrentWidget(self.view if shown or not total else self.nothing_found)
        chosen = len(self.view.selected_rows()) if shown else 0
        if shown < total:
            text = message("{shown} of {total} shown", shown=shown, total=total)
        else:
            text = self.counted(total)
        if chosen > 1:
            text = message("{text}, {chosen} selected", text=text, chosen=chosen)
        self.count.setText(self.say(text))
        self.count.setVisible(total > 0)
        self.clear_search.setVisible(self.table.chosen)
        writable = not self.space.file.read_only
        self.remove.setVisible(chosen > 0 and writable)
        self.edit_many.setVisible(chosen > 1 and writable)
        if chosen > 1:
            self.edit_many.setText(self.say(self.editing_many(chosen)))
        for button in self.writing:
            button.setEnabled(writable)

    # What is done to the selected rows ---------------------------------------------------------

    def _follow_trash(self, step: Step | None = None) -> None:
        """Offer to bring rows back where any are deleted."""
        kind = self.table.kind
        if step is None or any(
            item.kind is kind and (item.before is None or item.after is None)
            for item in step.changes
        ):
            self.deleted_before.setVisible(bool(self.space.file.removals(kind)))

    def show_trash(self) -> None:
        """List the deleted rows of this page, to bring them back."""
        from organiser.desktop.trash import Trash  # noqa: PLC0415 -- when asked for

        self.view.settle()
        Trash(self.space, self, self.table.kind).open()

    def _offer_deeds(self, place: QPoint) -> None:
        """Open the menu of what can be done to the selection."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view, writable = self.view, not self.space.file.read_only
        menu.addActions(view.deeds)
        menu.addSeparator()
        rows = len(view.selected_rows())
        if rows > 1:
            entry = menu.addAction(icon("pencil-simple"), self.say(self.editing_many(rows)))
            entry.setEnabled(writable)
            entry.triggered.connect(self.edit_selected)
        self.delete_action.setEnabled(writable and rows > 0)
        menu.addAction(self.delete_action)
        menu.aboutToHide.connect(lambda: self.delete_action.setEnabled(True))
        view.asked.emit(menu)
        menu.popup(view.viewport().mapToGlobal(place))

    def edit_selected(self) -> None:
        """Ask what to set in all selected rows, and do it in one step."""
        from organiser.desktop.bulk_edit import BulkEdit  # noqa: PLC0415 -- when asked for

        self.view.settle()
        rows = self.view.selected_rows()
        if rows and not self.space.file.read_only:
            BulkEdit(self, self.table, rows, self.editing_many(len(rows))).open()

    def editing_many(self, rows: int) -> Message:
        return counted("&Edit {count} row…", "&Edit {count} rows…", rows)

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
        self.show_all()
        with self.table.typing():
            step = self.space.do(add(row))
        if step is not None:
            key = next(change.key for change in step.changes if change.kind is row.stored_class)
            self.view.add_and_edit(key, self.table.columns.index(column))

    def show_row(self, row: Row) -> bool:
        if row.stored_class is not self.table.kind:
            return False
        self.show_all()
        found = self.view.go_to(row.key)
        self.view.setFocus()
        return found


def _can_group(column: Column) -> bool:
    """Whether rows that are alike in `column` make a useful group."""
    if isinstance(column, Shown):
        return column.several
    return column.filtering in (Filtering.CHOICE, Filtering.DAY)
