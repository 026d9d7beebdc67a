"""Plans for problems that are too large to be solved whole: a dive from the relaxed problem.

Without the demand that nobody is split, the problem is solved in seconds; then nearly everybody
already has one place, and what this costs is a bound that no plan beats. Most of those people are
held where they are, and the solver places the rest around them (relaxation induced neighbourhood:
Danna, Rothberg and Le Pape, Mathematical Programming 102, 2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from time import monotonic

from organiser.planning.programme import Look, Programme, Solution, Status

SHARES = (80, 50, 20, 0)
"""Of a hundred people who have one place already, so many are held; fewer where that is in vain."""

SHARE_OF_TIME = 0.5
"""Of the time that is left, what each trial may take."""

SCATTER = 7919
"""A prime that scatters who is held over the list of people."""


def dive(  # noqa: PLR0913, PLR0917 -- what is solved, how long, and from where
    programme: Programme,
    people: Sequence[int],
    cost: Sequence[int],
    seconds: float,
    look: Look | None = None,
    start: frozenset[int] | None = None,
    *,
    gap: float = 0.0,
) -> Solution:
    """Return a choice with a small sum of `cost`, and a bound; `people[i]` is that of column i.

    With a `start` only those are held whom the relaxed problem places as it does.
    """
    begin = monotonic()
    relaxed = programme.relaxed(cost, seconds, look)
    if relaxed.status is not Status.OPTIMAL:
        return replace(relaxed, chosen=frozenset())
    settled = sorted(relaxed.chosen if start is None else relaxed.chosen & start)
    for share in SHARES:
        left = begin + seconds - monotonic()
        if left <= 0:
            break
        held = {
            people[column]: column
            for number, column in enumerate(settled)
            if number * SCATTER % 100 < share
        }
        programme.narrow(_others(people, held))
        found = programme.minimise(
            cost, left * SHARE_OF_TIME if share else left, look, start, gap=gap
        )
        programme.widen()
        if found.value is not None:
            return replace(found, status=Status.FEASIBLE, bound=relaxed.bound)
        if start is not None:
            break
    return Solution(Status.UNKNOWN, bound=relaxed.bound)


def _others(people: Sequence[int], held: dict[int, int]) -> Iterable[int]:
    """Yield the other columns of the people who are held."""
    return (column for column, person in enumerate(people) if held.get(person, column) != column)
