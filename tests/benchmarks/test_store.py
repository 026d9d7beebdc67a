"""The store against bare sqlite3: 10,000 people and 1,000 sessions.

    pytest tests/benchmarks/test_store.py -s

Each figure is a ratio to a floor that is timed in the same run, in turn with it, so that
the speed of the machine cancels out.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from statistics import median
from time import perf_counter

import pytest
from turin import fill_turin, new_event

from organiser.i18n import message
from organiser.model import Gender, Participant, Session, SessionKind, Status
from organiser.store import Action, WorkshopFile

PEOPLE = [
    {
        "honorific": "Ms",
        "given_names": f"Awa {number}",
        "family_name": f"Łęcka-Diop {number}",
        "native_name": "ليلى حداد",
        "gender": Gender.FEMALE,
        "organisation": "Ministry of Labour, Employment and Social Security",
        "job_title": "Director of the social economy",
        "country": "SN",
        "status": Status.CONFIRMED,
        "languages": ["fr", "en"],
        "email": f"person{number}@example.org",
        "phone": "+221 33 000 00 00",
        "diets": ["vegetarian"] if number % 10 == 0 else [],
        "arrives": datetime(2025, 12, 9) + timedelta(minutes=number % 1440),
        "arrival_by": "AF1102",
        "departs": datetime(2025, 12, 12, 9),
    }
    for number in range(10_000)
]
SESSIONS = [
    {
        "kind": SessionKind.PARALLEL,
        "title": f"Session {number}",
        "title_by_language": {"fr": f"Séance {number}"},
        "starts": datetime(2025, 12, 10, 9) + timedelta(minutes=number),
        "ends": datetime(2025, 12, 10, 10) + timedelta(minutes=number),
    }
    for number in range(1_000)
]


SELECT = {"participant": "SELECT * FROM participant", "session": "SELECT * FROM session"}


def import_all(transaction):
    transaction.insert_many(Participant, PEOPLE)
    transaction.insert_many(Session, SESSIONS)


def timed(work):
    began = perf_counter()
    work()
    return perf_counter() - began


def ratio(name, floor, work, *, limit, rounds=9):
    """Time both in turn; the least of each has the least of everything else in it."""
    pairs = [(timed(floor), timed(work)) for _ in range(rounds)]
    bare, ours = (min(times) for times in zip(*pairs, strict=True))
    print(f"\n{name}: {ours * 1000:.0f} ms, bare {bare * 1000:.0f} ms, {ours / bare:.2f} ×")
    assert ours / bare <= limit


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A workshop of 10,000 people and 1,000 sessions, open."""
    folder = tmp_path_factory.mktemp("large")
    with WorkshopFile.create(folder / "large.organiser", new_event(), fill_turin) as file:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ORGANISER_DATA", str(folder))
            file.do(Action(message("Import"), import_all))
        yield file


def test_reading_costs_at_most_four_times_bare_sqlite(large):
    with closing(sqlite3.connect(large.path)) as connection:

        def floor():
            connection.execute(SELECT["participant"]).fetchall()
            connection.execute(SELECT["session"]).fetchall()

        ratio("read 10,000 people and 1,000 sessions", floor, large.read, limit=4)


def test_importing_costs_at_most_six_times_bare_sqlite(large, tmp_path):
    with closing(sqlite3.connect(large.path)) as connection:
        found = connection.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name IN ('participant', 'session')"
        )
        schema = [sql for (sql,) in found if sql]
        rows = {table: connection.execute(select).fetchall() for table, select in SELECT.items()}
    count = 0

    def floor():
        nonlocal count
        count += 1
        with closing(sqlite3.connect(tmp_path / f"bare{count}")) as bare:
            for sql in schema:
                bare.execute(sql)
            bare.commit()
            began = perf_counter()
            for table, stored in rows.items():
                places = ", ".join("?" * len(stored[0]))
                bare.executemany(f"INSERT INTO {table} VALUES ({places})", stored)  # noqa: S608 -- our own
            bare.commit()
            return perf_counter() - began

    def work():
        path = tmp_path / f"ours{count}.organiser"
        with WorkshopFile.create(path, new_event()) as file:
            began = perf_counter()
            step = file.do(Action(message("Import"), import_all))
            took_s = perf_counter() - began
            assert len(step.changes) == len(file.workshop.participants) + len(SESSIONS)
        return took_s

    pairs = [(floor(), work()) for _ in range(5)]
    bare, ours = (min(times) for times in zip(*pairs, strict=True))
    print(f"\nimport: {ours * 1000:.0f} ms, bare {bare * 1000:.0f} ms, {ours / bare:.2f} ×")
    assert ours / bare <= 6


def test_an_edit_in_a_large_workshop_takes_less_than_50_ms(large):
    key = next(iter(large.workshop.participants))

    def edit():
        def change(transaction):
            transaction.get_one(Participant, key).family_name += "x"

        large.do(Action(message("Edit"), change))
        large.workshop.people()  # as the page of people asks at once

    large.workshop.people()
    times = {"edit": [], "undo": [], "redo": []}
    for _ in range(20):
        times["edit"].append(timed(edit))
        times["undo"].append(timed(large.undo))
        times["redo"].append(timed(large.redo))
    for name, taken in times.items():
        print(f"\n{name}: {median(taken) * 1000:.1f} ms, longest {max(taken) * 1000:.1f} ms")
        assert median(taken) < 0.05


def test_a_backup_of_a_large_workshop_holds_a_change_up_for_less_than_100_ms(large):
    from organiser.store import backups  # noqa: PLC0415 -- only here

    taken = []
    for _ in range(5):
        began = perf_counter()
        copied = backups.copy(large.path)
        taken.append(perf_counter() - began)
        backups.confirm(copied)
    size = large.path.stat().st_size / 1_000_000
    print(f"\nbackup of {size:.0f} MB: {median(taken) * 1000:.0f} ms before the change goes on")
    assert median(taken) < 0.1


def test_opening_a_large_workshop_takes_at_most_eight_times_bare_sqlite(large, tmp_path):
    """Every page, reference and text of the file is checked on the way."""
    path = tmp_path / "copy.organiser"
    large.save_copy(path)
    with closing(sqlite3.connect(path)) as connection:

        def floor():
            for select in (*SELECT.values(), "SELECT * FROM change"):
                connection.execute(select).fetchall()

        ratio("open", floor, lambda: WorkshopFile.open(path).close(), limit=8, rounds=5)
