"""Who goes on which visit: the best allocation by wishes and rules, proved or with its gap.

Aims are reached one after the other: what an earlier stage gained no later one gives up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from math import ceil
from time import monotonic

from organiser.planning.conflict import irreducible
from organiser.planning.placement_rules import (
    Count,
    Everybody,
    Fixed,
    Place,
    Room,
    Row,
    Rule,
    Together,
)
from organiser.planning.programme import Look, Programme, Solution, Status

SKETCH = 0.6
"""Share of the time in which all goals at once are sketched; the rest improves and proves."""

LARGE = 30_000
"""Places beyond which the sketch keeps to likely ones: wishes and a few others."""

SPREAD = 6
"""Likely places of each person beside those wished."""

LARGE_GAP = 0.01
"""How far from its best the sketch of a large problem may stop."""

ROUNDING = 1e-6
"""What the solver may be wrong by."""

SKETCH_GAP = 1e-3
"""How far from its best the sketch may stop."""

HEAVIEST = 1e6
"""What a place weighs at most in the sketch: a millionth is what the solver tells apart."""


class Aim(Enum):
    """What the allocation is best at, after placing as many as possible."""

    FEWEST_DISAPPOINTMENTS = "fewest-disappointments"  # fewest without a wish, then with the last…
    MOST_FIRST_WISHES = "most-first-wishes"  # most first wishes, then most second…
    LEAST_RANK = "least-rank"  # the least sum of ranks; no wish counts as the rank after the last


class Goal(Enum):
    """What a stage counts."""

    PLACED = "placed"  # people placed: more is better
    STAYED = "stayed"  # people who stay where they were: more is better
    WISH = "wish"  # people with the wish of this rank: more is better
    DISAPPOINTED = "disappointed"  # people with the wish of this rank: fewer; 0: with none
    RANKS = "ranks"  # the sum of ranks: less is better


@dataclass(frozen=True)
class Wishes:
    """What there is to allocate.

    `wishes`: each person's visits, the first wish first; of somebody without wishes nobody is
    disappointed. `only_wishes`: who gets none of these gets nothing. `present`: an allocation
    that should change as little as possible.
    """

    wishes: Mapping[int, tuple[int, ...]]
    visits: tuple[int, ...]
    rules: tuple[Rule, ...] = ()
    only_wishes: bool = False
    present: Mapping[int, int] = field(default_factory=dict)

    def room(self) -> Room:
        known = set(self.visits)
        return Room(
            tuple(self.wishes),
            self.visits,
            frozenset(
                (person, visit)
                for person, wished in self.wishes.items()
                for visit in (wished if self.only_wishes and wished else self.visits)
                if visit in known
            ),
        )

    def rank(self, person: int, visit: int) -> int | None:
        """Return which wish of this person the visit is, from 1; `None`: none."""
        wished = self.wishes[person]
        return wished.index(visit) + 1 if visit in wished else None

    @property
    def lowest(self) -> int:
        return max(map(len, self.wishes.values()), default=0)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a stage reached; `bound`: no allocation that keeps the earlier stages does better."""

    goal: Goal
    rank: int
    value: int
    bound: int
    whole: int

    @property
    def proved(self) -> bool:
        return self.value == self.bound

    @property
    def gap(self) -> float:
        """How far the value may be from the best: a share of all people, or of the ranks."""
        return abs(self.value - self.bound) / max(1, self.whole)


@dataclass(frozen=True, slots=True)
class Progress:
    """Stage `stage` of `stages`, from 1; the best value and its bound so far.

    The first is a sketch of all goals at once: `goal` is `None`.
    """

    stage: int
    stages: int
    goal: Goal | None
    rank: int
    value: float | None
    bound: float | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Allocation:
    """A plan that keeps all rules: `places` by person."""

    places: Mapping[int, int]
    stages: tuple[Stage, ...]

    @property
    def proved(self) -> bool:
        return all(stage.proved for stage in self.stages)

    @property
    def gap(self) -> float:
        """The gap of the first stage that is not proved; 0 where all are."""
        return next((stage.gap for stage in self.stages if not stage.proved), 0.0)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """There is no plan: without any one of these rules the others can be kept.

    `irreducible`: `False` where time ran out before all that could be spared were found.
    """

    rules: tuple[Rule, ...]
    irreducible: bool


