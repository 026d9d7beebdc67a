"""Rooms, equipment, steps, hours: on both sides of each boundary."""

from datetime import time, timedelta

import pytest
from planned import DAY, TIMES, Plan, at

from organiser.model import (
    Audience,
    Availability,
    Equipment,
    ExtraRoom,
    Place,
    SessionKind,
)
from organiser.rules.catalogue import (
    backwards,
    equipment_missing,
    equipment_twice,
    no_room,
    room_unavailable,
    steps_to_room,
    venue_hours,
)

CASES = pytest.mark.parametrize(("begins", "ends", "minutes"), TIMES.values(), ids=TIMES)


@CASES
def test_a_room_is_not_used_while_it_cannot_be_had(begins, ends, minutes):
    plan = Plan()
    room = plan.room()
    plan.add(Availability, room_id=room.id, starts=at("10:00"), ends=at("11:00"))
    plan.session(begins, ends, room_id=room.id)

    assert len(plan.texts(room_unavailable.RULE)) == bool(minutes)


@pytest.mark.parametrize(
    ("begins", "ends", "fits"),
    [
        ("09:00", "11:00", True),
        ("09:00", "12:00", True),
        ("08:59", "11:00", False),
        ("10:00", "12:01", False),
        ("12:00", "13:00", False),
    ],
    ids=["exact", "two that touch", "partial before", "partial after", "touching"],
)
def test_where_times_are_given_at_which_a_room_can_be_had_others_do_not_do(begins, ends, fits):
    plan = Plan()
    room = plan.room()
    for opens, closes in (("09:00", "11:00"), ("11:00", "12:00")):
        times = {"starts": at(opens), "ends": at(closes)}
        plan.add(Availability, room_id=room.id, available=True, **times)
    plan.session(begins, ends, room_id=room.id)

    assert (plan.found(room_unavailable.RULE) == []) == fits


def test_the_room_that_cannot_be_had_is_named_with_the_time():
    plan = Plan()
    room = plan.room("Piedmont", seats=30)
    plan.room("Europe", seats=40)
    plan.add(Availability, room_id=room.id, starts=at("10:30"), ends=at("18:00"))
    plan.session(room_id=room.id)

    assert plan.texts(room_unavailable.RULE) == [
        (
            "10 Dec 2025: “Opening” (10:00–11:00) is in Piedmont, which cannot be had from "
            "10 Dec 2025, 10:30 to 10 Dec 2025, 18:00."
        )
    ]
    assert plan.remedies(room_unavailable.RULE) == ["Hold “Opening” in Europe"]


def test_a_pause_in_all_rooms_needs_none_of_them():
    plan = Plan()
    room = plan.room()
    plan.add(Availability, room_id=room.id, starts=at("08:00"), ends=at("18:00"))
    plan.session(kind=SessionKind.BREAK, place=Place.ALL_ROOMS)

    assert plan.found(room_unavailable.RULE) == []


@pytest.mark.parametrize(
    ("there", "missing"),
    [(["Projector"], 0), (["PROJECTOR "], 0), (["Screen"], 1), ([], 1)],
    ids=["there", "other letters", "something else", "nothing"],
)
def test_what_a_session_needs_stands_in_its_room(there, missing):
    plan = Plan()
    plan.session(room_id=plan.room(equipment=there).id, equipment=["projector"])

    assert len(plan.found(equipment_missing.RULE)) == missing


def test_what_the_venue_carries_is_not_missing_and_one_room_of_two_is_enough():
    plan = Plan()
    plan.add(Equipment, name="Laptop")
    row = plan.session(room_id=plan.room().id, equipment=["laptop", "piano"])
    plan.add(ExtraRoom, session_id=row.id, room_id=plan.room("B", equipment=["Piano"]).id)

    assert plan.found(equipment_missing.RULE) == []


def test_a_session_without_a_room_misses_no_equipment():
    plan = Plan()
    plan.session(equipment=["projector"])

    assert plan.found(equipment_missing.RULE) == []


