"""A day without gaps: everything in its order, nothing later, nothing on top of each other."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from organiser.model import Session
from organiser.planning.tightening import tightened

NINE = datetime(2025, 12, 10, 9)


def sessions(*spans, locked=()):
    return [
        Session(
            id=n,
            title=str(n),
            starts=NINE + timedelta(minutes=starts),
            ends=NINE + timedelta(minutes=ends),
            locked=n in locked,
        )
        for n, (starts, ends) in enumerate(spans, start=1)
    ]


def minutes(found):
    return {key: int((starts - NINE).total_seconds() // 60) for key, starts in found.items()}


def test_what_comes_after_a_gap_moves_up_to_the_pause():
    day = sessions((0, 60), (90, 120), (200, 210))
    assert minutes(tightened(day, timedelta(minutes=10))) == {2: 70, 3: 110}
    assert minutes(tightened(day, timedelta(0))) == {2: 60, 3: 90}


def test_a_pause_that_is_shorter_already_stays():
    assert tightened(sessions((0, 60), (65, 90)), timedelta(minutes=10)) == {}


def test_parallel_sessions_stay_together():
    day = sessions((0, 30), (60, 120), (70, 100))
    assert minutes(tightened(day, timedelta(0))) == {2: 30, 3: 40}


def test_what_is_locked_stays_and_holds_back_what_follows():
    day = sessions((0, 30), (60, 120), (150, 160), locked={2})
    assert minutes(tightened(day, timedelta(0))) == {3: 120}


@given(
    st.lists(st.tuples(st.integers(0, 600), st.integers(1, 90)), max_size=15).map(
        lambda some: sorted((a, a + b) for a, b in some)
    ),
    st.integers(0, 30),
)
def test_order_and_overlaps_are_as_before(spans, pause):
    day = sessions(*spans)
    begins = tightened(day, timedelta(minutes=pause))
    after = [begins.get(row.key, row.starts) for row in day]
    for row, starts in zip(day, after, strict=True):
        assert starts <= row.starts
    for n, (one, starts) in enumerate(zip(day, after, strict=True)):
        ends = starts + (one.ends - one.starts)
        for other, begin in list(zip(day, after, strict=True))[n + 1 :]:
            assert begin >= starts
            met, meets = other.starts < one.ends, begin < ends
            assert met == meets
