"""What a change to the programme would bring: what moves, what clashes newly, what no longer."""

from __future__ import annotations

from dataclasses import dataclass

from organiser.model import Session, Workshop
from organiser.rules.check import Checked, Checker
from organiser.rules.rule import Severity


@dataclass(frozen=True)
class Moved:
    """A session before and after; `before` is `None` where it is new, `after` where it is gone."""

    before: Session | None
    after: Session | None


@dataclass(frozen=True)
class Review:
    """`moved` in the order of the new times; `new` and `gone` are findings nobody accepted.

    Hints are left out. `people` counts those expected in any session that moves.
    """

    moved: tuple[Moved, ...]
    new: tuple[Checked, ...]
    gone: tuple[Checked, ...]
    people: int

    @property
    def clashes(self) -> int:
        """How many of the new findings cannot happen as planned."""
        return sum(1 for found in self.new if found.severity is Severity.CLASH)


def review(before: Workshop, after: Workshop, checker: Checker | None = None) -> Review:
    """Return what is different between two workshops, one made from the other.

    A `checker` that has seen either before is quicker.
    """
    moved = [
        Moved(before.sessions.get(key), after.sessions.get(key))
        for key in before.sessions.keys() | after.sessions.keys()
        if _place(before, before.sessions.get(key)) != _place(after, after.sessions.get(key))
    ]
    moved.sort(key=_order)
    checker = checker or Checker()
    old, new = (_findings(checker, workshop) for workshop in (before, after))
    people: set[int] = set()
    for one in moved:
        for workshop, session in ((before, one.before), (after, one.after)):
            if session is not None:
                people |= workshop.people_in(session)
    return Review(
        tuple(moved),
        tuple(found for subject, found in new.items() if subject not in old),
        tuple(found for subject, found in old.items() if subject not in new),
        len(people),
    )


def _place(workshop: Workshop, session: Session | None) -> tuple[object, ...] | None:
    if session is None:
        return None
    rooms = frozenset(room.key for room in workshop.rooms_of(session))
    times = (session.starts, session.ends) if session.scheduled else ()
    return session.scheduled, times, session.place, rooms


def _order(moved: Moved) -> tuple[object, ...]:
    shown = moved.after or moved.before
    assert shown is not None  # noqa: S101 -- one of them is there
    return shown.starts, shown.ends, shown.key


def _findings(checker: Checker, workshop: Workshop) -> dict[tuple[str, str], Checked]:
    return {
        (found.rule.key, found.finding.subject): found
        for found in checker.look(workshop)
        if found.severity < Severity.HINT and found.accepted is None
    }
