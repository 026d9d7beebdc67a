"""The header of a table: titles, the sign of sorting, and room for filters below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from organiser.desktop.fonts import SMALL_PT, font
from organiser.desktop.icons import icon
from organiser.desktop.theme import TIGHT

SIGN = 12


class FilterHeader(QHeaderView):
    """A header with room for fields below its titles."""

    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.extra = 0
        self.setFont(font(SMALL_PT))
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setMinimumSectionSize(30)

    def set_extra(self, height: int) -> None:
        """Keep so many pixels free below the titles."""
        if height != self.extra:
            self.extra = height
            self.updateGeometry()
            self.updateGeometries()
            self.geometriesChanged.emit()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self.extra)

    def updateGeometries(self) -> None:
        self.setViewportMargins(0, 0, 0, self.extra)
        super().updateGeometries()
        self.moved.emit()

    def paintSection(self, painter: QPainter, box: QRect, place: int) -> None:
        """Paint a title. Qt's own way asks of every cell of a column whether it is selected."""
        palette, roles = QGuiApplication.palette(), QPalette.ColorRole
        across, model = Qt.Orientation.Horizontal, self.model()
        painter.save()
        painter.fillRect(box, palette.brush(roles.Base))
        painter.setPen(palette.color(roles.Mid))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(TIGHT, 0, -TIGHT, 0)
        sorted_by = self.sortIndicatorSection() == place
        if sorted_by:
            falling = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = inner.left() if mirrored else inner.right() - SIGN
            sign = QRect(left, inner.center().y() - SIGN // 2, SIGN, SIGN)
            icon("caret-down" if falling else "caret-up", roles.Accent).paint(painter, sign)
            inner = inner.adjusted(SIGN * mirrored, 0, -SIGN * (not mirrored), 0)
        painter.setPen(palette.color(roles.Text if sorted_by else roles.Dark))
        text = str(model.headerData(place, across, Qt.ItemDataRole.DisplayRole.value))
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        side = model.headerData(place, across, Qt.ItemDataRole.TextAlignmentRole.value)
        painter.drawText(inner, side, text)
        painter.restore()
