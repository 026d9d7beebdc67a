"""Who does what: walking, presence, confirmation, chairs, rows of duties."""

from datetime import timedelta

import pytest
from planned import DAY, TIMES, Plan, at

from organiser.model import (
    Audience,
    Availability,
    Constituency,
    Duty,
    Place,
    Role,
    SessionKind,
    Status,
    Walk,
)
from organiser.rules.catalogue import (
    audience_not_here,
    declined_on_duty,
    everybody_here,
    no_audience,
    no_chair,
    no_people,
    not_here,
    three_in_a_row,
    too_far,
    unavailable,
    unconfirmed,
)

CASES = pytest.mark.parametrize(("begins", "ends", "minutes"), TIMES.values(), ids=TIMES)


@CASES
def test_nobody_is_needed_who_cannot_be_had(begins, ends, minutes):
    plan = Plan()
    person = plan.person()
    plan.add(Availability, participant_id=person.id, starts=at("10:00"), ends=at("11:00"))
    plan.duty(person, plan.session(begins, ends))

    assert len(plan.found(unavailable.RULE)) == bool(minutes)


def test_those_who_choose_to_come_may_be_away():
    plan = Plan()
    person = plan.person()
    plan.add(Availability, participant_id=person.id, starts=at("10:00"), ends=at("11:00"))
    plan.session()

    assert plan.found(unavailable.RULE) == []


def test_who_can_be_had_at_some_times_cannot_be_had_at_others():
    plan = Plan()
    person = plan.person(honorific="Ms")
    times = {"starts": at("10:00"), "ends": at("11:00")}
    plan.add(Availability, participant_id=person.id, available=True, **times)
    plan.duty(person, plan.session())
    plan.duty(person, plan.session("11:00", "12:00", title="Panel"))

    assert plan.texts(unavailable.RULE) == [
        (
            "10 Dec 2025: “Panel” (11:00–12:00) needs Ms Awa Diop, who can be had at other times "
            "only."
        )
    ]


@pytest.mark.parametrize(
    ("begins", "found"),
    [("11:05", 0), ("11:04", 1), ("11:00", 1), ("10:30", 0), ("14:00", 0)],
    ids=["just enough", "a minute less", "touching", "overlapping", "apart"],
)
def test_from_one_building_to_another_there_is_time_to_walk(begins, found):
    plan = Plan()
    person = plan.person()
    plan.duty(person, plan.session(room_id=plan.room(building="East").id))
    plan.duty(
        person, plan.session(begins, "15:00", title="Panel", room_id=plan.room(building="West").id)
    )

    assert len(plan.found(too_far.RULE)) == found


@pytest.mark.parametrize(
    ("buildings", "walk", "found"),
    [
        (("East", "East"), 20, 0),
        (("East", "West"), 9, 0),
        (("East", "West"), 10, 0),
        (("East", "West"), 11, 1),
        (("East", ""), 20, 0),
        (("", ""), 20, 0),
    ],
)
def test_the_table_of_ways_counts_before_the_usual_minutes(buildings, walk, found):
    plan = Plan()
    plan.add(Walk, from_building="West", to_building="East", minutes=walk)
    person = plan.person()
    for (begins, ends), building in zip(
        (("10:00", "11:00"), ("11:10", "12:00")), buildings, strict=True
    ):
        plan.duty(person, plan.session(begins, ends, room_id=plan.room(building=building).id))

    assert len(plan.found(too_far.RULE)) == found


def test_the_sentence_says_how_long_it_is_and_the_remedy_begins_later():
    plan = Plan()
    person = plan.person()
    plan.duty(person, plan.session(room_id=plan.room(building="East").id))
    west = plan.room("W", building="West")
    panel = plan.session("11:02", "12:00", title="Panel", room_id=west.id)
    plan.duty(person, panel)

    assert plan.texts(too_far.RULE) == [
        (
            "10 Dec 2025: 5 minutes are needed from “Opening” (East, until 11:00) to “Panel” "
            "(West, from 11:02), and 2 are there for Awa Diop."
        )
    ]
    assert plan.remedies(too_far.RULE) == ["Begin “Panel” 3 minutes later, at 11:05"]
    plan.session("12:02", "13:00", title="Next", room_id=west.id)
    assert plan.remedies(too_far.RULE) == [None]


def test_a_group_that_walks_is_one_finding():
    plan = Plan()
    workers = plan.add(Constituency, name="Workers")
    plan.people(8, constituency_id=workers.id)
    for begins, ends, building in (("10:00", "11:00", "East"), ("11:00", "12:00", "West")):
        fields = {"room_id": plan.room(building=building).id, "title": building}
        row = plan.session(begins, ends, audience=Audience.CONSTITUENCIES, **fields)
        plan.invite(row, constituency=workers)

    (text,) = plan.texts(too_far.RULE)
    assert text.endswith("and 0 are there for Awa P0, Awa P1, Awa P2 and 5 more.")


