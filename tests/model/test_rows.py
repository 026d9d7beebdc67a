from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError
from sqlalchemy import create_engine, inspect
from sqlmodel import Session as Transaction
from sqlmodel import SQLModel, select

from organiser.model import (
    KINDS,
    Event,
    Gender,
    Host,
    Participant,
    Room,
    Row,
    Session,
    SessionKind,
)

WORKSHOP_KINDS = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


@pytest.fixture
def transaction():
    engine = create_engine("sqlite://")
    SQLModel.metadata.create_all(engine)
    with Transaction(engine) as transaction:
        yield transaction
    engine.dispose()


def test_every_stored_class_is_in_the_list_of_kinds():
    tables = {kind.__tablename__ for kind in KINDS}

    assert [
        name for name in SQLModel.metadata.tables if name not in tables | {"step", "change"}
    ] == []


@WORKSHOP_KINDS
def test_a_kind_stands_after_those_that_it_refers_to(kind):
    before = {earlier.__tablename__ for earlier in KINDS[: KINDS.index(kind)]}

    assert {key.column.table.name for key in inspect(kind).local_table.foreign_keys} <= before


@WORKSHOP_KINDS
def test_a_key_is_never_used_twice(kind):
    assert inspect(kind).local_table.dialect_options["sqlite"]["autoincrement"] is True


@WORKSHOP_KINDS
def test_a_reference_is_indexed(kind):
    table = inspect(kind).local_table
    indexed = {column.name for index in table.indexes for column in index.columns}

    assert {column.name for column in table.columns if column.foreign_keys} <= indexed


def test_every_row_has_a_uuid_of_its_own():
    first, second = Participant(), Participant()

    assert (len(first.uuid), first.uuid == second.uuid) == (36, False)


def test_a_row_that_is_not_stored_has_no_key():
    with pytest.raises(ValueError, match="has not been stored"):
        _ = Participant().key


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [
        (Participant(), "country", "Italy"),
        (Participant(), "country", "it"),
        (Participant(), "gender", "unknown"),
        (Participant(), "arrives", datetime(2025, 12, 9, tzinfo=UTC)),
        (Room(name="Africa"), "booths", -1),
        (Host(name="Barrito"), "latitude", 91.0),
        (Host(name="Barrito"), "name", ""),
        (
            Event(title="T", first_day=date(2025, 12, 10), last_day=date(2025, 12, 11)),
            "accent",
            "blue",
        ),
        (
            Event(title="T", first_day=date(2025, 12, 10), last_day=date(2025, 12, 11)),
            "zone",
            "Europe/Turin",
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Row) else str(value)[:20],
)
def test_a_field_refuses_what_it_cannot_hold(row, field, value):
    with pytest.raises(ValidationError):
        setattr(row, field, value)


def test_choices_are_stored_as_their_values(transaction):
    transaction.add(Participant(family_name="Diop", gender=Gender.FEMALE))
    transaction.flush()

    stored = transaction.connection().exec_driver_sql("SELECT gender FROM participant").scalar()

    assert (stored, transaction.exec(select(Participant)).one().gender) == ("female", Gender.FEMALE)


def test_a_title_is_shown_in_the_language_of_the_reader():
    session = Session(
        title="Opening",
        title_by_language={"fr": "Ouverture"},
        starts=datetime(2025, 12, 10, 9),
        ends=datetime(2025, 12, 10, 10),
    )

    assert [session.text("title", code) for code in ("en", "fr", "ar")] == [
        "Opening",
        "Ouverture",
        "Opening",
    ]


@pytest.mark.parametrize(
    ("person", "full", "formal"),
    [
        (
            Participant(given_names="Awa", family_name="Diop", honorific="Ms"),
            "Awa Diop",
            "Ms Awa Diop",
        ),
        (
            Participant(given_names="Thị Hương", family_name="Nguyễn", family_name_first=True),
            "Nguyễn Thị Hương",
            "Nguyễn Thị Hương",
        ),
        (Participant(family_name="Sukarno"), "Sukarno", "Sukarno"),
        (Participant(given_names="Sukarno"), "Sukarno", "Sukarno"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_name_is_spoken_in_its_own_order(person, full, formal):
    assert (person.full_name, person.formal_name) == (full, formal)


def test_a_badge_shows_the_name_that_was_given_for_it():
    person = Participant(
        given_names="Maria Antonietta", family_name="Rossi", badge_name="Nietta Rossi"
    )

    assert person.name_for_badge == "Nietta Rossi"


def test_a_session_knows_its_length():
    session = Session(
        kind=SessionKind.BREAK,
        title="Coffee",
        starts=datetime(2025, 12, 10, 23, 45),
        ends=datetime(2025, 12, 11, 0, 15),
    )

    assert session.minutes == 30
