"""Putting a finished PDF on paper, at true size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from organiser.desktop.pdf import POINTS_PER_INCH, Pdf, pdf_pool
from organiser.desktop.work import Job
from organiser.errors import WriteRefused
from organiser.i18n import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

MOST_DPI = 300


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
                painter.drawImage(
                    _place(pdf.sizes_pt[page], printer),
                    pdf.picture(page, min(printer.resolution(), MOST_DPI)),
                )
        finally:
            painter.end()
        return last - first
    finally:
        pdf.close()


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
