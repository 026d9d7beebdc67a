"""Groups as different within themselves as can be (maximally diverse grouping, MDGP).

The worth of a grouping is the sum of the differences of all pairs that share a group. Some pairs
may not share one, and a group may need a language that all of it know.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

MOST_EXACT = 13
"""Members up to which all subsets are tried: 3^13 steps, some seconds."""

Size = tuple[int, int]


@dataclass(frozen=True)
class Grouping:
    """What is to be grouped: `differences[i][j]`, symmetric; the least and the most of each group.

    `apart`: pairs that may not meet. `spoken`: each member's languages, where every group needs
    one that all of it know; empty: none is needed.
    """

    differences: Sequence[Sequence[float]]
    sizes: Sequence[Size]
    apart: frozenset[tuple[int, int]] = frozenset()
    spoken: Sequence[frozenset[str]] = ()

    @property
    def count(self) -> int:
        return len(self.differences)

    @property
    def possible(self) -> bool:
        """Whether the sizes add up."""
        least = sum(size[0] for size in self.sizes)
        return least <= self.count <= sum(size[1] for size in self.sizes)

    def worth(self, group: Sequence[int]) -> float:
        return sum(self.differences[a][b] for a, b in combinations(group, 2))

    def faults(self, group: Sequence[int]) -> int:
        """Return the pairs that may not meet, and who would have to learn the group's language."""
        pairs = (tuple(sorted(pair)) for pair in combinations(group, 2))
        return sum(pair in self.apart for pair in pairs) + self.speechless(group)

    def speechless(self, group: Sequence[int]) -> int:
        if not self.spoken or not group:
            return 0
        languages = {language for member in group for language in self.spoken[member]}
        known = (sum(language in self.spoken[one] for one in group) for language in languages)
        return len(group) - max(known, default=0)


@dataclass(frozen=True)
class Groups:
    """`groups[i]` has a size within `sizes[i]`; `bound`: no grouping is worth more.

    `faults`: what could not be kept, 0 where all is well.
    """

    groups: tuple[tuple[int, ...], ...]
    worth: float
    bound: float
    proved: bool
    faults: int = 0


