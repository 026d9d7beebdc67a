"""Visits: who leads, who understands, ways, hosts, meals, steps: on both sides of each boundary."""

from datetime import date, time, timedelta

import pytest
from planned import DAY, TIMES, Plan, at

from organiser.model import (
    Audience,
    Bus,
    Certainty,
    Host,
    Leg,
    Mode,
    Preference,
    Role,
    SessionKind,
    Status,
)
from organiser.rules.catalogue import (
    bus_full,
    holiday,
    host_closed,
    host_not_located,
    host_too_few,
    host_twice,
    no_emergency_phone,
    no_meeting_point,
    on_no_visit,
    steps_on_visit,
    steps_unknown,
    two_visits,
    visit_not_understood,
    visit_without_interpreter,
    visit_without_leader,
    visit_without_meal,
    way_too_short,
)

CASES = pytest.mark.parametrize(("begins", "ends", "minutes"), TIMES.values(), ids=TIMES)


def travelling(plan, *people, **fields):
    """Return a visit on which `people`, or somebody, go."""
    visit = plan.visit(**fields)
    for person in people or [plan.person()]:
        plan.place(person, visit)
    return visit


@pytest.mark.parametrize(("seats", "full"), [(5, 0), (4, 1), (None, 0)])
def test_visits_that_share_a_bus_have_seats_for_all(seats, full):
    plan = Plan()
    bus = plan.add(Bus, name="Blue", seats=seats)
    leader = plan.person("Leader")
    travelling(plan, *plan.people(2), theme="One", bus_id=bus.id, leader_id=leader.id)
    visit = travelling(plan, *plan.people(2), theme="Two", bus_id=bus.id)
    texts = plan.texts(bus_full.RULE)
    assert len(texts) == full
    if full:
        assert texts == [
            (
                "10 Dec 2025: 5 people are in “Blue” for “One” and “Two”, which has 4 seats: "
                "1 too few."
            )
        ]
    visit.departs, visit.returns = at("12:30"), at("16:00")  # touching
    assert plan.found(bus_full.RULE) == []


def test_a_bus_with_one_visit_is_for_the_rule_of_visits():
    plan = Plan()
    bus = plan.add(Bus, name="Blue", seats=1)
    travelling(plan, *plan.people(3), bus_id=bus.id)

    assert plan.found(bus_full.RULE) == []


def test_a_visit_has_a_leader_once_somebody_goes():
    plan = Plan()
    visit = plan.visit()
    assert plan.found(visit_without_leader.RULE) == []

    plan.place(plan.person(), visit)
    assert plan.texts(visit_without_leader.RULE) == [
        "10 Dec 2025: “Hubs” with 1 person has no leader."
    ]
    visit.leader_id = plan.person("Leader").id
    assert plan.found(visit_without_leader.RULE) == []


@pytest.mark.parametrize(
    ("spoken", "lost"),
    [(["en"], 1), (["en", "fr"], 0), ([], 0)],
    ids=["another", "his own", "not known"],
)
def test_everybody_on_a_visit_understands_its_language(spoken, lost):
    plan = Plan()
    person = plan.person(languages=["fr"])
    visit = travelling(plan, person, languages=spoken)
    assert len(plan.found(visit_not_understood.RULE)) == lost

    visit.interpreter_id = plan.person("Voice", languages=["fr"]).id
    assert plan.found(visit_not_understood.RULE) == []


def test_the_languages_of_the_host_count_where_the_visit_has_none():
    plan = Plan()
    visit = travelling(plan, plan.person(languages=["en"]), plan.person("Lee", languages=["it"]))
    host = plan.add(Host, name="Inn", languages=["it"])
    plan.stop(visit, host)

    assert plan.texts(visit_not_understood.RULE) == [
        "10 Dec 2025: “Hubs” is in Italian, which Awa Diop would not understand."
    ]
    assert plan.texts(visit_without_interpreter.RULE) == [
        (
            "10 Dec 2025: “Hubs” has no interpreter; at Inn one speaks Italian, and Awa Diop "
            "would not understand."
        )
    ]
    voice = plan.person("Voice", languages=["it", "en"])
    visit.interpreter_id = voice.id
    assert plan.found(visit_without_interpreter.RULE) == []
    voice.status = Status.DECLINED
    assert len(plan.found(visit_without_interpreter.RULE)) == 1


