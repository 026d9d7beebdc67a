"""The plan that is proposed, with a reason for everybody, and what each kind of rules costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from organiser.i18n import Message
from organiser.planning.allocation import (
    Aim,
    Allocation,
    Contradiction,
    NoPlanYet,
    Progress,
    Wishes,
    allocate,
)
from organiser.planning.allocation_reasons import Move, Reason, gained, moves, reasons, without
from organiser.planning.placing.cause import Cause
from organiser.planning.placing.choosing import Choosing
from organiser.planning.placing.options import Family
from organiser.planning.placing.reason_words import why

Answer = Allocation | Contradiction | NoPlanYet


@dataclass(frozen=True)
class Reckoned:
    """What the solver answers, and where that is a plan the reasons: without any row."""

    answer: Answer
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class FamilyPrice:
    """What a plan without the rules of `family` would have more; `answer`: that plan, if any.

    `gained` goes with the stages of the plan that was proposed: each how much better without, up
    to the first that differs; empty: the rules cost nothing.
    """

    family: Family
    answer: Answer
    gained: tuple[int, ...]


def reckon(
    wishes: Wishes,
    aim: Aim,
    *,
    seconds: float = 10.0,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reckoned:
    """Return the best plan found in `seconds` with its reasons, or what stands in its way."""
    answer = allocate(wishes, aim, seconds=seconds, progress=progress, cancelled=cancelled)
    if isinstance(answer, Allocation):
        return Reckoned(answer, tuple(reasons(wishes, answer.places)))
    return Reckoned(answer)


def family_prices(
    wishes: Wishes,
    plan: Allocation,
    aim: Aim,
    *,
    seconds: float = 10.0,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[FamilyPrice]:
    """Yield what each family of rules costs, one allocation each: `seconds` is for one of them."""
    for family in Family:
        rules = [one for one in wishes.rules if _family(one.about) is family]
        if cancelled is not None and cancelled():
            return
        if rules:
            answer = allocate(without(wishes, rules), aim, seconds=seconds, cancelled=cancelled)
            found = gained(plan, answer) if isinstance(answer, Allocation) else ()
            yield FamilyPrice(family, answer, found)


def _family(about: object) -> Family | None:
    return about.family if isinstance(about, Cause) else None


@dataclass(frozen=True)
class Proposal:
    """Who would go where, and why."""

    choosing: Choosing
    plan: Allocation
    reasons: tuple[Reason, ...]

    @property
    def travellers(self) -> dict[int, list[int]]:
        """The people of each visit, by key."""
        found: dict[int, list[int]] = {visit: [] for visit in self.choosing.wishes.visits}
        for person, visit in self.plan.places.items():
            found[visit].append(person)
        return found

    @property
    def moves(self) -> list[Move]:
        """Who goes elsewhere than at present, those set aside included."""
        before = {row.participant_id: row.visit_id for row in self.choosing.day.placements}
        return moves(before, self.plan.places) if before else []

    @property
    def ranks(self) -> Counter[int]:
        """How many got their first, second … wish; 0: none of theirs, though they had some."""
        wishes = self.choosing.wishes.wishes
        return Counter(
            reason.rank or 0
            for reason in self.reasons
            if wishes[reason.person] and reason.person not in self.choosing.wishes.companions
        )

    @property
    def nowhere(self) -> list[int]:
        """Who gets no place, those set aside included."""
        companions = self.choosing.wishes.companions
        left = [
            one.person for one in self.reasons if one.visit is None and one.person not in companions
        ]
        return [*left, *self.choosing.aside]

    def placements(self) -> dict[int, tuple[int, Message]]:
        """Return the visit of each person who has one, with the reason, by key."""
        return {
            one.person: (one.visit, why(self.choosing, one))
            for one in self.reasons
            if one.visit is not None
        }