def test_the_sentence_names_what_is_missing_and_the_remedy_a_room_that_has_it():
    plan = Plan()
    plan.room("Europe", equipment=["Piano", "Screen"])
    plan.session(room_id=plan.room("Attic").id, equipment=["piano", "screen"])

    assert plan.texts(equipment_missing.RULE) == [
        "10 Dec 2025, 10:00: “Opening” needs piano and screen, which Attic does not have."
    ]
    assert plan.remedies(equipment_missing.RULE) == ["Hold “Opening” in Europe"]


@CASES
def test_one_laptop_is_in_one_place_at_a_time(begins, ends, minutes):
    plan = Plan()
    plan.add(Equipment, name="Laptop", quantity=1)
    plan.session(equipment=["laptop"])
    plan.session(begins, ends, title="Panel", equipment=["Laptop"])

    assert len(plan.found(equipment_twice.RULE)) == bool(minutes)


@pytest.mark.parametrize(("quantity", "found"), [(3, 0), (2, 1), (1, 2), (0, 3)])
def test_each_session_that_is_one_too_many_is_named(quantity, found):
    plan = Plan()
    plan.add(Equipment, name="Laptop", quantity=quantity)
    for title in ("One", "Two", "Three"):
        plan.session(title=title, equipment=["Laptop"])

    assert len(plan.found(equipment_twice.RULE)) == found


def test_what_stands_in_the_room_is_not_carried():
    plan = Plan()
    plan.add(Equipment, name="Laptop", quantity=1)
    plan.session(equipment=["Laptop"], room_id=plan.room(equipment=["Laptop"]).id)
    plan.session(title="Panel", equipment=["Laptop"], room_id=plan.room("B").id)

    assert plan.found(equipment_twice.RULE) == []


@pytest.mark.parametrize("step_free", [True, False])
def test_who_cannot_use_steps_gets_into_the_room(step_free):
    plan = Plan()
    plan.room("Ground floor", seats=100)
    person = plan.person(step_free=True)
    row = plan.session(room_id=plan.room("Attic", seats=10, step_free=step_free).id)
    assert len(plan.found(steps_to_room.RULE)) == (not step_free)

    row.kind = SessionKind.PARALLEL  # each chooses
    assert plan.found(steps_to_room.RULE) == []
    plan.duty(person, row)
    assert len(plan.found(steps_to_room.RULE)) == (not step_free)
    if not step_free:
        assert plan.texts(steps_to_room.RULE) == [
            (
                "10 Dec 2025, 10:00: “Opening” is in Attic, where there are steps that Awa Diop "
                "cannot use."
            )
        ]
        assert plan.remedies(steps_to_room.RULE) == ["Hold “Opening” in Ground floor"]


def test_one_room_without_steps_is_enough_and_those_who_can_climb_do():
    plan = Plan()
    plan.person("Lee")
    attic = plan.room("Attic", step_free=False)
    plan.session(room_id=attic.id)
    assert plan.found(steps_to_room.RULE) == []

    plan.person(step_free=True)
    row = plan.session(room_id=attic.id, title="Two rooms")
    plan.add(ExtraRoom, session_id=row.id, room_id=plan.room("Hall").id)
    assert plan.subjects(steps_to_room.RULE) == [["Opening", "Attic", "Diop"]]


@pytest.mark.parametrize(
    ("begins", "ends", "found"),
    [
        ("09:00", "18:00", ""),
        ("08:59", "10:00", "begins at 08:59, and the venue opens at 09:00"),
        ("17:00", "18:01", "ends at 18:01, and the venue closes at 18:00"),
        ("18:00", "19:00", "ends at 19:00"),
        ("12:00", "13:00", ""),
    ],
    ids=["exact", "partial before", "partial after", "after", "contained"],
)
def test_a_session_at_the_venue_keeps_to_its_hours(begins, ends, found):
    plan = Plan()
    plan.event.opens, plan.event.closes = time(9), time(18)
    room = plan.room()
    row = plan.session(begins, ends, room_id=room.id)
    texts = plan.texts(venue_hours.RULE)
    assert len(texts) == bool(found)
    assert all(found in text for text in texts)

    row.place = Place.OFF_SITE
    assert plan.found(venue_hours.RULE) == []