@dataclass(frozen=True, slots=True)
class NoPlanYet:
    """Neither a plan nor a contradiction in the time given."""


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

    def unlikely(self) -> Iterator[int]:
        """Yield the columns of places that nobody wished, but for a few that are spread evenly."""
        likely = {
            (rule.person, rule.visit) for rule in self.wishes.rules if isinstance(rule, Fixed)
        }
        likely |= {(one, visit) for one, wished in self.wishes.wishes.items() for visit in wished}
        for rule in self.wishes.rules:
            if isinstance(rule, Together):
                visits = {visit for one, visit in likely if one in rule.people}
                likely |= {(one, visit) for one in rule.people for visit in visits}
        stride = max(1, len(self.wishes.visits) // SPREAD) | 1  # odd: not every other visit
        return (
            column
            for column, place in enumerate(self.places)
            if place not in likely and (column + column // len(self.wishes.visits)) % stride
        )

    def stages(self, aim: Aim) -> Iterator[tuple[Goal, int, list[int]]]:
        """Yield what is minimised, in order: the goal, its rank, and a price for each column."""
        wishes = self.wishes
        ranks = [wishes.rank(*place) for place in self.places]
        if not any(isinstance(rule, Everybody) for rule in wishes.rules):
            yield Goal.PLACED, 0, [-1] * len(ranks)
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

    def contradiction(self, until: float, cancelled: Callable[[], bool]) -> Contradiction:
        """Return an irreducible set of rules that cannot hold together."""
        out_of_time = False
        every = range(len(self.rows_of))
        nothing = [0] * len(self.places)
        held = set(every)

        def holds(rules: list[int]) -> bool:
            nonlocal out_of_time, held
            left = until - monotonic()
            if left <= 0 or cancelled():
                out_of_time = True
                return True
            now = set(rules)
            for rule in held - now:
                self.programme.relax(self.rows_of[rule])
            for rule in now - held:
                self.programme.restore(self.rows_of[rule])
            held = now
            solution = self.programme.minimise(nothing, left)
            out_of_time = out_of_time or solution.status is Status.UNKNOWN
            return solution.status is not Status.INFEASIBLE

        try:
            found = irreducible(every, holds)
        except ValueError:
            found = list(every)
        if out_of_time:
            found = found or list(every)
        rules = tuple(self.wishes.rules[rule] for rule in sorted(found))
        return Contradiction(rules, not out_of_time)


def allocate(
    wishes: Wishes,
    aim: Aim = Aim.FEWEST_DISAPPOINTMENTS,
    *,
    seconds: float = 10.0,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Allocation | Contradiction | NoPlanYet:
    """Return the best allocation found in `seconds` of wall time, or why there is none.

    `progress` and `cancelled` are called some ten times a second, from this thread; the solver
    works without the interpreter's lock. What is cancelled returns the best plan so far.
    """
    begin = monotonic()
    stop = cancelled or _never
    allocator = Allocator(wishes)
    todo = list(allocator.stages(aim))
    looking = _reporter(progress, stop, begin, len(todo) + 1)
    single = len(todo) == 1
    large = len(allocator.places) > LARGE
    sketch = _sketch(
        allocator,
        _weighted([cost for _, _, cost in todo]),
        seconds * (1 if single and not large else SKETCH),
        looking(1, None, 0),
        gap=LARGE_GAP if large else 0.0 if single else SKETCH_GAP,
    )
    if sketch.status is Status.INFEASIBLE:
        return allocator.contradiction(begin + max(2 * seconds, seconds + 5), stop)
    if sketch.value is None:
        return NoPlanYet()
    best, done = sketch.chosen, []
    for number, (goal, rank, cost) in enumerate(todo, 2):
        value = sum(cost[column] for column in best)
        bound = _floor(allocator, cost)
        left = begin + seconds - monotonic()
        if single and not large and sketch.bound is not None:
            bound = min(value, ceil(sketch.bound - ROUNDING))
        elif value > bound and left > 0 and not stop():
            found = allocator.programme.minimise(cost, left, looking(number, goal, rank), best)
            if found.value is not None and found.value < value:
                value, best = found.value, found.chosen
            if found.bound is not None:
                bound = min(value, max(bound, ceil(found.bound - ROUNDING)))
        whole = abs(value) if goal is Goal.RANKS else len(wishes.wishes)
        done.append(Stage(goal, rank, abs(value), abs(bound), whole))
        allocator.programme.keep(cost, value)
    places = dict(allocator.places[column] for column in sorted(best))
    return Allocation(places, tuple(done))


def _sketch(
    allocator: Allocator, cost: list[int], seconds: float, look: Look, gap: float
) -> Solution:
    """Return a plan by all goals at once; in a large problem first among likely places only."""
    programme = allocator.programme
    begin = monotonic()
    if len(allocator.places) > LARGE:
        programme.narrow(allocator.unlikely())
        found = programme.minimise(cost, seconds, look, gap=gap)
        programme.widen()
        if found.value is not None:
            return found
    return programme.minimise(cost, max(seconds / 3, begin + seconds - monotonic()), look, gap=gap)


def _reporter(
    progress: Callable[[Progress], None] | None, stop: Callable[[], bool], begin: float, steps: int
) -> Callable[[int, Goal | None, int], Look]:
    def looking(number: int, goal: Goal | None, rank: int) -> Look:
        def look(value: float | None, bound: float | None) -> bool:
            if progress is not None:
                passed = monotonic() - begin
                progress(Progress(number, steps, goal, rank, value, bound, passed))
            return stop()

        return look

    return looking


def _weighted(costs: list[list[int]]) -> list[int]:
    """Return one price for each column in which an earlier stage weighs more than a later one.

    Not enough to decide every case as the stages do, but a plan near to it.
    """
    base = max(2, min(10, int(HEAVIEST ** (1 / max(1, len(costs) - 1)))))
    weighted = costs[0]
    for cost in costs[1:]:
        weighted = [base * heavy + light for heavy, light in zip(weighted, cost, strict=True)]
    return weighted


def _floor(allocator: Allocator, cost: list[int]) -> int:
    """Return the least that the sum of `cost` can be if everybody could choose."""
    least = dict.fromkeys(allocator.wishes.wishes, 0)
    for (person, _), price in zip(allocator.places, cost, strict=True):
        least[person] = min(least[person], price)
    return sum(least.values())


def _never() -> bool:
    return False
