"""Breaks, lunch, long days, windows, plenaries, the clock: on both sides of each boundary."""

from datetime import date, time, timedelta

import pytest
from planned import DAY, TIMES, Plan, at

from organiser.model import Audience, SessionKind, Window
from organiser.rules.catalogue import (
    clock_change,
    long_day,
    long_without_break,
    no_lunch,
    person_long_day,
    person_window_lost,
    person_without_break,
    person_without_lunch,
    plenary_beside,
    window_lost,
)

CASES = pytest.mark.parametrize(("begins", "ends", "minutes"), TIMES.values(), ids=TIMES)


def day_of(plan, *times, **fields):
    return [
        plan.session(begins, ends, title=f"S{number}", **fields)
        for number, (begins, ends) in enumerate(times)
    ]


BREAKS = pytest.mark.parametrize(
    ("times", "found"),
    [
        ([("09:00", "10:30"), ("10:30", "11:30")], 0),
        ([("09:00", "10:30"), ("10:30", "11:31")], 1),
        ([("09:00", "10:30"), ("10:40", "12:40")], 0),
        ([("09:00", "10:30"), ("10:39", "12:40")], 1),
    ],
    ids=["two and a half hours", "a minute more", "ten minutes between", "nine minutes between"],
)


@BREAKS
def test_the_programme_has_a_break(times, found):
    plan = Plan()
    day_of(plan, *times)

    assert len(plan.found(long_without_break.RULE)) == found


def test_parallel_sessions_that_begin_and_end_together_are_no_break():
    plan = Plan()
    day_of(plan, ("09:00", "10:30"))
    day_of(plan, ("10:30", "12:00"), ("10:30", "12:00"), kind=SessionKind.PARALLEL)

    assert plan.texts(long_without_break.RULE) == [
        ("10 Dec 2025: no break of 10 minutes from 09:00 (“S0”) to 12:00 (“S0”): 180 minutes.")
    ]


@pytest.mark.parametrize(
    "times",
    [
        [("09:00", "10:30"), ("10:30", "12:00"), ("10:40", "12:10")],
        [("09:00", "10:30"), ("10:30", "12:00")],
        [("09:00", "14:01")],
    ],
    ids=["people come and go", "alone", "an excursion"],
)
def test_where_people_make_their_own_breaks_nothing_is_said(times):
    plan = Plan()
    day_of(plan, *times, kind=SessionKind.PARALLEL)

    assert plan.found(long_without_break.RULE) == []
    assert plan.found(no_lunch.RULE) == []


@BREAKS
def test_somebody_on_duty_has_a_break(times, found):
    plan = Plan()
    person = plan.person()
    for row in day_of(plan, *times, kind=SessionKind.PARALLEL):
        plan.duty(person, row)

    assert len(plan.found(person_without_break.RULE)) == found


def test_what_is_common_to_all_counts_with_ones_own_duties_but_not_alone():
    plan = Plan()
    person = plan.person()
    plan.session("09:00", "11:00", title="Plenary")
    plan.session("11:00", "12:00", title="Next")
    assert plan.found(person_without_break.RULE) == []

    plan.duty(person, plan.session("12:00", "13:00", title="Group", kind=SessionKind.GROUP_WORK))
    assert plan.texts(person_without_break.RULE) == [
        (
            "10 Dec 2025: no break of 10 minutes for Awa Diop from 09:00 (“Plenary”) to 13:00 "
            "(“Group”): 240 minutes."
        )
    ]


def test_one_long_session_is_known_to_whoever_planned_it():
    plan = Plan()
    plan.duty(plan.person(), plan.session("09:00", "12:30", kind=SessionKind.GROUP_WORK))

    assert plan.found(person_without_break.RULE) == []


LUNCHES = pytest.mark.parametrize(
    ("times", "found"),
    [
        ([("11:00", "12:00"), ("14:30", "15:00")], 0),
        ([("11:00", "14:00")], 0),
        ([("11:00", "14:01")], 1),
        ([("12:30", "15:00")], 0),
        ([("12:29", "15:00")], 1),
        ([("11:00", "13:00"), ("13:30", "15:00")], 0),
        ([("11:00", "13:00"), ("13:29", "15:00")], 1),
    ],
    ids=["touching", "after", "not after", "before", "not before", "between", "not between"],
)