@pytest.mark.parametrize(
    ("arrives", "short"),
    [("08:50", 0), ("08:49", 1), ("08:30", 1), ("10:00", 0)],
    ids=["exact", "a minute less", "none", "long"],
)
def test_there_is_time_for_the_way(arrives, short):
    plan = Plan()
    visit = plan.visit("08:30", "12:30")
    host = plan.add(Host, name="Inn")
    plan.stop(visit, host, arrives, "11:00")
    plan.add(Leg, visit_id=visit.id, minutes=20, estimated=False)

    assert len(plan.found(way_too_short.RULE)) == short


def test_the_way_back_is_a_way_and_an_estimate_is_said_to_be_one():
    plan = Plan()
    visit = plan.visit("08:30", "11:10")
    plan.stop(visit, plan.add(Host, name="Inn"), "09:00", "11:00")
    plan.add(Leg, visit_id=visit.id, position=0, minutes=10, estimated=False)
    plan.add(Leg, visit_id=visit.id, position=1, minutes=25)

    assert plan.texts(way_too_short.RULE) == [
        (
            "10 Dec 2025: “Hubs” has 10 minutes for the way from Inn to the venue, which takes "
            "25 minutes by estimate."
        )
    ]
    assert plan.remedies(way_too_short.RULE) == ["Let the rest of “Hubs” be 15 minutes later"]


@pytest.mark.parametrize(("latitude", "short"), [(45.0, 0), (45.1, 1), (None, 0)])
def test_where_nobody_wrote_down_minutes_they_are_estimated(latitude, short):
    plan = Plan()
    plan.event.latitude, plan.event.longitude = 45.0, 7.6
    visit = plan.visit("08:30", "12:30")
    host = plan.add(Host, name="Inn", latitude=latitude, longitude=7.6)
    plan.stop(visit, host, "08:40", "10:00")
    plan.add(Leg, visit_id=visit.id, mode=Mode.COACH)

    assert len(plan.found(way_too_short.RULE)) == short


@pytest.mark.parametrize(
    ("arrives", "leaves", "closed"),
    [
        ("09:00", "12:00", ""),
        ("08:59", "12:00", "which is open 09:00–12:00, 14:00–24:00"),
        ("09:00", "12:01", "which is open"),
        ("11:00", "15:00", "which is open"),
        ("14:00", "23:59", ""),
        ("12:30", "13:30", "which is open"),
    ],
    ids=["exact", "before", "after", "over noon", "until midnight", "at noon"],
)
def test_a_visit_is_at_a_host_while_it_is_open(arrives, leaves, closed):
    plan = Plan()
    hours = {"3": [["09:00", "12:00"], ["14:00", "24:00"]]}
    plan.stop(plan.visit(), plan.add(Host, name="Inn", opening_hours=hours), arrives, leaves)

    texts = plan.texts(host_closed.RULE)
    assert len(texts) == bool(closed)
    assert all(closed in text for text in texts)


def test_a_day_that_is_not_named_is_closed():
    plan = Plan()
    host = plan.add(Host, name="Inn", opening_hours={"4": [["09:00", "18:00"]]})
    plan.stop(plan.visit(), host, "09:30", "10:00")

    assert plan.texts(host_closed.RULE) == [
        "10 Dec 2025: “Hubs” is at Inn from 09:30, which is closed on that day."
    ]


@pytest.mark.parametrize(("arrives", "late"), [("16:00", 0), ("16:01", 1)])
def test_a_visit_arrives_before_the_last_entry(arrives, late):
    plan = Plan()
    plan.stop(plan.visit(), plan.add(Host, name="Inn", last_entry=time(16)), arrives, "17:00")

    assert len(plan.found(host_closed.RULE)) == late


@CASES
def test_a_host_receives_one_visit_at_a_time(begins, ends, minutes):
    plan = Plan()
    inn = plan.add(Host, name="Inn")
    plan.stop(plan.visit(theme="One"), inn, "10:00", "11:00")
    plan.stop(plan.visit(theme="Two"), inn, begins, ends)
    plan.stop(plan.visit(theme="Elsewhere"), plan.add(Host, name="Mill"), "10:00", "11:00")

    texts = plan.texts(host_twice.RULE)
    assert len(texts) == bool(minutes)
    assert all(f"both at Inn for {minutes} minute" in text for text in texts)


