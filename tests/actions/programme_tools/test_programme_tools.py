"""Each tool is one step, moves what it says and nothing that is locked, and can be seen before."""

from datetime import date, datetime, timedelta

import pytest

from organiser.actions.programme import assign_duty, set_locked, set_rooms, swap_sessions
from organiser.actions.programme_tools.compacting import compact_day
from organiser.actions.programme_tools.copying import copy_day
from organiser.actions.programme_tools.repeating import repeat_session
from organiser.actions.programme_tools.reviewing import review
from organiser.actions.programme_tools.shifting import shift_from
from organiser.actions.programme_tools.splitting import split_session
from organiser.model import Assignment, Duty, Session

TENTH, ELEVENTH = date(2025, 12, 10), date(2025, 12, 11)


def find(file, title):
    return next(row for row in file.workshop.sessions.values() if row.title == title)


def plan(file, day=TENTH):
    """What is on a day, each as "09:00 Opening"."""
    return [
        f"{row.starts:%H:%M}–{row.ends:%H:%M} {row.title}"
        for row in file.workshop.agenda()
        if row.starts.date() == day
    ]


USUAL = ["09:00–10:00 Opening", "10:00–10:30 Coffee", "10:30–12:00 Finance"]
BESIDE = "10:30–12:00 Statistics"


def test_all_that_comes_later_on_the_day_is_shifted(turin):
    turin.do(shift_from(turin.workshop, find(turin, "Coffee"), 20))

    assert plan(turin) == [
        "09:00–10:00 Opening",
        "10:20–10:50 Coffee",
        "10:50–12:20 Finance",
        "10:50–12:20 Statistics",
    ]
    assert len(turin.steps()) == 1
    turin.undo()
    assert plan(turin) == [*USUAL, BESIDE]


def test_in_one_room_only_and_what_is_locked_stays(turin):
    turin.do(shift_from(turin.workshop, find(turin, "Opening"), -30, same_room=True))
    assert plan(turin)[0] == "08:30–09:30 Opening"
    assert BESIDE in plan(turin)
    turin.undo()
    turin.do(set_locked(find(turin, "Finance"), locked=True))
    turin.do(shift_from(turin.workshop, find(turin, "Coffee"), 20))
    assert "10:30–12:00 Finance" in plan(turin)


def test_a_day_is_compacted_to_the_pause_that_is_asked_for(turin):
    turin.do(shift_from(turin.workshop, find(turin, "Coffee"), 40))
    turin.do(compact_day(turin.workshop, TENTH, 5))

    assert plan(turin)[1] == "10:05–10:35 Coffee"
    assert plan(turin)[2].startswith("10:35")
    assert str(turin.undoable) == "Close the gaps of 10 Dec 2025"


def test_two_sessions_change_places_with_all_their_rooms(turin):
    turin.do(set_rooms(find(turin, "Opening"), turin.workshop.rooms_in_order()))
    turin.do(swap_sessions(find(turin, "Opening"), find(turin, "Finance")))
    opening, finance = find(turin, "Opening"), find(turin, "Finance")

    assert (opening.starts.hour, opening.minutes) == (10, 60)
    assert (finance.starts.hour, finance.minutes) == (9, 90)
    assert [r.name for r in turin.workshop.rooms_of(finance)] == ["Europe", "Piedmont"]
    assert [r.name for r in turin.workshop.rooms_of(opening)] == ["Europe"]


def test_a_session_is_split_in_two_with_the_same_people(turin):
    turin.do(split_session(find(turin, "Opening"), datetime(2025, 12, 10, 9, 20), 10))
    first, second = find(turin, "Opening"), find(turin, "Opening (2)")

    assert plan(turin)[:2] == ["09:00–09:20 Opening", "09:30–10:10 Opening (2)"]
    assert second.title_by_language == {"fr": "Ouverture (2)"}
    assert [d.duty for d in turin.workshop.assignments_of(second)] == [Duty.CHAIR]
    assert turin.workshop.rooms_of(first) == turin.workshop.rooms_of(second)
    assert len(turin.steps()) == 1


@pytest.mark.parametrize("minute", [0, 60])
def test_a_session_is_not_split_at_its_edge(turin, minute):
    opening = find(turin, "Opening")
    with pytest.raises(ValueError, match="does not lie between"):
        split_session(opening, opening.starts + timedelta(minutes=minute))


def test_a_session_is_repeated_every_so_many_days(turin):
    turin.do(repeat_session(find(turin, "Coffee"), 3, every_days=7))
    found = [row.starts for row in turin.workshop.agenda() if row.title == "Coffee"]

    assert [moment.day for moment in found] == [10, 17, 24, 31]
    assert {moment.hour for moment in found} == {10}
    assert str(turin.undoable) == "Repeat “Coffee”"
    turin.undo()
    assert plan(turin) == [*USUAL, BESIDE]


def test_a_day_is_copied_with_people_and_rooms(turin):
    person = next(iter(turin.workshop.participants.values()))
    turin.do(assign_duty(find(turin, "Finance"), person, Duty.SPEAKER))
    turin.do(copy_day(turin.workshop, TENTH, ELEVENTH))

    assert plan(turin, ELEVENTH) == [*USUAL, BESIDE]
    assert len(turin.workshop.of(Assignment)) == 4
    copied = [row for row in turin.workshop.agenda() if row.starts.date() == ELEVENTH]
    assert [r.name for r in turin.workshop.rooms_of(copied[2])] == ["Europe"]
    assert len({row.uuid for row in turin.workshop.sessions.values()}) == 8


def test_a_review_says_what_moves_and_what_clashes_newly(turin):
    before = turin.workshop
    action = swap_sessions(find(turin, "Statistics"), find(turin, "Opening"))
    found = review(before, turin.imagine(action))

    assert [one.after.title for one in found.moved] == ["Statistics", "Opening"]
    assert [one.before.title for one in found.moved] == ["Statistics", "Opening"]
    assert found.people == len(before.expected_people())
    assert turin.workshop is before


def test_a_review_counts_new_clashes_and_those_that_go(turin):
    europe = turin.workshop.rooms_in_order()[0]
    statistics = find(turin, "Statistics")
    into = set_rooms(statistics, [europe])
    found = review(turin.workshop, turin.imagine(into))
    assert found.clashes == 1
    assert {one.rule.key for one in found.new} >= {"room-overlap"}

    before = turin.workshop
    turin.do(into)
    back = review(turin.workshop, before)
    assert back.clashes == 0
    assert "room-overlap" in {one.rule.key for one in back.gone}
    assert isinstance(back.moved[0].after, Session)
