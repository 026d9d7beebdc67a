"""Every change is a step that can be taken back, and says who made it and when."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from getpass import getuser
from threading import Thread

import pytest
from anything import cells, pictures

from organiser.errors import OrganiserError
from organiser.i18n import Language, counted, message
from organiser.model import CustomField, Event, Participant, Room, Session
from organiser.store import Action, WorkshopFile
from organiser.store.message_json import message_from_json, message_to_json


def renamed(session, title):
    def change(transaction):
        transaction.get_one(Session, session.key).title = title

    return Action(message("Rename “{session}”", session=session.title), change)


@pytest.fixture
def opening(turin):
    return turin.workshop.agenda()[0]


def test_an_action_reaches_the_picture_and_the_disk(turin, opening):
    step = turin.do(renamed(opening, "Welcome"))

    assert turin.workshop.sessions[opening.key].title == "Welcome"
    assert turin.read().sessions[opening.key].title == "Welcome"
    assert step.kinds == {Session}
    (change,) = step.changes
    assert (change.kind, change.key) == (Session, opening.key)
    assert (change.before, change.after) == ({"title": "Opening"}, {"title": "Welcome"})


def test_the_picture_before_stays_as_it_was(turin, opening):
    before, people = turin.workshop, turin.workshop.people()
    turin.do(renamed(opening, "Welcome"))
    assert before.sessions[opening.key].title == "Opening"
    assert people is turin.workshop.people()  # what did not change is shared


def test_a_row_of_the_picture_cannot_be_assigned(turin, opening):
    with pytest.raises(AttributeError, match="is changed by an action"):
        opening.title = "Welcome"
    assert turin.workshop.sessions[opening.key].title == "Opening"


def test_undo_and_redo_are_named_and_survive_a_restart(turin, opening):
    assert turin.undoable is turin.redoable is None
    turin.do(renamed(opening, "Welcome"))
    turin.close()

    with WorkshopFile.open(turin.path) as file:
        assert str(file.undoable) == "Rename “Opening”"
        assert str(file.undo().name) == "Rename “Opening”"
        assert file.workshop.sessions[opening.key].title == "Opening"
    with WorkshopFile.open(turin.path) as file:
        assert file.undoable is None
        assert str(file.redoable) == "Rename “Opening”"
        assert file.redo().changes[0].after == {"title": "Welcome"}
        assert file.redoable is None


def test_doing_something_else_after_undo_ends_what_could_be_redone(turin, opening):
    turin.do(renamed(opening, "Welcome"))
    turin.undo()
    turin.do(renamed(opening, "Bienvenue"))
    assert turin.redoable is None
    with pytest.raises(OrganiserError, match="nothing to redo"):
        turin.redo()
    assert [str(step.name) for step in turin.steps()] == ["Rename “Opening”"]


def test_undo_of_nothing_is_a_sentence(turin):
    with pytest.raises(OrganiserError, match="nothing to undo"):
        turin.undo()


def test_the_history_says_who_and_when(turin, opening):
    turin.do(renamed(opening, "Welcome"))
    turin.do(renamed(opening, "Bienvenue"))
    turin.undo()

    newest, oldest = turin.steps()
    assert (newest.undone, oldest.undone) == (True, False)
    assert newest.number > oldest.number
    assert newest.who == getuser()
    assert newest.changes == 1
    assert abs(newest.at - datetime.now().astimezone()) < timedelta(minutes=1)


def test_the_name_of_a_step_is_read_in_any_language_later(turin):
    name = counted(
        "Import {count} person from {source} on {day}",
        "Import {count} people from {source} on {day}",
        2300,
        source=message("the list"),
        day=date(2025, 12, 10),
    )
    read = message_from_json(message_to_json(name))
    assert read == name
    assert Language("fr")(read) == Language("fr")(name)


def test_an_action_that_changes_nothing_is_no_step(turin, opening):
    assert turin.do(renamed(opening, "Opening")).changes == ()
    assert turin.do(Action(message("Nothing"), lambda _: None)).changes == ()

    def there_and_back(transaction):
        row = Room(name="Tent")
        transaction.add(row)
        transaction.flush()
        transaction.delete(row)

    assert turin.do(Action(message("Tent"), there_and_back)).changes == ()
    assert turin.undoable is None


def test_values_that_must_be_unique_change_places_and_back(turin):
    def two(transaction):
        transaction.add_all([CustomField(name="Bus"), CustomField(name="Seat")])

    def swap(transaction):
        bus, seat = (transaction.get_one(CustomField, key) for key in keys)
        bus.name = "?"
        transaction.flush()
        seat.name = "Bus"
        transaction.flush()
        bus.name = "Seat"

    turin.do(Action(message("Add"), two))
    keys = [*turin.workshop.of(CustomField)]
    before = cells(turin.path)
    turin.do(Action(message("Swap"), swap))
    after = cells(turin.path)
    turin.undo()
    assert cells(turin.path) == before
    turin.redo()
    assert cells(turin.path) == after


def test_removing_takes_along_what_hangs_on_a_row(turin, opening):
    chair = turin.workshop.assignments_of(opening)[0].participant_id
    before = cells(turin.path)

    turin.do(Action(message("Remove"), lambda t: t.remove(t.get_one(Participant, chair))))

    assert turin.workshop.assignments_of(opening) == []
    assert [visit.leader_id for visit in turin.workshop.visits.values()] == [None]
    turin.undo()
    assert cells(turin.path) == before


def test_the_event_cannot_be_removed(turin):
    before = turin.read()

    with pytest.raises(RuntimeError, match="without its event"):
        turin.do(Action(message("Remove"), lambda t: t.remove(t.get_one(Event, 1))))

    assert (turin.read().event, turin.undoable) == (before.event, None)


def test_a_key_is_never_given_twice(turin):
    def add(transaction):
        added.extend(transaction.insert_many(Room, [{"name": "Tent"}, {"name": "Hall"}]))

    added = []
    turin.do(Action(message("Add"), add))
    turin.undo()
    turin.do(Action(message("Add"), add))
    assert len(set(added)) == 4


def test_rows_added_in_bulk_have_their_defaults_and_a_uuid_each(turin):
    def add(transaction):
        keys.extend(
            transaction.insert_many(
                Participant, [{"family_name": "A", "tags": ["x"]}, {"given_names": "B"}]
            )
        )

    keys = []
    turin.do(Action(message("Add"), add))
    first, second = (turin.workshop.participants[key] for key in keys)
    assert (first.tags, second.tags) == (["x"], [])
    assert len(first.uuid) == len(second.uuid) == 36
    assert first.uuid != second.uuid
    assert first.tags is not first.diets
    assert pictures(turin.workshop) == pictures(turin.read())


def test_rows_of_an_action_show_what_was_updated_in_bulk(turin, opening):
    def change(transaction):
        row = transaction.get_one(Session, opening.key)
        row.code = "P1"
        transaction.update_many(Session, {opening.key: {"title": "Welcome"}})
        assert (row.title, row.code) == ("Welcome", "P1")

    step = turin.do(Action(message("Change"), change))
    assert step.changes[0].after == {"title": "Welcome", "code": "P1"}


def test_two_threads_may_change_and_read_at_once(turin):
    def add(name):
        for _ in range(5):
            turin.do(Action(message("Add"), lambda t: t.add(Room(name=name))))
            turin.read()

    threads = [Thread(target=add, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(turin.workshop.rooms) == 2 + 15
    assert pictures(turin.workshop) == pictures(turin.read())


def test_a_field_of_another_format_is_left_out_or_gets_its_default(turin):
    """The history is not migrated: it is read with a pinch of salt."""
    key = turin.workshop.rooms_in_order()[1].key
    turin.do(Action(message("Remove"), lambda t: t.remove(t.get_one(Room, key))))
    turin.close()
    with closing(sqlite3.connect(turin.path)) as connection:
        connection.execute(
            """UPDATE change SET before =
               json_set(json_remove(before, '$.equipment'), '$.gone', 'x') WHERE kind = 'room'"""
        )
        connection.commit()
    with WorkshopFile.open(turin.path) as file:
        file.undo()
        assert file.workshop.rooms[key].name == "Piedmont"
        assert file.workshop.rooms[key].equipment == []
        assert pictures(file.workshop) == pictures(file.read())
