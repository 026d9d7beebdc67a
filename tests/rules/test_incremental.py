"""After any change, looking at what it touches finds what looking at everything finds."""

import random
from datetime import time, timedelta

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
from organiser.rules.check import Checker, check, rules
from organiser.rules.ledger import Ledger
from organiser.rules.spans import TOGETHER, WORK

KEYS = [1, 2, 3, 4, 5, 6]
NO_KEY = [None, *KEYS]
TIMES = [at("07:30") + timedelta(minutes=30 * half) for half in range(24)]
NEXT_DAY = at("10:00", DAY + timedelta(days=1))
MOMENTS = [None, *TIMES]
LANGUAGES = [[], ["en"], ["fr"], ["es"], ["en", "fr"], ["fr", "es"]]
FLAGS = [None, False, True]
EQUIPMENT = [[], ["Laptop"], ["screen"], ["Laptop", "screen"]]
SEATS = [None, 0, 1, 3]

FIELDS = {
    Event: {
        "languages": LANGUAGES,
        "opens": [None, time(9, 0)],
        "closes": [None, time(17, 0)],
        "country": ["", "IT"],
        "arrival_minutes": [0, 90],
        "walk_minutes": [0, 5, 20],
    },
    Participant: {
        "family_name": ["Diop", "Lee"],
        "status": list(Status),
        "role": [Role.PARTICIPANT, Role.INTERPRETER, Role.STAFF],
        "languages": LANGUAGES,
        "step_free": [False, True],
        "constituency_id": NO_KEY,
        "arrives": MOMENTS,
        "departs": MOMENTS,
        "tags": [[], ["halal"]],
        "phone": ["", "1"],
    },
    Room: {
        "name": ["A", "B"],
        "building": ["", "East", "West"],
        "capacities": [{}, {"theatre": 1}, {"theatre": 3}],
        "booths": [0, 1, 2],
        "equipment": EQUIPMENT,
        "step_free": [False, True],
    },
    Session: {
        "title": ["One", "Two"],
        "title_by_language": [{}, {"fr": "Un"}],
        "code": ["", "1.1"],
        "kind": [*list(SessionKind), *sorted(WORK), *sorted(TOGETHER)],
        "scheduled": [True, True, True, False],
        "starts": [*TIMES, NEXT_DAY],
        "ends": TIMES,
        "place": [*list(Place), *[Place.ROOMS] * 5],
        "room_id": NO_KEY,
        "audience": [*list(Audience), Audience.EVERYBODY],
        "floor_language": ["", "en", "fr"],
        "interpreted_languages": LANGUAGES,
        "capacity": SEATS,
        "equipment": EQUIPMENT,
    },
    Visit: {
        "theme": ["Hubs", "Farms"],
        "session_id": NO_KEY,
        "leader_id": NO_KEY,
        "interpreter_id": NO_KEY,
        "bus_id": NO_KEY,
        "departs": MOMENTS,
        "returns": MOMENTS,
        "capacity": SEATS,
        "languages": LANGUAGES,
    },
    Bus: {"name": ["Blue", "Red"], "seats": SEATS},
    Host: {
        "name": ["Inn", "Mill"],
        "group_max": SEATS,
        "step_free": FLAGS,
        "languages": LANGUAGES,
        "last_entry": [None, time(10, 0)],
    },
    Stop: {
        "visit_id": KEYS,
        "host_id": KEYS,
        "position": KEYS,
        "arrives": MOMENTS,
        "leaves": MOMENTS,
        "meal": [False, True],
    },
    Leg: {
        "visit_id": KEYS,
        "position": KEYS,
        "minutes": [None, 0, 20, 60],
        "step_free": FLAGS,
    },
    ExtraRoom: {"session_id": KEYS, "room_id": KEYS},
    Assignment: {
        "session_id": KEYS,
        "participant_id": KEYS,
        "duty": list(Duty),
        "confirmed": [False, True],
        "language": ["", "en", "fr"],
    },
    Invitation: {
        "session_id": KEYS,
        "participant_id": NO_KEY,
        "constituency_id": NO_KEY,
        "group_id": NO_KEY,
    },
    Membership: {"group_id": KEYS, "participant_id": KEYS},
    Placement: {"participant_id": KEYS, "visit_id": KEYS, "fixed": [False, True]},
    Preference: {"participant_id": KEYS, "visit_id": KEYS},
    Availability: {
        "participant_id": NO_KEY,
        "room_id": NO_KEY,
        "starts": TIMES,
        "ends": TIMES,
        "available": [False, True],
    },
    Channel: {
        "session_id": NO_KEY,
        "room_id": NO_KEY,
        "language": ["en", "fr"],
        "number": [None, 1, 2],
    },
    Equipment: {"quantity": [0, 1, 2]},
    Walk: {"minutes": [0, 10, 30]},
    Window: {"minutes": [0, 30], "tag": ["", "halal"]},
    Constituency: {"name": ["Workers", "Employers"]},
    Group: {"name": ["Red", "Blue"]},
    Acceptance: {"reason": ["Known", "Agreed"]},
}
"""What may change, and to what."""

