"""For the hosts of study visits: who comes to each of them, from where, speaking what."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.documents.naming import joined, sentence_case
from organiser.documents.packs import Pack, printed_pack
from organiser.documents.spreadsheet import Sheet, Table
from organiser.i18n import counted, message
from organiser.model import Stop, Visit


def contents(pack: Pack) -> list[Sheet]:
    """Return a table for each stop of each visit; each begins a page, to be handed over."""
    workshop = pack.workshop
    tables = [
        _stop(pack, visit, stop)
        for visit in workshop.visits_in_order()
        for stop in workshop.stops_of(visit)
    ]
    return [Sheet("", tables, apart=True)]


def _stop(pack: Pack, visit: Visit, stop: Stop) -> Table:
    workshop, say = pack.workshop, pack.language
    people = workshop.travellers_of(visit)
    notes = [
        joined(_when(pack, visit, stop), say),
        joined((visit.code, visit.text("theme", say.code)), say),
        pack.said(counted("{count} person", "{count} people", len(people))),
    ]
    host = workshop.hosts[stop.host_id]
    return pack.table(people, title=host.name, notes=[note for note in notes if note])


def _when(pack: Pack, visit: Visit, stop: Stop) -> Iterator[str]:
    say = pack.language
    yield sentence_case(say.day(visit.day))
    if stop.arrives and stop.leaves:
        yield f"{say.time(stop.arrives)}–{say.time(stop.leaves)}"
    elif stop.arrives:
        yield say.time(stop.arrives)


DOCUMENT = printed_pack(
    "hosts",
    message("Visitors by name, for the hosts"),
    message("For those who receive a study visit: who comes, from where, and which languages"),
    contents,
    place=64,
)
