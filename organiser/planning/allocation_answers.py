"""What an allocation ends in: a plan with its proof or its gap, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from organiser.planning.placement_rules import Rule
from organiser.planning.wishes import Goal


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
