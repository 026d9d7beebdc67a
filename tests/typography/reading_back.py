"""What a reader of PDF gets when she selects a page and copies."""

from io import BytesIO
from unicodedata import normalize

import pypdfium2

from organiser.typography import Style, Typesetter

MARKS_OF_DIRECTION = dict.fromkeys(
    map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
)


def printed(texts, *, language="en", per_page=1, size_pt=14):
    """Return a PDF with each of the texts on a line of its own."""
    file = BytesIO()
    setter = Typesetter(texts, language)
    canvas = setter.canvas(file, (900, 842), title="Names")
    for first in range(0, len(texts), per_page):
        for row, text in enumerate(texts[first : first + per_page]):
            line = setter.line(text, Style(size_pt))
            setter.draw(canvas, line, 40, 800 - 1.8 * size_pt * row)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def copied(pdf):
    """Return the text of each page as PDFium, the reader in most browsers, gives it."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def plain(text):
    """Return composed `text` without marks of direction and doubled spaces."""
    return normalize("NFC", " ".join(text.translate(MARKS_OF_DIRECTION).split()))


def share_read_back(texts):
    """Return the share of texts, each on a page, that come back exactly, and those that do not."""
    pairs = list(zip(texts, copied(printed(texts)), strict=True))
    wrong = [(text, read) for text, read in pairs if plain(text) != plain(read)]
    return 1 - len(wrong) / len(pairs), wrong
