"""A file of any released format opens, and becomes a file of today: whole, or not at all."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
import sqlalchemy as sa

from organiser.model import KINDS
from organiser.store import WorkshopFile, backups
from organiser.store.migrations import Migration, migrations, newest_format
from organiser.store.opening import opened

OLD_FILES = Path(__file__).with_name("old_files")


def shape(path):
    """The tables of a file with their columns, references and indexes, whatever their order."""
    with closing(sqlite3.connect(path)) as connection:

        def rows(pragma, name):
            return connection.execute(f'PRAGMA {pragma}("{name}")').fetchall()

        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        return {
            name: (
                {column[1:] for column in rows("table_info", name)},
                {reference[2:] for reference in rows("foreign_key_list", name)},
                {
                    (unique, tuple(column[2] for column in rows("index_info", index)))
                    for _, index, unique, *_ in rows("index_list", name)
                },
                "AUTOINCREMENT" in sql,
            )
            for name, sql in tables.fetchall()
        }


@pytest.fixture
def old(tmp_path, request):
    """A copy of a file of an old format."""
    path = tmp_path / "old.organiser"
    shutil.copyfile(OLD_FILES / f"v{request.param}.organiser", path)
    return path


EVERY_FORMAT = pytest.mark.parametrize("old", range(1, newest_format() + 1), indirect=True)
FORMAT_1 = pytest.mark.parametrize("old", [1], indirect=True)


@EVERY_FORMAT
def test_a_file_of_every_format_opens_with_its_content_and_history(old):
    tables = shape(old)
    with WorkshopFile.open(old) as file:
        assert file.format == newest_format()
        assert all(file.workshop.of(kind) for kind in KINDS if kind.__tablename__ in tables)
        assert file.workshop.agenda()[0].title == "Welcome"
        assert str(file.redoable) == "Remove “Welcome”"
        file.redo()
        while file.undoable:
            file.undo()
        assert file.workshop.agenda()[0].title == "Opening"


@EVERY_FORMAT
def test_a_migrated_file_has_the_shape_of_a_new_one(old, turin):
    WorkshopFile.open(old).close()
    assert shape(old) == shape(turin.path)


@EVERY_FORMAT
def test_no_key_is_given_twice_after_a_migration(old):
    query = "SELECT name, seq FROM sqlite_sequence"
    before = dict(values(old, query))
    WorkshopFile.open(old).close()
    after = dict(values(old, query))
    assert {name: after[name] for name in before} == before


@EVERY_FORMAT
def test_an_old_file_can_be_read_without_being_changed(old):
    before = old.read_bytes()
    with WorkshopFile.open(old, read_only=True) as file:
        assert file.workshop.agenda()[0].title == "Welcome"
    assert old.read_bytes() == before


def test_the_formats_are_numbered_without_a_gap():
    assert [migration.to for migration in migrations()] == [*range(2, newest_format() + 1)]


# A made-up step to the next format: a column renamed, one that goes, one that comes ----------


def add_wheelchairs(operations):
    with operations.batch_alter_table("room") as room:
        room.add_column(sa.Column("wheelchairs", sa.Integer, nullable=False, server_default="0"))
        room.alter_column("floor", new_column_name="storey")
    with operations.batch_alter_table("preference") as preference:
        preference.drop_column("rank")
    operations.execute("UPDATE room SET wheelchairs = 2 WHERE step_free")


def break_in_the_middle(operations):
    add_wheelchairs(operations)
    sentence = "the plug was pulled"
    raise OSError(sentence)


def break_a_reference(operations):
    operations.execute("DELETE FROM participant")


def next_format(upgrade):
    return (*migrations(), Migration(newest_format() + 1, upgrade))


def values(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


@FORMAT_1
def test_a_migration_runs_after_a_backup(old):
    before, rooms = old.read_bytes(), values(old, "SELECT id, name, floor FROM room")
    with pytest.raises(Exception, match="damaged"):  # today's classes do not know the next format
        opened(old, read_only=False, steps=next_format(add_wheelchairs))

    assert values(old, "SELECT id, name, storey FROM room") == rooms
    assert {row[0] for row in values(old, "SELECT wheelchairs FROM room WHERE step_free")} == {2}
    assert values(old, "PRAGMA user_version") == [(newest_format() + 1,)]
    assert values(old, "PRAGMA foreign_key_check") == []
    (backup,) = backups.listed(old)
    assert backup.path.name.endswith(f".before-v{newest_format() + 1}.organiser")
    assert values(backup.path, "PRAGMA user_version") == [(1,)]
    assert values(backup.path, "SELECT id, name, floor FROM room") == rooms
    assert sha256(before).digest() != sha256(old.read_bytes()).digest()


@pytest.mark.parametrize("harm", [break_in_the_middle, break_a_reference])
@FORMAT_1
def test_a_migration_that_breaks_leaves_the_old_file(old, harm):
    before = old.read_bytes()
    with pytest.raises((OSError, RuntimeError), match=r"the plug was pulled|lead nowhere"):
        opened(old, read_only=False, steps=next_format(harm))
    assert old.read_bytes() == before
    assert sorted(old.parent.iterdir()) == [old]
    WorkshopFile.open(old).close()
