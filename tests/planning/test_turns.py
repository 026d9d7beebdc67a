"""Interpreters of a booth take turns of half an hour."""

from datetime import datetime

import pytest

from organiser.planning.turns import longest_alone, turns

NINE = datetime(2025, 12, 10, 9)


def shown(people, minutes):
    ends = NINE.replace(hour=9 + minutes // 60, minute=minutes % 60)
    return [(key, f"{a:%H:%M}", f"{b:%H:%M}") for key, a, b in turns(people, NINE, ends)]


def test_two_take_turns_and_the_last_one_is_shorter():
    assert shown([7, 8], 75) == [
        (7, "09:00", "09:30"),
        (8, "09:30", "10:00"),
        (7, "10:00", "10:15"),
    ]


def test_who_is_alone_works_all_the_time_and_nobody_has_no_turns():
    assert shown([7], 75) == [(7, "09:00", "10:15")]
    assert shown([], 75) == []


@pytest.mark.parametrize(
    ("minutes", "people", "longest"), [(30, [7], 30), (31, [7], 31), (90, [7, 8], 30)]
)
def test_the_longest_time_without_a_rest(minutes, people, longest):
    ends = NINE.replace(hour=9 + minutes // 60, minute=minutes % 60)
    assert longest_alone(people, NINE, ends) == longest