@pytest.mark.parametrize(
    ("begins", "ends", "next_day", "late"),
    [
        ("22:00", "02:00", True, False),
        ("22:00", "02:01", True, True),
        ("00:30", "02:00", False, False),
        ("00:30", "03:00", False, True),
        ("08:00", "09:30", False, True),
    ],
    ids=["until it closes", "a minute more", "in the night", "too long", "before it opens"],
)
def test_a_venue_that_closes_after_midnight(begins, ends, next_day, late):
    plan = Plan()
    plan.event.opens, plan.event.closes = time(9), time(2)
    row = plan.session(begins, "23:59", room_id=plan.room().id, kind=SessionKind.SOCIAL)
    row.ends = at(ends, DAY + timedelta(days=next_day))

    assert bool(plan.found(venue_hours.RULE)) == late


def test_nobody_is_told_of_hours_that_nobody_wrote_down():
    plan = Plan()
    plan.session("03:00", "04:00", room_id=plan.room().id)

    assert plan.found(venue_hours.RULE) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, True),
        ({"place": Place.OFF_SITE}, False),
        ({"kind": SessionKind.MEAL}, False),
        ({"kind": SessionKind.SOCIAL}, False),
        ({"kind": SessionKind.GROUP_WORK}, True),
        ({"scheduled": False}, False),
    ],
    ids=["nowhere", "off site", "meal", "social", "group work", "in the tray"],
)
def test_a_session_at_the_venue_has_a_room(fields, found):
    plan = Plan()
    plan.room("Hall")
    plan.session(**fields)

    assert bool(plan.found(no_room.RULE)) == found
    if found:
        assert plan.remedies(no_room.RULE) == ["Hold “Opening” in Hall"]


def test_of_many_sessions_without_a_room_one_finding_for_the_day_speaks():
    plan = Plan()
    for number in range(6):
        plan.session(f"{10 + number}:00", f"{10 + number}:30", title=f"S{number}")
    plan.session(title="Tomorrow", day=DAY + timedelta(days=1))

    assert plan.texts(no_room.RULE) == [
        "10 Dec 2025: 6 sessions have no room: “S0”, “S1”, “S2” and 3 more.",
        "11 Dec 2025, 10:00: “Tomorrow” has no room.",
    ]


@pytest.mark.parametrize(
    ("begins", "ends", "found"),
    [("10:00", "10:01", ""), ("10:00", "10:00", "has no length"), ("10:00", "09:59", "before")],
)
def test_what_begins_ends_later(begins, ends, found):
    plan = Plan()
    plan.session(begins, ends)

    texts = plan.texts(backwards.RULE)
    assert len(texts) == bool(found)
    assert all(found in text for text in texts)


def test_another_room_is_free_large_enough_and_has_what_is_needed():
    plan = Plan()
    people = plan.people(3)
    taken = plan.room("Taken", seats=4, building="East")
    plan.session(title="There", room_id=taken.id)
    plan.room("Small", seats=2, building="East")
    plan.room("Far", seats=4, building="West")
    plan.room("Great", seats=90, building="East")
    row = plan.session(
        room_id=plan.room("Bare", seats=4, building="East").id,
        audience=Audience.CHOSEN,
        equipment=["Piano"],
    )
    for person in people:
        plan.invite(row, person=person)
    assert plan.remedies(equipment_missing.RULE) == [None]

    for room in list(plan.workshop.rooms.values()):
        if room.name != "Bare":
            room.equipment = ["Piano"]
    assert plan.remedies(equipment_missing.RULE) == ["Hold “Opening” in Great"]
    row.locked = True
    assert plan.remedies(equipment_missing.RULE) == [None]
