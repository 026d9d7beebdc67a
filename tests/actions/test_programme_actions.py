from datetime import datetime

from organiser.actions.programme import (
    assign_duty,
    duplicate_session,
    move_session,
    put_in_tray,
    reorder_duties,
    resize_session,
    set_audience,
    set_locked,
    set_rooms,
    shift_sessions,
    swap_sessions,
)
from organiser.model import Audience, Duty, ExtraRoom, Place


def at(hour, minute=0):
    return datetime(2025, 12, 10, hour, minute)


def session(file, title):
    return next(row for row in file.workshop.sessions.values() if row.title == title)


def rooms(file, title):
    return [room.name for room in file.workshop.rooms_of(session(file, title))]


def test_a_session_that_is_moved_keeps_its_length_and_names_the_step(turin):
    step = turin.do(move_session(session(turin, "Opening"), at(11)))

    moved = session(turin, "Opening")
    assert (moved.starts, moved.ends, str(step.name)) == (at(11), at(12), "Move “Opening”")


def test_a_session_is_moved_to_another_room_with_its_time(turin):
    piedmont = turin.workshop.rooms_in_order()[1]
    turin.do(set_rooms(session(turin, "Opening"), turin.workshop.rooms_in_order()))

    turin.do(move_session(session(turin, "Opening"), at(11), piedmont))

    assert (rooms(turin, "Opening"), turin.workshop.of(ExtraRoom)) == (["Piedmont"], {})


def test_a_session_from_the_tray_is_scheduled_where_it_is_dropped(turin):
    turin.do(put_in_tray(session(turin, "Finance")))

    assert "Finance" not in [row.title for row in turin.workshop.agenda()]

    turin.do(move_session(session(turin, "Finance"), at(16)))

    assert (session(turin, "Finance").scheduled, session(turin, "Finance").minutes) == (True, 90)


def test_an_edge_that_is_dragged_changes_the_length(turin):
    turin.do(resize_session(session(turin, "Opening"), at(9), at(9, 45)))

    assert session(turin, "Opening").minutes == 45


def test_several_sessions_are_shifted_together(turin):
    sessions = turin.workshop.agenda()

    step = turin.do(shift_sessions(sessions, -15))

    assert str(step.name) == "Move 4 sessions"
    assert [row.starts for row in turin.workshop.agenda()] == [
        at(8, 45),
        at(9, 45),
        at(10, 15),
        at(10, 15),
    ]


def test_two_sessions_change_places(turin):
    turin.do(swap_sessions(session(turin, "Opening"), session(turin, "Statistics")))

    opening, statistics = session(turin, "Opening"), session(turin, "Statistics")
    assert (opening.starts, opening.minutes, rooms(turin, "Opening")) == (
        at(10, 30),
        60,
        ["Piedmont"],
    )
    assert (statistics.starts, statistics.minutes, rooms(turin, "Statistics")) == (
        at(9),
        90,
        ["Europe"],
    )


def test_a_session_takes_several_rooms_or_none(turin):
    both = turin.workshop.rooms_in_order()

    turin.do(set_rooms(session(turin, "Coffee"), both))
    turin.do(set_rooms(session(turin, "Coffee"), both))

    assert rooms(turin, "Coffee") == ["Europe", "Piedmont"]

    turin.do(set_rooms(session(turin, "Coffee"), []))

    assert (rooms(turin, "Coffee"), session(turin, "Coffee").place) == ([], Place.ROOMS)


def test_a_session_is_for_chosen_people_for_constituencies_or_for_everybody(sample):
    workshop = sample.workshop
    care = session(sample, "The care economy")
    before = workshop.people_in(care)
    osei = next(row for row in workshop.people() if row.family_name == "Osei-Bonsu")

    sample.do(set_audience(care, Audience.CHOSEN, [osei]))

    duties = {row.participant_id for row in workshop.assignments_of(care)}
    assert sample.workshop.people_in(care) == duties | {osei.key}

    governments = workshop.constituencies_in_order()[0]
    sample.do(set_audience(care, Audience.CONSTITUENCIES, [governments]))

    assert sample.workshop.people_in(care) == duties | {
        row.key for row in workshop.expected_people() if row.constituency_id == governments.key
    }

    sample.do(set_audience(care, Audience.EVERYBODY))

    assert (sample.workshop.people_in(care), sample.workshop.invitations_of(care)) == (before, [])


def test_duties_are_given_at_the_end_and_put_in_order(turin):
    opening = session(turin, "Opening")
    kim = next(row for row in turin.workshop.people() if row.family_name == "Kim")

    step = turin.do(assign_duty(opening, kim, Duty.INTERPRETER, language="fr"))

    duties = turin.workshop.assignments_of(opening)
    assert [row.duty for row in duties] == [Duty.CHAIR, Duty.INTERPRETER]
    assert str(step.name) == "Give Kim Minseo a duty in “Opening”"

    turin.do(reorder_duties(opening, duties[::-1]))

    duties = turin.workshop.assignments_of(opening)
    assert [row.duty for row in duties] == [Duty.INTERPRETER, Duty.CHAIR]


def test_a_copy_waits_in_the_tray(turin):
    turin.do(duplicate_session(session(turin, "Opening")))

    opening, copy = [row for row in turin.workshop.sessions.values() if row.title == "Opening"]
    assert (copy.scheduled, copy.minutes, copy.uuid == opening.uuid) == (False, 60, False)


def test_a_session_is_locked_and_let_go(turin):
    turin.do(set_locked(session(turin, "Opening"), locked=True))

    assert session(turin, "Opening").locked

    step = turin.do(set_locked(session(turin, "Opening"), locked=False))

    assert (session(turin, "Opening").locked, str(step.name)) == (False, "Unlock “Opening”")
