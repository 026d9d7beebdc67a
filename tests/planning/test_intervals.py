from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as some

from organiser.planning.intervals import (
    longest_gap,
    overlapping,
    runs,
    shared_minutes,
    whole_minutes,
)

NOON = datetime(2025, 12, 10, 12)


@dataclass(frozen=True)
class Span:
    starts: datetime
    ends: datetime


def span(begins, length):
    starts = NOON + timedelta(minutes=begins)
    return Span(starts, starts + timedelta(minutes=length))


@given(some.lists(some.tuples(some.integers(0, 60), some.integers(-3, 20)), max_size=25))
def test_the_sweep_finds_what_comparing_all_pairs_finds(times):
    spans = sorted((span(*time) for time in times), key=lambda one: one.starts)

    swept = sorted(map(_places, overlapping(spans)))

    pairs = combinations([one for one in spans if one.ends > one.starts], 2)
    assert swept == sorted(_places(pair) for pair in pairs if shared_minutes(*pair) > 0)


def _places(pair):
    return tuple((one.starts, one.ends) for one in pair)


def test_a_begun_minute_is_a_minute():
    lengths = [timedelta(seconds=seconds) for seconds in (-90, 0, 1, 60, 61)]

    assert [whole_minutes(length) for length in lengths] == [0, 0, 1, 1, 2]


@given(some.lists(some.tuples(some.integers(-20, 80), some.integers(-3, 30)), max_size=12))
def test_the_longest_gap_is_that_of_counting_every_minute(times):
    spans = sorted((span(*time) for time in times), key=lambda one: one.starts)

    longest = free = 0
    for minute in range(60):
        moment = NOON + timedelta(minutes=minute)
        free = 0 if any(one.starts <= moment < one.ends for one in spans) else free + 1
        longest = max(longest, free)

    assert longest_gap(spans, NOON, NOON + timedelta(hours=1)) == longest


def test_a_run_ends_where_the_pause_begins():
    spans = [span(0, 30), span(5, 5), span(39, 10), span(59, 1), span(60, 0), span(69, 5)]

    found = list(runs(spans, timedelta(minutes=10)))

    assert [[one.starts.minute for one in run] for run in found] == [[0, 5, 39], [59, 9]]