@LUNCHES
def test_the_programme_leaves_half_an_hour_for_lunch(times, found):
    plan = Plan()
    day_of(plan, *times)

    assert len(plan.found(no_lunch.RULE)) == found


@LUNCHES
def test_somebody_on_duty_has_half_an_hour_for_lunch(times, found):
    plan = Plan()
    person = plan.person()
    for row in day_of(plan, *times, kind=SessionKind.PARALLEL):
        plan.duty(person, row)

    assert len(plan.found(person_without_lunch.RULE)) == found


def test_lunch_that_nobody_has_is_said_once():
    plan = Plan()
    plan.duty(plan.person(), day_of(plan, ("12:00", "14:30"))[0])

    assert plan.texts(no_lunch.RULE) == [
        (
            "10 Dec 2025: the programme leaves 0 minutes for lunch between 12:00 and 14:30, "
            "where half an hour is needed."
        )
    ]
    assert plan.found(person_without_lunch.RULE) == []


def test_a_visit_with_a_meal_is_lunch_and_one_without_has_its_own_rule():
    plan = Plan()
    person = plan.person()
    plan.place(person, plan.visit("11:00", "15:00"))

    assert plan.found(person_without_lunch.RULE) == []


def test_the_sentence_says_what_takes_the_lunch():
    plan = Plan()
    person = plan.person()
    plan.session("11:30", "13:00", title="Plenary")
    plan.duty(person, plan.session("13:00", "14:30", title="Bureau", kind=SessionKind.GROUP_WORK))

    assert plan.texts(person_without_lunch.RULE) == [
        (
            "10 Dec 2025: 0 minutes for lunch between 12:00 and 14:30 for Awa Diop, because of "
            "“Plenary” and “Bureau”."
        )
    ]


@pytest.mark.parametrize(("ends", "minutes"), [("17:30", 0), ("17:31", 1), ("19:00", 90)])
def test_a_day_takes_nine_hours_at_most(ends, minutes):
    plan = Plan()
    person = plan.person()
    day_of(plan, ("08:30", "09:30"), ("17:00", ends))
    plan.session("20:00", "23:00", title="Dinner", kind=SessionKind.SOCIAL)

    texts = plan.texts(long_day.RULE)
    assert len(texts) == bool(minutes)
    assert all(f"{minutes} minute" in text for text in texts)
    for row in plan.workshop.agenda():
        plan.duty(person, row)
    assert plan.found(person_long_day.RULE) == []  # it is so for everybody


@pytest.mark.parametrize(("ends", "minutes"), [("17:30", 0), ("17:31", 1)])
def test_nobody_is_on_duty_for_more_than_nine_hours(ends, minutes):
    plan = Plan()
    person = plan.person()
    rows = day_of(plan, ("08:30", "09:30"), ("17:00", ends), kind=SessionKind.PARALLEL)
    plan.duty(person, rows[0])
    plan.invite(rows[1], person=person)
    assert plan.found(person_long_day.RULE) == []  # to listen is no duty

    plan.duty(person, rows[1])
    assert len(plan.found(person_long_day.RULE)) == bool(minutes)


@pytest.mark.parametrize(
    ("fields", "lost"),
    [
        ({}, 1),
        ({"tag": "halal"}, 0),
        ({"tag": "friday"}, 1),
        ({"minutes": 20}, 0),
        ({"minutes": 21}, 1),
        ({"day": DAY}, 1),
        ({"day": DAY + timedelta(days=1)}, 0),
        ({"weekday": 3}, 1),
        ({"weekday": 5}, 0),
    ],
    ids=[
        "everybody's",
        "of nobody",
        "of somebody",
        "enough",
        "a minute less",
        "that day",
        "another day",
        "Wednesday",
        "Friday",
    ],
)
def test_the_programme_leaves_time_for_a_prayer(fields, lost):
    plan = Plan()
    plan.person(tags=["friday"])
    window = {"name": "Prayer", "starts": time(12, 30), "ends": time(13, 30), "minutes": 30}
    plan.add(Window, **{**window, **fields})
    day_of(plan, ("11:00", "13:10"))

    assert len(plan.found(window_lost.RULE)) == lost


