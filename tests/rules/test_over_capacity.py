import pytest
from planned import Plan

from organiser.model import (
    Audience,
    Duty,
    ExtraRoom,
    Layout,
    Place,
    Role,
    SessionKind,
    Status,
)
from organiser.rules.catalogue.over_capacity import RULE


@pytest.mark.parametrize(("people", "over"), [(9, 0), (10, 0), (11, 1)], ids=["under", "full", "1"])
def test_a_plenary_expects_everybody(people, over):
    plan = Plan()
    plan.people(people)
    plan.session(room_id=plan.room(seats=10).id)

    assert len(plan.found(RULE)) == over


def test_the_sentence_says_how_many_seats_are_missing():
    plan = Plan()
    plan.people(13)
    plan.session(room_id=plan.room("Piedmont", seats=10).id)

    assert plan.texts(RULE) == [
        "10 Dec 2025, 10:00: “Opening” expects 13 people and Piedmont has 10 places: 3 too few."
    ]


def test_the_layout_that_is_set_up_decides():
    plan = Plan()
    plan.people(8)
    room = plan.room(seats=10, layout=Layout.BOARDROOM)
    room.capacities = {"theatre": 10, "boardroom": 6}
    plan.session(room_id=room.id)

    assert "6 places" in plan.texts(RULE)[0]


def test_a_number_on_the_session_comes_before_the_room():
    plan = Plan()
    plan.people(8)
    room = plan.room(seats=5)
    plan.session(room_id=room.id, capacity=8)
    plan.session("11:00", "12:00", title="Small", capacity=7)

    assert plan.texts(RULE) == [
        "10 Dec 2025, 11:00: “Small” expects 8 people and it has 7 places: 1 too few."
    ]


def test_rooms_that_nobody_counted_are_no_finding():
    plan = Plan()
    plan.people(8)
    first, unknown = plan.room(seats=5), plan.room("Unknown")
    plan.session(room_id=unknown.id)
    joined = plan.session("11:00", "12:00", room_id=first.id)
    plan.add(ExtraRoom, session_id=joined.id, room_id=unknown.id)
    plan.session("12:00", "13:00")
    plan.session("13:00", "14:00", place=Place.ALL_ROOMS)

    assert plan.found(RULE) == []


def test_joined_rooms_have_the_seats_of_both():
    plan = Plan()
    plan.people(11)
    first, second = plan.room(seats=5), plan.room("B", seats=5)
    joined = plan.session(room_id=first.id)
    plan.add(ExtraRoom, session_id=joined.id, room_id=second.id)

    assert "10 places" in plan.texts(RULE)[0]


def test_parallel_sessions_share_the_people():
    plan = Plan()
    plan.people(30)
    for name in "AB":
        plan.session(title=name, kind=SessionKind.PARALLEL, room_id=plan.room(name, seats=10).id)

    assert plan.found(RULE) == []


@pytest.mark.parametrize(
    ("begins", "ends", "alone"),
    [("11:00", "12:00", True), ("09:00", "10:00", True), ("10:59", "12:00", False)],
    ids=["touching after", "touching before", "partial"],
)
def test_a_panel_with_nothing_beside_it_expects_everybody(begins, ends, alone):
    plan = Plan()
    plan.people(30)
    plan.session(kind=SessionKind.PANEL, room_id=plan.room(seats=10).id)
    plan.session(begins, ends, kind=SessionKind.GROUP_WORK)

    assert bool(plan.found(RULE)) == alone


@pytest.mark.parametrize("kind", ["break", "registration", "blocker", "visit"])
def test_nobody_counts_seats_at_breaks_and_the_like(kind):
    plan = Plan()
    plan.people(30)
    plan.session(kind=SessionKind(kind), room_id=plan.room(seats=10).id, capacity=3)

    assert plan.found(RULE) == []


@pytest.mark.parametrize("kind", ["meal", "social"])
def test_a_dinner_counts_where_it_has_a_number_of_places(kind):
    plan = Plan()
    plan.people(30)
    room = plan.room(seats=10)
    plan.session(kind=SessionKind(kind), room_id=room.id)
    dinner = plan.session("19:00", "21:00", kind=SessionKind(kind), room_id=room.id, capacity=20)

    assert [finding.about[0] for finding in plan.found(RULE)] == [dinner]


def test_interpreters_sit_in_their_booths_and_the_declined_at_home():
    plan = Plan()
    people = plan.people(11)
    plan.person("Booth", role=Role.INTERPRETER)
    plan.person("Away", status=Status.DECLINED)
    session = plan.session(room_id=plan.room(seats=10).id)
    plan.duty(people[0], session, duty=Duty.INTERPRETER)

    assert plan.found(RULE) == []


def test_chosen_people_and_speakers_are_counted_once_each():
    plan = Plan()
    people = plan.people(30)
    session = plan.session(
        kind=SessionKind.PARALLEL, audience=Audience.CHOSEN, room_id=plan.room(seats=3).id
    )
    plan.session(title="Beside")
    for person in people[:3]:
        plan.invite(session, person=person)
    plan.duty(people[0], session)
    assert plan.found(RULE) == []

    plan.duty(people[3], session)
    assert "expects 4 people" in plan.texts(RULE)[0]


def test_a_larger_room_is_proposed_or_else_another_layout():
    plan = Plan()
    plan.people(13)
    row = plan.session(room_id=plan.room("Piedmont", seats=10).id, locked=True)
    assert plan.remedies(RULE) == [None]

    room = plan.workshop.rooms[row.room_id]
    room.capacities = {"theatre": 10, "standing": 40, "classroom": 13}
    assert plan.remedies(RULE) == ["Set up Piedmont as Classroom: 13 seats"]
    row.locked = False
    plan.room("Europe", seats=13)
    assert plan.remedies(RULE) == ["Hold “Opening” in Europe"]
