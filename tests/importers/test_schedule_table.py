"""A programme as coordinators keep it: in a table."""

from datetime import date, datetime, time

import openpyxl
import pytest

from organiser.importers.programme import propose_programme
from organiser.importers.schedules.source import read_schedule
from organiser.model import Duty, SessionKind


@pytest.fixture
def read(tmp_path):
    """Read rows of cells, from a spreadsheet or from a CSV file."""

    def do(rows, name="programme.csv", merged=()):
        path = tmp_path / name
        if path.suffix == ".xlsx":
            book = openpyxl.Workbook()
            for row in rows:
                book.active.append(row)
            for cells in merged:
                book.active.merge_cells(cells)
            book.save(path)
        else:
            path.write_text("\n".join(";".join(map(str, row)) for row in rows), "utf-8")
        return read_schedule(path)

    return do


def times(entry):
    return f"{entry.starts:%d %H:%M}–{entry.ends:%H:%M}"


@pytest.mark.parametrize(
    "heading",
    [
        ["Day", "Start", "End", "Title", "Room", "Speakers"],
        ["Date", "Début", "Fin", "Intitulé", "Salle", "Intervenants"],
        ["Fecha", "Inicio", "Fin", "Título", "Sala", "Ponentes"],
        ["Giorno", "Inizio", "Fine", "Titolo", "Sala", "Relatori"],
        ["Datum", "Beginn", "Ende", "Titel", "Raum", "Vortragende"],
        ["اليوم", "البداية", "النهاية", "العنوان", "القاعة", "المتحدثون"],
    ],
)
def test_headings_are_known_in_every_language(read, heading):
    (entry,) = read(
        [heading, ["2026-03-02", "9:00", "10:30", "Opening", "Aula", "Awa Diop"]]
    ).entries

    assert (entry.title, entry.room, times(entry)) == ("Opening", "Aula", "02 09:00–10:30")
    assert [one.name for one in entry.speakers] == ["Awa Diop"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:00–10:30", "09:00–10:30"),
        ("9.00 - 10.30", "09:00–10:30"),
        ("9h00 à 10h30", "09:00–10:30"),
        ("9-10.30", "09:00–10:30"),
        ("from 9:00 to 10:30", "09:00–10:30"),
        ("9 am – 1 pm", "09:00–13:00"),
        ("٩:٠٠ – ١٠:٣٠", "09:00–10:30"),
        ("22:00–01:00", "22:00–01:00"),
    ],
)
def test_a_span_of_time_in_one_cell_is_read(read, text, expected):
    (entry,) = read([["Day", "Time", "Title"], ["2026-03-02", text, "A"]]).entries

    assert times(entry) == f"02 {expected}"


def test_a_day_counts_until_the_next_one(read):
    rows = [
        ["Day", "Time", "Title"],
        ["Monday 2 March 2026", "9:00-10:00", "A"],
        ["", "10:00-11:00", "B"],
        ["Tuesday 3 March 2026", "", ""],
        ["", "9:00-10:00", "C"],
    ]

    assert [times(entry) for entry in read(rows).entries] == [
        "02 09:00–10:00",
        "02 10:00–11:00",
        "03 09:00–10:00",
    ]


def test_cells_of_a_spreadsheet_are_read_as_what_they_are(read):
    rows = [
        ["PROGRAMME"],
        ["Date", "Time", "Duration", "Session", "Type"],
        [date(2026, 3, 2), time(9), time(0, 45), "A", "Panel"],
        [None, time(10), 90, "B", "Lunch"],
        [datetime(2026, 3, 3), "14:00", "1 h 30", "C", ""],
    ]

    schedule = read(rows, "programme.xlsx")

    assert [times(entry) for entry in schedule.entries] == [
        "02 09:00–09:45",
        "02 10:00–11:30",
        "03 14:00–15:30",
    ]
    kinds = [entry.kind for entry in schedule.entries]
    assert kinds == [SessionKind.PANEL, SessionKind.MEAL, None]
    assert [entry.row for entry in schedule.entries] == [3, 4, 5]


