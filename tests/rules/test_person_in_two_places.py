from datetime import timedelta

import pytest
from planned import DAY, TIMES, Plan, at

from organiser.model import (
    Audience,
    Constituency,
    Group,
    GroupScheme,
    Membership,
    SessionKind,
    Status,
)
from organiser.rules.catalogue.person_in_two_places import RULE
from organiser.rules.check import NAMED

CASES = pytest.mark.parametrize(("begins", "ends", "minutes"), TIMES.values(), ids=TIMES)


@CASES
def test_two_duties_clash_for_the_minutes_that_they_share(begins, ends, minutes):
    plan = Plan()
    person = plan.person()
    plan.duty(person, plan.session())
    plan.duty(person, plan.session(begins, ends, title="Panel"))

    texts = plan.texts(RULE)

    assert len(texts) == bool(minutes)
    assert all(f", for {minutes} minute" in text for text in texts)


def test_the_sentence_names_the_person_both_places_and_times():
    plan = Plan()
    person = plan.person(honorific="Ms")
    plan.duty(person, plan.session())
    plan.duty(person, plan.session("10:45", "12:00", title="Panel"))

    assert plan.texts(RULE) == [
        (
            "10 Dec 2025: “Opening” (10:00–11:00) and “Panel” (10:45–12:00) both need "
            "Ms Awa Diop, for 15 minutes at the same time."
        )
    ]


def test_parallel_sessions_for_everybody_are_there_to_choose_from():
    plan = Plan()
    people = plan.people(20)
    plan.session(title="One")
    speaking = plan.session(title="Two")
    plan.session(title="Three", kind=SessionKind.PARALLEL)
    plan.duty(people[0], speaking)

    assert plan.found(RULE) == []


def test_a_duty_clashes_with_an_invitation():
    plan = Plan()
    person = plan.person()
    chosen = plan.session(title="Bureau", audience=Audience.CHOSEN)
    plan.invite(chosen, person=person)
    speaking = plan.session(title="Panel")
    plan.duty(person, speaking)

    assert [finding.about for finding in plan.found(RULE)] == [(person, chosen, speaking)]


def test_an_invitation_to_a_session_now_for_everybody_binds_no_longer():
    plan = Plan()
    person = plan.person()
    plan.invite(plan.session(title="Bureau"), person=person)
    plan.duty(person, plan.session(title="Panel"))

    assert plan.found(RULE) == []


def test_a_duty_in_one_group_clashes_with_membership_of_another():
    plan = Plan()
    person = plan.person()
    scheme = plan.add(GroupScheme, name="Day 1")
    group = plan.add(Group, scheme_id=scheme.id, name="Red")
    plan.add(Membership, group_id=group.id, participant_id=person.id)
    red = plan.session(title="Red", audience=Audience.GROUPS)
    plan.invite(red, group=group)
    plan.duty(person, plan.session(title="Blue", audience=Audience.GROUPS))

    assert len(plan.found(RULE)) == 1


@pytest.mark.parametrize(
    ("begins", "ends", "clashes"),
    [
        ("09:00", "10:00", True),
        ("08:00", "08:30", False),
        ("08:00", "08:31", True),
        ("12:30", "13:00", False),
        ("12:29", "13:00", True),
        ("08:30", "12:30", True),
    ],
    ids=["contained", "touching before", "partial before", "touching", "partial after", "exact"],
)
def test_a_duty_clashes_with_a_visit(begins, ends, clashes):
    plan = Plan()
    person = plan.person()
    plan.place(person, plan.visit())
    plan.duty(person, plan.session(begins, ends))

    assert bool(plan.found(RULE)) == clashes


def test_a_visit_that_returns_into_a_session_is_left_to_its_own_rule_for_the_audience():
    plan = Plan()
    traveller, speaker = plan.person("Diop"), plan.person("Lee")
    visit = plan.visit()
    session = plan.session("12:00", "13:00", audience=Audience.CHOSEN)
    for person in (traveller, speaker):
        plan.place(person, visit)
        plan.invite(session, person=person)
    plan.duty(speaker, session)

    assert [finding.about[0] for finding in plan.found(RULE)] == [speaker]


def test_a_visit_does_not_clash_with_its_own_place_in_the_programme():
    plan = Plan()
    person = plan.person()
    slot = plan.session("08:00", "13:00", title="Study visits", kind=SessionKind.VISIT)
    plan.duty(person, slot)
    plan.place(person, plan.visit(session_id=slot.id))
    plan.place(plan.person("Lee"), plan.visit(theme="Other"))

    assert plan.found(RULE) == []


def test_leading_one_visit_and_travelling_on_another_clash():
    plan = Plan()
    person = plan.person()
    plan.visit(theme="One", leader_id=person.id)
    plan.place(person, plan.visit("12:00", "15:00", theme="Two"))

    assert len(plan.found(RULE)) == 1


def test_a_visit_without_times_is_no_finding_and_takes_those_of_its_slot():
    plan = Plan()
    person = plan.person()
    plan.duty(person, plan.session())
    plan.place(person, plan.visit(None, None))
    assert plan.found(RULE) == []

    slot = plan.session("08:00", "13:00", title="Study visits", kind=SessionKind.VISIT)
    plan.place(person, plan.visit(None, None, theme="Other", session_id=slot.id))
    assert len(plan.found(RULE)) == 1


def test_those_who_declined_are_nowhere():
    plan = Plan()
    person = plan.person(status=Status.DECLINED)
    for title in ("One", "Two"):
        plan.duty(person, plan.session(title=title))

    assert plan.found(RULE) == []


def test_three_places_at_once_are_three_pairs():
    plan = Plan()
    person = plan.person()
    for title in ("One", "Two", "Three"):
        plan.duty(person, plan.session(title=title))

    assert len(plan.found(RULE)) == 3


def test_who_has_clashed_before_is_free_again_afterwards():
    plan = Plan()
    person, other = plan.person("Diop"), plan.person("Lee")
    plan.duty(person, plan.session("09:00", "12:00", title="Long"))
    plan.duty(person, plan.session("09:00", "10:00", title="Short"))
    plan.duty(person, plan.session("11:00", "13:00", title="Late"))
    plan.duty(person, plan.session("13:00", "14:00", title="After"))
    plan.duty(other, plan.session("13:30", "14:00", title="Elsewhere"))

    pairs = [tuple(row.title for row in f.about[1:]) for f in plan.found(RULE)]

    assert sorted(pairs) == [("Long", "Late"), ("Short", "Long")]


@pytest.mark.parametrize(("people", "findings"), [(NAMED, NAMED), (NAMED + 1, 1)])
def test_many_people_in_one_pair_are_one_finding(people, findings):
    plan = Plan()
    workers = plan.add(Constituency, name="Workers")
    plan.people(people, constituency_id=workers.id)
    for title in ("One", "Two"):
        row = plan.session(title=title, audience=Audience.CONSTITUENCIES)
        plan.invite(row, constituency=workers)

    texts = plan.texts(RULE)

    assert len(texts) == findings
    assert ("Awa P0, Awa P1, Awa P2 and 3 more, for" in texts[0]) == (findings == 1)


def test_a_session_after_midnight_meets_the_next_day():
    plan = Plan()
    person = plan.person()
    night = plan.session("22:00", "23:00", title="Dinner")
    night.ends = at("01:00", DAY + timedelta(days=1))
    plan.duty(person, night)
    plan.duty(person, plan.session("00:30", "02:00", title="Late", day=DAY + timedelta(days=1)))

    assert "30 minutes" in plan.texts(RULE)[0]
