"""Bringing in a programme: each session is shown first, and nothing is written before Import."""

from datetime import date, datetime

import openpyxl
import pytest

from organiser.desktop.entries.import_programme import ENTRY
from organiser.desktop.programme_import.choosing import show_programme

HEADING = "Day;Start;End;Title;Room;Speaker\n"


def day(space):
    return space.workshop.event.first_day.isoformat()


@pytest.fixture
def schedule(tmp_path, space):
    first = space.workshop.agenda()[0]
    room = space.workshop.rooms_of(first)
    path = tmp_path / "programme.csv"
    path.write_text(
        HEADING
        + f"{day(space)};9:00;10:00;Quite new;New Hall;Awa Diop\n"
        + f"{day(space)};10:00;;Without an end;;\n"
        + f"{day(space)};11:00;12:00;;;\n"
        + f"{first.starts:%Y-%m-%d};{first.starts:%H:%M};{first.ends:%H:%M};{first.title};"
        + f"{room[0].name if room else ''};\n",
        "utf-8",
    )
    return path


@pytest.fixture
def dialog(window, space, schedule, qtbot):
    made = show_programme(space, schedule, window)
    with qtbot.waitSignal(made.read):
        pass
    return made


def lines(dialog):
    model = dialog.model
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_every_session_is_shown_with_what_would_come_of_it(dialog):
    shown = lines(dialog)

    assert [row[4] for row in shown] == ["new", "new", "not taken", "stays as it is"]
    assert shown[0][1:4] == ["Quite new", dialog.desk.language.moment(_nine(dialog)), "New Hall"]
    assert "There is no title." in shown[2][5]
    assert "4 sessions · 1 new room" in dialog.summary.text()
    assert dialog.import_button.text() == "&Import 2 sessions"


def _nine(dialog):
    first: date = dialog.space.workshop.event.first_day
    return datetime(first.year, first.month, first.day, 9)


def test_the_coordinator_looks_at_one_kind_and_reads_why(dialog):
    texts = [dialog.tabs.tabText(place) for place in range(dialog.tabs.count())]
    assert texts == ["All 4", "To look at 1", "New 2", "Same 1", "Not taken 1"]

    dialog.tabs.setCurrentIndex(1)

    assert [row[1] for row in lines(dialog)] == ["Without an end"]
    assert "lasts until the next session" in dialog.chosen.text()


def test_the_import_is_one_step_that_undo_takes_back(dialog, space, qtbot):
    before = len(space.workshop.sessions)

    with qtbot.waitSignal(dialog.imported):
        dialog.import_button.click()

    assert len(space.workshop.sessions) == before + 2
    assert str(space.file.steps()[0].name) == "Import 2 sessions"

    space.undo()
    assert len(space.workshop.sessions) == before


def test_another_sheet_of_a_workbook_is_read_when_it_is_chosen(window, space, tmp_path, qtbot):
    book = openpyxl.Workbook()
    for name, titles in {"Plan": ["A", "B"], "Old plan": ["C"]}.items():
        sheet = book.create_sheet(name)
        sheet.append(["Day", "Start", "End", "Title"])
        for hour, title in enumerate(titles, 9):
            sheet.append([space.workshop.event.first_day, f"{hour}:00", f"{hour + 1}:00", title])
    book.remove(book.worksheets[0])
    book.save(tmp_path / "plan.xlsx")
    made = show_programme(space, tmp_path / "plan.xlsx", window)
    with qtbot.waitSignal(made.read):
        pass
    assert [row[1] for row in lines(made)] == ["A", "B"]
    assert made.sheets.currentText() == "Plan"

    made.sheets.setCurrentIndex(1)
    with qtbot.waitSignal(made.read):
        made.sheets.activated.emit(1)

    assert [row[1] for row in lines(made)] == ["C"]
    made.reject()


def test_cancel_writes_nothing(dialog, space):
    steps = len(space.file.steps())

    dialog.reject()

    assert len(space.file.steps()) == steps


def test_a_file_that_is_no_programme_says_what_to_do(window, space, tmp_path, qtbot):
    path = tmp_path / "letter.txt"
    path.write_text("Dear all\n")

    made = show_programme(space, path, window)
    with qtbot.waitSignal(made.read):
        pass

    assert "heading" in made.notices.children()[-1].accessibleName()
    assert not made.import_button.isEnabled()
    made.reject()


def test_the_entry_stands_in_the_file_menu(window, space, qtbot):
    asked = ENTRY.act(window)

    assert (ENTRY.enabled(window), asked.windowTitle()) == (True, "Import a programme")
    asked.close()
