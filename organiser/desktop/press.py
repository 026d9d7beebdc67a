"""The child process that makes documents. Knows no Qt.

It reads the workshop file itself: what is kept is on disk, and the pages are made of what is
kept. So nothing large crosses between the processes but the finished document.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from organiser.desktop.leaves import Leaf, leaves
from organiser.errors import OrganiserError
from organiser.i18n import Language, Message

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

AHEAD = ("organiser.store", "reportlab.pdfgen.canvas", "uharfbuzz", "openpyxl", "babel.dates")
"""What is imported before the first order comes."""

REPORTS_PER_S = 20


@dataclass(frozen=True)
class Order:
    """One document of one workshop file, in one language, with its options by key."""

    path: Path
    document: str
    language: str
    values: dict[str, Any]


@dataclass(frozen=True)
class Finished:
    """The document as bytes, its number of pages, and what it has to say.

    A spreadsheet comes with the beginnings of its sheets, to be looked at.
    """

    content: bytes
    pages: int
    warnings: tuple[Message, ...]
    sheets: tuple[Leaf, ...] = ()


@dataclass(frozen=True)
class Refused:
    """What stood in the way."""

    what: Message
    instead: Message


@dataclass(frozen=True)
class Broken:
    """A defect of ours: the traceback."""

    details: str


def serve(orders: Connection) -> None:
    """Answer orders until the other end is closed: floats (0 to 1), then one of the above."""
    for module in AHEAD:
        import_module(module)
    while True:
        try:
            order = orders.recv()
        except (EOFError, OSError):
            return
        orders.send(_answer(order, orders))


def _answer(order: Order, orders: Connection) -> Finished | Refused | Broken:
    told = 0.0

    def progress(fraction: float) -> None:
        nonlocal told
        if monotonic() - told > 1 / REPORTS_PER_S:
            told = monotonic()
            orders.send(float(fraction))

    try:
        return made_for(order, progress)
    except OrganiserError as refusal:
        return Refused(refusal.what, refusal.instead)
    except Exception:  # noqa: BLE001 -- told in the window of the parent
        return Broken(traceback.format_exc())


def made_for(order: Order, progress: Any) -> Finished:  # noqa: ANN401 -- called with a fraction
    """Make the document of `order` from the file as it is on disk."""
    from organiser.documents.catalogue import documents  # noqa: PLC0415 -- in the child only
    from organiser.documents.export import made  # noqa: PLC0415
    from organiser.store import WorkshopFile  # noqa: PLC0415

    document = next(found for found in documents() if found.key == order.document)
    with WorkshopFile.open(order.path, read_only=True, newer=True) as file:
        workshop = file.workshop
    language = Language(order.language)
    content, report = made(document, workshop, document.request(language, order.values), progress)
    sheets = leaves(content, language) if document.suffix == ".xlsx" else ()
    return Finished(content, report.pages, tuple(report.warnings), sheets)