def test_a_window_is_lost_by_ones_own_duties_too():
    plan = Plan()
    person, other = plan.person(tags=["friday"]), plan.person("Lee")
    window = {"name": "Prayer", "starts": time(12, 30), "ends": time(13, 30)}
    plan.add(Window, **window, tag="friday")
    row = plan.session("12:30", "13:10", title="Bureau", kind=SessionKind.GROUP_WORK)
    plan.duty(person, row)
    plan.duty(other, row)

    assert plan.found(window_lost.RULE) == []
    assert plan.texts(person_window_lost.RULE) == [
        (
            "10 Dec 2025: 20 of the 30 minutes for “Prayer” between 12:30 and 13:30 are left for "
            "Awa Diop, because of “Bureau”."
        )
    ]
    row.ends = at("13:00")
    assert plan.found(person_window_lost.RULE) == []


@CASES
def test_beside_a_plenary_there_is_nothing_else(begins, ends, minutes):
    plan = Plan()
    plan.session(title="Plenary")
    plan.session(begins, ends, title="Panel", kind=SessionKind.PANEL)

    assert plan.subjects(plenary_beside.RULE) == ([["Plenary", "Panel"]] if minutes else [])


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"kind": SessionKind.BREAK}, 0),
        ({"kind": SessionKind.REGISTRATION}, 0),
        ({"kind": SessionKind.BLOCKER}, 0),
        ({"kind": SessionKind.VISIT}, 0),
        ({"kind": SessionKind.GROUP_WORK, "audience": Audience.CHOSEN}, 1),
        ({"kind": SessionKind.PLENARY}, 1),
    ],
)
def test_what_may_go_on_beside_a_plenary(fields, found):
    plan = Plan()
    plan.session(title="Plenary")
    plan.session(title="Other", **fields)

    assert len(plan.found(plenary_beside.RULE)) == found


@pytest.mark.parametrize(("plenaries", "found"), [(3, 3), (4, 1)])
def test_where_plenary_is_but_the_name_of_a_track_it_is_said_once(plenaries, found):
    plan = Plan()
    times = [(f"{9 + number}:00", f"{10 + number}:00") for number in range(plenaries)]
    day_of(plan, *times)
    plan.session("08:00", "12:00", title="All the time", kind=SessionKind.PARALLEL)
    plan.session("12:00", "17:00", title="And later", kind=SessionKind.PARALLEL)

    assert len(plan.found(plenary_beside.RULE)) == found


@pytest.mark.parametrize(
    ("day", "begins", "ends", "found"),
    [
        (date(2025, 3, 30), "01:30", "03:30", "it lasts 60 minutes"),
        (date(2025, 3, 30), "00:00", "02:00", "skips"),
        (date(2025, 3, 30), "02:59", "04:00", "skips"),
        (date(2025, 3, 30), "03:00", "04:00", ""),
        (date(2025, 3, 30), "00:00", "01:59", ""),
        (date(2025, 10, 26), "00:30", "03:30", "it lasts 240 minutes"),
        (date(2025, 10, 26), "02:30", "04:00", "twice"),
        (date(2025, 10, 26), "03:00", "04:00", ""),
        (date(2025, 10, 25), "01:30", "03:30", ""),
    ],
    ids=[
        "through",
        "until it",
        "in it",
        "after it",
        "before it",
        "through winter",
        "in the hour that comes twice",
        "after winter",
        "another night",
    ],
)
def test_the_night_on_which_the_clock_is_changed(day, begins, ends, found):
    plan = Plan()
    plan.session(begins, ends, day=day)

    texts = plan.texts(clock_change.RULE)
    assert len(texts) == bool(found)
    assert all(found in text for text in texts)


def test_a_session_through_the_night_before_counts_too():
    plan = Plan()
    row = plan.session("23:00", "23:30", day=date(2025, 3, 29))
    row.ends = at("05:00", date(2025, 3, 30))

    assert "it lasts 300 minutes" in plan.texts(clock_change.RULE)[0]
