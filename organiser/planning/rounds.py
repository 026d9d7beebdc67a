"""Several rounds of groups in which as many people as possible meet for the first time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from organiser.planning.diversity import Grouping, Groups, diverse_groups

PASSES = 3
"""How often each round is looked at again in the light of all the others."""


@dataclass(frozen=True, slots=True)
class Rounds:
    """`met`: how many pairs meet at least once; `most`: no rounds of these sizes do better."""

    rounds: tuple[Groups, ...]
    met: int
    most: int

    @property
    def proved(self) -> bool:
        return self.met == self.most


def mixed_rounds(
    grouping: Grouping,
    count: int,
    *,
    seed: int = 1,
    effort: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Rounds:
    """Return `count` rounds: first as many new encounters as possible, then as different groups.

    Same input, seed and effort, same rounds.
    """
    top = max((max(row, default=0.0) for row in grouping.differences), default=0.0)
    largest = max((most for _, most in grouping.sizes), default=1)
    weight = 1.0 + (top or 1.0) * largest
    rounds: list[tuple[tuple[int, ...], ...]] = []
    for turn in range(count * PASSES):
        index = turn % count
        if cancelled is not None and cancelled() and len(rounds) == count:
            break
        others = [groups for number, groups in enumerate(rounds) if number != index]
        anew = _anew(grouping, others, weight)
        found = diverse_groups(anew, seed=seed + turn, effort=effort, cancelled=cancelled).groups
        if index == len(rounds):
            rounds.append(found)
        elif _worth(anew, found) > _worth(anew, rounds[index]):
            rounds[index] = found
    results = tuple(
        Groups(
            groups,
            sum(map(grouping.worth, groups)),
            float("inf"),
            proved=False,
            faults=sum(map(grouping.faults, groups)),
        )
        for groups in rounds
    )
    return Rounds(results, len(_pairs(rounds)), _most_encounters(grouping, count))


def differences(
    traits: Sequence[Sequence[str]], weights: Sequence[float] | None = None
) -> list[list[float]]:
    """Return how different people are: the weights of the traits in which they differ.

    `traits[i]`: constituency, region, gender … of person i; an empty one differs from nothing.
    """
    prices = weights or [1.0] * max(map(len, traits), default=0)
    return [
        [
            sum(
                price
                for price, one, other in zip(prices, mine, theirs, strict=True)
                if one and other and one != other
            )
            for theirs in traits
        ]
        for mine in traits
    ]


def sizes_of(count: int, groups: int) -> list[tuple[int, int]]:
    """Return the sizes of as equal groups as can be."""
    return [
        (size, size)
        for size in (count // groups + (number < count % groups) for number in range(groups))
    ]


def same(organisations: Sequence[str]) -> frozenset[tuple[int, int]]:
    """Return the pairs of people of the same organisation, who may not share a group."""
    by_name: Mapping[str, list[int]] = {name: [] for name in organisations if name}
    for person, name in enumerate(organisations):
        if name:
            by_name[name].append(person)
    return frozenset(pair for people in by_name.values() for pair in combinations(people, 2))


def _anew(
    grouping: Grouping, others: Sequence[tuple[tuple[int, ...], ...]], weight: float
) -> Grouping:
    """Return the grouping in which a first encounter counts more than any difference."""
    met = _pairs(others)
    count = range(grouping.count)
    table = [
        [
            far + (0.0 if one == two or (min(one, two), max(one, two)) in met else weight)
            for two, far in zip(count, row, strict=True)
        ]
        for one, row in zip(count, grouping.differences, strict=True)
    ]
    return replace(grouping, differences=table)


def _worth(grouping: Grouping, groups: Sequence[Sequence[int]]) -> tuple[int, float]:
    return -sum(map(grouping.faults, groups)), sum(map(grouping.worth, groups))


def _pairs(rounds: Sequence[Sequence[Sequence[int]]]) -> set[tuple[int, int]]:
    return {
        (min(pair), max(pair))
        for groups in rounds
        for group in groups
        for pair in combinations(group, 2)
    }


def _most_encounters(grouping: Grouping, count: int) -> int:
    """Return how many pairs can meet at most: all of them, or those of the largest groups."""
    a_round = sum(most * (most - 1) // 2 for _, most in grouping.sizes)
    everyone = grouping.count * (grouping.count - 1) // 2 - len(grouping.apart)
    return min(everyone, count * a_round)
