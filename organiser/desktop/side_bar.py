"""The side bar: which workshop is open, and its pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from organiser.desktop.fonts import SEMIBOLD, font
from organiser.desktop.icons import icon
from organiser.desktop.page import muted
from organiser.desktop.theme import HAIR, ROOMY, SNUG, WIDE
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.desktop.page import Page

WIDTH, WIDEST = 204, 244
"""Of the side bar, in pixels: as wide as the longest name of a page asks, within these."""

SIGN_SIZE = QSize(20, 20)


class SideBar(QWidget):
    """Names the workshop, and lists the pages in `pages`, whose current row is the one shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.title = QLabel()
        self.title.setFont(font(weight=SEMIBOLD))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setContentsMargins(SNUG, 0, 0, 0)
        self.title.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.sample_sign = muted(desk(message("Sample")))
        self.sample_sign.setContentsMargins(SNUG, 0, 0, 0)
        self.sample_sign.hide()
        self.pages = QListWidget()
        self.pages.setObjectName("pages")
        self.pages.setAccessibleName(desk(message("Pages")))
        self.pages.setIconSize(SIGN_SIZE)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(SNUG, WIDE, SNUG, SNUG)
        column.setSpacing(ROOMY)
        names = QVBoxLayout()
        names.setSpacing(HAIR)
        names.addWidget(self.sample_sign)
        names.addWidget(self.title)
        column.addLayout(names)
        column.addWidget(self.pages, 1)

    def offer(self, pages: Iterable[Page]) -> None:
        """List `pages`, or none; that turns no page."""
        self.pages.blockSignals(True)
        self.pages.clear()
        for page in pages:
            self.pages.addItem(QListWidgetItem(icon(page.icon), self._desk(page.title)))
        self.pages.blockSignals(False)
        wanted = self.pages.sizeHintForColumn(0) + 2 * SNUG + HAIR
        self.setFixedWidth(max(WIDTH, min(WIDEST, wanted)))

    def name(self, title: str, *, sample: bool) -> None:
        """Say which workshop this is."""
        self.title.setText(title)
        self.sample_sign.setVisible(sample)
