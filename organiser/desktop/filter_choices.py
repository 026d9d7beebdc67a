"""What a column can be filtered by: the values that stand there, with how many rows have each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from organiser.desktop.columns import Shown, Words
from organiser.desktop.filters import Ask, Filter
from organiser.desktop.page import push_button
from organiser.desktop.search import folded
from organiser.desktop.theme import HAIR, TIGHT
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.desktop.column_view import ColumnView
    from organiser.desktop.filter_row import FilterField

ITEM = QSize(240, 28)
MOST_SHOWN = 12
MOST = 250
"""More values than these are not listed: one types instead."""

TESTS = {
    Ask.EMPTY: message("is empty"),
    Ask.FILLED: message("is not empty"),
}
TYPED: dict[Ask, Callable[[str], Message]] = {
    Ask.IS: lambda text: message("is exactly “{text}”", text=text),
    Ask.BEGINS: lambda text: message("begins with “{text}”", text=text),
}


class FilterChoices(QFrame):
    """A list that opens under a filter. Several values can be ticked."""

    chosen = Signal()

    def __init__(self, view: ColumnView, field: FilterField) -> None:
        super().__init__(view, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self.setLayoutDirection(view.layoutDirection())
        self._view, self._field, self._say = view, field, view.space.desk
        self._tests: dict[int, Filter | None] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(TIGHT, TIGHT, TIGHT, TIGHT)
        column.setSpacing(HAIR)
        self.list = QListWidget()
        self.list.setObjectName("cards")
        self.list.setAccessibleName(field.accessibleName())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._fill()
        self.list.itemChanged.connect(self._ticked)
        self.list.itemActivated.connect(self._pressed)
        self.list.itemClicked.connect(self._pressed)
        column.addWidget(self.list)
        column.addWidget(
            push_button(self._say(message("Clear this filter")), "x", self._clear, plain=True)
        )

    def _fill(self) -> None:
        typed = self._field.text().strip()
        offered = {test: say(typed) for test, say in TYPED.items()} if typed else {}
        for test, said in (offered | TESTS).items():
            self._tests[self.list.count()] = Filter(self._field.key, test, typed)
            item = QListWidgetItem(self._say(said))
            item.setSizeHint(ITEM)
            self.list.addItem(item)
        values = self._values()
        if len(values) > MOST:
            return
        before = self._field.set.chosen if self._field.set is not None else frozenset()
        for text, count in values:
            item = QListWidgetItem(f"{text}  ({self._say.language.number(count)})")
            item.setData(Qt.ItemDataRole.UserRole, text)
            item.setSizeHint(ITEM)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if text in before else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self.list.addItem(item)

    def _values(self) -> list[tuple[str, int]]:
        """Return the texts of the column and their numbers of rows, in the column's order."""
        arrangement = self._view.table.arrangement
        place = self._view.table.column(self._field.key)
        column = arrangement.columns[place]
        apart = isinstance(column, Words) or (isinstance(column, Shown) and column.several)
        counts: Counter[str] = Counter()
        order = {}
        for row in arrangement.every:
            shown = arrangement.texts(row)[place]
            for text in shown.split(", ") if apart else [shown]:
                if text and text not in counts:
                    if len(counts) > MOST:
                        return [(text, 0)] * (MOST + 1)
                    order[text] = folded(text) if apart else column.order(row, self._view.space)
                if text:
                    counts[text] += 1
        return [(text, counts[text]) for text in sorted(counts, key=lambda text: order[text])]

    def _ticked(self, _: QListWidgetItem) -> None:
        ticked = []
        for place in range(self.list.count()):
            item = self.list.item(place)
            if place not in self._tests and item.checkState() is Qt.CheckState.Checked:
                ticked.append(str(item.data(Qt.ItemDataRole.UserRole)))
        wanted = Filter(self._field.key, Ask.ONE_OF, chosen=frozenset(ticked)) if ticked else None
        self._field.put(wanted, ", ".join(ticked))
        self.chosen.emit()

    def _pressed(self, item: QListWidgetItem) -> None:
        wanted = self._tests.get(self.list.row(item))
        if wanted is not None:
            self._field.put(wanted, item.text())
            self.chosen.emit()
            self.close()

    def _clear(self) -> None:
        self._field.put(None)
        self.chosen.emit()
        self.close()

    def popup(self) -> None:
        """Show the list under its field."""
        rows = min(self.list.count(), MOST_SHOWN)
        self.list.setFixedHeight(rows * ITEM.height() + 2 * TIGHT)
        self.setMinimumWidth(max(ITEM.width(), self._field.width()))
        below = QPoint(0, self._field.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            below.setX(self._field.width() - self.minimumWidth())
        self.move(self._field.mapToGlobal(below))
        self.show()
        self.list.setFocus()
        if self.list.count():
            self.list.setCurrentRow(0)
