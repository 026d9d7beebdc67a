"""Each kind of file that cannot be opened is told apart, and none is touched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from anything import pictures
from turin import new_event

from organiser.actions.rows import set_value
from organiser.errors import (
    OrganiserError,
    WorkshopLocked,
    WorkshopReadOnly,
    WorkshopTooNew,
    WorkshopUnreadable,
    WriteRefused,
)
from organiser.i18n import message
from organiser.model import Session
from organiser.store import Action, WorkshopFile, backups
from organiser.store.migrations import newest_format


def digest(path):
    return sha256(path.read_bytes()).hexdigest()


def closed(turin, to):
    """A copy of the small workshop that nobody has open."""
    turin.save_copy(to)
    return to


def pragma(path, text):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA {text}")
        connection.commit()


def newer(path):
    pragma(path, "user_version = 7")


def no_version(path):
    pragma(path, "user_version = 0")


def foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE album (title TEXT)")
        connection.commit()


def text(path):
    path.write_text("Name;Country\nAwa Diop;SN\n" * 20, "utf-8")


def empty(path):
    path.write_bytes(b"")


def truncated(path):
    path.write_bytes(path.read_bytes()[:-5000])


def cut_in_the_header(path):
    path.write_bytes(path.read_bytes()[:60])


def damaged_tables(path):
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 64] = Random(1).randbytes(64)
    path.write_bytes(content)


def table_missing(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE preference")
        connection.commit()


def value_of_no_list(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE participant SET status = 'asleep'")
        connection.commit()


def reference_to_nobody(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE placement SET participant_id = 4711")
        connection.commit()


def without_event(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM event")
        connection.commit()


REFUSED = {
    newer: (WorkshopTooNew, "newer organiser (format 7", "Install the latest version"),
    no_version: (WorkshopUnreadable, "damaged", "newest backup"),
    foreign: (WorkshopUnreadable, "database of another program", "ends in .organiser"),
    text: (WorkshopUnreadable, "not a workshop file", "ends in .organiser"),
    empty: (WorkshopUnreadable, "is empty", "newest backup"),
    truncated: (WorkshopUnreadable, "was cut off", "Copy it or download it again"),
    cut_in_the_header: (WorkshopUnreadable, "was cut off", "Copy it or download it again"),
    damaged_tables: (WorkshopUnreadable, "damaged", "newest backup"),
    table_missing: (WorkshopUnreadable, "damaged", "newest backup"),
    value_of_no_list: (WorkshopUnreadable, "damaged", "newest backup"),
    reference_to_nobody: (WorkshopUnreadable, "damaged", "newest backup"),
    without_event: (WorkshopUnreadable, "damaged", "newest backup"),
}


@pytest.mark.parametrize("harm", REFUSED, ids=lambda harm: harm.__name__)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_sound_workshop_is_refused_and_not_touched(
    turin, tmp_path, harm, read_only
):
    kind, what, instead = REFUSED[harm]
    path = closed(turin, tmp_path / "other.organiser")
    harm(path)
    before, beside = digest(path), sorted(tmp_path.iterdir())

    with pytest.raises(kind) as refused:
        WorkshopFile.open(path, read_only=read_only)

    assert what in str(refused.value.what)
    assert instead in str(refused.value.instead)
    assert digest(path) == before
    assert sorted(tmp_path.iterdir()) == beside


def test_a_newer_file_can_be_looked_at_where_all_that_we_know_is_in_it(turin, tmp_path):
    path = closed(turin, tmp_path / "other.organiser")
    newer(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE room ADD COLUMN scent TEXT")
        connection.execute("CREATE TABLE menu (id INTEGER PRIMARY KEY)")
    before = digest(path)

    with WorkshopFile.open(path, read_only=True, newer=True) as file:
        assert file.format == 7
        assert [room.name for room in file.workshop.rooms_in_order()] == ["Europe", "Piedmont"]
        with pytest.raises(WorkshopReadOnly):
            file.undo()

    assert digest(path) == before


def test_a_newer_file_that_lacks_what_we_know_is_refused(turin, tmp_path):
    path = closed(turin, tmp_path / "other.organiser")
    newer(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE room RENAME COLUMN booths TO cabins")

    with pytest.raises(WorkshopTooNew):
        WorkshopFile.open(path, read_only=True, newer=True)


def test_a_file_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(WorkshopUnreadable, match="There is no file"):
        WorkshopFile.open(tmp_path / "gone.organiser")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_a_workshop(tmp_path):
    with pytest.raises(WorkshopUnreadable, match="is a folder"):
        WorkshopFile.open(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.organiser")

    with pytest.raises(WorkshopUnreadable, match="is not a workshop file"):
        WorkshopFile.open(tmp_path / "pipe.organiser")


def test_a_name_that_no_disk_takes_is_refused(tmp_path):
    long = tmp_path / ("a" * 300)

    with pytest.raises(WorkshopUnreadable, match="cannot be read"):
        WorkshopFile.open(long)
    with pytest.raises(WriteRefused, match="No file can be written"):
        WorkshopFile.create(long, new_event())


@pytest.mark.skipif(sys.platform != "linux", reason="names are texts on this system")
def test_a_name_that_is_no_text_will_do(turin, tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/Turin d\xe9cembre.organiser"))
    turin.save_copy(path)

    with WorkshopFile.open(path) as file:
        key = file.workshop.agenda()[0].key
        file.do(set_value(file.workshop.sessions[key], "title", "Welcome"))
        assert file.backup_refused is None
    assert len(backups.listed(path)) == 1


def test_a_link_to_itself_is_refused(tmp_path):
    loop = tmp_path / "loop.organiser"
    try:
        loop.symlink_to(loop)
    except OSError:
        pytest.skip("no links on this system")

    with pytest.raises(WorkshopUnreadable, match="cannot be read"):
        WorkshopFile.open(loop)


@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_in_a_page_are_never_taken_for_data(turin, tmp_path, seed):
    """64 random bytes anywhere are found, or lie where nothing is kept and change nothing."""
    path = closed(turin, tmp_path / "other.organiser")
    content, random = bytearray(path.read_bytes()), Random(seed)
    at = random.randrange(100, len(content) - 64)
    content[at : at + 64] = random.randbytes(64)
    path.write_bytes(content)
    before = digest(path)

    try:
        with WorkshopFile.open(path) as file:
            assert pictures(file.workshop) == pictures(turin.workshop)
            assert file.steps() == turin.steps()
    except WorkshopUnreadable:
        pass
    assert digest(path) == before


def test_a_read_only_file_can_be_looked_at_but_not_changed(turin, tmp_path):
    path = closed(turin, tmp_path / "other.organiser")
    path.chmod(0o444)
    before = digest(path)

    with WorkshopFile.open(path) as file:
        assert file.read_only
        assert pictures(file.workshop) == pictures(turin.workshop)
        with pytest.raises(WorkshopReadOnly, match=r"is marked as read-only. Save a copy"):
            file.do(Action(message("Nothing"), lambda _: None))
        with pytest.raises(WorkshopReadOnly, match="is marked as read-only"):
            file.undo()

    assert digest(path) == before


def test_a_file_opened_for_reading_says_so(turin):
    with (
        WorkshopFile.open(turin.path, read_only=True) as file,
        pytest.raises(WorkshopReadOnly, match="opened for reading only"),
    ):
        file.do(Action(message("Nothing"), lambda _: None))


@pytest.mark.parametrize(
    "name", ["Turin décembre.organiser", "50% #1?&x=y.organiser", "ورشة.organiser"]
)
def test_any_name_that_the_disk_takes_will_do(turin, tmp_path, name):
    with WorkshopFile.create(tmp_path / "a b" / name, new_event()) as file:
        file.save_copy(tmp_path / name)
    with WorkshopFile.open(tmp_path / name) as copy:
        assert copy.do(Action(message("Nothing"), lambda _: None)).changes == ()


def test_opening_for_reading_leaves_a_change_that_was_cut_short_in_place(turin, tmp_path):
    """The journal of a program that was killed is taken into account, but left for its owner."""
    path = tmp_path / "other.organiser"
    with closing(sqlite3.connect(turin.path)) as writing:
        writing.execute("PRAGMA cache_size = 1")
        writing.execute("BEGIN")
        writing.execute("UPDATE session SET title = title || printf('%.*c', 20000, 'x')")
        journal = turin.path.with_name(turin.path.name + "-journal")
        shutil.copyfile(turin.path, path)
        shutil.copyfile(journal, path.with_name(path.name + "-journal"))
        writing.rollback()
    before = digest(path)

    with WorkshopFile.open(path, read_only=True) as file:
        assert pictures(file.workshop) == pictures(turin.workshop)
    assert digest(path) == before

    with WorkshopFile.open(path) as file:
        assert pictures(file.workshop) == pictures(turin.workshop)
    assert not path.with_name(path.name + "-journal").exists()


def test_creating_refuses_a_file_that_stands_there(turin):
    before = digest(turin.path)
    with pytest.raises(WriteRefused, match="exists already"):
        WorkshopFile.create(turin.path, new_event())
    assert digest(turin.path) == before


def test_creating_leaves_nothing_behind_when_filling_gives_up(tmp_path):
    def give_up(transaction):
        transaction.add(Session(title="Half"))

    with pytest.raises(OrganiserError, match="Starts is missing"):
        WorkshopFile.create(tmp_path / "new" / "w.organiser", new_event(), give_up)
    assert list((tmp_path / "new").iterdir()) == []


def test_a_new_workshop_has_the_usual_constituencies_and_no_history(tmp_path):
    with WorkshopFile.create(tmp_path / "w.organiser", new_event()) as file:
        names = [row.name for row in file.workshop.constituencies_in_order()]
        assert names[:3] == ["Governments", "Workers", "Employers"]
        assert len(names) == len({row.colour for row in file.workshop.constituencies.values()})
        assert file.undoable is file.redoable is None
        assert file.steps() == []
        assert file.format == newest_format()


def lightness(colour):
    """CIE L*, 0 to 100."""
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 116 * (0.2126 * red + 0.7152 * green + 0.0722 * blue) ** (1 / 3) - 16


def test_the_constituencies_can_be_told_apart_in_grey_and_in_every_language(turin):
    rows = turin.workshop.constituencies_in_order()
    greys = sorted(lightness(row.colour) for row in rows)
    assert min(lighter - darker for darker, lighter in pairwise(greys)) > 7
    assert all(set(row.name_by_language) == {"fr", "es", "it", "ar"} for row in rows)


def test_a_copy_is_a_workshop_with_the_whole_history(turin, tmp_path):
    key = turin.workshop.agenda()[0].key

    def change(transaction):
        transaction.get_one(Session, key).title = "Welcome"

    turin.do(Action(message("Rename"), change))
    turin.save_copy(tmp_path / "copy.organiser")
    with WorkshopFile.open(tmp_path / "copy.organiser") as copy:
        assert pictures(copy.workshop) == pictures(turin.workshop)
        copy.undo()
        assert copy.workshop.agenda()[0].title == "Opening"
    with pytest.raises(WriteRefused, match="exists already"):
        turin.save_copy(tmp_path / "copy.organiser")


def test_a_copy_takes_the_place_of_another_file_only_when_told_to(turin, tmp_path):
    path = tmp_path / "copy.organiser"
    path.write_text("what stood there before")
    turin.save_copy(path, replace=True)
    with WorkshopFile.open(path) as copy:
        assert pictures(copy.workshop) == pictures(turin.workshop)
        with pytest.raises(WorkshopLocked, match="already open"):
            turin.save_copy(path, replace=True)
    with pytest.raises(WriteRefused, match="place of the open workshop"):
        turin.save_copy(turin.path, replace=True)


def test_the_file_says_what_it_is(turin):
    """For `file` and for the desktop: "WKSH" at byte 68; nothing but one file while it is open."""
    assert turin.path.read_bytes()[68:72] == b"WKSH"
    with closing(sqlite3.connect(turin.path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA user_version").fetchone() == (newest_format(),)


def test_all_is_on_disk_and_in_one_file_while_it_is_open(turin, tmp_path):
    key = turin.workshop.agenda()[0].key

    def change(transaction):
        transaction.get_one(Session, key).title = "Welcome"

    turin.do(Action(message("Rename"), change))
    shutil.copyfile(turin.path, tmp_path / "mailed.organiser")
    with WorkshopFile.open(tmp_path / "mailed.organiser") as mailed:
        assert mailed.workshop.agenda()[0].title == "Welcome"
