"""A short list of things that were chosen, with a box to add and a key to take away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from organiser.desktop.editors import choice_box
from organiser.desktop.icons import icon
from organiser.desktop.theme import HAIR
from organiser.desktop.timetable.narrow import narrow

KEY = int(Qt.ItemDataRole.UserRole)
MOST_SHOWN = 5


class _Names(QListWidget):
    removed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("cards")
        self.setAccessibleName(name)
        self.setIconSize(QSize(14, 14))
        self.itemClicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(item.data(KEY))
        else:
            super().keyPressEvent(event)

    def _clicked(self, item: QListWidgetItem) -> None:
        """Take a line away whose cross was clicked."""
        place = self.visualItemRect(item)
        at = self.viewport().mapFromGlobal(self.cursor().pos()).x()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = 26
        if (at > place.right() - edge) if mirrored else (at < place.left() + edge):
            self.removed.emit(item.data(KEY))


class ChosenList(QWidget):
    """`changed` carries the keys that are chosen now, in their order."""

    changed = Signal(list)

    def __init__(self, name: str, prompt: str) -> None:
        super().__init__()
        self._prompt, self.keys = prompt, list[int]()
        self._offered: list[tuple[int, str]] = []
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HAIR)
        self.list = _Names(name)
        self.list.removed.connect(self._remove)
        self.box = choice_box([(None, prompt)])
        self.box.setAccessibleName(prompt)
        self.box.activated.connect(self._add)
        column.addWidget(self.list)
        column.addWidget(self.box)

    def show_chosen(self, keys: Sequence[int], offered: Sequence[tuple[int, str]]) -> None:
        """Show what is chosen among what is offered, as key and name."""
        self.keys = list(keys)
        names = dict(offered)
        if list(offered) != self._offered:
            self._offered = list(offered)
            made = narrow(choice_box([(None, self._prompt), *offered]))
            made.setAccessibleName(self._prompt)
            made.activated.connect(self._add)
            self._column.replaceWidget(self.box, made)
            self.box.deleteLater()
            self.box = made
        self.list.clear()
        for key in self.keys:
            item = QListWidgetItem(icon("x"), names.get(key, ""))
            item.setData(KEY, key)
            self.list.addItem(item)
        rows = min(len(self.keys), MOST_SHOWN)
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(rows * (self.list.sizeHintForRow(0) if rows else 0) + 12)

    def _add(self) -> None:
        key = self.box.currentData()
        self.box.setCurrentIndex(0)
        if key is not None and key not in self.keys:
            self.changed.emit([*self.keys, key])

    def _remove(self, key: int) -> None:
        self.changed.emit([other for other in self.keys if other != key])