@pytest.mark.parametrize(
    ("times", "found"),
    [
        ([("09:00", "09:40"), ("09:40", "10:20"), ("10:20", "11:00")], 1),
        ([("09:00", "09:40"), ("09:49", "10:20"), ("10:29", "11:00")], 1),
        ([("09:00", "09:40"), ("09:50", "10:20"), ("10:20", "11:00")], 0),
        ([("09:00", "09:30"), ("09:30", "10:00"), ("10:00", "10:30")], 0),
        ([("09:00", "09:30"), ("09:30", "10:00"), ("10:00", "10:31")], 1),
        ([("09:00", "10:00"), ("10:00", "11:00"), ("11:00", "12:00")], 0),
        ([("09:00", "10:00"), ("10:00", "11:00")], 0),
    ],
    ids=[
        "in a row",
        "nine minutes between",
        "ten minutes between",
        "an hour and a half",
        "a minute more",
        "for the rule of breaks",
        "two",
    ],
)
def test_three_duties_in_a_row(times, found):
    plan = Plan()
    person = plan.person()
    for number, (begins, ends) in enumerate(times):
        plan.duty(person, plan.session(begins, ends, title=f"S{number}"))

    assert len(plan.found(three_in_a_row.RULE)) == found


def test_interpreters_relieve_each_other():
    plan = Plan()
    person = plan.person()
    for begins, ends in (("09:00", "09:40"), ("09:40", "10:20"), ("10:20", "11:00")):
        plan.duty(person, plan.session(begins, ends), duty=Duty.INTERPRETER)

    assert plan.found(three_in_a_row.RULE) == []


@pytest.mark.parametrize(
    ("arrives", "late"),
    [("08:30", 0), ("08:31", 1), ("12:00", 210)],
    ids=["in time", "a minute", "after the end"],
)
def test_who_has_a_duty_has_arrived(arrives, late):
    plan = Plan()
    person = plan.person(arrives=at(arrives))
    plan.duty(person, plan.session())

    texts = plan.texts(not_here.RULE)
    assert len(texts) == bool(late)
    assert all(f"{late} minute" in text for text in texts)


@pytest.mark.parametrize(("departs", "early"), [("14:00", 0), ("13:59", 1), ("11:30", 150)])
def test_who_has_a_duty_has_not_left(departs, early):
    plan = Plan()
    person = plan.person(departs=at(departs))
    plan.duty(person, plan.session())

    texts = plan.texts(not_here.RULE)
    assert len(texts) == bool(early)
    assert all(f"{early} minute" in text for text in texts)


def test_the_sentence_says_when_somebody_can_be_there():
    plan = Plan()
    person = plan.person(arrives=at("09:10"))
    plan.duty(person, plan.session())

    assert plan.texts(not_here.RULE) == [
        (
            "10 Dec 2025: “Opening” (10:00–11:00) needs Awa Diop, who arrives on 10 Dec 2025, "
            "09:10 and can be there 90 minutes after that: 40 minutes late."
        )
    ]


def test_a_place_on_a_visit_after_the_departure():
    plan = Plan()
    person = plan.person(departs=at("15:29"))
    plan.place(person, plan.visit("08:30", "12:30"))

    assert plan.subjects(not_here.RULE) == [["Diop", "Hubs"]]


def test_guests_of_a_session_are_named_once_for_the_session():
    plan = Plan()
    workers = plan.add(Constituency, name="Workers")
    late = {"arrives": at("08:31"), "constituency_id": workers.id}
    plan.people(4, **late)
    plan.person("Early", **{**late, "arrives": at("08:30")})
    row = plan.session(audience=Audience.CONSTITUENCIES)
    plan.invite(row, constituency=workers)

    assert plan.texts(audience_not_here.RULE) == [
        (
            "10 Dec 2025: Awa P0, Awa P1, Awa P2 and 1 more cannot be at “Opening” (10:00–11:00) "
            "from beginning to end: arrival or departure is too near."
        )
    ]
    assert plan.found(not_here.RULE) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"arrives": at("08:30")}, []),
        ({"arrives": at("08:31")}, ["begins before 1 person can be here: Awa Diop"]),
        ({"departs": at("20:00")}, []),
        ({"departs": at("19:59")}, ["ends after 1 person must leave: Awa Diop"]),
        ({"departs": at("19:59"), "role": Role.STAFF}, []),
        ({"departs": at("19:59"), "status": Status.DECLINED}, []),
    ],
    ids=["arrives", "too late", "leaves", "too early", "staff", "declined"],
)
def test_everybody_is_here_from_the_first_plenary_to_the_last(fields, found):
    plan = Plan()
    plan.person(**fields)
    plan.session()
    plan.session("16:00", "17:00", title="Closing", kind=SessionKind.CEREMONY)
    plan.session("18:00", "19:00", title="Party", kind=SessionKind.SOCIAL)

    texts = plan.texts(everybody_here.RULE)
    assert len(texts) == len(found)
    assert all(words in text for words, text in zip(found, texts, strict=True))


