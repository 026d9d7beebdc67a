"""Who cannot go on which visit, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from organiser.i18n import Message, message
from organiser.model import Availability, Leg, Visit
from organiser.planning.engagements import engagements
from organiser.planning.placement_rules import Accompanied, Excluded, Rule
from organiser.planning.placing.cause import Cause
from organiser.planning.placing.day import Day
from organiser.planning.placing.options import Family


def duties(day: Day) -> Iterator[Excluded]:
    """Yield for each visit those who have to be elsewhere at its time."""
    slots = {visit.session_id for visit in day.visits}
    for one in engagements(day.workshop):
        ours = one.row.key in (day.keys if isinstance(one.row, Visit) else slots)
        if ours or one.starts >= one.ends:
            continue
        for visit in _during(day, one.starts, one.ends):
            for person in sorted(one.people & day.people.keys()):
                what = message(
                    "is due at “{session}”, {starts} to {ends}",
                    session=one.title,
                    starts=one.starts.time(),
                    ends=one.ends.time(),
                )
                yield _barred(day, person, visit, Family.DUTIES, what)


def absences(day: Day) -> Iterator[Excluded]:
    """Yield for each visit those who cannot be had at its time."""
    for row in day.workshop.of(Availability).values():
        if row.participant_id in day.people and not row.available:
            for visit in _during(day, row.starts, row.ends):
                what = message(
                    "is away from {starts} to {ends}",
                    starts=row.starts.time(),
                    ends=row.ends.time(),
                )
                yield _barred(day, row.participant_id, visit, Family.DUTIES, what)


def journeys(day: Day) -> Iterator[Excluded]:
    """Yield for each visit those who have not yet arrived, or have left."""
    event = day.workshop.event
    for key, person in day.people.items():
        here = person.arrives and person.arrives + timedelta(minutes=event.arrival_minutes)
        gone = person.departs and person.departs - timedelta(minutes=event.departure_minutes)
        for visit in day.visits:
            times = day.times.get(visit.key)
            if times and here and here > times[0]:
                what = message("is at the venue only at {time}", time=here)
                yield _barred(day, key, visit, Family.JOURNEYS, what)
            elif times and gone and gone < times[1]:
                what = message("has to leave at {time}", time=gone)
                yield _barred(day, key, visit, Family.JOURNEYS, what)


def steps(day: Day) -> Iterator[Excluded]:
    """Yield for each visit with steps those who cannot use them."""
    need = [key for key, person in day.people.items() if person.step_free]
    for visit in day.visits:
        where = _steps_of(day, visit)
        if where is not None:
            for key in need:
                yield _barred(day, key, visit, Family.STEP_FREE, where)


def _steps_of(day: Day, visit: Visit) -> Message | None:
    for stop in day.workshop.stops_of(visit):
        host = day.workshop.hosts[stop.host_id]
        if host.step_free is False:
            return message("needs a way without steps, and {host} has steps", host=host.name)
    legs: list[Leg] = day.workshop.legs_of(visit)
    if any(leg.step_free is False for leg in legs):
        return message("needs a way without steps, and this one has steps")
    return None


def languages(day: Day, *, accompanied: bool) -> Iterator[Rule]:
    """Yield who shares no language with a visit, or needs an interpreter to come along."""
    for visit in day.visits:
        needing: dict[frozenset[int], list[int]] = defaultdict(list)
        for key, person in day.people.items():
            if not visit.languages or day.understood(person, visit):
                continue
            between = day.interpreters_between(person, visit) if accompanied else None
            if between:
                needing[between].append(key)
            else:
                what = message("shares no language with it")
                yield _barred(day, key, visit, Family.LANGUAGES, what)
        for companions, people in needing.items():
            yield Accompanied(
                tuple(people), companions, (visit.key,), about=_interpreted(day, people, visit)
            )


def _interpreted(day: Day, people: list[int], visit: Visit) -> Cause:
    names = ", ".join(day.name(key) for key in people)
    sentence = message(
        "On “{visit}” an interpreter goes along for {people}.",
        visit=day.label(visit),
        people=names,
    )
    return Cause(Family.INTERPRETERS, sentence, message("no interpreter goes along"))


def _during(day: Day, starts: datetime, ends: datetime) -> Iterator[Visit]:
    for visit in day.visits:
        times = day.times.get(visit.key)
        if times and times[0] < ends and starts < times[1]:
            yield visit


def _barred(day: Day, person: int, visit: Visit, family: Family, what: Message) -> Excluded:
    sentence = barred(day, person, [visit.key], what)
    return Excluded(person, visit.key, about=Cause(family, sentence, what))


def barred(day: Day, person: int, visits: Sequence[int], what: Message) -> Message:
    """Return that somebody cannot go on these visits, and why."""
    codes = day.codes()
    return message(
        "{person} cannot go on {visits}: {what}.",
        person=day.name(person),
        visits=", ".join(f"“{codes[key]}”" for key in visits),
        what=what,
    )
