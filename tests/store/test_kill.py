"""A program killed at any moment of a large import leaves the state before it, or after."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from time import perf_counter, sleep

import pytest
from anything import cells

from organiser.store import WorkshopFile

IMPORTER = """
import os, sys
from pathlib import Path
from time import sleep
from organiser.i18n import message
from organiser.model import Participant
from organiser.store import Action, WorkshopFile

people = [{"given_names": f"Given {n}", "family_name": "Family " * 20} for n in range(3000)]
action = Action(message("Import"), lambda transaction: transaction.insert_many(Participant, people))
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        file = WorkshopFile.open(Path(line.strip()))
        print(os.getpid(), flush=True)
        file.do(action)
        print("done", flush=True)
        sleep(60)
        os._exit(1)
    os.waitpid(child, 0)
    print("ended", flush=True)
"""


@pytest.fixture
def importer():
    """A process that imports 3,000 people into any path it is told, in a child of its own."""
    if not hasattr(os, "fork"):
        pytest.skip("a child that is ready at once needs fork, which this system does not have")
    with subprocess.Popen(
        [sys.executable, "-c", IMPORTER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.stdin.close()


def begin(importer, path):
    """Let an import begin; return the id of the process that does it."""
    importer.stdin.write(f"{path}\n")
    importer.stdin.flush()
    return int(importer.stdout.readline())


def kill(importer, process):
    """Kill the import, and wait until its process is gone."""
    os.kill(process, signal.SIGKILL)
    while importer.stdout.readline() != "ended\n":
        pass


def test_a_killed_import_leaves_the_state_before_or_after(turin, tmp_path, importer):
    clean = tmp_path / "clean.organiser"
    turin.save_copy(clean)
    before = len(turin.workshop.participants)

    whole = tmp_path / "whole.organiser"
    shutil.copyfile(clean, whole)
    process = begin(importer, whole)
    began = perf_counter()
    assert importer.stdout.readline() == "done\n"
    length_s = perf_counter() - began
    kill(importer, process)

    found, interrupted = [], 0
    for trial in range(12):
        path = tmp_path / f"{trial}.organiser"
        shutil.copyfile(clean, path)
        process = begin(importer, path)
        sleep(length_s * trial / 10)
        kill(importer, process)
        interrupted += path.with_name(f"{path.name}-journal").exists()
        with WorkshopFile.open(path) as file:  # which checks the integrity of every page
            found.append(len(file.workshop.participants))
            assert not file.read_only
            assert (file.undoable is not None) is (found[-1] != before)
        if found[-1] == before:
            assert cells(path) == cells(clean)
        path.unlink()
    assert set(found) <= {before, before + 3000}
    assert found[0] == before
    assert interrupted, "no import was killed while it wrote"
    with WorkshopFile.open(whole) as file:  # killed after it was done
        assert len(file.workshop.participants) == before + 3000
