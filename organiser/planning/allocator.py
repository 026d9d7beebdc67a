"""The rules and the goals of an allocation as a linear programme."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from time import monotonic

from organiser.planning.allocation_answers import Contradiction
from organiser.planning.conflict import irreducible
from organiser.planning.placement_rules import (
    Count,
    Everybody,
    Fixed,
    Place,
    Row,
    Together,
)
from organiser.planning.programme import Programme, Status
from organiser.planning.wishes import Aim, Goal, Wishes

LARGE = 30_000
"""Places beyond which a plan is looked for among likely places first: wishes and a few others."""

SPREAD = 6
"""Likely places of each person beside those wished."""


class Allocator:
    """The rules as a linear programme, for one allocation."""

    def __init__(self, wishes: Wishes) -> None:
        self.wishes = wishes
        room = wishes.room()
        self.places: list[Place] = [
            (person, visit)
            for person in room.people
            for visit in room.visits
            if (person, visit) in room.places
        ]
        columns: dict[Place | Count, int] = {
            place: column for column, place in enumerate(self.places)
        }
        rows: list[Row] = []
        self.rows_of: list[range] = []
        large = len(self.places) > LARGE  # rows of places alone give the first plan sooner
        for rule in wishes.rules:
            start = len(rows)
            rows += rule.rows(room) if large else rule.compact(room)
            self.rows_of.append(range(start, len(rows)))
        counts = {key: None for _, _, sum_ in rows for key in sum_ if key not in columns}
        for people, visit in counts:
            if isinstance(people, frozenset):
                columns[people, visit] = len(columns)
                rows.append((0, 0, {(people, visit): -1.0, **room.sum(people, [visit])}))
        for person in room.people:
            rows.append((0, 1, room.sum([person], room.visits)))
        self.programme = Programme(
            len(self.places),
            [
                (lower, upper, [(columns[key], factor) for key, factor in sum_.items()])
                for lower, upper, sum_ in rows
            ],
            counts=len(counts),
        )

    @property
    def large(self) -> bool:
        return len(self.places) > LARGE

    def unlikely(self) -> Iterator[int]:
        """Yield the columns of places that nobody wished, but for a few that are spread evenly.

        Whoever a rule may send along keeps all.
        """
        rules = self.wishes.rules
        likely = {(rule.person, rule.visit) for rule in rules if isinstance(rule, Fixed)}
        likely |= {(one, visit) for one, wished in self.wishes.wishes.items() for visit in wished}
        for rule in rules:
            if isinstance(rule, Together):
                visits = {visit for one, visit in likely if one in rule.people}
                likely |= {(one, visit) for one in rule.people for visit in visits}
        stride = max(1, len(self.wishes.visits) // SPREAD) | 1  # odd: not every other visit
        for column, (person, visit) in enumerate(self.places):
            if (person, visit) in likely or person in self.wishes.companions:
                continue
            if (column + column // len(self.wishes.visits)) % stride:
                yield column

    @property
    def people(self) -> list[int]:
        """The person of each column."""
        return [person for person, _ in self.places]

    def stages(self, aim: Aim) -> Iterator[tuple[Goal, int, list[int]]]:
        """Yield what is minimised, in order: the goal, its rank, and a price for each column."""
        wishes = self.wishes
        ranks = [wishes.rank(*place) for place in self.places]
        if not any(isinstance(rule, Everybody) for rule in wishes.rules):
            yield Goal.PLACED, 0, [-int(one not in wishes.companions) for one, _ in self.places]
        if wishes.present:
            stay = wishes.present.get
            yield Goal.STAYED, 0, [-int(stay(person) == visit) for person, visit in self.places]
        if aim is Aim.LEAST_RANK:
            last = wishes.lowest + 1
            prices = [
                (rank or last) if wishes.wishes[person] else 0
                for rank, (person, _) in zip(ranks, self.places, strict=True)
            ]
            yield Goal.RANKS, 0, prices
        elif aim is Aim.MOST_FIRST_WISHES:
            for wanted in range(1, wishes.lowest + 1):
                yield Goal.WISH, wanted, [-int(rank == wanted) for rank in ranks]
        else:
            yield (
                Goal.DISAPPOINTED,
                0,
                [
                    int(rank is None and bool(wishes.wishes[person]))
                    for rank, (person, _) in zip(ranks, self.places, strict=True)
                ],
            )
            for feared in range(wishes.lowest, 1, -1):
                yield Goal.DISAPPOINTED, feared, [int(rank == feared) for rank in ranks]
        if wishes.companions:
            yield Goal.SPARED, 0, [int(one in wishes.companions) for one, _ in self.places]

    def contradiction(self, until: float, cancelled: Callable[[], bool]) -> Contradiction:
        """Return an irreducible set of rules that cannot hold together.

        First whole clusters of rules are spared, then single rules of those that are left. Where
        time runs out, the smallest set is returned that was found to be impossible.
        """
        trial = _Trial(self, until, cancelled)
        clusters: dict[Hashable, list[int]] = {}
        for number, rule in enumerate(self.wishes.rules):
            clusters.setdefault(rule.cluster, []).append(number)
        kinds = trial.spare(list(clusters.values()))
        rules = trial.spare([[number] for kind in kinds for number in kind])
        numbers = trial.smallest if trial.out_of_time else [one for rule in rules for one in rule]
        chosen = tuple(self.wishes.rules[number] for number in sorted(numbers))
        return Contradiction(chosen, not trial.out_of_time)


class _Trial:
    """Tries which rules can be spared from a contradiction."""

    def __init__(self, allocator: Allocator, until: float, cancelled: Callable[[], bool]) -> None:
        self.allocator, self.until, self.cancelled = allocator, until, cancelled
        self.held = set(range(len(allocator.rows_of)))
        self.smallest = sorted(self.held)
        self.out_of_time = False
        self._nothing = [0] * len(allocator.places)

    def spare(self, items: list[list[int]]) -> list[list[int]]:
        """Return an irreducible part of `items`, each some rules, that cannot hold together."""
        try:
            return irreducible(items, self._holds)
        except ValueError:
            return items

    def _holds(self, items: list[list[int]]) -> bool:
        left = self.until - monotonic()
        if left <= 0 or self.cancelled():
            self.out_of_time = True
            return True
        programme, rows_of = self.allocator.programme, self.allocator.rows_of
        now = {number for item in items for number in item}
        for rule in self.held - now:
            programme.relax(rows_of[rule])
        for rule in now - self.held:
            programme.restore(rows_of[rule])
        self.held = now
        status = programme.minimise(self._nothing, left).status
        self.out_of_time = self.out_of_time or status is Status.UNKNOWN
        if status is Status.INFEASIBLE and len(now) < len(self.smallest):
            self.smallest = sorted(now)
        return status is not Status.INFEASIBLE
