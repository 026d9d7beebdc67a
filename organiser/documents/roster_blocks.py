"""The roster's visits and groups: a block each, with the people in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from organiser.documents.roster_people import access, represented
from organiser.documents.roster_words import Words
from organiser.documents.spreadsheet import Column, Kind, Table
from organiser.i18n import counted, message
from organiser.model import Group, GroupScheme, Participant, Visit, Workshop


def visits_tables(workshop: Workshop, words: Words) -> list[Table]:
    """Return a block for each visit: when, who leads, whom it visits, who travels."""
    return [_visit(workshop, visit, words) for visit in workshop.visits_in_order()]


def _visit(workshop: Workshop, visit: Visit, words: Words) -> Table:
    say = words.language
    travellers = workshop.travellers_of(visit)
    hosts = [workshop.hosts[stop.host_id].name for stop in workshop.stops_of(visit)]
    code = f"{visit.code} · " if visit.code else ""
    return Table(
        _columns(words),
        _people(workshop, travellers, words),
        title=f"{code}{visit.text('theme', say.code)}",
        notes=[
            " · ".join(_facts(workshop, visit, words)),
            *([" → ".join(hosts)] if hosts else []),
            say(counted("{count} person", "{count} people", len(travellers))),
        ],
    )


def _facts(workshop: Workshop, visit: Visit, words: Words) -> Iterator[str]:
    say = words.language
    yield say.day(visit.day)
    if visit.meets:
        yield say(
            message("meets {time} {place}", time=visit.meets.time(), place=visit.meeting_point)
        )
    elif visit.meeting_point:
        yield visit.meeting_point
    if visit.departs:
        yield say(message("departs {time}", time=visit.departs.time()))
    if visit.returns:
        yield say(message("returns {time}", time=visit.returns.time()))
    leader = workshop.participants.get(visit.leader_id or 0)
    if leader:
        yield say(message("leader: {person}", person=leader.formal_name))
    interpreter = workshop.participants.get(visit.interpreter_id or 0)
    if interpreter:
        yield say(message("interpreter: {person}", person=interpreter.formal_name))
    if visit.vehicle:
        yield visit.vehicle


def groups_tables(workshop: Workshop, words: Words) -> list[Table]:
    """Return a block for each group, scheme by scheme and round by round."""
    schemes = sorted(workshop.of(GroupScheme).values(), key=lambda row: (row.position, row.key))
    order = {person.key: place for place, person in enumerate(workshop.expected_people())}
    return [
        _group(workshop, scheme, group, order, words)
        for scheme in schemes
        for group in sorted(
            (row for row in workshop.groups.values() if row.scheme_id == scheme.key),
            key=lambda row: (row.round, row.position, row.key),
        )
    ]


def _group(
    workshop: Workshop,
    scheme: GroupScheme,
    group: Group,
    order: Mapping[int, int],
    words: Words,
) -> Table:
    say = words.language
    here = [person for person in workshop.members_of(group) if person.key in order]
    members = sorted(here, key=lambda person: order[person.key])
    room = workshop.rooms.get(group.room_id or 0)
    facts = [
        *([say(message("round {number}", number=group.round))] if scheme.rounds > 1 else []),
        *([room.name] if room else []),
        say(counted("{count} person", "{count} people", len(members))),
    ]
    return Table(
        _columns(words),
        _people(workshop, members, words),
        title=f"{scheme.name} · {group.name}",
        notes=[" · ".join(facts)],
    )


def _columns(words: Words) -> list[Column]:
    say = words.language
    return [
        Column(say(message("No.")), Kind.NUMBER),
        Column(say(message("Family name")), narrowest=14),
        Column(say(message("Given names")), narrowest=14),
        Column(say(message("Country or body")), widest=28),
        Column(say(message("Constituency")), widest=26),
        Column(say(message("Languages")), widest=24),
        Column(say(message("Phone")), widest=20),
        Column(say(message("Diet and allergies")), widest=24),
        Column(say(message("Access needs")), widest=28),
    ]


def _people(
    workshop: Workshop, people: Sequence[Participant], words: Words
) -> list[list[str | int]]:
    rows: list[list[str | int]] = []
    for number, person in enumerate(people, 1):
        constituency = workshop.constituency_of(person)
        rows.append(
            [
                number,
                person.family_name,
                person.given_names,
                represented(person, words),
                constituency.text("name", words.language.code) if constituency else "",
                words.languages(person.languages),
                person.phone,
                words.comma.join(filter(None, [words.diets(person.diets), person.allergies])),
                access(person, words),
            ]
        )
    return rows
