"""Which of several things at the same time stands beside which."""

from __future__ import annotations

from collections.abc import Sequence


def side_by_side(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return for each of `spans` its lane, counted from 0, and how many lanes it shares with.

    Spans are half open, [starts, ends), in any whole unit; one that holds nothing counts as one
    unit long, so that it is not hidden. Those that meet, directly or through others, share the
    same number of lanes; each takes the first lane that is free when it begins, the longer first.
    """
    placed = [(0, 1)] * len(spans)
    order = sorted(range(len(spans)), key=lambda n: (spans[n][0], -_end(spans[n]), n))
    cluster: list[int] = []
    free_from: list[int] = []
    for number in order:
        starts, ends = spans[number][0], _end(spans[number])
        if cluster and starts >= max(free_from):
            _close(cluster, len(free_from), placed)
            cluster, free_from = [], []
        lane = next((n for n, free in enumerate(free_from) if free <= starts), len(free_from))
        if lane == len(free_from):
            free_from.append(ends)
        else:
            free_from[lane] = ends
        placed[number] = (lane, 1)
        cluster.append(number)
    _close(cluster, len(free_from), placed)
    return placed


def _end(span: tuple[int, int]) -> int:
    return max(span[1], span[0] + 1)


def _close(cluster: Sequence[int], lanes: int, placed: list[tuple[int, int]]) -> None:
    for number in cluster:
        placed[number] = (placed[number][0], lanes)
