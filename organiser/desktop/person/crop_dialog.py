"""Cutting a picture to the size of a pass photograph, 35 by 45 mm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from organiser.actions.photos import HEIGHT_MM, WIDTH_MM
from organiser.desktop.letters import LetteredDialog
from organiser.desktop.page import muted, push_button
from organiser.desktop.theme import ROOMY, TIGHT, WIDE
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk

KEPT = QSize(413, 531)
"""35 × 45 mm at 300 dots an inch."""

QUALITY = 88
SMALLEST = 0.2  # of the largest frame
STEP = 0.02
FINE = 100


def jpeg_of(image: QImage, frame: QRectF) -> bytes:
    """Return the part of `image` in `frame`, in pixels, as a JPEG file of the size that is kept."""
    part = image.copy(frame.toRect()).scaled(
        KEPT, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    if part.hasAlphaChannel():  # JPEG has none: on white paper
        paper = QImage(part.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, part)
        painter.end()
        part = paper
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(QUALITY)
    writer.write(part)
    return bytes(content.data())


class Cutting(QWidget):
    """Shows a picture and the frame that is kept. Drag it, or move it with the arrow keys."""

    changed = Signal()

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.image = image
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 320)
        wide, high = image.width(), image.height()
        width = min(wide, high * WIDTH_MM / HEIGHT_MM)
        self._largest = QRectF(0, 0, width, width * HEIGHT_MM / WIDTH_MM)
        self.frame = QRectF(self._largest)
        self.frame.moveCenter(QPointF(wide / 2, high / 2))
        if high > self.frame.height():  # a face is in the upper part of a picture
            self.frame.moveTop((high - self.frame.height()) / 3)
        self._held: QPointF | None = None

    @property
    def size_of_frame(self) -> float:
        """The width of the frame, of the largest one that the picture holds."""
        return self.frame.width() / self._largest.width()

    def resize_frame(self, size: float) -> None:
        """Make the frame larger or smaller around its middle."""
        size = max(SMALLEST, min(1.0, size))
        middle = self.frame.center()
        self.frame.setSize(self._largest.size() * size)
        self.frame.moveCenter(middle)
        self._keep_inside()

    def move_frame(self, right: float, down: float) -> None:
        """Move the frame by pixels of the picture."""
        self.frame.translate(right, down)
        self._keep_inside()

    def _keep_inside(self) -> None:
        frame = self.frame
        frame.moveLeft(max(0.0, min(frame.left(), self.image.width() - frame.width())))
        frame.moveTop(max(0.0, min(frame.top(), self.image.height() - frame.height())))
        self.changed.emit()
        self.update()

    def _scale(self) -> float:
        return min(self.width() / self.image.width(), self.height() / self.image.height())

    def _shown(self) -> QRectF:
        scale = self._scale()
        box = QRectF(0, 0, self.image.width() * scale, self.image.height() * scale)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, scale = QPainter(self), self._shown(), self._scale()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self.image)
        frame = QRectF(
            box.left() + self.frame.left() * scale,
            box.top() + self.frame.top() * scale,
            self.frame.width() * scale,
            self.frame.height() * scale,
        )
        around = QPainterPath()
        around.addRect(box)
        around.addRect(frame)
        painter.fillPath(around, QColor(0, 0, 0, 130))
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Base
        painter.setPen(self.palette().color(role))
        painter.drawRect(frame)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = (event.position() - self._held) / self._scale()
            self._held = event.position()
            self.move_frame(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.resize_frame(self.size_of_frame - STEP * (1 if event.angleDelta().y() > 0 else -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = self.image.width() * STEP
        moves = {
            Qt.Key.Key_Left: (-by, 0.0),
            Qt.Key.Key_Right: (by, 0.0),
            Qt.Key.Key_Up: (0.0, -by),
            Qt.Key.Key_Down: (0.0, by),
        }
        key = Qt.Key(event.key())
        if key in moves:
            self.move_frame(*moves[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            grow = STEP if key == Qt.Key.Key_Plus else -STEP
            self.resize_frame(self.size_of_frame + grow)
        else:
            super().keyPressEvent(event)


class CropDialog(LetteredDialog):
    """Asks which part of `image` is kept; `cut` tells the JPEG file."""

    cut = Signal(bytes)

    def __init__(self, parent: QWidget, desk: Desk, image: QImage) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(desk(message("Photograph")))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(ROOMY)
        column.addWidget(
            muted(desk(message("Drag the frame over the face. What is inside is kept.")))
        )
        self.cutting = Cutting(image)
        self.cutting.setAccessibleName(desk(message("The frame: arrow keys move it")))
        column.addWidget(self.cutting, 1)
        sizes = QHBoxLayout()
        label = QLabel(desk(message("&Size of the frame")))
        self.size_of_frame = QSlider(Qt.Orientation.Horizontal)
        self.size_of_frame.setRange(int(SMALLEST * FINE), FINE)
        self.size_of_frame.setValue(FINE)
        self.size_of_frame.setAccessibleName(label.text().replace("&", ""))
        self.size_of_frame.valueChanged.connect(self._resize)
        self.cutting.changed.connect(self._follow)
        label.setBuddy(self.size_of_frame)
        sizes.addWidget(label)
        sizes.addWidget(self.size_of_frame, 1)
        column.addLayout(sizes)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        row.addStretch(1)
        row.addWidget(push_button(desk(message("Cancel")), "", self.reject))
        self.go = push_button(desk(message("&Keep this part")), "", self.keep, main=True)
        self.go.setDefault(True)
        row.addWidget(self.go)
        column.addLayout(row)
        self.resize(520, 600)
        self.cutting.setFocus()

    def _resize(self, size: int) -> None:
        if size != round(self.cutting.size_of_frame * FINE):
            self.cutting.resize_frame(size / FINE)

    def _follow(self) -> None:
        self.size_of_frame.setValue(round(self.cutting.size_of_frame * FINE))

    def keep(self) -> None:
        """Tell the part that is kept."""
        self.cut.emit(jpeg_of(self.cutting.image, self.cutting.frame))
        self.accept()
