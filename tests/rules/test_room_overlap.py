import pytest
from planned import TIMES, Plan

from organiser.model import ExtraRoom, Place, SessionKind
from organiser.rules.catalogue.room_overlap import RULE

CASES = pytest.mark.parametrize(("begins", "ends", "minutes"), TIMES.values(), ids=TIMES)


@CASES
def test_two_sessions_in_one_room_clash_for_the_minutes_that_they_share(begins, ends, minutes):
    plan = Plan()
    room = plan.room()
    plan.session(room_id=room.id)
    plan.session(begins, ends, title="Panel", room_id=room.id)

    texts = plan.texts(RULE)

    assert len(texts) == bool(minutes)
    assert all(f"for {minutes} minute" in text for text in texts)


def test_the_sentence_names_day_sessions_times_and_room():
    plan = Plan()
    room = plan.room("Piedmont")
    plan.session(room_id=room.id)
    plan.session("10:45", "12:00", title="Panel", room_id=room.id)

    assert plan.texts(RULE) == [
        (
            "10 Dec 2025: “Opening” (10:00–11:00) and “Panel” (10:45–12:00) are both in Piedmont "
            "for 15 minutes."
        )
    ]


def test_sessions_in_two_rooms_do_not_clash():
    plan = Plan()
    plan.session(room_id=plan.room("A").id)
    plan.session(room_id=plan.room("B").id)

    assert plan.found(RULE) == []


def test_what_waits_in_the_tray_or_has_no_room_or_is_off_site_clashes_with_nothing():
    plan = Plan()
    room = plan.room()
    plan.session(room_id=room.id)
    plan.session(room_id=room.id, scheduled=False)
    plan.session(room_id=room.id, place=Place.OFF_SITE)
    plan.session()

    assert plan.found(RULE) == []


def test_a_session_counts_in_each_of_its_rooms_and_a_pair_is_found_once():
    plan = Plan()
    first, second = plan.room("A"), plan.room("B")
    plan.room("C")
    for title in ("One", "Two"):
        row = plan.session(title=title, room_id=first.id)
        plan.add(ExtraRoom, session_id=row.id, room_id=second.id)

    assert plan.texts(RULE) == [
        (
            "10 Dec 2025: “One” (10:00–11:00) and “Two” (10:00–11:00) are both in A and B for "
            "60 minutes."
        )
    ]


def test_the_second_room_alone_is_enough():
    plan = Plan()
    first, second = plan.room("A"), plan.room("B")
    joined = plan.session(title="Joined", room_id=first.id)
    plan.add(ExtraRoom, session_id=joined.id, room_id=second.id)
    other = plan.session(title="Other", room_id=second.id)

    assert [finding.about for finding in plan.found(RULE)] == [(joined, other)]


def test_a_ceremony_in_all_rooms_takes_every_room():
    plan = Plan()
    room = plan.room()
    plan.room("Second")
    plan.session(title="Closing", kind=SessionKind.CEREMONY, place=Place.ALL_ROOMS)
    plan.session(title="Panel", room_id=room.id)
    plan.session(title="Everywhere", place=Place.ALL_ROOMS)

    assert len(plan.found(RULE)) == 3
    assert sum("all rooms" in text for text in plan.texts(RULE)) == 1


@pytest.mark.parametrize("kind", ["break", "meal", "registration", "social", "visit"])
def test_a_pause_in_all_rooms_leaves_them_to_others(kind):
    plan = Plan()
    room = plan.room()
    plan.session(kind=SessionKind(kind), place=Place.ALL_ROOMS)
    plan.session(title="Bilateral", room_id=room.id)

    assert plan.found(RULE) == []


def test_a_meal_in_a_room_needs_it():
    plan = Plan()
    room = plan.room()
    plan.session(title="Lunch", kind=SessionKind.MEAL, room_id=room.id)
    plan.session(title="Panel", room_id=room.id)

    assert len(plan.found(RULE)) == 1


def test_registration_and_coffee_share_the_foyer():
    plan = Plan()
    foyer = plan.room("Foyer")
    plan.session("08:00", "18:00", kind=SessionKind.REGISTRATION, room_id=foyer.id)
    plan.session(kind=SessionKind.BREAK, room_id=foyer.id)

    assert plan.found(RULE) == []


def test_a_blocker_keeps_sessions_out_but_not_other_blockers():
    plan = Plan()
    room = plan.room()
    for _ in range(2):
        plan.session(title="Cleaning", kind=SessionKind.BLOCKER, room_id=room.id)
    panel = plan.session(title="Panel", room_id=room.id)

    assert [finding.about[1] for finding in plan.found(RULE)] == [panel, panel]
