"""One at a time may change a workshop; the others are told who."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime, timedelta
from getpass import getuser
from socket import gethostname

import pytest

from organiser.errors import WorkshopLocked
from organiser.store import WorkshopFile
from organiser.store.lock import lock_file

HOLD = """
import sys
from pathlib import Path
from organiser.store.lock import Lock
held = Lock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(turin, tmp_path):
    """A workshop that another program has open."""
    path = tmp_path / "other.organiser"
    turin.save_copy(path)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "held\n"
        yield path, process
        process.kill()


def test_the_refusal_names_machine_and_hour(other):
    path, _ = other
    since = datetime.fromisoformat(json.loads(lock_file(path).read_text())["since"])
    with pytest.raises(WorkshopLocked) as refused:
        WorkshopFile.open(path)
    assert (
        str(refused.value.what) == f"Open on {gethostname()} since {since:%H:%M}, by {getuser()}."
    )
    assert "reading only" in str(refused.value.instead)


def test_reading_is_always_possible(other, turin):
    path, _ = other
    with WorkshopFile.open(path, read_only=True) as file:
        assert len(file.workshop.people()) == len(turin.workshop.people())


def test_a_crash_leaves_no_lock_behind(other):
    path, process = other
    process.kill()
    process.wait()
    assert lock_file(path).exists()
    with WorkshopFile.open(path) as file:
        assert not file.read_only
    assert not lock_file(path).exists()


def test_the_same_program_is_told_that_it_has_it_open(turin):
    with pytest.raises(WorkshopLocked, match="already open in this program"):
        WorkshopFile.open(turin.path)
    turin.close()
    with WorkshopFile.open(turin.path):
        pass


def test_a_lock_of_another_day_says_the_date(turin):
    words = {
        "user": "anna",
        "machine": "LAPTOP-ANNA",
        "pid": 1,
        "since": (datetime.now().astimezone() - timedelta(days=3)).isoformat(),
    }
    lock_file(turin.path).write_text(json.dumps(words))
    with pytest.raises(
        WorkshopLocked, match=r"Open on LAPTOP-ANNA since \d+ \w+ \d{4}, \d\d:\d\d, by"
    ):
        WorkshopFile.open(turin.path)


def test_words_that_are_half_written_still_refuse(turin):
    lock_file(turin.path).write_text('{"user": "an')
    with pytest.raises(WorkshopLocked, match="open somewhere else"):
        WorkshopFile.open(turin.path)


def test_a_refused_file_is_not_left_locked(turin, tmp_path):
    path = tmp_path / "other.organiser"
    turin.save_copy(path)
    path.write_bytes(path.read_bytes()[:-10])
    for _ in range(2):
        with pytest.raises(Exception, match="cut off"):
            WorkshopFile.open(path)
    assert not lock_file(path).exists()
