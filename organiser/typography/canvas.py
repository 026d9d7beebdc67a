"""A reportlab canvas as this program prints: same input, same bytes; every font embedded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, BinaryIO, Never

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import BasicFonts, PDFDictionary, PDFStream, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from organiser.typography.embedding import embed
from organiser.typography.encoding import Encoding
from organiser.typography.shape import Run

rl_config.useA85 = 0
"""Streams stay binary: ASCII85 makes them a quarter larger and takes most of the time."""


class PrintCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas on which text is drawn by a `Typesetter` only.

    Use `Typesetter.canvas`. Drawing is reportlab's; coordinates are points from the lower
    left corner.
    """

    def __init__(
        self, file: BinaryIO, size_pt: tuple[float, float], title: str, subject: str, language: str
    ) -> None:
        self.used: defaultdict[Encoding, set[str]] = defaultdict(set)
        super().__init__(
            file, pagesize=size_pt, invariant=1, pageCompression=1, lang=language, pdfVersion=(1, 7)
        )
        self.setTitle(title)
        self.setSubject(subject)
        self.setAuthor("")
        self.setCreator("Workshop Organiser")
        self.setProducer("Workshop Organiser")
        self.setViewerPreference("PrintScaling", "None")
        self.setViewerPreference("DisplayDocTitle", "true")

    def _make_preamble(self) -> None:
        """Begin a page without naming a font: reportlab's own would not be embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def setFont(self, *_: Any, **__: Any) -> Never:  # noqa: ANN401, N802 -- reportlab's
        """Refuse: text goes through `Typesetter.draw`, which knows every script."""
        sentence = "draw text with Typesetter.draw; this canvas has no fonts of its own"
        raise TypeError(sentence)

    def write(self, operators: str, runs: Iterable[Run]) -> None:
        """Write PDF operators that show `runs`, and remember the codes for the fonts."""
        self._code.append(operators)
        for encoding, _, codes in runs:
            self.used[encoding] |= codes

    def showPage(self) -> None:  # noqa: N802 -- reportlab's
        """End the page and compress it at once, not all pages in the end."""
        page_name = self._doc.thisPageName()
        super().showPage()
        page = self._doc.idToObject[page_name]
        filters = PDFDictionary({"Filter": "/FlateDecode"})
        page.Contents = PDFStream(filters, PDFZCompress.encode(page.stream))
        page.stream = None

    def save(self) -> None:
        """Embed the fonts and write the file."""
        if self._code:
            self.showPage()
        fonts = self._doc.idToObject[BasicFonts]
        for encoding, used in self.used.items():
            fonts[encoding.face.name] = embed(self._doc, encoding, sorted(used))
        super().save()
