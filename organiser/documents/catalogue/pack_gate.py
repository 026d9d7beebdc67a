"""For the gate: who may come in, by name, large enough to be read while somebody waits."""

from __future__ import annotations

from organiser.documents.packs import Pack, printed_pack
from organiser.documents.spreadsheet import Sheet
from organiser.i18n import counted, message


def contents(pack: Pack) -> list[Sheet]:
    """Return one list in the order of names."""
    people = pack.people
    notes = [pack.said(counted("{count} person", "{count} people", len(people)))] if people else []
    return [Sheet("", [pack.table(people, notes=notes)])]


DOCUMENT = printed_pack(
    "gate",
    message("List for the gate"),
    message("For the guards: name, organisation and country, alphabetical and large"),
    contents,
    place=63,
    large=True,
)
