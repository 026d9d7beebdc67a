"""Cells, forms, pastes and the Delete key."""

import pytest

from organiser.actions.rows import (
    add,
    delete,
    set_field,
    set_text,
    set_value,
    set_values,
    together,
)
from organiser.actions.words import WORDS
from organiser.errors import Mistyped
from organiser.i18n import message
from organiser.model import KINDS, Assignment, Gender, Host, Participant, Placement, Room


def person(file, family):
    return next(row for row in file.workshop.participants.values() if row.family_name == family)


def test_the_edit_of_a_cell_is_one_named_step(turin):
    step = turin.do(set_value(person(turin, "Diop"), "job_title", "Director"))

    assert str(step.name) == "Edit participant"
    assert person(turin, "Diop").job_title == "Director"


def test_the_same_value_for_several_is_one_step_that_says_how_many(turin):
    people = turin.workshop.people()

    step = turin.do(set_field(people, "gender", Gender.FEMALE))

    assert str(step.name) == "Edit 6 participants"
    assert {row.gender for row in turin.workshop.people()} == {Gender.FEMALE}

    turin.undo()

    assert {row.gender for row in turin.workshop.people()} == {Gender.UNSAID}


def test_a_paste_that_adds_and_edits_is_one_step(turin):
    diop = person(turin, "Diop")
    new = Participant(family_name="Ba")

    turin.do(
        together(
            message("Paste 2 rows"), set_values([(diop, {"phone": "1", "email": "x"})]), add(new)
        )
    )

    assert (person(turin, "Diop").phone, person(turin, "Ba").uuid) == ("1", new.uuid)
    assert [str(step.name) for step in turin.steps()] == ["Paste 2 rows"]

    turin.undo()

    assert (person(turin, "Diop").phone, len(turin.workshop.participants)) == ("", 6)


def test_a_translation_is_given_and_taken_away(turin):
    room = turin.workshop.agenda()[0]

    turin.do(set_text(room, "title", "it", "Apertura"))
    turin.do(set_text(turin.workshop.sessions[room.key], "title", "fr", ""))

    assert turin.workshop.sessions[room.key].title_by_language == {"it": "Apertura"}


def test_deleting_takes_along_what_hangs_on_it_and_undo_brings_all_back(turin):
    everybody = list(turin.workshop.participants.values())

    step = turin.do(delete(everybody))

    assert str(step.name) == "Delete 6 participants"
    assert (turin.workshop.of(Assignment), turin.workshop.of(Placement)) == ({}, {})

    turin.undo()

    assert len(turin.workshop.participants) == 6
    assert (len(turin.workshop.of(Assignment)), len(turin.workshop.of(Placement))) == (1, 1)


def test_rows_that_hang_on_each_other_can_be_deleted_together(turin):
    rows = [*turin.workshop.participants.values(), *turin.workshop.of(Placement).values()]

    step = turin.do(delete(rows))

    assert str(step.name) == "Delete several things"
    assert turin.workshop.of(Placement) == {}


def test_a_row_that_was_added_is_a_copy(turin):
    host = Host(name="Barrito")

    turin.do(add(host))
    turin.do(add(Host(name="Hub")))

    assert host.id is None
    assert [row.name for row in turin.workshop.hosts.values()][-2:] == ["Barrito", "Hub"]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("given_names", "a\x07b", "control character (U+0007, at place 2)"),
        ("country", "Italy", "“Italy”"),
        ("arrives", "tomorrow", "“tomorrow”"),
        ("gender", "unknown", "“unknown”"),
    ],
)
def test_a_value_that_cannot_stand_is_refused_in_a_sentence_and_nothing_changes(
    turin, field, value, sentence
):
    before = person(turin, "Diop")

    with pytest.raises(Mistyped) as refusal:
        turin.do(set_values([(before, {"phone": "1", field: value})]))

    assert sentence in str(refusal.value)
    assert person(turin, "Diop") == before == turin.read().participants[before.key]
    assert turin.steps() == []


def test_a_name_of_several_lines_is_kept_in_one(turin):
    turin.do(set_value(person(turin, "Diop"), "organisation", "Ministry of\nLabour"))

    assert person(turin, "Diop").organisation == "Ministry of Labour"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_has_words_of_its_own(kind):
    words = WORDS[kind]

    assert str(words.add(1)) != str(words.add(2)) != str(words.edit(2))
    assert kind is Room or str(words.delete(3)) != str(WORDS[Room].delete(3))
