"""How many a visit takes, and who must be among them."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.model import Bus, Host, Visit
from organiser.planning.placement_rules import Everybody, LanguageGroups, Least, Most, Rule
from organiser.planning.placing.cause import Cause
from organiser.planning.placing.day import Day
from organiser.planning.placing.options import Family


def everybody(day: Day) -> Iterator[Rule]:
    sentence = FAMILY_SENTENCE
    yield Everybody(frozenset(day.visitors), about=Cause(Family.EVERYBODY, sentence, sentence))


FAMILY_SENTENCE = message("Everybody has a place.")


def places(day: Day) -> Iterator[Rule]:
    for visit in day.visits:
        if visit.capacity is not None:
            sentence = counted(
                "“{visit}” has {count} place.",
                "“{visit}” has {count} places.",
                visit.capacity,
                visit=day.label(visit),
            )
            clause = counted(
                "its only place is taken", "its {count} places are taken", visit.capacity
            )
            yield Most((visit.key,), visit.capacity, about=Cause(Family.PLACES, sentence, clause))


def seats(day: Day) -> Iterator[Rule]:
    """Yield the seats of vehicles, less those of leader and interpreter."""
    for visit in day.visits:
        bus = day.workshop.of(Bus).get(visit.bus_id or 0)
        known = [one for one in (visit.seats, bus.seats if bus else None) if one is not None]
        if known:
            yield _seats(day, [visit], min(known))
    for bus in day.workshop.of(Bus).values():
        if bus.seats is not None:
            for sharing in _sharing(day, bus):
                yield _seats(day, sharing, bus.seats)


def _seats(day: Day, visits: list[Visit], count: int) -> Rule:
    crew = {one for visit in visits for one in day.crew(visit)} - set(day.visitors)
    left = max(0, count - len(crew))
    names = [day.label(visit) for visit in visits]
    sentence = counted(
        "The vehicle of {visits} has {count} seat for travellers.",
        "The vehicle of {visits} has {count} seats for travellers.",
        left,
        visits=_quoted(names),
    )
    clause = counted("its only seat is taken", "its {count} seats are taken", left)
    return Most(
        tuple(visit.key for visit in visits), left, about=Cause(Family.SEATS, sentence, clause)
    )


def _sharing(day: Day, bus: Bus) -> Iterator[list[Visit]]:
    """Yield the visits that are in one bus at one time, where there are several."""
    aboard = [visit for visit in day.visits if visit.bus_id == bus.key and visit.key in day.times]
    seen: set[frozenset[int]] = set()
    for visit in aboard:
        begins, _ = day.times[visit.key]
        there = [one for one in aboard if day.times[one.key][0] <= begins < day.times[one.key][1]]
        keys = frozenset(one.key for one in there)
        if len(there) > 1 and keys not in seen:
            seen.add(keys)
            yield there


def hosts(day: Day) -> Iterator[Rule]:
    """Yield for each visit the smallest and the largest group that its hosts agree on."""
    for visit in day.visits:
        hosts = [day.workshop.hosts[stop.host_id] for stop in day.workshop.stops_of(visit)]
        largest = min(
            (host for host in hosts if host.group_max is not None),
            key=lambda host: host.group_max or 0,
            default=None,
        )
        smallest = max(
            (host for host in hosts if host.group_min),
            key=lambda host: host.group_min or 0,
            default=None,
        )
        if largest is not None and largest.group_max is not None:
            yield Most((visit.key,), largest.group_max, about=_most_of(day, visit, largest))
        if smallest is not None and smallest.group_min:
            yield Least((visit.key,), smallest.group_min, about=_least_of(day, visit, smallest))


def _most_of(day: Day, visit: Visit, host: Host) -> Cause:
    count = host.group_max or 0
    sentence = counted(
        "{host} (“{visit}”) receives {count} person at most.",
        "{host} (“{visit}”) receives {count} people at most.",
        count,
        host=host.name,
        visit=day.label(visit),
    )
    clause = counted(
        "{host} receives no more than {count} person",
        "{host} receives no more than {count} people",
        count,
        host=host.name,
    )
    return Cause(Family.HOSTS, sentence, clause)


def _least_of(day: Day, visit: Visit, host: Host) -> Cause:
    sentence = counted(
        "{host} (“{visit}”) receives {count} person at least.",
        "{host} (“{visit}”) receives {count} people at least.",
        host.group_min or 0,
        host=host.name,
        visit=day.label(visit),
    )
    clause = message("{host} needs the group to be large enough", host=host.name)
    return Cause(Family.HOSTS, sentence, clause)


def language_groups(day: Day, size: int) -> Iterator[Rule]:
    """Yield for each visit in several languages that it goes in a group of each.

    Whoever needs an interpreter along may be in any group.
    """
    for visit in day.visits:
        if len(visit.languages) > 1:
            sentence = counted(
                "“{visit}” goes in groups of {count} person, one for each of its languages.",
                "“{visit}” goes in groups of {count} people, one for each of its languages.",
                size,
                visit=day.label(visit),
            )
            spoken = {
                key: day.understood(person, visit) or frozenset(visit.languages)
                for key, person in day.people.items()
            }
            yield LanguageGroups(
                visit.key,
                dict.fromkeys(visit.languages, size),
                spoken,
                about=Cause(Family.LANGUAGES, sentence, message("its language group is full")),
            )


def leaders(day: Day) -> Iterator[Rule]:
    """Yield that somebody who leads goes on each visit that has no leader of its own."""
    for visit in day.visits:
        if not day.leader(visit) and day.leaders:
            sentence = message(
                "Somebody who can lead goes on “{visit}”, which has no leader yet.",
                visit=day.label(visit),
            )
            yield Least(
                (visit.key,),
                1,
                day.leaders,
                about=Cause(Family.LEADERS, sentence, message("somebody has to lead elsewhere")),
            )


def _quoted(names: list[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
