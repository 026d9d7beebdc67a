"""Several groups that see the same hosts on one day without meeting: a host takes one at a time.

Every group takes the hosts in the order of one round trip, each beginning at another host. All
round trips of up to seven hosts are tried; of more, the one given and its reverse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

Matrix = Sequence[Sequence[int]]

MOST_TRIED = 7
"""Hosts up to which every round trip is tried: 720 of them."""


@dataclass(frozen=True)
class Call:
    """A group at a host: minutes of arriving, of beginning once the host is free, of leaving."""

    host: int
    arrives_min: int
    begins_min: int
    leaves_min: int


@dataclass(frozen=True)
class Rotation:
    """The calls of each group in order, and when each is back at the campus."""

    calls: tuple[tuple[Call, ...], ...]
    returns_min: tuple[int, ...]

    @property
    def waiting_min(self) -> int:
        return sum(call.begins_min - call.arrives_min for calls in self.calls for call in calls)


def rotate(
    travel_min: Matrix, stays_min: Sequence[int], groups: int, departs_min: int = 0
) -> Rotation:
    """Return the rotation whose last group is back first, with the least waiting.

    `travel_min[i][j]` from place i to j, place 0 the campus, i + 1 host i. Where there are more
    groups than hosts, those that begin at the same host wait for each other.
    """
    hosts = len(stays_min)
    if not hosts:
        return Rotation(((),) * groups, (departs_min,) * groups)
    if hosts <= MOST_TRIED:
        rounds = [(0, *rest) for rest in permutations(range(1, hosts))]
    else:
        rounds = [tuple(range(hosts)), (0, *range(hosts - 1, 0, -1))]
    tried = (_kept(travel_min, stays_min, order, groups, departs_min) for order in rounds)
    return min(tried, key=lambda found: (max(found.returns_min), found.waiting_min))


def _kept(
    travel_min: Matrix,
    stays_min: Sequence[int],
    order: Sequence[int],
    groups: int,
    departs_min: int,
) -> Rotation:
    """Return what happens when group g begins with the g-th host of the round trip.

    Hosts serve whoever arrives first; of those who arrive together, the group that was named first.
    """
    hosts = len(order)
    routes = [[order[(group + turn) % hosts] for turn in range(hosts)] for group in range(groups)]
    free = [0] * hosts
    calls: list[list[Call]] = [[] for _ in range(groups)]
    ready = [departs_min] * groups
    place = [0] * groups
    while any(len(calls[group]) < hosts for group in range(groups)):
        arrivals = [
            (ready[group] + travel_min[place[group]][routes[group][len(calls[group])] + 1], group)
            for group in range(groups)
            if len(calls[group]) < hosts
        ]
        arrives, group = min(arrivals)
        host = routes[group][len(calls[group])]
        begins = max(arrives, free[host])
        leaves = begins + stays_min[host]
        calls[group].append(Call(host, arrives, begins, leaves))
        free[host], ready[group], place[group] = leaves, leaves, host + 1
    returns = [ready[group] + travel_min[place[group]][0] for group in range(groups)]
    return Rotation(tuple(map(tuple, calls)), tuple(returns))
