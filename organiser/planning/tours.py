"""Round tours through stops with opening hours: labels over sets of stops, exact.

Place 0 is where the tour begins and ends. A label is one way to have been to a set of stops and
to stand ready to leave the last of them; of the labels with the same set and the same last stop
only those stay that no other beats in both time and travel (Desrochers and Soumis, INFOR 26,
1988). Three tests drop labels that cannot lead to the best tour: a stop left over that closes
before it can be reached, a return that comes too late, and a lower bound of the way still to go
(dual prices of the assignment problem) against the best tour that a beam search found first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from organiser.planning.assignment import dual_prices

NEVER = 1 << 40
"""Minutes that no tour reaches."""

Matrix = Sequence[Sequence[int]]
Windows = Sequence[tuple[int, int]]
_Label = tuple[int, int, int, "_Label | None"]  # minute of leaving, travel, place, the one before


class TooManyLabels(Exception):
    """The search would take longer than the caller allows."""


@dataclass(frozen=True, slots=True)
class Tour:
    """Stops in order, without place 0; minutes of travel and the minute of return."""

    order: tuple[int, ...]
    travel_min: int
    returns_min: int


class Tours:
    """The tours that begin at place 0 at minute `departs` and are back by minute `returns_by`.

    `travel[i][j]` are whole minutes; `stays[i]` those spent at a stop; `windows[i]` the minutes
    from which and until which one may begin there, in order: one waits for the next to open.
    `windows[0]` is not read.
    """

    def __init__(
        self,
        travel: Matrix,
        stays: Sequence[int],
        windows: Sequence[Windows],
        departs: int = 0,
        returns_by: int = NEVER,
    ) -> None:
        self.count = len(travel)
        self.travel, self.stays, self.windows = travel, stays, windows
        self.departs, self.returns_by = departs, returns_by
        self._short = _shortest(travel)
        self._latest = [returns_by] + [
            max(
                (min(end, returns_by - stays[stop] - self._short[stop][0]) for _, end in spans),
                default=-NEVER,
            )
            for stop, spans in enumerate(windows)
            if stop
        ]
        self._deadlines = [self._deadlines_from(place) for place in range(self.count)]
        self._opens = [0] + [spans[0][0] if spans else NEVER for spans in windows[1:]]
        self._closes = [0] + [spans[0][1] if spans else -NEVER for spans in windows[1:]]
        self._out, self._in = dual_prices(self._possible())
        self._rest = [out + into for out, into in zip(self._out, self._in, strict=True)]

    def begins(self, stop: int, minute: int) -> int | None:
        """Return when a visit to `stop` begins for who arrives at `minute`; `None`: too late."""
        return next(
            (max(minute, start) for start, end in self.windows[stop] if minute <= end), None
        )

    def follow(self, order: Sequence[int]) -> Tour | None:
        """Return the tour in this order, or `None` where it comes too late somewhere."""
        minute, travel, place = self.departs, 0, 0
        for stop in order:
            begins = self.begins(stop, minute + self.travel[place][stop])
            if begins is None:
                return None
            minute, travel, place = (
                begins + self.stays[stop],
                travel + self.travel[place][stop],
                stop,
            )
        back = minute + self.travel[place][0]
        if back > self.returns_by:
            return None
        return Tour(tuple(order), travel + self.travel[place][0], back)

    def best(
        self, *, earliest: bool, most_labels: int, cancelled: Callable[[], bool] | None = None
    ) -> tuple[Tour | None, bool]:
        """Return the best tour and whether that is proved; no tour and `True`: there is none.

        `earliest`: the one that is back first, of those the one with the least travel;
        otherwise the one with the least travel, of those the one that is back first. Raises
        nothing where more than `most_labels` would be needed, but answers with what it has;
        `cancelled` ends the search the same way.
        """
        known = self._search(earliest, None, 64, NEVER, None)
        try:
            found = self._search(earliest, known, None, most_labels, cancelled)
        except TooManyLabels:
            wide = self._search(earliest, known, 1_000, NEVER, None)
            return wide or known, False
        return found or known, True

    def _search(
        self,
        earliest: bool,  # noqa: FBT001 -- inner
        known: Tour | None,
        beam: int | None,
        most_labels: int,
        cancelled: Callable[[], bool] | None,
    ) -> Tour | None:
        everything = (1 << self.count) - 1
        bound = NEVER
        if known is not None:
            bound = known.returns_min if earliest else known.travel_min
        layer: dict[tuple[int, int], list[_Label]] = {
            (everything & ~1, 0): [(self.departs, 0, 0, None)]
        }
        made = 0
        for _ in range(self.count - 1):
            layer = self._extend(layer, bound, earliest=earliest)
            made += sum(map(len, layer.values()))
            if made > most_labels or (cancelled is not None and cancelled()):
                raise TooManyLabels
            if beam is not None and len(layer) > beam:
                layer = self._narrow(layer, beam, earliest=earliest)
        return self._close(layer, earliest=earliest)

    def _extend(  # noqa: C901 -- one loop, written out: it runs a million times
        self, layer: dict[tuple[int, int], list[_Label]], bound: int, *, earliest: bool
    ) -> dict[tuple[int, int], list[_Label]]:
        """Return the labels with one more stop. `(left, last)`: the set of stops left over."""
        following: dict[tuple[int, int], list[_Label]] = {}
        for (left, last), labels in layer.items():
            rest = self._way_left(left, earliest=earliest)
            for stop in range(1, self.count):
                if not left >> stop & 1:
                    continue
                way, stay = self.travel[last][stop], self.stays[stop]
                opens, closes = self._opens[stop], self._closes[stop]
                remaining = left & ~(1 << stop)
                due = remaining | 1
                deadlines, late = self._deadlines[stop]
                most = bound - rest + self._in[stop] + (stay if earliest else 0)
                rivals = following.get((remaining, stop), [])
                for label in labels:
                    begins = label[0] + way
                    if begins < opens:
                        begins = opens
                    elif begins > closes:
                        begins = self.begins(stop, begins) or NEVER
                    leaves, travel = begins + stay, label[1] + way
                    if (leaves if earliest else travel) > most:
                        continue
                    if late[bisect_left(deadlines, leaves)] & due or begins >= NEVER:
                        continue
                    for rival in rivals:
                        if rival[0] <= leaves and rival[1] <= travel:
                            break
                    else:
                        rivals[:] = [
                            rival for rival in rivals if rival[0] < leaves or rival[1] < travel
                        ]
                        rivals.append((leaves, travel, stop, label))
                if rivals:
                    following[remaining, stop] = rivals
        return following

    def _way_left(self, left: int, *, earliest: bool) -> int:
        """Return the least minutes from any place through all of `left` back to place 0.

        The price of reaching the next stop is counted in and has to be taken off again;
        `earliest` counts the stays as well.
        """
        rest = self._in[0]
        for stop in range(1, self.count):
            if left >> stop & 1:
                rest += self._rest[stop] + (self.stays[stop] if earliest else 0)
        return rest

    def _narrow(
        self, layer: dict[tuple[int, int], list[_Label]], beam: int, *, earliest: bool
    ) -> dict[tuple[int, int], list[_Label]]:
        def promise(item: tuple[tuple[int, int], list[_Label]]) -> tuple[int, int]:
            (left, last), labels = item
            rest = self._way_left(left, earliest=earliest) + self._out[last]
            soonest = min(label[0] for label in labels)
            if earliest:
                return soonest + rest, last
            return min(label[1] for label in labels) + rest, soonest

        return dict(nsmallest(beam, layer.items(), key=promise))

    def _close(self, layer: dict[tuple[int, int], list[_Label]], *, earliest: bool) -> Tour | None:
        tours = []
        for labels in layer.values():
            for label in labels:
                home = self.travel[label[2]][0]
                if (back := label[0] + home) <= self.returns_by:
                    travel = label[1] + home
                    tours.append(((back, travel) if earliest else (travel, back), label))
        if not tours:
            return None
        worth, last = min(tours, key=lambda tour: tour[0])
        back, travel = worth if earliest else worth[::-1]
        order: list[int] = []
        step: _Label | None = last
        while step is not None and step[2]:
            order.append(step[2])
            step = step[3]
        return Tour(tuple(reversed(order)), travel, back)

    def _deadlines_from(self, place: int) -> tuple[list[int], list[int]]:
        """Return sorted minutes, and which places can no longer be reached after each of them.

        `late[bisect_left(minutes, leaves)]` is the set of places out of reach.
        """
        due = sorted(
            (self._latest[other] - self._short[place][other], other)
            for other in range(self.count)
            if other != place
        )
        late = [0]
        for _, other in due:
            late.append(late[-1] | 1 << other)
        return [minute for minute, _ in due], late

    def _possible(self) -> list[list[int]]:
        """Return the travel matrix with a high price on ways that opening hours rule out."""
        first = [self.departs] + [
            max(self._opens[stop], self.departs + self._short[0][stop]) + self.stays[stop]
            for stop in range(1, self.count)
        ]
        dear = 1 + 4 * sum(max(row) for row in self.travel)
        return [
            [
                dear if start == end or first[start] + way > self._latest[end] else way
                for end, way in enumerate(row)
            ]
            for start, row in enumerate(self.travel)
        ]


def _shortest(travel: Matrix) -> list[list[int]]:
    short = [list(row) for row in travel]
    for via, onward in enumerate(short):
        for row in short:
            start = row[via]
            for end, way in enumerate(onward):
                row[end] = min(row[end], start + way)
    return short