def test_a_visit_may_be_twice_at_one_host():
    plan = Plan()
    visit, inn = plan.visit(), plan.add(Host, name="Inn")
    for _ in range(2):
        plan.stop(visit, inn, "10:00", "11:00")

    assert plan.found(host_twice.RULE) == []


@pytest.mark.parametrize(("people", "few"), [(7, 1), (8, 0), (0, 0)])
def test_a_host_receives_groups_from_some_size_on(people, few):
    plan = Plan()
    visit = plan.visit()
    for person in plan.people(people):
        plan.place(person, visit)
    plan.stop(visit, plan.add(Host, name="Inn", group_min=8))

    assert len(plan.found(host_too_few.RULE)) == few


@pytest.mark.parametrize(
    ("leaves", "returns", "hungry"),
    [
        ("09:00", "14:00", 0),
        ("09:00", "14:01", 1),
        ("12:30", "16:00", 0),
        ("12:29", "16:00", 1),
        ("14:30", "18:00", 0),
    ],
    ids=["back in time", "a minute late", "after lunch", "a minute early", "touching"],
)
def test_a_visit_through_lunch_has_a_meal(leaves, returns, hungry):
    plan = Plan()
    visit = plan.visit(leaves, returns)
    assert len(plan.found(visit_without_meal.RULE)) == hungry

    plan.stop(visit, plan.add(Host, name="Inn"), meal=True)
    assert plan.found(visit_without_meal.RULE) == []


def test_nobody_is_on_two_visits_of_one_slot():
    plan = Plan()
    slot = plan.session(title="Visits", kind=SessionKind.VISIT, scheduled=False)
    person = plan.person()
    one, two = (plan.visit(None, None, theme=theme, session_id=slot.id) for theme in ("One", "Two"))
    plan.place(person, one)
    assert plan.found(two_visits.RULE) == []

    fixed = plan.place(person, two)
    fixed.fixed = True
    assert plan.texts(two_visits.RULE) == [
        ("10 Dec 2025: “One” and “Two” are at the same time, and on both are places for Awa Diop.")
    ]
    assert plan.remedies(two_visits.RULE) == ["Keep Awa Diop on “Two” only"]
    two.session_id = None
    two.day = DAY + timedelta(days=1)
    assert plan.found(two_visits.RULE) == []


def test_visits_that_overlap_are_for_the_rule_of_two_places():
    plan = Plan()
    person = plan.person()
    travelling(plan, person, theme="One")
    travelling(plan, person, theme="Two")

    assert plan.found(two_visits.RULE) == []


def test_everybody_goes_on_a_visit_once_somebody_does():
    plan = Plan()
    traveller, left = plan.person("Diop"), plan.person("Lee")
    visit = plan.visit(capacity=2)
    assert plan.found(on_no_visit.RULE) == []

    plan.place(traveller, visit)
    assert plan.texts(on_no_visit.RULE) == ["10 Dec 2025: 1 person is on no visit: Awa Lee."]
    plan.add(Preference, participant_id=left.id, visit_id=visit.id)
    assert plan.remedies(on_no_visit.RULE) == ["Place 1 person by wish, where there is room"]
    visit.capacity = 1
    assert plan.remedies(on_no_visit.RULE) == [None]


@pytest.mark.parametrize(
    ("fields", "missed"),
    [
        ({}, 1),
        ({"role": Role.STAFF}, 0),
        ({"role": Role.INTERPRETER}, 0),
        ({"status": Status.DECLINED}, 0),
        ({"arrives": at("07:00")}, 1),
        ({"arrives": at("07:01")}, 0),
        ({"departs": at("15:30")}, 1),
        ({"departs": at("15:29")}, 0),
    ],
    ids=[
        "guest",
        "staff",
        "interpreter",
        "declined",
        "arrived",
        "not yet here",
        "still here",
        "gone",
    ],
)
def test_who_could_go_is_missed(fields, missed):
    plan = Plan()
    travelling(plan)
    plan.person("Lee", **fields)

    assert len(plan.found(on_no_visit.RULE)) == missed


