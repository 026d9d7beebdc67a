"""Putting a finished PDF on paper, at true size."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from organiser.desktop.pdf import POINTS_PER_INCH, Band, Pdf, pdf_pool
from organiser.desktop.work import Cancelled, Job
from organiser.errors import WriteRefused
from organiser.i18n import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

MOST_DPI = 300
BAND = 48  # lines of a picture that are drawn at once


def ask_printer(parent: QWidget, pages: int, accepted: Callable[[QPrinter], None]) -> QPrintDialog:
    """Open the print dialog for a document of so many pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setFromTo(1, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.accepted.connect(lambda: accepted(printer))
    QDialog.open(dialog)
    return dialog


def print_job(content: bytes, printer: QPrinter) -> Job:
    """Return the job that prints `content`, one millimetre on paper for each of the page."""
    return Job(lambda job: _print(content, printer, job), pdf_pool())


def _print(content: bytes, printer: QPrinter, job: Job) -> int:
    """Print; return the number of pages. What is stopped leaves neither pages nor a file."""
    wanted = Path(printer.outputFileName()) if printer.outputFileName() else None
    if wanted is not None:  # a file instead of paper: whole or not at all
        printer.setOutputFileName(str(wanted.with_name(f".{wanted.stem}.part{wanted.suffix}")))
    part = Path(printer.outputFileName()) if wanted else None
    try:
        pages = _drawn(content, printer, job)
        if wanted is not None and part is not None:
            part.replace(wanted)
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
    return pages


def _drawn(content: bytes, printer: QPrinter, job: Job) -> int:
    pdf = Pdf(content)
    try:
        first = max(1, printer.fromPage()) - 1
        last = min(printer.toPage() or len(pdf.sizes_pt), len(pdf.sizes_pt))
        set_page(printer, pdf.sizes_pt[first])
        painter = QPainter()
        if not painter.begin(printer):
            raise WriteRefused(
                message("The printer does not answer."),
                message(
                    "Check that it is on and connected, or save the pages as a file and print that."
                ),
            )
        try:
            for done, page in enumerate(range(first, last)):
                job.report(done / (last - first))
                if done:
                    set_page(printer, pdf.sizes_pt[page])
                    printer.newPage()
                place = _place(pdf.sizes_pt[page], printer)
                for band in pdf.bands(page, min(printer.resolution(), MOST_DPI), BAND):
                    job.go_on()
                    _draw(painter, place, band)
        except Cancelled:
            printer.abort()
            raise
        finally:
            painter.end()
        return last - first
    finally:
        pdf.close()


def _draw(painter: QPainter, place: QRect, band: Band) -> None:
    """Draw a band of a page.

    Qt keeps the interpreter while it draws: 0.3 s for a whole page, for which the window would
    stand still.
    """
    top, end = round(band.top * place.height()), round(band.end * place.height())
    painter.drawImage(QRect(0, top, place.width(), end - top), band.picture)


def set_page(printer: QPrinter, size_pt: tuple[float, float]) -> None:
    """Choose the paper of a page: its size, upright or across, without margins of Qt's."""
    width, height = size_pt
    across = width > height
    upright = QSizeF(min(size_pt), max(size_pt))
    printer.setPageSize(
        QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    )
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    )
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def _place(size_pt: tuple[float, float], printer: QPrinter) -> QRect:
    """Return the page in dots of the printer: true size from the corner of the paper."""
    scale = printer.resolution() / POINTS_PER_INCH
    return QRectF(0, 0, size_pt[0] * scale, size_pt[1] * scale).toRect()
