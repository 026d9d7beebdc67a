"""Lists that leave, and people who are removed, at 10,000 people, beside a floor of the same run.

    python -m pytest tests/benchmarks/test_lists.py -s

The floor of a printed table is shaping every one of its cells once, without a page; that of a
removal is SQLite's own `VACUUM INTO`, which writes the file anew with everybody still in it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from time import perf_counter

import pytest

from organiser.actions.privacy import Removal
from organiser.documents.catalogue.pack_transport import DOCUMENT, contents
from organiser.documents.export import made
from organiser.documents.packs import Pack
from organiser.documents.table_pages import shown
from organiser.i18n import Language, message
from organiser.model import Event, Participant
from organiser.store import Action, WorkshopFile
from organiser.typography import Style, Typesetter

PEOPLE = 10_000
TABLE_AT_MOST, REMOVAL_AT_MOST = 14.0, 12.0
COUNTRIES = ("SN", "FR", "IT", "KR", "JO", "VN", "EC")


@pytest.fixture
def crowd(tmp_path):
    """A workshop file with 10,000 people who travel."""
    day = datetime(2025, 12, 9)
    people = [
        {
            "given_names": f"Given{number}",
            "family_name": f"Family{number} Name",
            "country": COUNTRIES[number % 7],
            "phone": f"+39 011 {number:07d}",
            "arrives": day + timedelta(minutes=5 * number % 2880),
            "arrival_by": f"AB{number % 97}",
            "departs": day + timedelta(days=4, minutes=7 * number % 1440),
            "notes": "came with Given5 Family5 Name",
        }
        for number in range(PEOPLE)
    ]
    event = Event(title="Crowd", first_day=date(2025, 12, 10), last_day=date(2025, 12, 11))
    with WorkshopFile.create(tmp_path / "crowd.organiser", event) as file:
        action = Action(message("Import"), lambda step: step.insert_many(Participant, people))
        file.do(action)
        yield file


def timed(work):
    began = perf_counter()
    work()
    return perf_counter() - began


def test_the_board_of_arrivals_beside_shaping_its_cells(crowd):
    language = Language("en")
    sheets = contents(Pack.of("transport", crowd.workshop, language))
    setter, style = Typesetter((), language), Style(9.5)

    def floor():
        for sheet in sheets:
            for table in sheet.tables:
                for row in table.rows:
                    for value in row:
                        setter.line(shown(value, language), style)

    def work():
        made(DOCUMENT, crowd.workshop, DOCUMENT.request(language))

    floor_s, work_s = timed(floor), timed(work)
    print(f"board: {work_s:.2f} s, {work_s / floor_s:.1f} × the floor of {floor_s:.2f} s")
    assert work_s / floor_s < TABLE_AT_MOST


def test_the_removal_of_half_beside_a_copy_of_all(crowd, tmp_path):
    people = crowd.workshop.people()[: PEOPLE // 2]

    def floor():
        with closing(sqlite3.connect(crowd.path)) as connection:
            connection.execute("VACUUM INTO ?", (str(tmp_path / "floor.organiser"),))

    def work():
        Removal.of(crowd, people).carry_out()

    floor_s, work_s = timed(floor), timed(work)
    print(f"removal: {work_s:.2f} s, {work_s / floor_s:.1f} × the floor of {floor_s:.2f} s")
    assert work_s / floor_s < REMOVAL_AT_MOST
    assert len(crowd.workshop.participants) == PEOPLE // 2