@pytest.mark.parametrize(("begins", "missed"), [("12:00", 0), ("12:30", 1)])
def test_who_must_be_elsewhere_is_not_missed(begins, missed):
    plan = Plan()
    travelling(plan)
    busy = plan.person("Lee")
    row = plan.session(begins, "14:00", audience=Audience.CHOSEN)
    plan.invite(row, person=busy)

    assert len(plan.found(on_no_visit.RULE)) == missed


@pytest.mark.parametrize(
    ("host_free", "leg_free", "found"),
    [
        (True, True, ""),
        (None, None, ""),
        (False, True, "Awa Diop cannot use: Inn."),
        (True, False, "Awa Diop cannot use: the way to Inn."),
        (False, False, "Awa Diop cannot use: Inn and the way to Inn."),
    ],
)
def test_who_cannot_use_steps_meets_none(host_free, leg_free, found):
    plan = Plan()
    visit = travelling(plan, plan.person(step_free=True))
    plan.stop(visit, plan.add(Host, name="Inn", step_free=host_free))
    plan.add(Leg, visit_id=visit.id, step_free=leg_free)

    texts = plan.texts(steps_on_visit.RULE)
    assert len(texts) == bool(found)
    assert all(text.endswith(found) for text in texts)
    assert len(plan.found(steps_unknown.RULE)) == (host_free is None)


def test_steps_matter_only_to_those_who_cannot_use_them():
    plan = Plan()
    visit = travelling(plan)
    plan.stop(visit, plan.add(Host, name="Inn", step_free=False))
    plan.stop(visit, plan.add(Host, name="Mill"))

    assert plan.found(steps_on_visit.RULE) == []
    assert plan.found(steps_unknown.RULE) == []


def test_the_way_back_may_have_steps():
    plan = Plan()
    visit = travelling(plan, plan.person(step_free=True))
    plan.stop(visit, plan.add(Host, name="Inn", step_free=True))
    plan.add(Leg, visit_id=visit.id, position=1, step_free=False)

    assert "the way back" in plan.texts(steps_on_visit.RULE)[0]


def test_where_a_host_is_is_known_for_sure():
    plan = Plan()
    visit = plan.visit()
    sure = {"latitude": 45.0, "longitude": 7.6, "certainty": Certainty.SURE}
    plan.stop(visit, plan.add(Host, name="Sure", **sure))
    plan.add(Host, name="Never called at")
    assert plan.found(host_not_located.RULE) == []

    plan.stop(visit, plan.add(Host, name="Half", latitude=45.0))
    plan.stop(visit, plan.add(Host, name="Inn", **{**sure, "certainty": Certainty.APPROXIMATE}))
    assert plan.texts(host_not_located.RULE) == [
        "1 host has no coordinates: Half.",
        "The position of 1 host is not sure: Inn.",
    ]


def test_a_visit_has_a_meeting_point_and_an_emergency_phone():
    plan = Plan()
    visit = travelling(plan)
    assert len(plan.found(no_meeting_point.RULE)) == 1
    assert len(plan.found(no_emergency_phone.RULE)) == 1

    visit.meeting_point = "Main gate"
    assert plan.found(no_meeting_point.RULE) == []
    leader = plan.person("Leader", phone="+39 000 000 0001")
    visit.leader_id = leader.id
    assert plan.found(no_emergency_phone.RULE) == []
    leader.status = Status.CANCELLED
    assert len(plan.found(no_emergency_phone.RULE)) == 1
    visit.emergency_phone = "112"
    assert plan.found(no_emergency_phone.RULE) == []


@pytest.mark.parametrize(
    ("country", "day", "found"),
    [
        ("IT", date(2025, 12, 8), True),
        ("IT", date(2025, 12, 9), False),
        ("FR", date(2025, 12, 8), False),
        ("", date(2025, 12, 8), False),
        ("AQ", date(2025, 12, 9), False),
    ],
    ids=["holiday", "the day after", "elsewhere", "nowhere", "no known holidays"],
)
def test_a_public_holiday_at_a_host(country, day, found):
    plan = Plan()
    plan.event.country = country
    plan.stop(plan.visit(day=day), plan.add(Host, name="Inn"))

    texts = plan.texts(holiday.RULE)
    assert len(texts) == found
    assert all("Immacolata" in text and "Inn" in text for text in texts)