NEEDED = {
    Event: {"title": "SSE", "first_day": DAY, "last_day": DAY},
    Participant: {"given_names": "Awa"},
    Visit: {"day": DAY},
    Group: {"scheme_id": 1},
    Equipment: {"name": "Laptop"},
    Walk: {"from_building": "East", "to_building": "West"},
    Window: {"name": "Lunch", "starts": time(12, 0), "ends": time(14, 0)},
    Acceptance: {"rule": "no-room"},
}
"""Fields that stay as they are."""

STAY = {Event, Participant, Room, Session, Visit, Bus, Host, Constituency, Group}
"""Kinds to which others refer: their rows are not deleted here."""

ONE = [1]


class Edits:
    """Rows and changes of them, chosen by `choose`: a list in, one of it out."""

    def __init__(self, choose):
        self.choose = choose

    def row(self, kind, key):
        """Return a new row with any values."""
        values = {name: self.choose(some) for name, some in FIELDS[kind].items()}
        if kind is Session:
            values["ends"] = values["starts"] + timedelta(minutes=self.choose([0, 30, 60, 90, 200]))
        return kind(**{"id": key, **NEEDED.get(kind, {}), **values})

    def workshop(self):
        """Return a workshop with a busy day."""
        rows = {kind: {} for kind in KINDS}
        rows[GroupScheme][1] = GroupScheme(id=1, name="Day 1")
        for kind in FIELDS:
            for key in ONE if kind in {Event, Equipment} else KEYS:
                rows[kind][key] = self.row(kind, key)
        return Workshop(rows)

    def after(self, workshop):
        """Return the workshop after a change to one row, which may come or go."""
        kind = self.choose(list(FIELDS))
        key = self.choose(ONE if kind in {Event, Equipment} else KEYS)
        before = workshop.of(kind).get(key)
        if before is None:
            return workshop.updated([(kind, key, self.row(kind, key))])
        if kind not in STAY and self.choose([False, False, False, True]):
            return workshop.updated([(kind, key, None)])
        name = self.choose(list(FIELDS[kind]))
        values = before.model_dump() | {name: self.choose(FIELDS[kind][name])}
        return workshop.updated([(kind, key, kind(**values))])


def said(found):
    return [
        (one.rule.key, one.finding.subject, str(one.finding.text), one.finding.when, one.accepted)
        for one in found
    ]


def hold(choose, steps, at_once=1):
    """Make changes, and after each (or so many at once) compare the two ways of looking."""
    edits = Edits(choose)
    workshop, checker = edits.workshop(), Checker()
    found = said(checker.look(workshop))
    seen = {rule for rule, *_ in found}
    for step in range(steps):
        workshop = edits.after(workshop)
        if step % at_once == 0:
            found = said(checker.look(workshop))
            assert found == said(check(workshop))
            seen.update(rule for rule, *_ in found)
    return seen


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.data(), st.integers(1, 3))
def test_looking_at_what_changed_finds_what_looking_at_everything_finds(data, at_once):
    hold(lambda some: data.draw(st.sampled_from(some)), 6, at_once)


def test_so_it_is_after_hundreds_of_changes_that_concern_most_rules():
    chance = random.Random(4)
    found = set()
    for _ in range(8):
        found |= hold(chance.choice, 25)

    assert len(found) > 0.7 * len(rules())


def test_going_back_finds_again_what_was_found_before():
    edits, checker = Edits(random.Random(1).choice), Checker()
    workshop = edits.workshop()
    before = said(checker.look(workshop))
    later = workshop
    for _ in range(10):
        later = edits.after(later)

    assert said(checker.look(later)) != before
    assert said(checker.look(workshop)) == before


def test_a_change_that_no_rule_reads_touches_nothing():
    workshop, ledger = Edits(random.Random(1).choice).workshop(), Ledger()
    ledger.look(workshop)
    wish = Preference(id=9, participant_id=1, visit_id=1)

    touched = ledger.look(workshop.updated([(Preference, 9, wish)]))

    assert (touched.everything, dict(touched.keys)) == (False, {})
