"""Programmes drawn as grids: times down the side, days or rooms across the top."""

from datetime import date, time

import openpyxl
import pytest

from organiser.errors import ImportRefused
from organiser.importers.programme import propose_programme
from organiser.importers.schedules.source import read_schedule
from organiser.model import Duty


@pytest.fixture
def read(tmp_path):
    """Read sheets of rows from a workbook, or the rows of a CSV file."""

    def do(*sheets, merged=(), first_day=date(2026, 3, 2)):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for number, rows in enumerate(sheets, 1):
            name, held = rows if isinstance(rows, tuple) else (f"Sheet{number}", rows)
            sheet = book.create_sheet(name)
            for row in held:
                sheet.append(row)
            for cells in merged if number == 1 else ():
                sheet.merge_cells(cells)
        path = tmp_path / "grid.xlsx"
        book.save(path)
        return read_schedule(path, first_day=first_day)

    return do


def told(schedule):
    return [
        f"{entry.starts:%d %H:%M}–{entry.ends:%H:%M} {entry.title} @{entry.room}"
        for entry in schedule.entries
    ]


def test_rooms_across_and_times_down_below_a_day(read):
    found = read(
        [
            ["Monday 2 March 2026"],
            ["Time", "Room A", "Room B"],
            ["09:00–10:00", "Finance", "Law"],
            ["10:00–11:30", "Care", None],
        ]
    )

    assert told(found) == [
        "02 09:00–10:00 Finance @Room A",
        "02 09:00–10:00 Law @Room B",
        "02 10:00–11:30 Care @Room A",
    ]
    assert "grid" in str(found.notes[-1])


def test_days_across_and_times_down(read):
    found = read(
        [
            ["", date(2026, 3, 2), date(2026, 3, 3)],
            [time(9), "Opening", "Visits"],
            [time(10, 30), "Coffee", None],
            [time(11), "Panel", "Closing"],
        ]
    )

    assert told(found) == [
        "02 09:00–10:30 Opening @",
        "03 09:00–10:30 Visits @",
        "02 10:30–11:00 Coffee @",
        "02 11:00–12:00 Panel @",
        "03 11:00–12:00 Closing @",
    ]
    assert "one hour was taken" in str(found.entries[-1].doubts[0])


def test_days_merged_above_their_rooms(read):
    found = read(
        [
            ["", "Day 1", None, "Day 2", None],
            ["", "Aula", "Lab", "Aula", "Lab"],
            ["9:00-10:00", "A", "B", "C", "D"],
            ["10:00-11:00", None, "E", None, "F"],
        ],
        merged=["B1:C1", "D1:E1"],
    )

    assert told(found) == [
        "02 09:00–10:00 A @Aula",
        "02 09:00–10:00 B @Lab",
        "03 09:00–10:00 C @Aula",
        "03 09:00–10:00 D @Lab",
        "02 10:00–11:00 E @Lab",
        "03 10:00–11:00 F @Lab",
    ]


def test_what_is_merged_downwards_lasts_as_long_and_across_is_for_everybody(read):
    found = read(
        [
            ["2 March 2026"],
            ["", "Aula", "Lab"],
            ["9:00-10:00", "Plenary", None],
            ["10:00-11:00", "Long", "Short"],
            ["11:00-12:00", None, "Other"],
        ],
        merged=["B3:C3", "B4:B5"],
    )

    assert told(found) == [
        "02 09:00–10:00 Plenary @",
        "02 10:00–12:00 Long @Aula",
        "02 10:00–11:00 Short @Lab",
        "02 11:00–12:00 Other @Lab",
    ]


def test_what_was_merged_before_it_became_text_is_joined(read):
    found = read(
        [
            ["2 March 2026"],
            ["", "Aula", "Lab"],
            ["9:00-10:00", "Plenary", "Plenary"],
            ["10:00-11:00", "Long", "Short"],
            ["11:00-12:00", "Long", None],
        ]
    )

    assert told(found) == [
        "02 09:00–10:00 Plenary @",
        "02 10:00–12:00 Long @Aula",
        "02 10:00–11:00 Short @Lab",
    ]


def test_a_break_that_is_written_once_is_for_all_rooms(read):
    found = read(
        [
            ["2 March 2026"],
            ["", "Aula", "Lab"],
            ["9:00-10:00", "A", "B"],
            ["10:00-10:30", "Coffee break", None],
        ]
    )

    assert told(found)[-1] == "02 10:00–10:30 Coffee break @"


def test_a_cell_has_title_people_and_more(read):
    cell = "Opening\nChair: Ms Awa Diop\nSpeakers: Kim Minseo; Ayşe Yıldırım\nRoom: Aula\nWelcome."
    found = read([["", date(2026, 3, 2)], ["9:00-10:00", cell], ["10:00-11:00", "B"]])

    entry = found.entries[0]
    assert (entry.title, entry.room, entry.abstract) == ("Opening", "Aula", "Welcome.")
    assert [(one.name, one.duty) for one in entry.speakers] == [
        ("Ms Awa Diop", Duty.CHAIR),
        ("Kim Minseo", Duty.SPEAKER),
        ("Ayşe Yıldırım", Duty.SPEAKER),
    ]


def test_one_sheet_for_each_day_and_several_days_below_each_other(read):
    rows = [["", "Aula", "Lab"], ["9:00-10:00", "A", "B"], ["10:00-11:00", "C", None]]
    found = read(("Mon 2 March", rows), ("Tue 3 March", rows))
    assert [text[:2] for text in told(found)] == ["02"] * 3 + ["03"] * 3
    assert [entry.row for entry in found.entries] == [1, 2, 3, 4, 5, 6]

    found = read([["Monday, 2 March"], *rows, ["Tuesday, 3 March"], *rows])
    assert [text[:2] for text in told(found)] == ["02"] * 3 + ["03"] * 3


def test_a_night_goes_on_to_the_next_date(read):
    found = read(
        [["", date(2026, 3, 2)], ["22:00-23:30", "A"], ["23:30-00:30", "B"], ["0:30", "C"]]
    )

    assert told(found) == [
        "02 22:00–23:30 A @",
        "02 23:30–00:30 B @",
        "03 00:30–01:30 C @",
    ]


def test_a_grid_without_any_day_is_taken_and_each_entry_says_what_it_lacks(read, blank):
    found = read([["", "Aula"], ["9:00-10:00", "A"], ["10:00-11:00", "B"]], first_day=None)
    proposal = propose_programme(blank.workshop, found)

    assert [str(one.why) for one in proposal.rejected] == ["It is not said when it begins."] * 2


def test_a_sheet_of_prose_is_no_grid(read):
    with pytest.raises(ImportRefused, match="times down the side"):
        read([["Dear all", "the programme comes"], ["later", "today"]])
