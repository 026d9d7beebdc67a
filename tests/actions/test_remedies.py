"""What a finding proposes sets it right, as one step that can be undone."""

from datetime import date, datetime, timedelta

import pytest

from organiser.actions.remedies import apply
from organiser.model import (
    Assignment,
    Audience,
    Duty,
    Event,
    Host,
    Invitation,
    Leg,
    Participant,
    Placement,
    Role,
    Room,
    Session,
    SessionKind,
    Status,
    Stop,
    Visit,
)
from organiser.rules.check import Checker
from organiser.store import WorkshopFile

DAY = date(2025, 12, 10)


def at(clock):
    return datetime.combine(DAY, datetime.strptime(clock, "%H:%M").time())


def stored(transaction, table, /, **fields):
    row = table(**fields)
    transaction.add(row)
    transaction.flush()
    return row.key


def fill(transaction):
    """Plan a day on which much is wrong that can be set right."""

    def add(table, /, **fields):
        return stored(transaction, table, **fields)

    def session(title, begins="10:00", ends="11:00", **fields):
        times = {"starts": at(begins), "ends": at(ends)}
        return add(Session, title=title, **{"kind": SessionKind.PARALLEL, **times, **fields})

    east = add(Room, name="East", building="East", capacities={"theatre": 2}, step_free=False)
    west = add(Room, name="West", building="West", capacities={"theatre": 9}, booths=2)
    add(Room, name="Great", building="East", capacities={"theatre": 99}, booths=3)
    person = add(Participant, given_names="Awa", family_name="Diop", step_free=True)
    gone = add(
        Participant, given_names="Kim", family_name="Gone", status=Status.DECLINED, languages=[]
    )
    others = [add(Participant, given_names="P", family_name=f"{n}") for n in range(3)]
    add(
        Participant,
        given_names="Aurore",
        family_name="Lambert",
        role=Role.INTERPRETER,
        languages=["fr", "en"],
    )
    one = session("One", room_id=east, audience=Audience.CHOSEN)
    session("Two", room_id=east)
    for key in (person, *others):
        add(Invitation, session_id=one, participant_id=key)
    add(Assignment, session_id=one, participant_id=gone, confirmed=True)
    later = session("Later", "11:02", "12:00", room_id=west, floor_language="en")
    add(Assignment, session_id=one, participant_id=others[0], duty=Duty.SPEAKER)
    add(Assignment, session_id=later, participant_id=others[0], duty=Duty.SPEAKER)
    session("Nowhere", "14:00", "15:00")
    session("For nobody", "15:00", "15:30", room_id=west, audience=Audience.CHOSEN)
    session(
        "Interpreted",
        "16:00",
        "17:00",
        room_id=east,
        floor_language="en",
        interpreted_languages=["fr"],
    )
    slot = session("Visits", "18:00", "20:00", kind=SessionKind.VISIT, scheduled=False)
    visits = [
        add(Visit, theme=theme, day=DAY, session_id=slot, capacity=4) for theme in ("Hubs", "Farms")
    ]
    for visit in visits:
        add(Placement, participant_id=person, visit_id=visit)
    inn = add(Host, name="Inn")
    way = add(Visit, theme="Way", day=DAY + timedelta(days=1), departs=at("18:00"))
    add(Stop, visit_id=way, host_id=inn, arrives=at("18:10"), leaves=at("19:00"))
    add(Leg, visit_id=way, minutes=30, estimated=False)


@pytest.fixture
def file(tmp_path):
    event = Event(title="SSE", first_day=DAY, last_day=DAY + timedelta(days=1))
    with WorkshopFile.create(tmp_path / "w.organiser", event, fill) as made:
        yield made


def named(found):
    return {(one.rule.key, one.finding.subject) for one in found}


def test_each_remedy_sets_its_finding_right_in_one_step_that_can_be_undone(file):
    checker = Checker()
    found = checker.look(file.workshop)
    remedies = [(one, checker.remedy(one)) for one in found]
    tried = set()
    for one, remedy in remedies:
        if remedy is None:
            continue
        file.do(apply(remedy))
        assert (one.rule.key, one.finding.subject) not in named(checker.look(file.workshop)), str(
            remedy.text
        )
        assert [step.undone for step in file.steps()] == [False]
        assert str(file.undoable) == str(remedy.text)
        file.undo()
        assert named(checker.look(file.workshop)) == named(found)
        tried.add(one.rule.key)

    assert tried >= {
        "booths-short",
        "declined-on-duty",
        "interpreter-missing",
        "no-audience",
        "no-room",
        "on-no-visit",
        "over-capacity",
        "room-overlap",
        "steps-to-room",
        "too-far",
        "two-visits",
        "unconfirmed",
        "way-too-short",
    }
