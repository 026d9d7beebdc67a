"""Who goes with whom: fixed places, ties between two people, the mix of each visit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from organiser.i18n import Message, message, verbatim
from organiser.model import Gender, Tie
from organiser.model.countries import region_of
from organiser.model.words import GENDERS, REGIONS
from organiser.planning.placement_rules import Apart, Fixed, Mixed, Rule, Together
from organiser.planning.placing.cause import Cause
from organiser.planning.placing.options import Family

if TYPE_CHECKING:
    from organiser.planning.placing.day import Day

FEW = 2
"""A mix is asked for where at least so many people share a trait."""


def fixed(day: Day) -> Iterator[Fixed]:
    """Yield the places that stay, and that leaders go on their own visit."""
    for row in day.placements:
        if row.fixed and row.participant_id in day.people:
            yield _fixed(day, row.participant_id, row.visit_id)
    for visit in day.visits:
        for key in day.crew(visit):
            if key in day.people:
                yield _fixed(day, key, visit.key)


def _fixed(day: Day, person: int, visit: int) -> Fixed:
    name, label = day.name(person), day.codes()[visit]
    sentence = message("{person} has a fixed place on “{visit}”.", person=name, visit=label)
    clause = message("the place on “{visit}” is fixed", visit=label)
    return Fixed(person, visit, about=Cause(Family.FIXED, sentence, clause))


def ties(day: Day) -> Iterator[Rule]:
    for tie in day.workshop.of(Tie).values():
        both = (tie.first_id, tie.second_id)
        if tie.first_id == tie.second_id or not all(key in day.visitors for key in both):
            continue
        first, second = map(day.name, both)
        if tie.together:
            sentence = message("{first} and {second} stay together.", first=first, second=second)
            clause = message("{first} and {second} stay together", first=first, second=second)
            yield Together(both, about=Cause(Family.TIES, sentence, clause))
        else:
            sentence = message("{first} and {second} stay apart.", first=first, second=second)
            clause = message("{first} and {second} stay apart", first=first, second=second)
            yield Apart(both, about=Cause(Family.TIES, sentence, clause))


def constituencies(day: Day, tolerance: int) -> Iterator[Rule]:
    groups: dict[int, set[int]] = defaultdict(set)
    for key, person in day.visitors.items():
        if person.constituency_id:
            groups[person.constituency_id].add(key)
    for constituency in day.workshop.constituencies_in_order():
        name = verbatim(constituency.name)
        yield from _mixed(day, groups[constituency.key], name, Family.CONSTITUENCIES, tolerance)


def regions(day: Day, tolerance: int) -> Iterator[Rule]:
    groups = defaultdict(set)
    for key, person in day.visitors.items():
        if region := region_of(person.country):
            groups[region].add(key)
    for region in sorted(groups):
        yield from _mixed(day, groups[region], REGIONS[region], Family.REGIONS, tolerance)


def genders(day: Day, tolerance: int) -> Iterator[Rule]:
    groups = defaultdict(set)
    for key, person in day.visitors.items():
        if person.gender is not Gender.UNSAID:
            groups[person.gender].add(key)
    for gender in sorted(groups):
        yield from _mixed(day, groups[gender], GENDERS[gender], Family.GENDERS, tolerance)


def _mixed(
    day: Day, people: set[int], name: Message, family: Family, tolerance: int
) -> Iterator[Rule]:
    if len(people) < FEW:
        return
    sentence = message(
        "“{trait}” is spread over the visits evenly, give or take {tolerance}.",
        trait=name,
        tolerance=tolerance,
    )
    clause = message("“{trait}” is to be spread evenly", trait=name)
    visits = tuple(visit.key for visit in day.visits)
    yield Mixed(
        frozenset(people),
        visits,
        float(tolerance),
        frozenset(day.visitors),
        about=Cause(family, sentence, clause),
    )
