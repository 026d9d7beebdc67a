"""A workshop again on other days: what comes along, what moves, and what stays behind."""

from datetime import date, timedelta

import pytest

from organiser.actions.programme_tools.cloning import LEFT_BEHIND, SHIFTED, clone_workshop
from organiser.errors import WriteRefused
from organiser.model import KINDS, Assignment, Placement, Status, Version
from organiser.store import WorkshopFile

NEXT = date(2026, 12, 9)
BY = timedelta(days=364)


@pytest.fixture
def clone(sample, tmp_path):
    clone_workshop(sample.workshop, tmp_path / "next.organiser", NEXT)
    with WorkshopFile.open(tmp_path / "next.organiser") as file:
        yield file.workshop


def test_programme_rooms_hosts_and_visits_come_along_on_the_new_days(sample, clone):
    old = sample.workshop
    assert (clone.event.first_day, clone.event.last_day) == (NEXT, old.event.last_day + BY)
    assert [(row.title, row.starts - BY, row.ends - BY) for row in clone.agenda()] == [
        (row.title, row.starts, row.ends) for row in old.agenda()
    ]
    assert [row.name for row in clone.rooms_in_order()] == [r.name for r in old.rooms_in_order()]
    assert len(clone.hosts) == len(old.hosts)
    for key, visit in clone.visits.items():
        assert visit.day == old.visits[key].day + BY
        assert [(s.arrives, s.leaves) for s in clone.stops_of(visit)] == [
            (s.arrives and s.arrives + BY, s.leaves and s.leaves + BY)
            for s in old.stops_of(old.visits[key])
        ]


def test_nobody_comes_along_unless_asked_for(clone):
    assert clone.participants == {}
    assert clone.of(Assignment) == {}
    assert clone.of(Placement) == {}


def test_people_come_without_travel_answers_and_places(sample, tmp_path):
    made = clone_workshop(sample.workshop, tmp_path / "next.organiser", NEXT, with_people=True)

    assert len(made.participants) == len(sample.workshop.participants)
    assert {person.status for person in made.participants.values()} == {Status.NOMINATED}
    assert {person.arrives for person in made.participants.values()} == {None}
    assert len(made.of(Assignment)) == len(sample.workshop.of(Assignment))
    assert not any(duty.confirmed for duty in made.of(Assignment).values())
    assert made.of(Placement) == {}


def test_no_row_is_taken_for_the_old_one(sample, clone):
    old = {row.uuid for kind in KINDS for row in sample.workshop.of(kind).values()}
    new = [row.uuid for kind in KINDS for row in clone.of(kind).values()]

    assert not old & set(new)
    assert len(new) == len(set(new))
    assert not clone.event.sample
    assert clone.of(Version) == {}


def test_a_file_that_stands_there_is_never_touched(sample, tmp_path):
    there = tmp_path / "there.organiser"
    there.write_text("mine")
    with pytest.raises(WriteRefused):
        clone_workshop(sample.workshop, there, NEXT)
    assert there.read_text() == "mine"


def test_every_moment_of_the_event_is_shifted_or_known_not_to_be():
    """A new field with a date is either moved along, asked anew, or named here."""
    known = {
        ("participant", "arrives"),  # travel is asked anew
        ("participant", "departs"),
        ("participant", "keep_until"),
    }
    for kind in KINDS:
        if kind in LEFT_BEHIND:
            continue
        for name, field in kind.model_fields.items():
            said = str(field.annotation)
            if "datetime" in said.lower() or "datetime.date" in said:
                name_of = (str(kind.__tablename__), name)
                assert (
                    name in SHIFTED.get(kind, ()) or name_of in known or "datetime.time" in said
                ), name_of
