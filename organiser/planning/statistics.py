"""How many people there are: of which region, constituency, gender and country, and who came.

The counts of people whose data were removed are kept in the event as plain numbers
(`Event.choices["statistics"]`) and counted in, so that a report made years later says the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from organiser.model import Event, Participant, Status, Workshop
from organiser.model.countries import region_of

KEPT = "statistics"
"""Under which name an event keeps the counts of people who were removed."""


class Presence(StrEnum):
    """Whether somebody came: who ATTENDED was EXPECTED too, who is AWAY declined or cancelled."""

    EXPECTED = "expected"
    ATTENDED = "attended"
    AWAY = "away"


@dataclass
class Statistics:
    """Numbers of people, by tuples of plain texts.

    `people` by region, constituency (its uuid), gender and presence; the others by one fact and
    presence. An empty text stands for what is not known: a body or network has no country.
    """

    people: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)
    countries: Counter[tuple[str, str]] = field(default_factory=Counter)
    roles: Counter[tuple[str, str]] = field(default_factory=Counter)
    first_time: Counter[tuple[str, str]] = field(default_factory=Counter)

    def __add__(self, other: Statistics) -> Statistics:
        return Statistics(
            self.people + other.people,
            self.countries + other.countries,
            self.roles + other.roles,
            self.first_time + other.first_time,
        )

    def plain(self) -> dict[str, list[list[Any]]]:
        """Return the numbers as JSON can hold them, in a fixed order."""
        return {
            name: [[*key, number] for key, number in sorted(counter.items()) if number]
            for name, counter in vars(self).items()
        }

    @classmethod
    def of_plain(cls, plain: object) -> Statistics:
        """Return what `plain` gave; whatever else somebody put there counts for nothing."""
        found = cls()
        tables = plain if isinstance(plain, dict) else {}
        for name, counter in vars(found).items():
            rows = tables.get(name)
            for row in rows if isinstance(rows, list) else ():
                *key, number = row
                if all(isinstance(part, str) for part in key) and isinstance(number, int):
                    counter[tuple(key)] += number
        return found


def statistics(workshop: Workshop) -> Statistics:
    """Return the numbers of everybody, with those who are no longer kept."""
    return counted(workshop, workshop.participants.values()) + kept(workshop.event)


def kept(event: Event) -> Statistics:
    """Return the numbers of those who are no longer kept."""
    return Statistics.of_plain(event.choices.get(KEPT))


def counted(workshop: Workshop, people: Iterable[Participant]) -> Statistics:
    """Return the numbers of `people`."""
    found = Statistics()
    for person in people:
        presence = presence_of(person)
        constituency = workshop.constituency_of(person)
        region = None if person.body else region_of(person.country)
        group = constituency.uuid if constituency else ""
        found.people[region or "", group, person.gender.value, presence] += 1
        found.countries["" if person.body else person.country, presence] += 1
        found.roles[person.role.value, presence] += 1
        first = {True: "yes", False: "no", None: ""}[person.first_time]
        found.first_time[first, presence] += 1
    return found


def presence_of(person: Participant) -> Presence:
    """Return whether somebody came, is expected, or stays away."""
    if person.status is Status.ATTENDED:
        return Presence.ATTENDED
    return Presence.EXPECTED if person.expected else Presence.AWAY
