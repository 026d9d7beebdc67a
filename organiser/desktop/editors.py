"""Widgets to type or choose a value with, shared by tables, forms and dialogs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, QStringListModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDateEdit,
    QListView,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from organiser.desktop.columns import Choices
from organiser.desktop.icons import icon

MANY = 12  # longer lists are typed into
VERY_MANY, USUAL_LETTERS, FEWEST_LETTERS = 200, 24, 10  # longer lists are not measured
SMALL_SIGN = 10
SIGN = 14  # size of the sign at the end of a field
ROOM_FOR_SIGN = 24


def _paint_sign(widget: QWidget, name: str, shift: int = 0) -> None:
    """Paint an icon at the end of a field: the style sheet takes away the platform's arrows.

    One that is shifted up or down from the middle is small.
    """
    mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    end = ROOM_FOR_SIGN if mirrored else widget.width()
    side = SMALL_SIGN if shift else SIGN
    left = end - ROOM_FOR_SIGN + (ROOM_FOR_SIGN - side) // 2
    painter = QPainter(widget)
    place = QRect(left, (widget.height() - side) // 2 + shift, side, side)
    icon(name, QPalette.ColorRole.Dark).paint(painter, place)
    painter.end()


class ChoiceBox(QComboBox):
    """A list that the wheel changes only while it has the focus.

    The values stand beside the texts, not in Qt's items: five thousand people take 1 ms.
    """

    def __init__(self, parent: QWidget | None = None, choices: Choices = ()) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self.setModel(QStringListModel([text for _, text in choices], self))
        self.currentIndexChanged.connect(self.show_beginning)

    def addItem(self, text: str, value: object = None) -> None:  # type: ignore[override]
        self._values.append(value)
        super().addItem(text)

    def offer(self, choices: Choices) -> None:
        """Offer other choices; the first one is chosen."""
        self._values = [value for value, _ in choices]
        if isinstance(model := self.model(), QStringListModel):
            model.setStringList([text for _, text in choices])
        self.setCurrentIndex(0)

    def itemData(self, place: int, _role: int = 0) -> Any:  # noqa: ANN401 -- Qt's
        return self._values[place] if 0 <= place < len(self._values) else None

    def currentData(self, _role: int = 0) -> Any:  # noqa: ANN401 -- Qt's
        return self.itemData(self.currentIndex())

    def findData(self, value: object, _role: int = 0) -> int:  # type: ignore[override]
        return self._values.index(value) if value in self._values else -1

    def clear(self) -> None:
        self._values.clear()
        super().clear()

    def show_beginning(self) -> None:
        """Show how a long entry begins, not how it ends."""
        if (line := self.lineEdit()) is not None and not line.hasFocus():
            line.setCursorPosition(0)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        if (line := self.lineEdit()) is not None:
            line.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        return self._usual_size() if self.count() > VERY_MANY else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Leave a long text cut where the window is small."""
        least = self._usual_size(FEWEST_LETTERS)
        if self.count() > VERY_MANY:
            return least
        return super().minimumSizeHint().boundedTo(least)

    def _usual_size(self, letters: int = USUAL_LETTERS) -> QSize:
        """Qt would ask every entry for its text and icon, again at each layout."""
        option, metrics = QStyleOptionComboBox(), self.fontMetrics()
        self.initStyleOption(option)
        inside = QSize(letters * metrics.averageCharWidth(), metrics.height() + 2)
        kind = QStyle.ContentsType.CT_ComboBox
        return self.style().sizeFromContents(kind, option, inside, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_sign(self, "caret-down")


class DayBox(QDateEdit):
    """A day, typed or chosen from a calendar."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_sign(self, "calendar-blank")


class TickBox(QCheckBox):
    """A box to tick, drawn with our own tick."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        name = "check-square" if self.isChecked() else "square"
        role = QPalette.ColorRole.Accent if self.isChecked() else QPalette.ColorRole.Dark
        side = max(place.width(), place.height()) + 4
        corner = QPoint(place.center().x() - side // 2 + 1, place.center().y() - side // 2 + 1)
        painter = QStylePainter(self)
        icon(name, role).paint(painter, QRect(corner, QSize(side, side)))
        option.rect = self.style().subElementRect(
            QStyle.SubElement.SE_CheckBoxContents, option, self
        )
        painter.drawControl(QStyle.ControlElement.CE_CheckBoxLabel, option)
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)


class NumberBox(QSpinBox):
    """A whole number; the wheel counts only while it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _paint_sign(self, "caret-up", -SMALL_SIGN // 2)
        _paint_sign(self, "caret-down", SMALL_SIGN // 2)


def choice_box(choices: Choices, parent: QWidget | None = None) -> ChoiceBox:
    """Return a box with `choices`; a long list can be typed into and completes any part."""
    box = ChoiceBox(parent, choices)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if len(choices) > VERY_MANY and isinstance(listed := box.view(), QListView):
        listed.setUniformItemSizes(True)
    box.setMaxVisibleItems(MANY)
    if len(choices) > MANY:
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(box.model(), box)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        box.setCompleter(completer)
        box.show_beginning()
    return box
