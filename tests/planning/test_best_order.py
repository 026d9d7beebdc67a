from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from real import real

from organiser.planning.assignment import dual_prices
from organiser.planning.best_order import (
    Aim,
    BestOrder,
    Call,
    NoOrder,
    Obstacle,
    Opening,
    Round,
    best_order,
    in_order,
)

BEST_KNOWN = {
    20: (378, 286, 394, 396, 352),
    40: (254, 333, 317, 388, 288),
    60: (335, 244, 352, 280, 338),
    80: (329, 338, 320, 304, 264),
    100: (237, 222, 310, 349, 258),
}
"""Least travel by width of the windows (López-Ibáñez and Blum, Computers & OR 37, 2010)."""


@pytest.mark.parametrize("width", BEST_KNOWN)
@pytest.mark.parametrize("number", range(1, 6))
def test_the_published_tours_with_windows_are_found_and_proved(width, number):
    plan = dumas(real(f"benchmarks/itinerary/instances/n20w{width}.00{number}.txt"))

    best = best_order(plan, Aim.LEAST_TRAVEL)

    assert best.proved
    assert best.itinerary.travel_min == BEST_KNOWN[width][number - 1]


def dumas(path):
    count, *rows = path.read_text().splitlines()
    rows = [[int(word) for word in row.split()] for row in rows if row.strip()]
    travel, windows = rows[: int(count)], rows[int(count) :]
    calls = [Call(0, (Opening(*window),)) for window in windows[1:]]
    return Round(travel, calls, windows[0][0], windows[0][1])


openings = some.tuples(some.integers(0, 60), some.integers(0, 50)).map(
    lambda span: Opening(span[0], sum(span))
)
calls = some.builds(Call, some.integers(0, 9), some.lists(openings, max_size=2).map(tuple))


@some.composite
def rounds(draw):
    places = draw(some.integers(2, 6))
    row = some.lists(some.integers(0, 20), min_size=places, max_size=places)
    travel = draw(some.lists(row, min_size=places, max_size=places))
    stops = draw(some.lists(calls, min_size=places - 1, max_size=places - 1))
    return Round(
        travel, stops, draw(some.integers(0, 20)), draw(some.none() | some.integers(40, 130))
    )


@settings(max_examples=200, deadline=None)
@given(rounds(), some.sampled_from(Aim))
def test_no_order_is_better_than_the_best(plan, aim):
    def worth(itinerary):
        both = (itinerary.travel_min, itinerary.returns_min)
        return both if aim is Aim.LEAST_TRAVEL else both[::-1]

    kept = [in_order(plan, order) for order in permutations(range(len(plan.calls)))]
    best = best_order(plan, aim)

    if any(kept):
        assert worth(best.itinerary) == min(worth(one) for one in kept if one)
        assert best.itinerary == in_order(plan, best.itinerary.order)
        assert best.given == kept[0]
    else:
        assert isinstance(best, NoOrder)


@settings(max_examples=200, deadline=None)
@given(rounds())
def test_an_obstacle_cannot_be_made_smaller(plan):
    best = best_order(plan)
    if isinstance(best, BestOrder):
        return

    assert not possible(plan, best.calls)
    if len(best.calls) > 1:
        assert all(possible(plan, set(best.calls) - {call}) for call in best.calls)
    in_time = possible(Round(plan.travel_min, plan.calls, plan.departs_min), best.calls)
    assert in_time == (best.obstacle is Obstacle.BACK_TOO_LATE)


def possible(plan, calls):
    places = [0, *(call + 1 for call in calls)]
    fewer = Round(
        [[plan.travel_min[a][b] for b in places] for a in places],
        [plan.calls[call] for call in calls],
        plan.departs_min,
        plan.returns_by_min,
    )
    return any(in_order(fewer, order) for order in permutations(range(len(calls))))


@given(
    some.integers(1, 5).flatmap(
        lambda size: some.lists(
            some.lists(some.integers(0, 30), min_size=size, max_size=size),
            min_size=size,
            max_size=size,
        )
    )
)
def test_prices_of_an_assignment_add_up_to_its_least_cost(cost):
    rows, columns = dual_prices(cost)

    assert all(
        rows[row] + columns[column] <= price
        for row, prices in enumerate(cost)
        for column, price in enumerate(prices)
    )
    assert sum(rows) + sum(columns) == min(
        sum(map(list.__getitem__, cost, order)) for order in permutations(range(len(cost)))
    )


def test_minutes_saved_and_slack_are_told():
    line = [[abs(start - end) for end in (0, 30, 10, 20)] for start in (0, 30, 10, 20)]
    plan = Round(
        line, [Call(15), Call(15, (Opening(545, 560),)), Call(15, (Opening(0, 590),))], 540, 720
    )

    best = best_order(plan)

    assert best.itinerary.order == (1, 2, 0)
    assert best.itinerary.returns_min == 540 + 60 + 45
    assert [way.slack_min for way in best.itinerary.ways] == [10, 15, 75]
    assert (best.given, best.travel_saved_min, best.return_saved_min) == (None, 20, None)


def test_a_round_needs_a_square_of_minutes():
    with pytest.raises(ValueError, match="matrix"):
        Round([[0, 1], [1, 0]], [Call(1), Call(1)], 0)
    with pytest.raises(ValueError, match="negative"):
        Round([[0, 1], [-1, 0]], [Call(1)], 0)


def test_a_search_that_may_not_take_long_says_that_nothing_is_proved():
    travel = [[abs(start - end) % 7 + 3 for end in range(10)] for start in range(10)]
    plan = Round(travel, [Call(10)] * 9, 0)

    assert not best_order(plan, most_labels=5).proved
    assert not best_order(plan, cancelled=lambda: True).proved
    assert best_order(plan).proved
