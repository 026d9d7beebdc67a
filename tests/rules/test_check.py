"""What holds for every rule, and for all of them together."""

import random
from datetime import timedelta
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from planned import Plan, at

from organiser.i18n import LANGUAGES, Language
from organiser.model import Acceptance, Audience, Constituency, SessionKind
from organiser.rules.check import check, rules
from organiser.rules.rule import Severity

EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.key)


def busy(*, sessions, rooms, people):
    """Return a large plan: parallel sessions in rows, duties, invitations, visits."""
    chance, plan = random.Random(5), Plan()
    constituencies = [plan.add(Constituency, name=f"C{place}") for place in range(8)]
    everybody = [
        plan.person(f"P{place}", constituency_id=chance.choice(constituencies).id)
        for place in range(people)
    ]
    halls = [plan.room(f"R{place}", seats=60) for place in range(rooms)]
    slots = ("08:30", "10:15", "11:30", "14:00", "16:00")
    rows = []
    for place in range(sessions):
        begins = slots[place % len(slots)]
        row = plan.session(
            begins,
            (at(begins) + timedelta(minutes=75)).strftime("%H:%M"),
            title=f"S{place}",
            day=at("00:00").date() + timedelta(days=place // len(slots) % 5),
            room_id=halls[place // 10 % rooms].id,
            kind=SessionKind.PARALLEL,
            audience=Audience.CHOSEN if place % 3 else Audience.EVERYBODY,
        )
        rows.append(row)
        for person in chance.sample(everybody, 3):
            plan.duty(person, row)
        if row.audience is Audience.CHOSEN:
            for person in chance.sample(everybody, 6):
                plan.invite(row, person=person)
    for place in range(10):
        visit = plan.visit(theme=f"V{place}", capacity=30)
        for person in chance.sample(everybody, 25):
            plan.place(person, visit)
    return plan


@cache
def busy_plan():
    return busy(sessions=60, rooms=3, people=80)


@EVERY_RULE
def test_a_rule_has_nothing_to_say_about_a_blank_workshop(rule):
    plan = Plan()

    assert plan.found(rule) == []


@EVERY_RULE
def test_a_rule_says_the_same_twice(rule):
    plan = busy_plan()

    assert plan.texts(rule) == plan.texts(rule)


@EVERY_RULE
def test_the_file_of_a_rule_says_what_the_rule_is(rule):
    module = import_module(rule.find.__module__)

    assert module.__doc__.split("\n", 1)[0].endswith(".")


@EVERY_RULE
def test_a_rule_has_tests_of_its_own(rule):
    name = rule.find.__module__.rsplit(".", 1)[1]
    tests = [path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py")]

    assert any(f"{name}.RULE" in text or f"catalogue.{name} import RULE" in text for text in tests)


def test_every_key_is_used_once_and_the_gravest_come_first():
    found = rules()

    assert len({rule.key for rule in found}) == len(found)
    assert [rule.severity for rule in found] == sorted(rule.severity for rule in found)


def test_an_accepted_finding_keeps_its_reason():
    plan = Plan()
    room = plan.room()
    one, two = plan.session(room_id=room.id), plan.session(title="Panel", room_id=room.id)
    plan.add(Acceptance, rule="room-overlap", subject=f"{one.uuid} {two.uuid}", reason="Curtain")

    found = check(plan.workshop)

    assert (found[0].accepted, found[0].severity) == ("Curtain", Severity.CLASH)
    assert {checked.accepted for checked in found[1:]} == {None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_read_in_every_language(language):
    plan = busy_plan()

    texts = [Language(language)(checked.finding.text) for checked in check(plan.workshop)]

    assert len(texts) > 10
    assert not any("{" in text for text in texts)
