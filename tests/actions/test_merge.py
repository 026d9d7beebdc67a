"""Two entries of one person become one; whatever named the one names the other."""

import sqlite3
from contextlib import closing

import pytest

from organiser.actions.merge import keep_apart, merge
from organiser.actions.people import add_participant, set_wishes
from organiser.model import (
    KINDS,
    Assignment,
    Duty,
    Invitation,
    KeptApart,
    Participant,
    Picture,
    Placement,
    Preference,
    Tie,
)
from organiser.store import Action
from organiser.store.columns import table_of


def person(file, family):
    return next(row for row in file.workshop.participants.values() if row.family_name == family)


def dump(file):
    apart = ('"step"', '"change"', '"sqlite_sequence"', "COMMIT")
    with closing(sqlite3.connect(file.path)) as database:
        return [line for line in database.iterdump() if not any(name in line for name in apart)]


def names_of_people():
    """Return every field by which a row of any kind names a person."""
    return {
        (kind, column.name)
        for kind in KINDS
        for column in table_of(kind).columns
        if any(key.target_fullname == "participant.id" for key in column.foreign_keys)
    }


def test_merging_twins_keeps_what_either_had(turin):
    kim = person(turin, "Kim")
    turin.do(add_participant(Participant(given_names="Minseo", family_name="Kim", phone="123")))
    twin = [row for row in turin.workshop.participants.values() if row.family_name == "Kim"][1]

    turin.do(merge(twin, kim))

    merged = turin.workshop.participants[twin.key]
    assert kim.key not in turin.workshop.participants
    assert (merged.phone, merged.native_name, merged.diets) == ("123", "김민서", ["vegetarian"])
    assert [row.key for row in turin.workshop.visits_of(merged)] == [
        row.key for row in turin.workshop.visits.values()
    ]
    assert len(turin.workshop.wishes_of(merged)) == 1

    turin.undo()

    assert len(turin.workshop.visits_of(turin.workshop.participants[kim.key])) == 1


def test_merging_says_nothing_twice(turin):
    kim, diop = person(turin, "Kim"), person(turin, "Diop")
    visit = next(iter(turin.workshop.visits.values()))
    turin.do(set_wishes(diop, [visit]))

    turin.do(merge(diop, kim))

    assert len(turin.workshop.of(Preference)) == 1
    assert [row.participant_id for row in turin.workshop.of(Placement).values()] == [diop.key]
    assert len(turin.workshop.of(Assignment)) == 1
    assert turin.workshop.visits[visit.key].leader_id == diop.key


def test_who_leads_a_visit_is_still_known_after_a_merge(turin):
    turin.do(merge(person(turin, "Kim"), person(turin, "Diop")))
    (visit,) = turin.workshop.visits.values()
    assert visit.leader_id == person(turin, "Kim").key


def test_chosen_values_count_before_those_that_are_kept(turin):
    kim, diop = person(turin, "Kim"), person(turin, "Diop")
    turin.do(merge(kim, diop, {"family_name": diop.family_name, "native_name": ""}))
    merged = turin.workshop.participants[kim.key]
    assert (merged.family_name, merged.native_name) == (diop.family_name, "")


@pytest.fixture
def crowded(turin):
    """Kim and Diop, named by rows of every kind that can name somebody."""
    kim, diop, other = (person(turin, name) for name in ("Kim", "Diop", "Haddad"))
    session = next(iter(turin.workshop.sessions.values()))

    def change(transaction):
        photo = Picture(content=b"x")
        transaction.add(photo)
        transaction.flush()
        transaction.get_one(Participant, diop.key).photo_id = photo.key
        for key in (kim.key, diop.key):
            transaction.add(
                Assignment(session_id=session.key, participant_id=key, duty=Duty.MODERATOR)
            )
            transaction.add(Invitation(session_id=session.key, participant_id=key))
            transaction.add(Tie(first_id=key, second_id=other.key))
        transaction.add(KeptApart(first_id=kim.key, second_id=diop.key))

    turin.do(Action("prepare", change))
    return turin, kim, diop


def test_no_row_of_any_kind_names_the_one_who_went(crowded):
    file, kim, diop = crowded
    file.do(merge(kim, diop))
    for kind, field in names_of_people():
        named = [getattr(row, field) for row in file.workshop.of(kind).values()]
        assert diop.key not in named, (kind, field)
    assert len(file.workshop.of(Tie)) == len(file.workshop.of(Invitation)) == 1
    assert file.workshop.of(KeptApart) == {}
    duties = [row.duty for row in file.workshop.duties_of(file.workshop.participants[kim.key])]
    assert duties.count(Duty.MODERATOR) == 1
    assert file.workshop.participants[kim.key].photo_id in file.workshop.of(Picture)


def test_a_merge_is_one_step_and_its_undo_gives_the_same_file(crowded):
    file, kim, diop = crowded
    before = dump(file)
    file.do(merge(kim, diop, {"phone": "1"}))
    after = dump(file)
    assert after != before
    file.undo()
    assert dump(file) == before
    file.redo()
    assert dump(file) == after


def test_a_photograph_that_nobody_has_any_more_is_deleted(crowded):
    file, kim, diop = crowded
    file.do(merge(kim, diop, {"photo_id": None}))
    assert file.workshop.of(Picture) == {}


def test_two_people_who_are_kept_apart_stay_so(turin):
    kim, diop = person(turin, "Kim"), person(turin, "Diop")
    step = turin.do(keep_apart(kim, diop))
    (row,) = turin.workshop.of(KeptApart).values()
    assert (row.first_id, row.second_id) == tuple(sorted((kim.key, diop.key)))
    assert str(step.name) == f"Keep {kim.full_name} and {diop.full_name} apart"
