"""A finished PDF, drawn. PDFium is not safe on several threads: all calls run on one of ours."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINTS_PER_INCH = 72


@cache
def pdf_pool() -> ThreadPoolExecutor:
    """Return the one thread that may call PDFium; give it to a `Job`."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="pdf")


class Pdf:
    """The pages of a document. Make it and call it on the thread of `pdf_pool` only."""

    def __init__(self, content: bytes) -> None:
        from pypdfium2 import PdfDocument  # noqa: PLC0415 -- a library of 7 MB, when first needed

        self._document: PdfDocument = PdfDocument(content)
        self.sizes_pt: list[tuple[float, float]] = [
            self._document.get_page_size(page) for page in range(len(self._document))
        ]

    def picture(self, page: int, dpi: float) -> QImage:
        """Return one page as a picture of `dpi` dots per inch."""
        drawn = self._document[page]
        bitmap = drawn.render(scale=dpi / POINTS_PER_INCH, prefer_bgrx=True)
        picture = QImage(
            bytes(bitmap.buffer),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGB32,
        ).copy()
        bitmap.close()
        drawn.close()
        return picture

    def close(self) -> None:
        self._document.close()
