"""A small table inside a page: the parts of the row that is chosen there, such as stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organiser.desktop.columns import Column
from organiser.desktop.page import muted, push_button
from organiser.desktop.table import Table
from organiser.desktop.table_view import TableView
from organiser.desktop.theme import TIGHT
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, message
from organiser.model import Row, Workshop

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

UNDO_SECONDS = 10


class PartList(QWidget):
    """Shows the parts of a row, adds and deletes them."""

    def __init__(  # noqa: PLR0913 -- words of a list, all named
        self,
        space: Workspace,
        kind: type[Row],
        rows: Callable[[Workshop], Iterable[Row]],
        columns: Sequence[Column],
        depends: Iterable[type[Row]],
        *,
        title: Message,
        empty: Message,
        add: Message,
        new: Callable[[], Row | None],
        gone: Callable[[int], Message],
    ) -> None:
        super().__init__()
        self.space, self._new, self._gone = space, new, gone
        self.table = Table(space, kind, rows, columns, depends)
        self.view = TableView(self.table, f"part-{kind.__name__.lower()}")
        self.view.setAccessibleName(space.desk(title))
        self.view.verticalHeader().hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        self.hint = muted(space.desk(empty))
        column.addWidget(self.hint)
        column.addWidget(self.view, 1)
        row = QHBoxLayout()
        self.add_button = push_button(space.desk(add), "plus", self.add)
        self.delete_button = push_button(
            space.desk(message("Delete")), "trash", self.delete, plain=True
        )
        row.addWidget(self.add_button)
        row.addStretch(1)
        row.addWidget(self.delete_button)
        column.addLayout(row)
        self.table.shown_changed.connect(self._follow)
        self.view.selectionModel().selectionChanged.connect(self._follow)
        self._follow()

    def look_again(self) -> None:
        """Another row was chosen."""
        self.view.settle()
        self.table.look_again()

    def _follow(self) -> None:
        self.hint.setVisible(not self.table.total)
        self.view.setVisible(bool(self.table.total))
        writable = not self.space.file.read_only
        self.add_button.setEnabled(writable)
        self.delete_button.setVisible(writable and bool(self.view.selectionModel().hasSelection()))

    def add(self) -> None:
        """Add a part and begin to type in it."""
        from organiser.actions.rows import add  # noqa: PLC0415 -- the store, when first needed

        self.space.settle()
        row = self._new()
        if row is None:
            return
        with self.table.typing():
            step = self.space.do(add(row))
        if step is not None:
            self.view.add_and_edit(
                next(change.key for change in step.changes if change.kind is row.stored_class)
            )

    def delete(self) -> None:
        """Delete the selected parts; offer to take it back."""
        from organiser.actions.rows import delete  # noqa: PLC0415 -- as above

        self.view.settle()
        rows = self.view.selected_rows()
        if rows and self.space.do(delete(rows)) is not None:
            undo = (message("&Undo"), self.space.undo)
            self.space.tell(Notice(self._gone(len(rows)), buttons=(undo,), seconds=UNDO_SECONDS))