def diverse_groups(
    grouping: Grouping,
    *,
    seed: int = 1,
    effort: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Groups:
    """Return the best groups: proved for up to `MOST_EXACT` members, else found by search.

    Same input, seed and effort, same groups. `effort`: how often the search starts again from
    a shaken best; without, about a second. Raises `ValueError` where the sizes do not add up.
    """
    if not grouping.possible:
        sentence = "the sizes of the groups do not add up to the members"
        raise ValueError(sentence)
    if grouping.count <= MOST_EXACT and (exact := _exact(grouping)) is not None:
        return exact
    search = _Search(grouping, Random(seed))  # noqa: S311 -- repeatable, no secret
    groups = search.run(effort or max(20, 30_000 // grouping.count), cancelled or _never)
    worth = sum(map(grouping.worth, groups))
    return Groups(
        groups, worth, upper_bound(grouping), proved=False, faults=sum(map(grouping.faults, groups))
    )


def upper_bound(grouping: Grouping) -> float:
    """Return a worth that no grouping exceeds: each member with its most different others.

    A member of a group of five has four others: no more of them than there is room in groups of
    five, and none more different than its fourth.
    """
    count, bound = grouping.count, 0.0
    tops = [
        sorted((far for other, far in enumerate(row) if other != member), reverse=True)
        for member, row in enumerate(grouping.differences)
    ]
    for size in range(2, max((most for _, most in grouping.sizes), default=0) + 1):
        nearest = sorted(
            (max(0.0, top[size - 2]) for top in tops if len(top) > size - 2), reverse=True
        )
        bound += sum(nearest[: _most_in_groups_of(grouping.sizes, count, size)])
    return bound / 2


def _most_in_groups_of(sizes: Sequence[Size], count: int, size: int) -> int:
    """Return how many members can at most be in groups of `size` or larger."""
    large = [(least, most) for least, most in sizes if most >= size]
    spare = count - sum(least for least, _ in sizes)
    missing, groups = 0, 0
    for lacks in sorted(max(0, size - least) for least, _ in large):
        missing += lacks
        if missing > spare:
            break
        groups += 1
    leasts = sorted((least for least, _ in large), reverse=True)[:groups]
    return min(count, spare + sum(leasts), sum(most for _, most in large)) if groups else 0


def _exact(grouping: Grouping) -> Groups | None:
    """Return the best groups without faults by dynamic programming over subsets, or `None`."""
    count = grouping.count
    worth = [0.0] * (1 << count)
    for members in range(1, 1 << count):
        first = members.bit_length() - 1
        rest = members & ~(1 << first)
        row = grouping.differences[first]
        worth[members] = worth[rest] + sum(row[one] for one in range(first) if rest >> one & 1)
    strict = bool(grouping.apart or grouping.spoken)
    size_of = [members.bit_count() for members in range(1 << count)]
    allowed = [
        [
            members
            for members in range(1 << count)
            if least <= size_of[members] <= most
            and not (strict and grouping.faults(_members(members)))
        ]
        for least, most in grouping.sizes
    ]
    later = [0] * (len(grouping.sizes) + 1)
    least_later = [0] * (len(grouping.sizes) + 1)
    for index in range(len(grouping.sizes) - 1, -1, -1):
        least_later[index] = least_later[index + 1] + grouping.sizes[index][0]
        later[index] = later[index + 1] + grouping.sizes[index][1]
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for index, choices in enumerate(allowed):
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for taken, (value, groups) in best.items():
            left = count - size_of[taken]
            for members in choices:
                if members & taken:
                    continue
                remaining = left - size_of[members]
                if not least_later[index + 1] <= remaining <= later[index + 1]:
                    continue
                reached = taken | members
                sum_ = value + worth[members]
                known = following.get(reached)
                if known is None or sum_ > known[0]:
                    following[reached] = (sum_, (*groups, members))
        best = following
    if not best:
        return None
    value, groups = best[(1 << count) - 1]
    return Groups(tuple(map(_members, groups)), value, value, proved=True)


def _members(bits: int) -> tuple[int, ...]:
    return tuple(one for one in range(bits.bit_length()) if bits >> one & 1)


class _Search:
    """Iterated local search: exchange two members or move one, shake, and again."""

    def __init__(self, grouping: Grouping, random: Random) -> None:
        self.random = random
        self.grouping = grouping
        self.sizes = grouping.sizes
        self.count = grouping.count
        top = max((max(map(abs, row), default=0) for row in grouping.differences), default=0)
        self.fine = (top or 1) * self.count
        self.differences = [list(map(float, row)) for row in grouping.differences]
        for first, second in grouping.apart:
            self.differences[first][second] -= self.fine
            self.differences[second][first] -= self.fine
        self.group_of = [0] * self.count
        self.members: list[list[int]] = [[] for _ in self.sizes]
        self.ties: list[list[float]] = []
        names = sorted(frozenset().union(*grouping.spoken))
        self.languages = len(names)
        places = {name: place for place, name in enumerate(names)}
        self.spoken = [
            tuple(sorted(places[name] for name in mine))
            for mine in (grouping.spoken if names else ())
        ]
        self.known: list[list[int]] = []

    def run(self, effort: int, cancelled: Callable[[], bool]) -> tuple[tuple[int, ...], ...]:
        self._begin()
        self._climb()
        value = self._value()
        kept, best, record = list(self.group_of), list(self.group_of), value
        for _ in range(effort):
            if cancelled():
                break
            self._shake(2 + self.random.randrange(max(1, self.count // 6)))
            self._climb()
            reached = self._value()
            if reached >= value - abs(value) * 0.002 * self.random.random() ** 2:
                value, kept = reached, list(self.group_of)
                if value > record + 1e-9:
                    record, best = value, list(kept)
            else:
                self._place(kept)
        self._place(best)
        return tuple(tuple(sorted(group)) for group in self.members)

    def _begin(self) -> None:
        members = list(range(self.count))
        self.random.shuffle(members)
        sizes = [least for least, _ in self.sizes]
        spare = self.count - sum(sizes)
        while spare:
            for index, (_, most) in enumerate(self.sizes):
                if spare and sizes[index] < most:
                    sizes[index] += 1
                    spare -= 1
        group_of = [0] * self.count
        at = iter(members)
        for index, size in enumerate(sizes):
            for _ in range(size):
                group_of[next(at)] = index
        self._place(group_of)

    def _place(self, group_of: list[int]) -> None:
        self.group_of = list(group_of)
        self.members = [[] for _ in self.sizes]
        for member, group in enumerate(group_of):
            self.members[group].append(member)
        self.ties = [
            [sum(row[other] for other in group) for group in self.members]
            for row in self.differences
        ]
        self.known = [[0] * self.languages for _ in self.sizes]
        for member, languages in enumerate(self.spoken):
            for language in languages:
                self.known[group_of[member]][language] += 1

    def _value(self) -> float:
        pairs = sum(self.ties[one][group] for one, group in enumerate(self.group_of)) / 2
        return pairs - self.fine * sum(map(self.grouping.speechless, self.members))

    def _climb(self) -> None:
        """Take improving exchanges and moves until there are none."""
        improved = True
        order = list(range(self.count))
        while improved:
            improved = False
            self.random.shuffle(order)
            for member in order:
                improved = self._better_place(member) or improved

    def _better_place(self, member: int) -> bool:
        """Make the best improving exchange or move of one member."""
        home = self.group_of[member]
        ties, row = self.ties[member], self.differences[member]
        here = ties[home]
        gain, target, partner = 1e-9, -1, -1
        mute = self._mute(home)
        for other, group in enumerate(self.group_of):
            if group != home:
                theirs = self.ties[other]
                won = ties[group] - here + theirs[home] - theirs[group] - 2 * row[other]
                mutes = mute + self._mute(group)
                if (
                    won > gain - self.fine * mutes
                    and (won := won - self._language_cost(member, home, group, other)) > gain
                ):
                    gain, target, partner = won, group, other
        if len(self.members[home]) > self.sizes[home][0]:
            for group, (_, most) in enumerate(self.sizes):
                if group != home and len(self.members[group]) < most:
                    won = ties[group] - here - self._language_cost(member, home, group, None)
                    if won > gain:
                        gain, target, partner = won, group, -1
        if target < 0:
            return False
        self._move(member, target)
        if partner >= 0:
            self._move(partner, home)
        return True

    def _language_cost(self, member: int, home: int, group: int, other: int | None) -> float:
        """Return the fine for who would have to learn a language after an exchange or a move."""
        if not self.spoken:
            return 0.0
        left, right = list(self.known[home]), list(self.known[group])
        for language in self.spoken[member]:
            left[language] -= 1
            right[language] += 1
        if other is not None:
            for language in self.spoken[other]:
                left[language] += 1
                right[language] -= 1
        moved = 1 if other is None else 0
        after = len(self.members[home]) - moved - max(left)
        after += len(self.members[group]) + moved - max(right)
        return self.fine * (after - self._mute(home) - self._mute(group))

    def _mute(self, group: int) -> int:
        """Return how many of a group do not know its commonest language."""
        members = self.members[group]
        return len(members) - max(self.known[group]) if members and self.spoken else 0

    def _move(self, member: int, group: int) -> None:
        home = self.group_of[member]
        for other, far in enumerate(self.differences[member]):
            ties = self.ties[other]
            ties[home] -= far
            ties[group] += far
        self.members[home].remove(member)
        self.members[group].append(member)
        self.group_of[member] = group
        if self.spoken:
            for language in self.spoken[member]:
                self.known[home][language] -= 1
                self.known[group][language] += 1

    def _shake(self, exchanges: int) -> None:
        for _ in range(exchanges):
            first, second = self.random.randrange(self.count), self.random.randrange(self.count)
            one, two = self.group_of[first], self.group_of[second]
            if one != two:
                self._move(first, two)
                self._move(second, one)


def _never() -> bool:
    return False
