"""The pages of a PDF under each other, drawn as they come into view."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from organiser.desktop.pdf import POINTS_PER_INCH, Pdf, pdf_pool
from organiser.desktop.theme import WIDE
from organiser.desktop.work import Job

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk

KEPT = 24  # pictures of pages
MOST_DPI = 150.0


class Preview(QAbstractScrollArea):
    """Shows a document fitted to the width. `shown` tells when a page's picture is there."""

    shown = Signal(int)
    faulty = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pdf: Pdf | None = None
        self._sizes: list[tuple[float, float]] = []
        self._tops: list[int] = []
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._asked: set[int] = set()
        self._round = 0  # answers to earlier questions are dropped
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setAutoFillBackground(True)
        self.verticalScrollBar().setSingleStep(40)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def show_bytes(self, content: bytes) -> None:
        """Show the PDF in `content`; the place in it stays."""
        self._round += 1
        number, old = self._round, self._pdf
        self._pdf = None

        def opened(_job: Job) -> Pdf:
            if old is not None:
                old.close()
            return Pdf(content)

        job = Job(opened, pdf_pool())
        job.done.connect(lambda pdf: self._opened(number, pdf))
        job.failed.connect(self.faulty)
        job.start()

    def clear(self) -> None:
        """Show nothing."""
        self._round += 1
        if self._pdf is not None:
            pdf_pool().submit(self._pdf.close)
            self._pdf = None
        self._sizes = []
        self._pictures.clear()
        self._lay_out()

    def _opened(self, number: int, pdf: Pdf) -> None:
        if number != self._round:
            pdf_pool().submit(pdf.close)
            return
        self._pdf, self._sizes = pdf, pdf.sizes_pt
        self._pictures.clear()
        self._asked.clear()
        self._lay_out()

    @property
    def dpi(self) -> float:
        """How many dots an inch of paper takes, on the screen and in its pixels."""
        widest = max((width for width, _ in self._sizes), default=1.0)
        fitting = max(100, self.viewport().width() - 2 * WIDE) / widest * POINTS_PER_INCH
        return min(fitting, MOST_DPI)

    def _lay_out(self) -> None:
        scale, top = self.dpi / POINTS_PER_INCH, WIDE
        self._tops = []
        for _, height in self._sizes:
            self._tops.append(top)
            top += round(height * scale) + WIDE
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, top - self.viewport().height()))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pictures.clear()
        self._asked.clear()
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        edge = self.palette().color(QPalette.ColorRole.Mid)
        for page, place in self._visible():
            picture = self._pictures.get(page)
            if picture is None:
                painter.fillRect(place, Qt.GlobalColor.white)
                self._ask(page)
            else:
                painter.drawImage(place, picture)
            painter.setPen(edge)
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()

    def _visible(self) -> list[tuple[int, QRect]]:
        """Return the pages in view and where they stand."""
        scroll, scale = self.verticalScrollBar().value(), self.dpi / POINTS_PER_INCH
        first = max(0, bisect_right(self._tops, scroll) - 1)
        places = []
        for page in range(first, len(self._sizes)):
            top = self._tops[page] - scroll
            if top > self.viewport().height():
                break
            width, height = (round(length * scale) for length in self._sizes[page])
            places.append((page, QRect((self.viewport().width() - width) // 2, top, width, height)))
        return places

    def _ask(self, page: int) -> None:
        if self._pdf is None or page in self._asked:
            return
        self._asked.add(page)
        pdf, number = self._pdf, self._round
        dpi = self.dpi * self.devicePixelRatioF()
        job = Job(lambda _: pdf.picture(page, dpi), pdf_pool())
        job.done.connect(lambda picture: self._take(number, page, picture))
        job.failed.connect(self.faulty)
        job.start()

    def _take(self, number: int, page: int, picture: QImage) -> None:
        if number != self._round:
            return
        self._pictures[page] = picture
        while len(self._pictures) > KEPT:
            gone, _ = self._pictures.popitem(last=False)
            self._asked.discard(gone)
        self.viewport().update()
        self.shown.emit(page)
