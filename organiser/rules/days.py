"""A day as everybody has it, and as one person has it; found when first asked for, and kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from organiser.model import SessionKind
from organiser.rules.spans import TOGETHER, Block, Span
from organiser.rules.timelines import Timelines


class Days:
    """What goes on by day: for everybody, and for each person."""

    def __init__(self, on_day: Timelines[date, Span], of_person: Timelines[int, Span]) -> None:
        self._on_day, self._of_person = on_day, of_person
        self._blocks: dict[date, list[Block]] = {}
        self._common: dict[date, list[Span]] = {}
        self._own: dict[int, list[tuple[date, list[Span]]]] = {}

    def blocks(self, day: date) -> list[Block]:
        """Return the times of `day` at which there is the same for everybody, in order.

        Where sessions for everybody begin and end at different times side by side, people come
        and go as they like: that is no block.
        """
        if day not in self._blocks:
            self._blocks[day] = list(_blocks(self._on_day[day], day))
        return self._blocks[day]

    def sittings(self, day: date) -> list[Block]:
        """Return the blocks of `day` through which everybody sits, here or there.

        A parallel session or group work to which there is nothing parallel is no such block.
        """
        return [one for one in self.blocks(day) if len(one.spans) > 1 or _binds(one.spans[0])]

    def common(self, day: date) -> list[Span]:
        """Return the sessions of `day` at which everybody is: nothing else is to be had then."""
        if day not in self._common:
            blocks = self.sittings(day)
            self._common[day] = [one.spans[0] for one in blocks if len(one.spans) == 1]
        return self._common[day]

    def own(self, person: int) -> list[tuple[date, list[Span]]]:
        """Return the days on which somebody must be at work, with those sessions and visits.

        In the order of their beginnings; a night belongs to the day on which it begins.
        """
        found = self._own.get(person)
        if found is None:
            found = self._own[person] = []
            for span in self._of_person[person]:
                if span.works or span.kind is SessionKind.VISIT:
                    day = span.starts.date()
                    if not found or found[-1][0] != day:
                        found.append((day, []))
                    found[-1][1].append(span)
        return found

    def own_and_common(self, day: date, own: list[Span]) -> list[Span]:
        """Return `own` and what is common to all on `day`, in order.

        Somebody who must be elsewhere is not at what is common meanwhile.
        """
        common = [
            span
            for span in self.common(day)
            if not any(span is one or span.meets(one) for one in own)
        ]
        return sorted((*own, *common), key=lambda span: span.order) if common else own

    def known(self, day: date) -> bool:
        """Return whether anybody asked for the blocks of `day`."""
        return day in self._blocks

    def forget(self, days: Iterable[date], people: Iterable[int]) -> None:
        """Let go of what is known of these days and of the days of these people."""
        for day in days:
            self._blocks.pop(day, None)
            self._common.pop(day, None)
        for person in people:
            self._own.pop(person, None)


def _binds(span: Span) -> bool:
    return span.kind in TOGETHER or span.kind is SessionKind.PANEL


def _blocks(spans: Iterable[Span], day: date) -> Iterator[Block]:
    """Yield the runs of sessions for everybody that begin and end together."""
    run: list[Span] = []
    for span in spans:
        if span.audience is not None or not span.works or span.ends <= span.starts:
            continue
        if span.starts.date() != day:
            continue
        if run and span.starts >= max(one.ends for one in run):
            yield from _block(run)
            run = []
        run.append(span)
    yield from _block(run)


def _block(run: list[Span]) -> Iterator[Block]:
    if run and all((one.starts, one.ends) == (run[0].starts, run[0].ends) for one in run):
        yield Block(run[0].starts, run[0].ends, tuple(run))
