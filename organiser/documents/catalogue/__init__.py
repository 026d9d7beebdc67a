"""One document per file, each defining DOCUMENT.

The files import reportlab and openpyxl inside their functions: the list of documents must be
there before the first frame of the window, and those two take a quarter of a second.
"""

from __future__ import annotations

from functools import cache

from organiser.documents.document import Document
from organiser.registry import registry


@cache
def documents() -> tuple[Document, ...]:
    """Return every document in the order of the menu."""
    return tuple(sorted(registry(__name__, "DOCUMENT", Document), key=lambda d: (d.place, d.key)))
