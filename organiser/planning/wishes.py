"""What is to be allocated: who wishes what, and what the best allocation has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from organiser.planning.placement_rules import Everybody, Room, Rule


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
    SPARED = "spared"  # companions who go along: fewer is better


@dataclass(frozen=True)
class Wishes:
    """What there is to allocate.

    `wishes`: each person's visits, the first wish first; of somebody without wishes nobody is
    disappointed. `only_wishes`: who gets none of these gets nothing. `present`: an allocation
    that should change as little as possible. `companions` go only where a rule needs them.
    """

    wishes: Mapping[int, tuple[int, ...]]
    visits: tuple[int, ...]
    rules: tuple[Rule, ...] = ()
    only_wishes: bool = False
    present: Mapping[int, int] = field(default_factory=dict)
    companions: frozenset[int] = frozenset()

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
    def needed(self) -> frozenset[int]:
        """Who has to have a place."""
        found: set[int] = set()
        for rule in self.rules:
            if isinstance(rule, Everybody):
                found.update(self.wishes if rule.people is None else rule.people)
        return frozenset(found)

    @property
    def lowest(self) -> int:
        return max(map(len, self.wishes.values()), default=0)
