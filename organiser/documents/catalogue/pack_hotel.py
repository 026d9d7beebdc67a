"""For the hotel or the campus: who sleeps where, from when to when. A spreadsheet to fill in."""

from __future__ import annotations

from organiser.documents.packs import Pack, edited_pack
from organiser.documents.roster_logistics import by_bedroom
from organiser.documents.spreadsheet import Sheet
from organiser.i18n import message


def contents(pack: Pack) -> list[Sheet]:
    """Return one list: campus first, by bedroom and name."""
    people = pack.table(by_bedroom(pack.people))
    return [Sheet(pack.said(message("Rooming")), [people], repeated=4)]


DOCUMENT = edited_pack(
    "hotel",
    message("Rooming list"),
    message("For the hotel: who sleeps where and when, and nothing else about them"),
    contents,
    place=60,
)
