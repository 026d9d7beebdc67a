"""What overlaps stands side by side, and nothing else makes way."""

from hypothesis import given
from hypothesis import strategies as st

from organiser.planning.lanes import side_by_side

SPANS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(0, 60)).map(lambda t: (t[0], t[0] + t[1])),
    max_size=25,
)


def test_two_that_touch_do_not_make_way_for_each_other():
    assert side_by_side([(0, 60), (60, 120)]) == [(0, 1), (0, 1)]


def test_two_that_overlap_share_the_width():
    assert side_by_side([(0, 60), (59, 120)]) == [(0, 2), (1, 2)]


def test_the_longer_of_two_that_begin_together_comes_first():
    assert side_by_side([(0, 30), (0, 90)]) == [(1, 2), (0, 2)]


def test_a_lane_is_used_again_when_it_is_free():
    assert side_by_side([(0, 120), (0, 60), (60, 120)]) == [(0, 2), (1, 2), (1, 2)]


def test_one_without_length_is_not_hidden():
    assert side_by_side([(10, 10), (10, 20)]) == [(1, 2), (0, 2)]


@given(SPANS)
def test_no_two_that_overlap_ever_share_a_lane(spans):
    placed = side_by_side(spans)
    for n, (first, (lane, lanes)) in enumerate(zip(spans, placed, strict=True)):
        assert 0 <= lane < lanes
        for second, (other, among) in list(zip(spans, placed, strict=True))[n + 1 :]:
            ends, other_ends = max(first[1], first[0] + 1), max(second[1], second[0] + 1)
            if first[0] < other_ends and second[0] < ends:
                assert lane != other
                assert lanes == among
