"""What cannot be stored is refused in words, and leaves nothing behind."""

from __future__ import annotations

import pytest
from anything import cells, pictures
from sqlalchemy import insert, text, update
from sqlmodel import delete

from organiser.errors import Mistyped, OrganiserError
from organiser.i18n import message
from organiser.model import Constituency, CustomField, Host, Participant, Room, Session
from organiser.store import Action


def first(kind):
    return lambda transaction, workshop: transaction.get_one(kind, next(iter(workshop.of(kind))))


def setting(kind, field, value):
    def change(transaction, workshop):
        row = first(kind)(transaction, workshop)
        setattr(row, field, value)

    return change


def adding(*rows):
    return lambda transaction, _: transaction.add_all([make() for make in rows])


def in_bulk(kind, **fields):
    return lambda transaction, _: transaction.insert_many(kind, [fields])


REFUSED = {
    "status": (
        setting(Participant, "status", "asleep"),
        "Status cannot be “asleep”.",
        "Choose one of 'nominated', 'invited'",
    ),
    "empty": (setting(Session, "title", ""), "Title cannot be left empty.", "Type something."),
    "colour": (
        setting(Constituency, "colour", "red"),
        "Colour cannot be “red”.",
        "Give a colour such as #1F5C8B.",
    ),
    "country": (
        setting(Participant, "country", "Senegal"),
        "Country cannot be “Senegal”.",
        "the two letters of the country",
    ),
    "seats": (
        setting(Room, "capacities", {"theatre": -5}),
        "Capacities cannot be “-5”.",
        "not below 0",
    ),
    "hours": (
        setting(Host, "opening_hours", {"1": [["9", "18:00"]]}),
        "Opening hours cannot be “9”.",
        "Give a time such as 09:30.",
    ),
    "weekday": (
        setting(Host, "opening_hours", {"8": [["09:00", "18:00"]]}),
        "Opening hours cannot be “8”.",
        "Give a value of the kind",
    ),
    "too low": (
        setting(Host, "latitude", -91),
        "Latitude cannot be “-91”.",
        "not below -90",
    ),
    "time": (
        setting(Session, "starts", "tomorrow"),
        "Starts cannot be “tomorrow”.",
        "2025-12-10 09:30",
    ),
    "number": (setting(Room, "booths", "two"), "Booths cannot be “two”.", "Give a whole number."),
    "yes or no": (
        setting(Room, "step_free", "perhaps"),
        "Step free cannot be “perhaps”.",
        "Answer yes or no.",
    ),
    "missing": (adding(lambda: Session(title="Half")), "Starts is missing.", "Fill it in"),
    "twice": (
        adding(lambda: CustomField(name="Bus"), lambda: CustomField(name="Bus")),
        "Two rows would have the same Name.",
        "Give another one.",
    ),
    "still used": (
        lambda transaction, workshop: transaction.delete(first(Host)(transaction, workshop)),
        "Something that is still used would be missing.",
        "Remove first what refers to it.",
    ),
    "gone": (
        lambda transaction, _: transaction.get_one(Room, 4711),
        "no longer in the workshop",
        "Look at the page again.",
    ),
    "gone in bulk": (
        lambda transaction, _: transaction.update_many(Room, {4711: {"name": "x"}}),
        "no longer in the workshop",
        "Look at the page again.",
    ),
    "half a character": (
        in_bulk(Participant, family_name="Dio\ud800p"),
        "“Dio?p” contains half a character.",
        "Type it again",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_said_in_words_and_leaves_nothing(turin, case):
    change, what, instead = REFUSED[case]
    stored, shown = cells(turin.path), pictures(turin.workshop)

    def half_way(transaction):
        transaction.add(Room(name="Tent"))
        transaction.flush()
        change(transaction, turin.workshop)

    with pytest.raises(OrganiserError) as refused:
        turin.do(Action(message("Change"), half_way))

    assert what in str(refused.value.what)
    assert instead in str(refused.value.instead)
    assert "Nothing was changed." in str(refused.value.instead)
    assert cells(turin.path) == stored
    assert pictures(turin.workshop) == shown
    assert turin.undoable is None


BYPASS = {
    "update": lambda t: t.exec(update(Session).values(title="x")),
    "delete": lambda t: t.exec(delete(Session)),
    "insert": lambda t: t.exec(insert(Room).values(name="x")),
    "text": lambda t: t.exec(text("DELETE FROM session")),
    "connection": lambda t: t.connection().exec_driver_sql("DELETE FROM session"),
    "objects": lambda t: t.bulk_save_objects([Room(name="x")]),
    "inserts": lambda t: t.bulk_insert_mappings(Room, [{"name": "x"}]),
    "updates": lambda t: t.bulk_update_mappings(Room, [{"id": 1, "name": "x"}]),
    "commit": lambda t: t.commit(),
    "rollback": lambda t: t.rollback(),
    "nested": lambda t: t.begin_nested(),
}


@pytest.mark.parametrize("way", BYPASS)
def test_nothing_goes_past_the_history(turin, way):
    before = cells(turin.path)
    with pytest.raises(RuntimeError, match="would bypass the history"):
        turin.do(Action(message("Bypass"), BYPASS[way]))
    assert cells(turin.path) == before


def test_a_key_cannot_be_changed(turin):
    key = next(iter(turin.workshop.rooms))

    def change(transaction):
        transaction.get_one(Room, key).id = 99

    with pytest.raises(RuntimeError, match="cannot be changed"):
        turin.do(Action(message("Change"), change))


def test_a_field_that_does_not_exist_is_a_defect_not_a_refusal(turin):
    with pytest.raises(TypeError, match="Room has no \\['colour'\\]"):
        turin.do(Action(message("Add"), lambda t: t.insert_many(Room, [{"colour": "red"}])))
    key = next(iter(turin.workshop.rooms))
    with pytest.raises(TypeError, match="Room has no \\['id'\\]"):
        turin.do(Action(message("Add"), lambda t: t.update_many(Room, {key: {"id": 5}})))


def test_a_control_character_is_refused_with_its_own_reason(turin):
    with pytest.raises(Mistyped, match=r"Name: The text holds a control .* Delete it, .*changed"):
        turin.do(Action(message("Add"), lambda t: t.add(Room(name="a\x01"))))
