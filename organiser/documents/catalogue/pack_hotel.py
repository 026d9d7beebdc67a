"""For the hotel or the campus: who sleeps where, from when to when. A spreadsheet to fill in."""

from __future__ import annotations

import re

from organiser.documents.packs import Pack, edited_pack
from organiser.documents.spreadsheet import Sheet
from organiser.i18n import message
from organiser.model import Lodging, Participant

ORDER = {Lodging.CAMPUS: 0, Lodging.OWN: 1, Lodging.UNKNOWN: 2}


def contents(pack: Pack) -> list[Sheet]:
    """Return one list: campus first, by bedroom and name."""
    people = sorted(pack.people, key=_place)
    return [Sheet(pack.said(message("Rooming")), [pack.table(people)], repeated=4)]


def _place(person: Participant) -> tuple[int, bool, list[tuple[int, str]]]:
    return ORDER[person.lodging], not person.lodging_room, _natural(person.lodging_room)


def _natural(text: str) -> list[tuple[int, str]]:
    """Return a key by which "room 9" stands before "room 10"."""
    parts = re.findall(r"\d+|\D+", text)
    return [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in parts]


DOCUMENT = edited_pack(
    "hotel",
    message("Rooming list"),
    message("For the hotel: who sleeps where and when, and nothing else about them"),
    contents,
    place=60,
)
