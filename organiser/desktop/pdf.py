"""A finished PDF, drawn. PDFium is not safe on several threads: all calls run on one of ours."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap, PdfDocument

POINTS_PER_INCH = 72
WHITE = b"\xff"


@dataclass(frozen=True)
class Band:
    """A part of a page across its whole width; `top` and `end` go from 0 to 1 down the page."""

    top: float
    end: float
    picture: QImage


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
        with self._drawn(page, dpi) as bitmap:
            return _picture(memoryview(bitmap.buffer).cast("B"), bitmap).copy()

    def bands(self, page: int, dpi: float, lines: int) -> Iterator[Band]:
        """Return one page as pictures of at most so many lines, without those that are white.

        A picture is good until the next is asked for.
        """
        with self._drawn(page, dpi) as bitmap:
            dots = memoryview(bitmap.buffer).cast("B")
            for first in range(0, bitmap.height, lines):
                end = min(first + lines, bitmap.height)
                part = bytes(dots[first * bitmap.stride : end * bitmap.stride])
                if part != WHITE * len(part):
                    picture = _picture(part, bitmap, end - first)
                    yield Band(first / bitmap.height, end / bitmap.height, picture)

    @contextmanager
    def _drawn(self, page: int, dpi: float) -> Iterator[PdfBitmap]:
        """Draw a page. PDFium's own memory: to clear 35 MB of ours would stop every thread."""
        from pypdfium2 import PdfBitmap  # noqa: PLC0415 -- imported by now

        leaf = self._document[page]
        bitmap = leaf.render(
            scale=dpi / POINTS_PER_INCH, prefer_bgrx=True, bitmap_maker=PdfBitmap.new_foreign
        )
        try:
            yield bitmap
        finally:
            leaf.close()

    def close(self) -> None:
        self._document.close()


def _picture(dots: bytes | memoryview, bitmap: PdfBitmap, lines: int = 0) -> QImage:
    height, kind = lines or bitmap.height, QImage.Format.Format_RGB32
    return QImage(dots, bitmap.width, height, bitmap.stride, kind)
