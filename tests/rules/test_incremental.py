"""After any change, looking at what it touches finds what looking at everything finds."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planned import DAY, at

from organiser.model import (
    KINDS,
    Acceptance,
    Assignment,
    Audience,
    Availability,
    Bus,
    Channel,
    Constituency,
    Duty,
    Equipment,
    Event,
    ExtraRoom,
    Group,
    GroupScheme,
    Host,
    Invitation,
    Leg,
    Membership,
    Participant,
    Place,
    Placement,
    Preference,
    Role,
    Room,
    Session,
    SessionKind,
    Status,
    Stop,
    Visit,
    Walk,
    Window,
    Workshop,
)
from organiser.rules.check import Checker, check

KEYS = st.integers(1, 4)
NO_KEY = st.none() | KEYS
TIMES = st.integers(0, 38).map(lambda quarter: at("08:00") + timedelta(minutes=15 * quarter))
MOMENTS = st.none() | TIMES
LANGUAGES = st.lists(st.sampled_from(["en", "fr", "es"]), max_size=2, unique=True)
FLAGS = st.none() | st.booleans()
EQUIPMENT = st.lists(st.sampled_from(["Laptop", "screen"]), max_size=2, unique=True)
SEATS = st.none() | st.integers(0, 4)

FIELDS = {
    Event: {
        "languages": LANGUAGES,
        "opens": st.none() | st.just(time(9, 0)),
        "closes": st.none() | st.just(time(17, 0)),
        "country": st.sampled_from(["", "IT"]),
        "arrival_minutes": st.sampled_from([0, 90]),
        "walk_minutes": st.sampled_from([0, 5, 20]),
    },
    Participant: {
        "family_name": st.sampled_from(["Diop", "Lee"]),
        "status": st.sampled_from(list(Status)),
        "role": st.sampled_from([Role.PARTICIPANT, Role.INTERPRETER, Role.STAFF]),
        "languages": LANGUAGES,
        "step_free": st.booleans(),
        "constituency_id": NO_KEY,
        "arrives": MOMENTS,
        "departs": MOMENTS,
        "tags": st.lists(st.just("halal"), max_size=1),
        "phone": st.sampled_from(["", "1"]),
    },
    Room: {
        "name": st.sampled_from(["A", "B"]),
        "building": st.sampled_from(["", "East", "West"]),
        "capacities": st.sampled_from([{}, {"theatre": 1}, {"theatre": 3}]),
        "booths": st.integers(0, 2),
        "equipment": EQUIPMENT,
        "step_free": st.booleans(),
    },
    Session: {
        "title": st.sampled_from(["One", "Two"]),
        "title_by_language": st.sampled_from([{}, {"fr": "Un"}]),
        "code": st.sampled_from(["", "1.1"]),
        "kind": st.sampled_from(list(SessionKind)),
        "scheduled": st.booleans(),
        "starts": TIMES,
        "ends": TIMES,
        "place": st.sampled_from(list(Place)),
        "room_id": NO_KEY,
        "audience": st.sampled_from(list(Audience)),
        "floor_language": st.sampled_from(["", "en", "fr"]),
        "interpreted_languages": LANGUAGES,
        "capacity": SEATS,
        "equipment": EQUIPMENT,
    },
    Visit: {
        "theme": st.sampled_from(["Hubs", "Farms"]),
        "session_id": NO_KEY,
        "leader_id": NO_KEY,
        "interpreter_id": NO_KEY,
        "bus_id": NO_KEY,
        "departs": MOMENTS,
        "returns": MOMENTS,
        "capacity": SEATS,
        "languages": LANGUAGES,
    },
    Bus: {"name": st.sampled_from(["Blue", "Red"]), "seats": SEATS},
    Host: {
        "name": st.sampled_from(["Inn", "Mill"]),
        "group_max": SEATS,
        "step_free": FLAGS,
        "languages": LANGUAGES,
        "last_entry": st.none() | st.just(time(10, 0)),
    },
    Stop: {
        "visit_id": KEYS,
        "host_id": KEYS,
        "position": KEYS,
        "arrives": MOMENTS,
        "leaves": MOMENTS,
        "meal": st.booleans(),
    },
    Leg: {
        "visit_id": KEYS,
        "position": KEYS,
        "minutes": st.none() | st.integers(0, 60),
        "step_free": FLAGS,
    },
    ExtraRoom: {"session_id": KEYS, "room_id": KEYS},
    Assignment: {
        "session_id": KEYS,
        "participant_id": KEYS,
        "duty": st.sampled_from(list(Duty)),
        "confirmed": st.booleans(),
        "language": st.sampled_from(["", "en", "fr"]),
    },
    Invitation: {
        "session_id": KEYS,
        "participant_id": NO_KEY,
        "constituency_id": NO_KEY,
        "group_id": NO_KEY,
    },
    Membership: {"group_id": KEYS, "participant_id": KEYS},
    Placement: {"participant_id": KEYS, "visit_id": KEYS, "fixed": st.booleans()},
    Preference: {"participant_id": KEYS, "visit_id": KEYS},
    Availability: {
        "participant_id": NO_KEY,
        "room_id": NO_KEY,
        "starts": TIMES,
        "ends": TIMES,
        "available": st.booleans(),
    },
    Channel: {
        "session_id": NO_KEY,
        "room_id": NO_KEY,
        "language": st.sampled_from(["en", "fr"]),
        "number": st.none() | st.integers(1, 2),
    },
    Equipment: {"quantity": st.integers(0, 2)},
    Walk: {"minutes": st.sampled_from([0, 10, 30])},
    Window: {"minutes": st.sampled_from([0, 30]), "tag": st.sampled_from(["", "halal"])},
    Constituency: {"name": st.sampled_from(["Workers", "Employers"])},
    Group: {"name": st.sampled_from(["Red", "Blue"])},
    Acceptance: {"reason": st.sampled_from(["Known", "Agreed"])},
}
"""What may change, and to what."""

NEEDED = {
    Participant: {"given_names": "Awa"},
    Visit: {"day": DAY},
    Group: {"scheme_id": 1},
    Equipment: {"name": "Laptop"},
    Walk: {"from_building": "East", "to_building": "West"},
    Window: {"name": "Lunch", "starts": time(12, 0), "ends": time(14, 0)},
    Acceptance: {"rule": "no-room"},
}
"""Fields that stay as they are."""

FIXED = {Event, Participant, Room, Session, Visit, Bus, Host, Constituency, Group}
"""Kinds to which others refer here: their rows stay."""


@st.composite
def edits(draw):
    """Return kind, key and new fields; `None` for the fields deletes."""
    kind = draw(st.sampled_from(list(FIELDS)))
    key = 1 if kind in {Event, Equipment} else draw(KEYS)
    if kind not in FIXED | {Equipment} and draw(st.integers(0, 4)) == 0:
        return kind, key, None
    names = draw(st.lists(st.sampled_from(list(FIELDS[kind])), min_size=1, max_size=3, unique=True))
    return kind, key, {name: draw(FIELDS[kind][name]) for name in names}


def begun():
    """Return rows by kind: four of those that others refer to, at a busy time of one day."""
    rows = {kind: {} for kind in KINDS}
    rows[Event][1] = Event(id=1, title="SSE", first_day=DAY, last_day=DAY)
    rows[GroupScheme][1] = GroupScheme(id=1, name="Day 1")
    for key in range(1, 5):
        fields = {"starts": at(f"{8 + key}:00"), "ends": at(f"{9 + key}:00")}
        rows[Session][key] = Session(id=key, title=f"S{key}", room_id=key, **fields)
        for kind, named in (
            (Participant, {"family_name": f"P{key}", "given_names": "Awa"}),
            (Room, {"name": f"R{key}"}),
            (Visit, {"theme": f"V{key}", "day": DAY}),
            (Bus, {"name": f"B{key}"}),
            (Host, {"name": f"H{key}"}),
            (Constituency, {"name": f"C{key}"}),
            (Group, {"scheme_id": 1, "name": f"G{key}"}),
            (Assignment, {"session_id": key, "participant_id": key}),
            (Placement, {"participant_id": key, "visit_id": 1}),
            (Stop, {"visit_id": 1, "host_id": key, "position": key}),
        ):
            rows[kind][key] = kind(id=key, **named)
    return Workshop(rows)


def changed(workshop, kind, key, fields):
    """Return the workshop after one edit, with a new row for the one that changed."""
    if fields is None:
        return workshop.updated([(kind, key, None)])
    before = workshop.of(kind).get(key)
    values = before.model_dump() if before else {"id": key, **NEEDED.get(kind, {})}
    for name, value in FIELDS[kind].items():
        if name not in values:
            required = kind.model_fields[name].is_required()
            if required:
                values[name] = first(value)
    return workshop.updated([(kind, key, kind(**{**values, **fields}))])


def first(strategy):
    return 1 if strategy is KEYS else at("09:00") if strategy is TIMES else "X"


def said(found):
    return [
        (one.rule.key, one.finding.subject, str(one.finding.text), one.finding.when, one.accepted)
        for one in found
    ]


@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.lists(edits(), min_size=1, max_size=12), st.integers(1, 4))
def test_looking_at_what_changed_finds_what_looking_at_everything_finds(some, at_once):
    workshop, checker = begun(), Checker()
    assert said(checker.look(workshop)) == said(check(workshop))
    for number, edit in enumerate(some, start=1):
        workshop = changed(workshop, *edit)
        if number % at_once == 0 or number == len(some):
            assert said(checker.look(workshop)) == said(check(workshop))


def test_going_back_finds_again_what_was_found_before():
    workshop, checker = begun(), Checker()
    before = said(checker.look(workshop))
    moved = changed(workshop, Session, 1, {"room_id": 2, "starts": at("10:00"), "ends": at("11:00")})

    assert said(checker.look(moved)) != before
    assert said(checker.look(workshop)) == before


def test_a_change_that_no_rule_reads_touches_nothing():
    workshop, checker = begun(), Checker()
    checker.look(workshop)
    ledger = checker._ledger

    assert ledger.look(changed(workshop, Preference, 1, {"participant_id": 1})).keys == {}


@pytest.mark.parametrize("kind", [kind for kind in FIELDS if kind not in FIXED])
def test_every_kind_that_is_edited_here_exists(kind):
    assert kind in KINDS
