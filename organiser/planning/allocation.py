"""Who goes on which visit: the best allocation by wishes and rules, proved or with its gap.

Aims are reached one after the other: what an earlier stage gained no later one gives up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from time import monotonic

from organiser.planning.allocation_answers import (
    Allocation,
    Contradiction,
    NoPlanYet,
    Progress,
    Stage,
)
from organiser.planning.allocator import Allocator
from organiser.planning.diving import dive
from organiser.planning.local_conflict import local_conflict
from organiser.planning.programme import Look, Solution, Status
from organiser.planning.wishes import Aim, Goal, Wishes

__all__ = [
    "Aim",
    "Allocation",
    "Contradiction",
    "Goal",
    "NoPlanYet",
    "Progress",
    "Stage",
    "Wishes",
    "allocate",
]

SKETCH = 0.6
"""Share of the time in which all goals at once are sketched; the rest improves and proves."""

ALONE = 0.85
"""The same where there is a single goal."""

GRACE = 0.05
"""Share of the time in which a bound is looked for at least, also when the time is over."""

LARGE_GAP = 0.01
"""How far from its best the sketch of a large problem may stop."""

ROUNDING = 1e-6
"""What the solver may be wrong by."""

SKETCH_GAP = 1e-3
"""How far from its best the sketch may stop."""

HEAVIEST = 1e6
"""What a place weighs at most in the sketch: a millionth is what the solver tells apart."""


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
    if contradiction := local_conflict(wishes):
        return Contradiction(contradiction, irreducible=True)
    allocator = Allocator(wishes)
    todo = list(allocator.stages(aim))
    looking = _reporter(progress, stop, begin, len(todo) + 1)
    sketch = _sketch(allocator, [cost for _, _, cost in todo], seconds, looking(1, None, 0))
    if sketch.status is Status.INFEASIBLE:
        return allocator.contradiction(begin + max(2 * seconds, seconds + 5), stop)
    if sketch.value is None:
        return NoPlanYet()
    best, done = sketch.chosen, []
    known = sketch.bound if len(todo) == 1 else None
    for number, (goal, rank, cost) in enumerate(todo, 2):
        look = looking(number, goal, rank)
        clock = _Clock(begin, seconds, stop)
        best, bound = _reach(allocator, cost, best, known, look, clock, alone=len(todo) == 1)
        value = sum(cost[column] for column in best)
        whole = abs(value) if goal is Goal.RANKS else len(wishes.wishes)
        done.append(Stage(goal, rank, abs(value), abs(bound), whole))
        allocator.programme.keep(cost, value)
    places = dict(allocator.places[column] for column in sorted(best))
    return Allocation(places, tuple(done))


@dataclass(frozen=True)
class _Clock:
    """How much time there is."""

    begin: float
    seconds: float
    stopped: Callable[[], bool]

    @property
    def left(self) -> float:
        return self.begin + self.seconds - monotonic()

    @property
    def for_a_bound(self) -> float:
        return max(GRACE * self.seconds, 3 * GRACE * self.left)


def _reach(  # noqa: PLR0913, PLR0917 -- a stage and what is known before it
    allocator: Allocator,
    cost: list[int],
    best: frozenset[int],
    known: float | None,
    look: Look,
    clock: _Clock,
    *,
    alone: bool,
) -> tuple[frozenset[int], int]:
    """Return the best plan found for one goal, and a bound that no plan beats."""
    value, bound = sum(cost[column] for column in best), _floor(allocator, cost)
    if known is not None:
        bound = max(bound, ceil(known - ROUNDING))
    dived_for = allocator.large and clock.left > 0  # a dive finds the same bound
    if value > bound and not dived_for and not clock.stopped():
        relaxed = allocator.programme.relaxed(cost, clock.for_a_bound, look)
        if relaxed.bound is not None:
            bound = max(bound, ceil(relaxed.bound - ROUNDING))
    worth_it = not alone or allocator.large
    if value > bound and clock.left > 0 and worth_it and not clock.stopped():
        found = _improve(allocator, cost, clock.left, look, best)
        if found.value is not None and found.value < value:
            value, best = found.value, found.chosen
        if found.bound is not None:
            bound = max(bound, ceil(found.bound - ROUNDING))
    return best, min(value, bound)


def _sketch(allocator: Allocator, costs: list[list[int]], seconds: float, look: Look) -> Solution:
    """Return a plan by all goals at once; where the solver finds none in time, by a dive."""
    cost, single, begin = _weighted(costs), len(costs) == 1, monotonic()
    if allocator.large:
        return _sketch_large(allocator, cost, seconds * SKETCH, look)
    gap = 0.0 if single else SKETCH_GAP
    share = ALONE if single else SKETCH
    found = allocator.programme.minimise(cost, seconds * share, look, gap=gap)
    left = begin + seconds - monotonic()
    if found.status is not Status.UNKNOWN or left <= 0:
        return found
    return dive(allocator.programme, allocator.people, cost, left, look, gap=LARGE_GAP)


def _sketch_large(allocator: Allocator, cost: list[int], seconds: float, look: Look) -> Solution:
    """Return a plan among likely places only; where there is none, by a dive among all."""
    programme, begin = allocator.programme, monotonic()
    programme.narrow(allocator.unlikely())
    found = programme.minimise(cost, seconds, look, gap=LARGE_GAP)
    programme.widen()
    if found.value is not None:
        return found
    left = max(seconds / 2, begin + seconds - monotonic())
    return dive(programme, allocator.people, cost, left, look, gap=LARGE_GAP)


def _improve(
    allocator: Allocator, cost: list[int], left: float, look: Look, best: frozenset[int]
) -> Solution:
    """Return a plan that is better at one goal than `best` if one is found in the time left."""
    if allocator.large:
        return dive(allocator.programme, allocator.people, cost, left / 2, look, best)
    return allocator.programme.minimise(cost, left, look, best)


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
    least: dict[int, int] = {}
    for (person, _), price in zip(allocator.places, cost, strict=True):
        least[person] = min(least.get(person, price), price)
    needed = allocator.wishes.needed
    return sum(price if person in needed else min(0, price) for person, price in least.items())


def _never() -> bool:
    return False
