"""For finance: who came for whom and how many nights. A spreadsheet to which amounts are added."""

from __future__ import annotations

from organiser.documents.packs import Pack, edited_pack
from organiser.documents.spreadsheet import Sheet
from organiser.i18n import message


def contents(pack: Pack) -> list[Sheet]:
    """Return one list by name, also of those who declined: somebody may have booked for them."""
    return [Sheet(pack.said(message("Finance")), [pack.table(pack.people)], repeated=2)]


DOCUMENT = edited_pack(
    "finance",
    message("List for finance"),
    message("For allowances and invoices: who came for whom, and how many nights"),
    contents,
    place=66,
)
