import pytest

from organiser.documents.flow import Flow
from organiser.documents.page import A4, LETTER, MM_PT
from organiser.documents.pieces import Nothing, Row, Stack, Whole


class Lines(Nothing):
    """Ten points a line; may part between any two."""

    def split(self, height_pt):
        count = int(height_pt // 10)
        if count < 1:
            return None
        return Lines(count * 10.0), Lines(self.height_pt - count * 10.0)


def places(flow):
    return [[(piece.height_pt, top) for piece, _, top in leaf.placed] for leaf in flow.leaves]


def test_pieces_stand_below_one_another_with_their_gaps():
    flow = Flow(0, 100, 200)

    flow.add(Nothing(20), 10)
    flow.add(Nothing(30), 5)

    assert places(flow) == [[(20, 100), (30, 125)]]


def test_a_piece_that_does_not_fit_begins_the_next_page_without_its_gap():
    flow = Flow(0, 100, 200)

    flow.add(Nothing(80))
    flow.add(Nothing(30), 10)

    assert places(flow) == [[(80, 100)], [(30, 100)]]


def test_a_heading_is_never_left_at_the_foot_of_a_page():
    flow = Flow(0, 100, 200)

    flow.add(Nothing(70))
    flow.add(Nothing(10), 5, keep_with_next=True)
    flow.add(Nothing(40), 5)

    assert places(flow) == [[(70, 100)], [(10, 100), (40, 115)]]


def test_a_piece_taller_than_a_page_goes_on_over_the_next_ones():
    flow = Flow(0, 100, 200)

    flow.add(Lines(250))

    assert places(flow) == [[(100, 100)], [(100, 100)], [(50, 100)]]


def test_a_heading_stays_with_the_head_of_a_piece_that_is_parted():
    flow = Flow(0, 100, 200)

    flow.add(Nothing(10), keep_with_next=True)
    flow.add(Lines(150), 10)

    assert places(flow) == [[(10, 100), (80, 120)], [(70, 100)]]


def test_what_cannot_be_parted_stands_alone_and_nothing_is_lost():
    flow = Flow(0, 100, 200)

    flow.add(Nothing(10), keep_with_next=True)
    flow.add(Nothing(150), 10)
    flow.add(Nothing(20), 10)

    assert places(flow) == [[(10, 100)], [(150, 100)], [(20, 100)]]


def test_the_first_page_may_begin_lower_than_the_others():
    flow = Flow(0, 100, 200, first_top_pt=50)

    flow.add(Nothing(140))
    flow.add(Nothing(20))

    assert places(flow) == [[(140, 50)], [(20, 100)]]


def test_a_page_that_goes_on_opens_with_what_is_continued():
    flow = Flow(0, 100, 200)
    flow.continuation = lambda: (Nothing(12), 8)

    flow.add(Nothing(90))
    flow.add(Nothing(40), 10)

    assert places(flow) == [[(90, 100)], [(12, 100), (40, 120)]]


def test_a_new_page_on_a_fresh_page_leaves_no_blank_one():
    flow = Flow(0, 100, 200)

    flow.new_page()
    flow.add(Nothing(10))
    flow.new_page()
    flow.new_page()
    flow.add(Nothing(10))

    assert [len(leaf.placed) for leaf in flow.leaves] == [1, 1]


def test_pieces_side_by_side_part_at_the_same_height():
    row = Row([(0, Lines(30)), (50, Lines(120))])

    head, tail = row.split(60)

    assert (head.height_pt, tail.height_pt) == (60, 60)


def test_a_stack_parts_between_its_pieces_where_they_may_not_part():
    stack = Stack([(0, Nothing(40)), (10, Nothing(40)), (10, Nothing(40))])

    head, tail = stack.split(95)

    assert (head.height_pt, tail.height_pt) == (90, 40)


def test_what_belongs_together_goes_to_the_next_page_as_a_whole():
    stack = Stack([(0, Lines(40)), (0, Whole(Lines(40)))])

    head, tail = stack.split(60)

    assert (head.height_pt, tail.height_pt) == (40, 40)


def test_even_what_belongs_together_parts_where_it_is_a_good_part_of_a_page():
    flow = Flow(0, 100, 200)

    flow.add(Whole(Lines(250)))

    assert places(flow) == [[(100, 100)], [(100, 100)], [(50, 100)]]


def test_a_row_that_goes_on_says_again_what_it_is():
    row = Row([(0, Lines(10)), (50, Lines(120))], again=lambda: Nothing(70))

    head, tail = row.split(60)

    assert (head.height_pt, tail.height_pt) == (60, 70)


@pytest.mark.parametrize("page", [A4, LETTER], ids=lambda page: page.name)
def test_twelve_columns_and_their_gutters_fill_the_page_between_the_margins(page):
    assert page.span_pt(12) == pytest.approx(page.width_pt - 2 * page.side_pt)
    assert page.column_pt(11) + page.span_pt(1) == pytest.approx(page.width_pt - page.side_pt)


def test_paper_has_its_true_size():
    assert tuple(round(size / MM_PT) for size in A4.size_pt) == (210, 297)
    assert LETTER.size_pt == pytest.approx((612, 792))
