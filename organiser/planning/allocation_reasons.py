"""Why somebody goes where they go, who moved, and what each rule costs, without words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from organiser.planning.allocation import (
    Aim,
    Allocation,
    Contradiction,
    NoPlanYet,
    Wishes,
    allocate,
)
from organiser.planning.placement_rules import Count, Fixed, Place, Rule


class Ground(Enum):
    """Why a person is where they are."""

    FIRST_WISH = "first-wish"
    LATER_WISH = "later-wish"
    FIXED = "fixed"
    WITHOUT_WISH = "without-wish"  # the person had none
    NO_WISH_POSSIBLE = "no-wish-possible"  # each of the wishes is accounted for in `missed`
    COMPANION = "companion"  # the person goes along because a rule needs one there
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Missed:
    """A better wish that was not met.

    `rules`: those that would not hold if this person alone went there instead. None: they would
    all hold, and the plan is not the best or others gain by it elsewhere.
    """

    visit: int
    rank: int
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why `person` goes on `visit` (`None`: on none), the wish of `rank`."""

    person: int
    visit: int | None
    rank: int | None
    ground: Ground
    missed: tuple[Missed, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody who goes elsewhere than before; `None`: nowhere."""

    person: int
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Price:
    """What is reached without a rule, and what was reached with it.

    `gained`: for each stage that both have, how much better it is without, up to the first that
    differs; empty where the rule costs nothing.
    """

    rule: Rule
    without: Allocation
    gained: tuple[int, ...]


def reasons(wishes: Wishes, places: Mapping[int, int]) -> list[Reason]:
    """Return the reason of each person, in the order of `wishes`."""
    ledger = _Ledger(wishes, places)
    fixed = {(rule.person, rule.visit) for rule in wishes.rules if isinstance(rule, Fixed)}
    found = []
    for person, wished in wishes.wishes.items():
        visit = places.get(person)
        rank = wishes.rank(person, visit) if visit is not None else None
        better = wished if rank is None else wished[: rank - 1]
        missed = tuple(
            Missed(other, number, tuple(ledger.broken_by(person, other)))
            for number, other in enumerate(better, 1)
        )
        found.append(
            Reason(person, visit, rank, _ground(wishes, person, visit, rank, fixed), missed)
        )
    return found


def moves(before: Mapping[int, int], after: Mapping[int, int]) -> list[Move]:
    """Return who goes elsewhere than before."""
    people = dict.fromkeys((*before, *after))
    return [
        Move(person, before.get(person), after.get(person))
        for person in people
        if before.get(person) != after.get(person)
    ]


def prices(  # noqa: PLR0913 -- what was asked, answered and allowed
    wishes: Wishes,
    plan: Allocation,
    aim: Aim,
    rules: tuple[Rule, ...],
    *,
    seconds: float = 10.0,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Price]:
    """Yield what each of `rules` costs, one allocation each: `seconds` is for one of them."""
    for rule in rules:
        if cancelled is not None and cancelled():
            return
        answer = allocate(without(wishes, [rule]), aim, seconds=seconds, cancelled=cancelled)
        if not isinstance(answer, Contradiction | NoPlanYet):
            yield Price(rule, answer, gained(plan, answer))


def without(wishes: Wishes, rules: Sequence[Rule]) -> Wishes:
    """Return the same to allocate with all of its rules but these."""
    dropped = set(map(id, rules))
    return replace(wishes, rules=tuple(one for one in wishes.rules if id(one) not in dropped))


def gained(plan: Allocation, without: Allocation) -> tuple[int, ...]:
    """Return for each stage that both have how much they differ, up to the first that does."""
    found: list[int] = []
    reached = {(stage.goal, stage.rank): stage.value for stage in without.stages}
    for stage in plan.stages:
        difference = abs(reached.get((stage.goal, stage.rank), stage.value) - stage.value)
        found.append(difference)
        if difference:
            return tuple(found)
    return ()


def _ground(
    wishes: Wishes, person: int, visit: int | None, rank: int | None, fixed: set[Place]
) -> Ground:
    if visit is None:
        return Ground.NOWHERE
    if (person, visit) in fixed:
        return Ground.FIXED
    if person in wishes.companions:
        return Ground.COMPANION
    if not wishes.wishes[person]:
        return Ground.WITHOUT_WISH
    if rank is None:
        return Ground.NO_WISH_POSSIBLE
    return Ground.FIRST_WISH if rank == 1 else Ground.LATER_WISH


class _Ledger:
    """The sums of all rows as the plan has them, and in which rows each place counts."""

    def __init__(self, wishes: Wishes, places: Mapping[int, int]) -> None:
        room = wishes.room()
        self.rules = wishes.rules
        self.places = places
        self.open = room.places
        self.rows = [
            (number, *row) for number, rule in enumerate(wishes.rules) for row in rule.rows(room)
        ]
        self.sums = [
            sum(sum_.get(place, 0) for place in places.items()) for _, _, _, sum_ in self.rows
        ]
        self.rows_with: dict[Place | Count, list[int]] = {}
        for row, (_, _, _, sum_) in enumerate(self.rows):
            for place in sum_:
                self.rows_with.setdefault(place, []).append(row)

    def broken_by(self, person: int, visit: int) -> Iterator[Rule]:
        """Yield the rules that break if this person alone goes on this visit instead."""
        before = (person, self.places.get(person, -1))
        after = (person, visit)
        broken: set[int] = set()
        touched = {*self.rows_with.get(before, ()), *self.rows_with.get(after, ())}
        for row in sorted(touched):
            number, lower, upper, sum_ = self.rows[row]
            total = self.sums[row] - sum_.get(before, 0) + sum_.get(after, 0)
            if not lower - 1e-6 <= total <= upper + 1e-6 and number not in broken:
                broken.add(number)
                yield self.rules[number]
