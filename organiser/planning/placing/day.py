"""A day of visits: which there are, who may go, who belongs to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from organiser.model import Participant, Placement, Role, Visit, Workshop
from organiser.planning.engagements import times_of

VISITORS = frozenset(
    {Role.PARTICIPANT, Role.SPEAKER, Role.RESOURCE_PERSON, Role.OBSERVER, Role.GUEST}
)
"""Roles of those who go on a visit without having wished to."""

LEADER, INTERPRETER = "leader", "interpreter"
"""Tags of people who can lead a visit, or interpret on one, whatever their role."""


@dataclass(frozen=True)
class Day:
    """The visits of one day of a workshop. `aside`: who has no part in it."""

    workshop: Workshop
    day: date
    aside: frozenset[int] = frozenset()

    @cached_property
    def visits(self) -> list[Visit]:
        return [visit for visit in self.workshop.visits_in_order() if visit.day == self.day]

    @cached_property
    def keys(self) -> frozenset[int]:
        return frozenset(visit.key for visit in self.visits)

    @cached_property
    def times(self) -> dict[int, tuple[datetime, datetime]]:
        """From when to when visits keep their people, by key, where that is known."""
        found = {visit.key: times_of(self.workshop, visit) for visit in self.visits}
        return {key: times for key, times in found.items() if times and times[0] < times[1]}

    @cached_property
    def wishes(self) -> dict[int, tuple[int, ...]]:
        """What people wish on this day, the first wish first, each visit once."""
        return {
            person.key: tuple(
                dict.fromkeys(
                    wish.visit_id
                    for wish in self.workshop.wishes_of(person)
                    if wish.visit_id in self.keys
                )
            )
            for person in self.workshop.expected_people()
        }

    @cached_property
    def placements(self) -> list[Placement]:
        """The places given at present."""
        rows = self.workshop.of(Placement).values()
        return [row for row in rows if row.visit_id in self.keys]

    @cached_property
    def visitors(self) -> dict[int, Participant]:
        """Who is to have a place: guests, and whoever wished or has one."""
        placed = {row.participant_id for row in self.placements}
        crew = {key for visit in self.visits for key in self.crew(visit)}
        return {
            person.key: person
            for person in self.workshop.expected_people()
            if person.key not in self.aside
            and (
                person.key in placed
                or (person.key not in crew and (person.role in VISITORS or self.wishes[person.key]))
            )
        }

    @cached_property
    def leaders(self) -> frozenset[int]:
        """Those who can lead a visit that has no leader: so tagged, else organisers and staff.

        Nobody where each visit has one.
        """
        if all(self.leader(visit) for visit in self.visits):
            return frozenset()
        return self._free(LEADER, {Role.ORGANISER, Role.STAFF})

    @cached_property
    def interpreters(self) -> frozenset[int]:
        return self._free(INTERPRETER, {Role.INTERPRETER})

    def _free(self, tag: str, roles: set[Role]) -> frozenset[int]:
        crew = {key for visit in self.visits for key in self.crew(visit)}
        free = [one for one in self.workshop.expected_people() if one.key not in crew]
        free = [one for one in free if one.key not in self.aside]
        tagged = frozenset(one.key for one in free if tag in map(str.casefold, one.tags))
        return tagged or frozenset(one.key for one in free if one.role in roles)

    @cached_property
    def people(self) -> dict[int, Participant]:
        """All who may be given a place, companions last."""
        more = sorted((self.leaders | self.interpreters) - self.aside)
        return self.visitors | {key: self.workshop.participants[key] for key in more}

    def leader(self, visit: Visit) -> Participant | None:
        return self._expected(visit.leader_id)

    def interpreter(self, visit: Visit) -> Participant | None:
        return self._expected(visit.interpreter_id)

    def _expected(self, key: int | None) -> Participant | None:
        person = self.workshop.participants.get(key or 0)
        return person if person is not None and person.expected else None

    def crew(self, visit: Visit) -> list[int]:
        """Return the keys of those who go on a visit because they lead it or interpret."""
        return [one.key for one in (self.leader(visit), self.interpreter(visit)) if one]

    def understood(self, person: Participant, visit: Visit) -> frozenset[str]:
        """Return in which of the visit's languages somebody can follow it.

        All where nobody wrote down what the person speaks; the visit's interpreter helps.
        """
        offered = frozenset(visit.languages)
        if not person.languages:
            return offered
        interpreter = self.interpreter(visit)
        if interpreter and set(person.languages) & set(interpreter.languages):
            return offered & frozenset((*person.languages, *interpreter.languages))
        return offered & frozenset(person.languages)

    def interpreters_between(self, person: Participant, visit: Visit) -> frozenset[int]:
        """Return those free to interpret between the person and a language of the visit."""
        mine, theirs = set(person.languages), set(visit.languages)
        return frozenset(
            key
            for key in self.interpreters - {person.key}
            if mine & set(self.people[key].languages) and theirs & set(self.people[key].languages)
        )

    def label(self, visit: Visit) -> str:
        return visit.code or visit.theme

    def name(self, key: int) -> str:
        return self.workshop.participants[key].full_name

    def codes(self) -> Mapping[int, str]:
        return {visit.key: self.label(visit) for visit in self.visits}