@pytest.mark.parametrize("status", Status)
def test_who_does_not_come_has_no_duty(status):
    plan = Plan()
    person = plan.person(status=status)
    plan.duty(person, plan.session())
    plan.duty(person, plan.session(title="In the tray", scheduled=False))
    plan.visit(leader_id=person.id, interpreter_id=person.id)

    gone = status in {Status.DECLINED, Status.CANCELLED}
    assert len(plan.found(declined_on_duty.RULE)) == gone
    if gone:
        assert plan.subjects(declined_on_duty.RULE) == [["Diop", "Opening", "Hubs"]]
        assert plan.remedies(declined_on_duty.RULE) == ["Take Awa Diop off 3 duties"]


def test_confirmations_are_asked_for_only_where_they_are_kept():
    plan = Plan()
    row = plan.session()
    one, two = plan.person(), plan.person("Lee")
    plan.duty(one, row)
    duty = plan.duty(two, row)
    assert plan.found(unconfirmed.RULE) == []

    duty.confirmed = True
    assert plan.texts(unconfirmed.RULE) == [
        "10 Dec 2025, 10:00: not yet confirmed for “Opening”: Awa Diop."
    ]
    assert plan.remedies(unconfirmed.RULE) == ["Mark 1 duty of “Opening” as confirmed"]


@pytest.mark.parametrize(
    ("status", "found"),
    [(Status.NOMINATED, 1), (Status.INVITED, 1), (Status.CONFIRMED, 0), (Status.ATTENDED, 0)],
)
def test_where_people_are_confirmed_somebody_who_was_only_asked_is_not(status, found):
    plan = Plan()
    row = plan.session()
    plan.duty(plan.person(status=status), row)
    assert plan.found(unconfirmed.RULE) == []

    plan.duty(plan.person("Lee", status=Status.CONFIRMED), row)
    assert len(plan.found(unconfirmed.RULE)) == found


@pytest.mark.parametrize(
    ("duties", "found"),
    [
        ([Duty.SPEAKER, Duty.SPEAKER], 1),
        ([Duty.PANELLIST, Duty.SPEAKER, Duty.RAPPORTEUR], 1),
        ([Duty.SPEAKER], 0),
        ([Duty.SPEAKER, Duty.SPEAKER, Duty.CHAIR], 0),
        ([Duty.SPEAKER, Duty.SPEAKER, Duty.MODERATOR], 0),
        ([], 0),
    ],
)
def test_several_speakers_have_a_chair(duties, found):
    plan = Plan()
    chaired = plan.session("14:00", "15:00", title="Chaired")
    plan.duty(plan.person("Chair"), chaired, duty=Duty.CHAIR)
    row = plan.session()
    for number, duty in enumerate(duties):
        plan.duty(plan.person(f"P{number}"), row, duty=duty)

    assert len(plan.found(no_chair.RULE)) == found


def test_where_nobody_is_ever_in_the_chair_nobody_misses_one():
    plan = Plan()
    row = plan.session()
    for person in plan.people(3):
        plan.duty(person, row)

    assert plan.found(no_chair.RULE) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, 1),
        ({"kind": SessionKind.GROUP_WORK}, 1),
        ({"kind": SessionKind.CEREMONY}, 0),
        ({"kind": SessionKind.MEAL}, 0),
        ({"kind": SessionKind.BLOCKER}, 0),
    ],
)
def test_a_session_has_people(fields, found):
    plan = Plan()
    plan.session(**fields)
    assert plan.found(no_people.RULE) == []  # nobody is named anywhere

    plan.duty(plan.person(), plan.session("14:00", "15:00", title="Panel"))
    assert len(plan.found(no_people.RULE)) == found


def test_interpreters_and_those_who_declined_do_not_fill_a_session():
    plan = Plan()
    plan.duty(plan.person(), plan.session("14:00", "15:00", title="Panel"))
    row = plan.session()
    plan.duty(plan.person("Voice"), row, duty=Duty.INTERPRETER)
    plan.duty(plan.person("Gone", status=Status.DECLINED), row)

    assert plan.subjects(no_people.RULE) == [["Opening"]]


def test_a_session_for_some_says_for_whom_and_they_come():
    plan = Plan()
    row = plan.session(audience=Audience.CHOSEN)
    assert "nobody is invited" in plan.texts(no_audience.RULE)[0]
    assert plan.remedies(no_audience.RULE) == ["Open “Opening” to everybody"]

    person = plan.person(status=Status.CANCELLED)
    plan.invite(row, person=person)
    assert "none of those invited" in plan.texts(no_audience.RULE)[0]
    person.status = Status.CONFIRMED
    assert plan.found(no_audience.RULE) == []


def test_a_session_for_everybody_is_for_somebody():
    plan = Plan()
    plan.session(place=Place.OFF_SITE)
    plan.session(day=DAY + timedelta(days=1), kind=SessionKind.BLOCKER, audience=Audience.CHOSEN)

    assert plan.found(no_audience.RULE) == []
