"""The best order of a visit's stops within their opening hours, proved, or why there is none.

Minutes are whole and counted from any common beginning, such as midnight.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from organiser.planning.tours import NEVER, Matrix, Tour, Tours

MOST_LABELS = 400_000
"""Labels of a search before it gives up the proof: some seconds; 12 stops need a tenth."""


class Aim(Enum):
    """What the best order has the least of; the other decides where that is equal."""

    EARLIEST_RETURN = "earliest-return"
    LEAST_TRAVEL = "least-travel"


@dataclass(frozen=True, slots=True)
class Opening:
    """A span in which a group may begin: from opening until the last entry, both included."""

    opens_min: int
    last_entry_min: int


@dataclass(frozen=True, slots=True)
class Call:
    """A stop as it is kept: no `openings` means that the hours do not matter.

    The caller takes the stay off the closing time where a group must be out by then.
    """

    stay_min: int
    openings: tuple[Opening, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One call of an itinerary, by its index among the calls given.

    The group arrives, waits until it begins, and leaves. It may begin `slack_min` later than
    planned, with all that follows as late as it must, and still keep every time.
    """

    call: int
    arrives_min: int
    begins_min: int
    leaves_min: int
    slack_min: int


@dataclass(frozen=True, slots=True)
class Itinerary:
    """A round from the campus and back."""

    ways: tuple[Way, ...]
    departs_min: int
    returns_min: int
    travel_min: int

    @property
    def order(self) -> tuple[int, ...]:
        return tuple(way.call for way in self.ways)

    @property
    def waiting_min(self) -> int:
        return sum(way.begins_min - way.arrives_min for way in self.ways)


@dataclass(frozen=True, slots=True)
class BestOrder:
    """The best itinerary. `proved`: there is no better one.

    `given` is the order that the calls came in, `None` where that cannot be kept; the minutes
    saved are compared with it: travel always, the return where it can be kept.
    """

    itinerary: Itinerary
    proved: bool
    given: Itinerary | None
    travel_saved_min: int
    return_saved_min: int | None


class Obstacle(Enum):
    """Why there is no order."""

    OUT_OF_REACH = "out-of-reach"  # one stop is not reached in time even if it is the only one
    NOT_TOGETHER = "not-together"  # each of these stops alone, but not all of them in one round
    BACK_TOO_LATE = "back-too-late"  # these stops, but not back by the time of return
    UNDECIDED = "undecided"  # none found and none ruled out in the labels allowed


@dataclass(frozen=True, slots=True)
class NoOrder:
    """Why there is no order: without any one of these `calls` the rest of them can be kept."""

    obstacle: Obstacle
    calls: tuple[int, ...]


@dataclass(frozen=True)
class Round:
    """A round to plan: `travel_min[i][j]` from place i to j; place 0 is the campus, i + 1 call i.

    `returns_by_min`: when the group has to be back; `None` where nothing presses.
    """

    travel_min: Matrix
    calls: Sequence[Call]
    departs_min: int
    returns_by_min: int | None = None

    def __post_init__(self) -> None:
        places = len(self.calls) + 1
        if len(self.travel_min) != places or any(len(row) != places for row in self.travel_min):
            sentence = f"travel is no matrix of {places} × {places} places"
            raise ValueError(sentence)
        if min(map(min, self.travel_min)) < 0 or any(call.stay_min < 0 for call in self.calls):
            sentence = "minutes of travel or stay cannot be negative"
            raise ValueError(sentence)

    def tours(self, calls: Sequence[int], *, may_return_late: bool = False) -> Tours:
        """Return the tours through some of the calls, which are their places 1, 2, …."""
        places = [0, *(call + 1 for call in calls)]
        late = may_return_late or self.returns_by_min is None
        return Tours(
            [[self.travel_min[start][end] for end in places] for start in places],
            [0, *(self.calls[call].stay_min for call in calls)],
            [[], *(_windows(self.calls[call]) for call in calls)],
            self.departs_min,
            NEVER if late else self.returns_by_min or 0,
        )