def test_a_room_merged_over_several_rows_counts_for_each(read):
    rows = [
        ["Room", "Day", "Start", "End", "Title"],
        ["Aula", date(2026, 3, 2), time(9), time(10), "A"],
        [None, None, time(10), time(11), "B"],
        ["", None, time(11), time(12), "C"],
    ]

    schedule = read(rows, "programme.xlsx", merged=["A2:A3", "B2:B4"])

    assert [entry.room for entry in schedule.entries] == ["Aula", "Aula", ""]


def test_only_beginnings_last_until_the_next_session_in_the_room(read):
    rows = [
        ["Day", "Start", "Title", "Room"],
        ["2026-03-02", "9:00", "A", "Aula"],
        ["2026-03-02", "9:40", "B", "Aula"],
        ["2026-03-02", "14:00", "C", "Aula"],
        ["2026-03-02", "9:20", "D", "Europe"],
    ]

    schedule = read(rows)

    assert [times(entry) for entry in schedule.entries] == [
        "02 09:00–09:40",
        "02 09:40–11:10",
        "02 14:00–14:30",
        "02 09:20–09:50",
    ]
    assert all(entry.doubts for entry in schedule.entries)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Awa Diop", [("Awa Diop", "")]),
        ("Awa Diop; Ben Okoro", [("Awa Diop", ""), ("Ben Okoro", "")]),
        ("Awa Diop, Ben Okoro", [("Awa Diop", ""), ("Ben Okoro", "")]),
        ("Awa Diop & Ben Okoro", [("Awa Diop", ""), ("Ben Okoro", "")]),
        ("Awa Diop (ILO)", [("Awa Diop", "ILO")]),
        ("Awa Diop, ILO", [("Awa Diop", "ILO")]),
        ("Awa Diop – Bank of Italy", [("Awa Diop", "Bank of Italy")]),
        ("–", []),
        ("TBC (ILO)", [("TBC", "ILO")]),
    ],
)
def test_speakers_of_a_cell_are_parted(read, text, people):
    path_rows = [["Day", "Start", "End", "Title", "Speaker"]]
    path_rows.append(["2026-03-02", "9:00", "10:00", "A", f'"{text}"'])

    (entry,) = read(path_rows).entries

    assert [(one.name, one.organisation) for one in entry.speakers] == people


def test_duties_come_from_their_columns(read):
    rows = [
        ["Day", "Start", "End", "Title", "Chair", "Moderator", "Speaker 1", "Speaker 2"],
        ["2026-03-02", "9:00", "10:00", "A", "Awa Diop", "Ben Okoro", "C Cruz, ILO", "Dana Ek"],
    ]

    (entry,) = read(rows).entries

    assert [(one.name, one.organisation, one.duty) for one in entry.speakers] == [
        ("C Cruz", "ILO", Duty.SPEAKER),
        ("Dana Ek", "", Duty.SPEAKER),
        ("Awa Diop", "", Duty.CHAIR),
        ("Ben Okoro", "", Duty.MODERATOR),
    ]


def test_rows_without_a_title_or_a_time_are_refused_with_the_reason(read, blank):
    rows = [
        ["Day", "Start", "End", "Title", "Room"],
        ["2026-03-02", "9:00", "10:00", "", "Aula"],
        ["2026-03-02", "", "", "A", "Aula"],
        ["2026-03-02", "soon", "", "B", "Aula"],
        ["2026-03-02", "9:00", "10:00", "C", "Aula"],
    ]

    proposal = propose_programme(blank.workshop, read(rows))

    assert [(one.row, str(one.why)) for one in proposal.rejected] == [
        (2, "There is no title."),
        (3, "It is not said when it begins."),
        (4, "It is not said when it begins."),
    ]
    assert [one.fields["title"] for one in proposal.added] == ["C"]
