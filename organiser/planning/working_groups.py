"""Working groups from the rows of a workshop: whom to mix, who stays apart, in which language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from organiser.errors import NothingToPlan
from organiser.i18n import message
from organiser.model import GroupScheme, Participant, Tie, Workshop
from organiser.model.countries import region_of
from organiser.model.folding import folded
from organiser.planning.call_codes import call_codes
from organiser.planning.diversity import Grouping
from organiser.planning.placing.day import VISITORS
from organiser.planning.rounds import Rounds, differences, mixed_rounds, same, sizes_of

USUAL_SIZE = 8

WEIGHTS = (3.0, 2.0, 2.0)
"""How much it counts that two differ in constituency, in region, in gender."""

TOGETHER = 50.0
"""What it is worth that two who stay together share a group."""

LEAST_EFFORT, EFFORT = 8, 2_400
"""How often the search starts again, for all people together: some seconds for three rounds."""


@dataclass(frozen=True)
class GroupOptions:
    """What groups have to keep besides the size and the rounds of their scheme.

    `organisations`: nobody meets somebody of the same one. `languages`: all of a group share one.
    """

    organisations: bool = True
    languages: bool = True


@dataclass(frozen=True)
class GroupPlan:
    """The keys of the people of each group of each round, and how good it is.

    `met`: pairs that meet at least once, of `most` that could. `faults`: pairs that may not meet
    and do, and people without the language of their group.
    """

    rounds: tuple[tuple[tuple[int, ...], ...], ...]
    met: int
    most: int
    faults: int


@dataclass(frozen=True)
class ToGroup:
    """Who is to be grouped, as plain values: what a child process needs."""

    people: tuple[int, ...]
    grouping: Grouping
    rounds: int


def to_group(workshop: Workshop, scheme: GroupScheme, options: GroupOptions) -> ToGroup:
    """Return what there is to group. Raises `NothingToPlan` without people."""
    people = guests(workshop)
    if not people:
        raise NothingToPlan(
            message("There is nobody to make groups of."),
            message("Add participants first."),
        )
    count = max(1, ceil(len(people) / (scheme.size or USUAL_SIZE)))
    table = differences([traits(workshop, person)[:3] for person in people], WEIGHTS)
    place = {person.key: number for number, person in enumerate(people)}
    apart = (
        set(same([folded(one.organisation) for one in people])) if options.organisations else set()
    )
    for tie in workshop.of(Tie).values():
        if tie.first_id in place and tie.second_id in place and tie.first_id != tie.second_id:
            one, two = sorted((place[tie.first_id], place[tie.second_id]))
            if tie.together:
                apart.discard((one, two))
                table[one][two] = table[two][one] = TOGETHER
            else:
                apart.add((one, two))
    every = frozenset(code for person in people for code in person.languages)
    spoken = (
        [frozenset(person.languages) or every for person in people] if options.languages else []
    )
    grouping = Grouping(table, sizes_of(len(people), count), frozenset(apart), spoken)
    return ToGroup(tuple(place), grouping, scheme.rounds)


def make_groups(todo: ToGroup, cancelled: Callable[[], bool] | None = None) -> GroupPlan:
    """Return groups as different as can be, with as many new encounters as can be."""
    effort = max(LEAST_EFFORT, EFFORT // max(1, len(todo.people)))
    found: Rounds = mixed_rounds(todo.grouping, todo.rounds, effort=effort, cancelled=cancelled)
    rounds = tuple(
        tuple(tuple(todo.people[member] for member in group) for group in groups.groups)
        for groups in found.rounds
    )
    return GroupPlan(rounds, found.met, found.most, sum(groups.faults for groups in found.rounds))


def coded(workshop: Workshop) -> dict[int, str]:
    """Return a call-code for everybody who comes as a guest, by key."""
    people = guests(workshop)
    codes = call_codes([traits(workshop, person) for person in people])
    return {person.key: code for person, code in zip(people, codes, strict=True)}


def guests(workshop: Workshop) -> list[Participant]:
    """Return those who are put into groups, in the order of their names."""
    return [person for person in workshop.expected_people() if person.role in VISITORS]


def traits(workshop: Workshop, person: Participant) -> Sequence[str]:
    """Return what groups are mixed by, the weightiest first."""
    constituency = workshop.constituency_of(person)
    region = region_of(person.country)
    return (
        constituency.name if constituency else "",
        region.value if region else "",
        person.gender.value,
        folded(person.organisation),
    )
