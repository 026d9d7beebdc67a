"""Rules about who goes where, each as rows of a linear programme over yes-or-no places.

A place is a pair (person, visit); both are keys. `about` is the caller's: what the rule was made
from, so that whoever words it can say why.

To add one: a frozen dataclass with `rows`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

Place = tuple[int, int]
Count = tuple[frozenset[int], int]
"""How many of these people go on a visit: stands for the sum of their places."""

Sum = dict[Place | Count, float]
"""What is added up, each with its factor."""

Row = tuple[float, float, Sum]
"""Lower and upper limit of a sum."""

ANY = float("inf")


@dataclass(frozen=True)
class Room:
    """The people and the visits of an allocation, and the places that are open at all."""

    people: tuple[int, ...]
    visits: tuple[int, ...]
    places: frozenset[Place]

    def sum(self, people: Iterable[int], visits: Iterable[int], factor: float = 1.0) -> Sum:
        visits = tuple(visits)
        pairs = ((person, visit) for person in people for visit in visits)
        return {place: factor for place in pairs if place in self.places}


@dataclass(frozen=True, kw_only=True)
class Rule(ABC):
    about: Hashable = None

    @property
    def cluster(self) -> Hashable:
        """Rules that are looked at together first when a contradiction is explained."""
        return getattr(self.about, "family", type(self).__name__)

    @abstractmethod
    def rows(self, room: Room) -> Iterator[Row]:
        """Yield what has to hold."""

    def compact(self, room: Room) -> Iterator[Row]:
        """Return the same with counts, where that is shorter by far; `rows` have places only."""
        return self.rows(room)


@dataclass(frozen=True)
class Everybody(Rule):
    """Each person, or each of `people`, has a place."""

    people: frozenset[int] | None = None

    def rows(self, room: Room) -> Iterator[Row]:
        for person in room.people:
            if self.people is None or person in self.people:
                yield 1, 1, room.sum([person], room.visits)


@dataclass(frozen=True)
class Most(Rule):
    """No more than so many (of these people) on these visits together: seats, a bus, a host."""

    visits: tuple[int, ...]
    most: int
    people: frozenset[int] | None = None

    def rows(self, room: Room) -> Iterator[Row]:
        yield -ANY, self.most, room.sum(_these(self.people, room), self.visits)


@dataclass(frozen=True)
class Least(Rule):
    """At least so many (of these people) on these visits together: leaders, a host's minimum."""

    visits: tuple[int, ...]
    least: int
    people: frozenset[int] | None = None

    def rows(self, room: Room) -> Iterator[Row]:
        yield self.least, ANY, room.sum(_these(self.people, room), self.visits)


@dataclass(frozen=True)
class Fixed(Rule):
    """This person goes on this visit."""

    person: int
    visit: int

    def rows(self, room: Room) -> Iterator[Row]:
        yield 1, 1, room.sum([self.person], [self.visit])


@dataclass(frozen=True)
class Excluded(Rule):
    """This person does not go on this visit: a role, a flight, steps on the way."""

    person: int
    visit: int

    def rows(self, room: Room) -> Iterator[Row]:
        yield 0, 0, room.sum([self.person], [self.visit])


@dataclass(frozen=True)
class Together(Rule):
    """These people go on the same visit, or none of them on any."""

    people: tuple[int, ...]

    def rows(self, room: Room) -> Iterator[Row]:
        first, *others = self.people
        for other in others:
            for visit in room.visits:
                yield 0, 0, room.sum([first], [visit]) | room.sum([other], [visit], -1)


@dataclass(frozen=True)
class Apart(Rule):
    """No two of these people go on the same visit."""

    people: tuple[int, ...]

    def rows(self, room: Room) -> Iterator[Row]:
        for visit in room.visits:
            yield -ANY, 1, room.sum(self.people, [visit])


@dataclass(frozen=True)
class Accompanied(Rule):
    """Where one of `needing` goes, at least one of `companions` goes: an interpreter.

    `visits` are those that have nobody of their own for it.
    """

    needing: tuple[int, ...]
    companions: frozenset[int]
    visits: tuple[int, ...]

    def rows(self, room: Room) -> Iterator[Row]:
        for visit in self.visits:
            for person in set(self.needing) - self.companions:
                yield (
                    0,
                    ANY,
                    room.sum(self.companions, [visit]) | room.sum([person], [visit], -1),
                )

    def compact(self, room: Room) -> Iterator[Row]:
        for visit in self.visits:
            for person in set(self.needing) - self.companions:
                if (person, visit) in room.places:
                    yield 0, ANY, {(self.companions, visit): 1, (person, visit): -1}


@dataclass(frozen=True)
class LanguageGroups(Rule):
    """A visit goes in groups of one language each; who speaks none of them cannot come.

    Hall's condition: those who speak only some of the languages fit in the groups of these.
    """

    visit: int
    seats: Mapping[str, int] = field(hash=False)  # by language
    spoken: Mapping[int, frozenset[str]] = field(hash=False)  # by person

    def rows(self, room: Room) -> Iterator[Row]:
        for count in range(len(self.seats) + 1):
            for languages in combinations(sorted(self.seats), count):
                bound = set(self.seats) - set(languages)
                people = [one for one in room.people if not bound & self._of(one)]
                yield (
                    -ANY,
                    sum(self.seats[one] for one in languages),
                    room.sum(people, [self.visit]),
                )

    def groups(self, people: Iterable[int]) -> dict[int, str]:
        """Return the language group of each of these people, as many as there is room for."""
        members: dict[str, list[int]] = {language: [] for language in self.seats}
        for person in people:
            self._seat(person, members, set())
        return {person: language for language, ones in members.items() for person in ones}

    def _seat(self, person: int, members: dict[str, list[int]], tried: set[str]) -> bool:
        for language in sorted(self._of(person) & set(self.seats) - tried):
            tried.add(language)
            if len(members[language]) < self.seats[language]:
                members[language].append(person)
                return True
            for other in members[language]:
                if self._seat(other, members, tried):
                    members[language].remove(other)
                    members[language].append(person)
                    return True
        return False

    def _of(self, person: int) -> frozenset[str]:
        return self.spoken.get(person, frozenset())


@dataclass(frozen=True)
class Mixed(Rule):
    """On every visit these people are as many as everywhere, give or take `tolerance` persons.

    `people`: those of a constituency, a region, a gender. `among`: who is counted at all,
    everybody where it is `None`.
    """

    people: frozenset[int]
    visits: tuple[int, ...]
    tolerance: float = 1.0
    among: frozenset[int] | None = None

    def rows(self, room: Room) -> Iterator[Row]:
        ours, everybody, share = self._shares(room)
        for visit in self.visits:
            sum_ = room.sum(sorted(ours), [visit], 1 - share)
            others = room.sum(sorted(everybody - ours), [visit], -share)
            yield -self.tolerance, self.tolerance, sum_ | others

    def compact(self, room: Room) -> Iterator[Row]:
        ours, everybody, share = self._shares(room)
        for visit in self.visits:
            counts: Sum = {(ours, visit): 1, (everybody, visit): -share}
            yield -self.tolerance, self.tolerance, counts

    def _shares(self, room: Room) -> tuple[frozenset[int], frozenset[int], float]:
        everybody = frozenset(room.people)
        if self.among is not None:
            everybody &= self.among
        ours = self.people & everybody
        return ours, everybody, len(ours) / max(1, len(everybody))


def _these(people: frozenset[int] | None, room: Room) -> Iterable[int]:
    return room.people if people is None else people
