"""Bars on the page that tell something: what happened, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.icons import icon
from organiser.desktop.theme import HAIR, SNUG, TIGHT
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.desktop.workspace import Notice


class NoticeBar(QFrame):
    """One notice with its buttons; goes away by itself where it is not grave."""

    closed = Signal()

    def __init__(self, desk: Desk, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setObjectName("alarm" if notice.grave else "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(SNUG, TIGHT, TIGHT, TIGHT)
        row.setSpacing(TIGHT)
        sign = QLabel()
        role = QPalette.ColorRole.BrightText if notice.grave else QPalette.ColorRole.Accent
        sign.setPixmap(icon("warning" if notice.grave else "info", role).pixmap(20, 20))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        said = [desk(notice.text), *((desk(notice.more),) if notice.more else ())]
        self.label = QLabel("\n".join([*said, *(desk(detail) for detail in notice.details)]))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self.label, 1)
        self.buttons: list[QPushButton] = []
        for text, act in notice.buttons:
            button = QPushButton(desk(text))
            button.clicked.connect(self.close_bar)
            button.clicked.connect(act)
            row.addWidget(button)
            self.buttons.append(button)
        close = QToolButton()
        close.setIcon(icon("x"))
        close.setAccessibleName(desk(message("Close this notice")))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.close_bar)
        row.addWidget(close)
        self.setAccessibleName(" ".join(said))
        if notice.seconds:
            QTimer.singleShot(notice.seconds * 1000, self, self.close_bar)

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()
        self.deleteLater()


class Notices(QWidget):
    """The bars above a page; the latest stands on top, and at most three."""

    MOST = 3

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HAIR)
        self.hide()

    def tell(self, notice: Notice) -> NoticeBar:
        """Show `notice`. One that says the same takes the place of the older."""
        for bar in self.bars():
            if bar.notice.text == notice.text:
                bar.close_bar()
        for bar in self.bars()[self.MOST - 1 :]:
            bar.close_bar()
        bar = NoticeBar(self._desk, notice, self)
        bar.closed.connect(self._follow)
        self._column.insertWidget(0, bar)
        bar.show()
        self._follow()
        return bar

    def _follow(self) -> None:
        self.setVisible(bool(self.bars()))

    def pass_by(self) -> None:
        """Close the bars that are true only until the next step."""
        for bar in self.bars():
            if bar.notice.passing:
                bar.close_bar()

    def bars(self) -> list[NoticeBar]:
        """Return the bars that stand, the latest first."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [bar for bar in widgets if isinstance(bar, NoticeBar) and not bar.isHidden()]

    def clear(self) -> None:
        for bar in self.bars():
            bar.close_bar()
