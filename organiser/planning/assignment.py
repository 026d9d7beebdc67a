"""The assignment problem: each row one column, at the least cost (Hungarian method)."""

from __future__ import annotations

from collections.abc import Sequence


def dual_prices(cost: Sequence[Sequence[int]]) -> tuple[list[int], list[int]]:
    """Return a price for each row and each column of a square matrix of whole numbers.

    `rows[i] + columns[j] <= cost[i][j]` everywhere, and the sum of all prices is the least cost
    of an assignment. Shortest augmenting paths, as Jonker and Volgenant (Computing 38, 1987)
    tell them; cubic.
    """
    size = len(cost)
    rows, columns = [0] * (size + 1), [0] * (size + 1)
    row_of = [0] * (size + 1)  # counted from 1; 0: none
    for row in range(1, size + 1):
        row_of[0] = row
        column = 0
        least: list[float] = [float("inf")] * (size + 1)
        before = [0] * (size + 1)
        reached = [False] * (size + 1)
        while row_of[column]:
            reached[column] = True
            start = row_of[column]
            step: float = float("inf")
            nearest = 0
            for end in range(1, size + 1):
                if reached[end]:
                    continue
                price = cost[start - 1][end - 1] - rows[start] - columns[end]
                if price < least[end]:
                    least[end], before[end] = price, column
                if least[end] < step:
                    step, nearest = least[end], end
            for end in range(size + 1):
                if reached[end]:
                    rows[row_of[end]] += int(step)
                    columns[end] -= int(step)
                else:
                    least[end] -= step
            column = nearest
        while column:
            row_of[column] = row_of[before[column]]
            column = before[column]
    return rows[1:], columns[1:]
