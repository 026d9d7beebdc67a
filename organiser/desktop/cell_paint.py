"""How a cell is painted: without the style sheet, which takes several times as long."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QStaticText,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from organiser.desktop.arranging import Heading
from organiser.desktop.fonts import BODY_PT, SEMIBOLD, font
from organiser.desktop.theme import TIGHT

if TYPE_CHECKING:
    from organiser.desktop.table_view import TableView

SELECTED = QStyle.StateFlag.State_Selected.value
FOCUSED = QStyle.StateFlag.State_HasFocus.value
ROLES = QPalette.ColorRole


def reading_direction(text: str) -> Qt.LayoutDirection:
    """Return how a text runs, by its first letter: “Prof.” keeps its dot in an Arabic window."""
    if text.isascii():
        return Qt.LayoutDirection.LeftToRight
    strong = (kind for kind in map(bidirectional, text) if kind in {"L", "R", "AL"})
    leftwards = next(strong, "L") != "L"
    return Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight


@lru_cache(maxsize=4096)
def laid_out(text: str, width: int, *, strong: bool) -> tuple[QStaticText, float, float]:
    """Return `text` in one line of at most `width` pixels, laid out once, its width and height."""
    face = font(BODY_PT, weight=SEMIBOLD) if strong else font(BODY_PT)
    line = " · ".join(text.splitlines()) if "\n" in text else text
    line = QFontMetrics(face).elidedText(line, Qt.TextElideMode.ElideRight, width)
    made = QStaticText(line)
    made.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption()
    option.setTextDirection(reading_direction(line))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    made.setTextOption(option)
    made.prepare(font=face)
    size = made.size()
    return made, size.width(), size.height()


class CellPainter:
    """Paints the cells of one table."""

    def __init__(self, view: TableView) -> None:
        self._view = view
        self._faces = {False: font(BODY_PT), True: font(BODY_PT, weight=SEMIBOLD)}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, place: int, column: int
    ) -> None:
        """Paint the ground, the hair line, the text and, where one stands, the frame."""
        table, view = self._view.table, self._view
        palette, box, state = option.palette, option.rect, option.state.value
        strong, ink = isinstance(table.line(place), Heading), ROLES.Text
        if strong or (place == view.current_row and not state & SELECTED):
            painter.fillRect(box, QGuiApplication.palette().brush(ROLES.Window))
        elif state & SELECTED:
            painter.fillRect(box, palette.brush(ROLES.Highlight))
            ink = ROLES.HighlightedText
        painter.setPen(palette.color(ROLES.Midlight))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        text = table.text(place, column)
        left, width = box.left() + TIGHT, box.width() - 2 * TIGHT
        if text and width > 0:
            drawn, wide, high = laid_out(text, width, strong=strong)
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            if table.columns[column].trailing != mirrored:
                left += int(width - wide)
            painter.setPen(palette.color(ink))
            painter.setFont(self._faces[strong])
            painter.drawStaticText(left, box.top() + int((box.height() - high) / 2), drawn)
        current = view.currentIndex()
        if state & FOCUSED or (
            current.row() == place and current.column() == column and view.hasFocus()
        ):
            painter.setPen(palette.color(ROLES.Accent))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
