"""For the kitchen: how many of each diet at each meal. Only who would fall ill is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, time

from organiser.documents.naming import joined, room_place, sentence_case
from organiser.documents.packs import Pack, printed_pack
from organiser.documents.spreadsheet import Column, Kind, Sheet, Table, Value
from organiser.i18n import message
from organiser.model import Participant, Session, SessionKind, Stop


def contents(pack: Pack) -> list[Sheet]:
    """Return a table for each meal, and at the end the allergies."""
    meals = [*_meals(pack)]
    if not meals and pack.people:
        meals = [_counted(pack, pack.said(message("Every meal")), pack.people)]
    ill = [person for person in pack.people if pack.value(person, "allergies", "allergies")]
    note = pack.said(message("What stands here makes these people ill. Ask each of them."))
    named = pack.table(
        ill, "allergies", title=pack.said(message("Allergies")), notes=[note] if ill else []
    )
    return [Sheet("", [*meals, *([named] if ill else [])])]


def _meals(pack: Pack) -> Iterator[Table]:
    """Yield the meals of the programme and those on study visits, in their order in time."""
    workshop, say = pack.workshop, pack.language
    found: list[tuple[tuple[object, ...], str, list[Participant]]] = []
    for session in workshop.agenda():
        if session.kind is SessionKind.MEAL:
            title = joined((session.text("title", say.code), *_places(pack, session)), say)
            there = workshop.people_in(session) - _on_visits(pack, session)
            here = [row for row in pack.people if row.key in there and _is_here(row, session)]
            when = f"{sentence_case(say.day(session.starts.date()))}, {say.time(session.starts)}"
            found.append(((session.starts, session.key), f"{when} · {title}", here))
    for stop in workshop.of(Stop).values():
        visit, host = workshop.visits[stop.visit_id], workshop.hosts[stop.host_id]
        if stop.meal:
            when = sentence_case(say.day(visit.day))
            if stop.arrives:
                when = f"{when}, {say.time(stop.arrives)}"
            theme = joined((visit.code, visit.text("theme", say.code), host.name), say)
            begins = stop.arrives or visit.departs or visit.meets
            moment = begins or datetime.combine(visit.day, time())
            found.append(((moment, stop.key), f"{when} · {theme}", workshop.travellers_of(visit)))
    for _, title, people in sorted(found, key=lambda meal: meal[0]):
        yield _counted(pack, title, people)


def _places(pack: Pack, session: Session) -> list[str]:
    return [room_place(room, pack.language) for room in pack.workshop.rooms_of(session)]


def _on_visits(pack: Pack, session: Session) -> set[int]:
    """Return the keys of those who are out on a study visit when a meal begins."""
    return {
        person.key
        for visit in pack.workshop.visits_in_order()
        if visit.departs and visit.returns and visit.departs <= session.starts < visit.returns
        for person in pack.workshop.travellers_of(visit)
    }


def _is_here(person: Participant, session: Session) -> bool:
    """Return whether somebody has come by then and not left yet, as far as is known."""
    come = person.arrives is None or person.arrives < session.ends
    return come and (person.departs is None or person.departs > session.starts)


def _counted(pack: Pack, title: str, people: Sequence[Participant]) -> Table:
    """Return how many eat what; who has two diets is counted once, under both together."""
    usual = pack.said(message("no special diet"))
    counts = Counter(str(pack.value(person, "diets")) or usual for person in people)
    usual_count = counts.pop(usual, 0)
    rows: list[list[Value]] = [
        [diet, number]
        for diet, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    rows.append([usual, usual_count])
    rows.append([pack.said(message("All")), len(people)])
    columns = [
        Column(pack.said(message("Diet"))),
        Column(pack.said(message("People")), Kind.NUMBER),
    ]
    return Table(columns, rows, title=title, strong=frozenset({len(rows) - 1}))


DOCUMENT = printed_pack(
    "kitchen",
    message("Meals"),
    message("For the kitchen: how many of each diet at each meal; only allergies have a name"),
    contents,
    place=61,
)
