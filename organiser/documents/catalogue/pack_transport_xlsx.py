"""For transport: arrivals and departures as a spreadsheet, to add vehicles and drivers."""

from __future__ import annotations

from datetime import datetime

from organiser.documents.packs import Pack, edited_pack
from organiser.documents.spreadsheet import Sheet
from organiser.i18n import message

LATEST = datetime.max  # noqa: DTZ901 -- local time


def contents(pack: Pack) -> list[Sheet]:
    """Return the arrivals and the departures by time; who has none stands at the end."""
    arriving = sorted(pack.people, key=lambda person: person.arrives or LATEST)
    departing = sorted(pack.people, key=lambda person: person.departs or LATEST)
    return [
        Sheet(pack.said(message("Arrivals")), [pack.table(arriving, "arrivals_list")]),
        Sheet(pack.said(message("Departures")), [pack.table(departing, "departures_list")]),
    ]


DOCUMENT = edited_pack(
    "transport",
    message("Arrivals and departures (spreadsheet)"),
    message("For whoever plans the cars: one line for each person, to add vehicles and drivers"),
    contents,
    place=62,
    also_printed=True,
)