def best_order(
    plan: Round,
    aim: Aim = Aim.EARLIEST_RETURN,
    *,
    most_labels: int = MOST_LABELS,
    cancelled: Callable[[], bool] | None = None,
) -> BestOrder | NoOrder:
    """Return the best order of all calls, or why there is none.

    Exact for 12 calls in a fraction of a second and for far more with narrow opening hours.
    Beyond `most_labels`, or when `cancelled` answers yes, the best found is returned unproved.
    """
    given = tuple(range(len(plan.calls)))
    tours = plan.tours(given)
    tour, proved = tours.best(
        earliest=aim is Aim.EARLIEST_RETURN, most_labels=most_labels, cancelled=cancelled
    )
    if tour is None:
        return _obstacle(plan, most_labels) if proved else NoOrder(Obstacle.UNDECIDED, given)
    itinerary = _itinerary(plan, tour, tours)
    present = in_order(plan, given)
    return BestOrder(
        itinerary,
        proved,
        present,
        travel_of(plan, given) - itinerary.travel_min,
        present.returns_min - itinerary.returns_min if present else None,
    )


def in_order(plan: Round, order: Sequence[int]) -> Itinerary | None:
    """Return the round with its calls in this order, or `None` where it cannot be kept."""
    tours = plan.tours(range(len(plan.calls)))
    tour = tours.follow([call + 1 for call in order])
    return _itinerary(plan, tour, tours) if tour else None


def travel_of(plan: Round, order: Sequence[int]) -> int:
    """Return the minutes of travel in this order, whether it can be kept or not."""
    places = [0, *(call + 1 for call in order), 0]
    return sum(plan.travel_min[a][b] for a, b in pairwise(places))


def _windows(call: Call) -> list[tuple[int, int]]:
    if not call.openings:
        return [(-NEVER, NEVER)]
    return sorted((one.opens_min, one.last_entry_min) for one in call.openings)


def _itinerary(plan: Round, tour: Tour, tours: Tours) -> Itinerary:
    minute, place = plan.departs_min, 0
    times = []
    for stop in tour.order:
        arrives = minute + tours.travel[place][stop]
        begins = tours.begins(stop, arrives)
        if begins is None:
            break
        minute, place = begins + tours.stays[stop], stop
        times.append((stop, arrives, begins, minute))
    ways: list[Way] = []
    latest, after = tours.returns_by, 0
    for stop, arrives, begins, leaves in reversed(times):
        closes = max(end for start, end in tours.windows[stop] if start <= begins <= end)
        latest = min(closes, latest - tours.travel[stop][after] - tours.stays[stop])
        after = stop
        ways.append(Way(stop - 1, arrives, begins, leaves, latest - begins))
    return Itinerary(tuple(reversed(ways)), plan.departs_min, tour.returns_min, tour.travel_min)


def _obstacle(plan: Round, most_labels: int) -> NoOrder:
    """Return an irreducible set of calls that cannot be kept, by leaving out one at a time."""

    def kept(calls: Sequence[int], *, may_return_late: bool = False) -> bool:
        tours = plan.tours(calls, may_return_late=may_return_late)
        tour, proved = tours.best(earliest=True, most_labels=most_labels)
        return tour is not None or not proved

    calls = tuple(range(len(plan.calls)))
    calls = next(((call,) for call in calls if not kept((call,))), calls)
    for call in calls:
        fewer = tuple(other for other in calls if other != call)
        if fewer and not kept(fewer):
            calls = fewer
    if kept(calls, may_return_late=True):
        return NoOrder(Obstacle.BACK_TOO_LATE, calls)
    alone = Obstacle.OUT_OF_REACH if len(calls) == 1 else Obstacle.NOT_TOGETHER
    return NoOrder(alone, calls)
