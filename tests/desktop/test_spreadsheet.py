"""A table behaves as a spreadsheet does: by keys, by blocks, one step for each gesture."""

from datetime import datetime

import pytest
from dumps import dump
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from organiser.actions.rows import set_value
from organiser.desktop.fields.programme import SESSIONS
from organiser.desktop.pages.rooms import RoomsPage
from organiser.desktop.table import Table
from organiser.desktop.table_view import TableView
from organiser.model import Session

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def space(alone):
    return alone.space


def column(page, heading):
    return next(n for n, c in enumerate(page.table.columns) if str(c.heading) == heading)


def cell(page, row, heading):
    return page.table.data(page.table.index(row, column(page, heading)))


def choose(page, first, last):
    """Select the cells from `first` to `last`, each a row and a heading."""
    table = page.table
    corner = table.index(first[0], column(page, first[1]))
    end = table.index(last[0], column(page, last[1]))
    page.view.stand_on(corner)
    page.view.selectionModel().select(
        QItemSelection(corner, end), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )


def put_on_clipboard(text):
    QGuiApplication.clipboard().setText(text)


def editor_of(page):
    """The editor that is open now; one that is closed may still be there for a moment."""
    found = [e for e in page.view.findChildren(QLineEdit, "cell") if e.isVisible()]
    return found[-1] if found else None


def press(page, key, qtbot, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key where it is typed: in the open editor, or else in the table."""
    qtbot.keyClick(editor_of(page) or page.view, key, modifiers)


def write(page, text, qtbot):
    """Type `text` over the current cell; the editor stays open."""
    qtbot.keyClick(page.view, text[0])
    qtbot.keyClicks(editor_of(page), text[1:])


def steps(space):
    return len([step for step in space.file.steps() if not step.undone])


# Keys -----------------------------------------------------------------------------------------


def test_tab_goes_right_and_enter_back_below_where_the_row_was_begun(people, qtbot):
    people.view.stand_on(people.table.index(0, column(people, "Organisation")))
    for text, key in (
        ("a1", Qt.Key.Key_Tab),
        ("b1", Qt.Key.Key_Return),
        ("a2", Qt.Key.Key_Tab),
        ("b2", Qt.Key.Key_Return),
    ):
        write(people, text, qtbot)
        press(people, key, qtbot)

    block = [[cell(people, n, h) for h in ("Organisation", "Job title")] for n in (0, 1)]
    assert block == [["a1", "b1"], ["a2", "b2"]]
    assert people.view.currentIndex().column() == column(people, "Organisation")


def test_past_the_last_row_a_new_one_begins_and_is_kept_once_typed_into(people, space, qtbot):
    last = people.table.rowCount() - 1
    people.view.stand_on(people.table.index(last, 0))
    write(people, "Zebra", qtbot)
    press(people, Qt.Key.Key_Return, qtbot)
    assert len(space.workshop.participants) == 6  # nothing is kept before something is typed

    write(people, "Aalto", qtbot)
    press(people, Qt.Key.Key_Tab, qtbot)
    write(people, "Aino", qtbot)
    press(people, Qt.Key.Key_Return, qtbot)

    assert cell(people, last + 1, "Family name") == "Aalto"  # it stays where it is typed
    assert cell(people, last + 1, "Given names") == "Aino"
    assert len(space.workshop.participants) == 7


def test_a_row_that_was_begun_and_left_leaves_no_trace(people, space, qtbot):
    last = people.table.rowCount() - 1
    people.view.stand_on(people.table.index(last, 0))
    press(people, Qt.Key.Key_Return, qtbot)
    assert people.table.rowCount() == last + 2
    press(people, Qt.Key.Key_Up, qtbot)
    qtbot.waitUntil(lambda: people.table.rowCount() == last + 1)

    assert len(space.workshop.participants) == 6
    assert space.file.undoable is None


def test_f2_edits_what_stands_there_and_typing_overwrites_it(people, qtbot):
    people.view.stand_on(people.table.index(0, 0))
    press(people, Qt.Key.Key_F2, qtbot)
    editor = people.view.findChild(QLineEdit, "cell")
    assert editor.text() == "Diop"
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, " Sarr")
    press(people, Qt.Key.Key_Return, qtbot)
    assert cell(people, 0, "Family name") == "Diop Sarr"

    people.view.stand_on(people.table.index(0, 0))
    write(people, "Fall", qtbot)
    press(people, Qt.Key.Key_Escape, qtbot)
    assert cell(people, 0, "Family name") == "Diop Sarr"


def test_del_clears_the_cells_and_control_minus_deletes_the_rows(people, space, turin, qtbot):
    before = dump(turin.path)
    choose(people, (0, "Family name"), (2, "Given names"))
    press(people, Qt.Key.Key_Delete, qtbot)
    assert [cell(people, n, h) for n in range(3) for h in ("Family name", "Given names")] == [
        ""
    ] * 6
    assert str(space.file.undoable) == "Clear 6 cells"
    space.undo()
    assert dump(turin.path) == before

    choose(people, (0, "Family name"), (1, "Family name"))
    press(people, Qt.Key.Key_Minus, qtbot, CONTROL)
    assert len(space.workshop.participants) == 4
    space.undo()
    assert dump(turin.path) == before


def test_what_cannot_be_empty_is_left_and_said(alone, people, qtbot):
    choose(people, (0, "Status"), (0, "Status"))
    before = cell(people, 0, "Status")
    press(people, Qt.Key.Key_Delete, qtbot)

    assert cell(people, 0, "Status") == before
    assert "“Status” cannot be left empty." in alone.said


@pytest.mark.parametrize("heading", ["Organisation", "Arrives", "Country", "Cannot use steps"])
def test_fill_down_copies_the_top_cell_through_the_selection(people, space, turin, heading, qtbot):
    table = people.table
    table.setData(table.index(0, column(people, "Arrives")), "9.12.2025 14:05")
    table.setData(table.index(0, column(people, "Cannot use steps")), "yes")
    before, taken = dump(turin.path), steps(space)
    for filled in ("Organisation", "Arrives", "Country", "Cannot use steps"):
        choose(people, (0, filled), (5, filled))
        press(people, Qt.Key.Key_D, qtbot, CONTROL)

        assert {cell(people, n, filled) for n in range(6)} == {cell(people, 0, filled)} != {""}
        assert steps(space) == taken + 1
        space.undo()
        assert dump(turin.path) == before


def test_fill_down_of_a_start_keeps_each_session_on_its_day(alone, space, qtbot):
    table = Table(space, Session, lambda workshop: workshop.agenda(), SESSIONS)
    page = alone.show(lambda _: TableView(table, "sessions"))
    page.table, page.view = table, page
    days = [session.starts.date() for session in space.workshop.agenda()]
    choose(page, (0, "Start"), (3, "Start"))
    page.view.setFocus()
    press(page, Qt.Key.Key_D, qtbot, CONTROL)

    moved = list(space.workshop.sessions.values())
    assert {session.starts.time().hour for session in moved} == {9}
    assert [session.starts.date() for session in space.workshop.agenda()] == days


# Blocks ---------------------------------------------------------------------------------------


def test_a_pasted_block_fills_and_adds_rows_and_reports_them(alone, people, turin, qtbot):
    space = alone.space
    before = dump(turin.path)
    rows = [f"P{n}\tG{n}\tMs\tItaly" for n in range(1, 16)]
    rows[6] = "P7\tG7\tMs\tAtlantis"
    put_on_clipboard("\r\n".join(rows) + "\r\n")
    people.view.stand_on(people.table.index(3, 0))
    press(people, Qt.Key.Key_V, qtbot, CONTROL)

    assert len(space.workshop.participants) == 6 + 12
    said = alone.said
    assert said.startswith("12 rows added, 3 rows changed, 1 value not taken")
    assert "Row 7, Country: “Atlantis” is no country that we know." in said
    seventh = next(p for p in space.workshop.participants.values() if p.family_name == "P7")
    assert (seventh.given_names, seventh.country) == ("G7", "")
    assert steps(space) == 1
    space.undo()
    assert dump(turin.path) == before
    space.redo()
    assert len(space.workshop.participants) == 18


EXCEL = 'Łęcka\t"a\nb"\r\nO\'Neill\t"say ""hi"" to\tall"\r\n'
CALC = 'Łęcka\t"a\nb"\nO\'Neill\t"say ""hi"" to\tall"\n'


@pytest.mark.parametrize("text", [EXCEL, CALC])
def test_line_breaks_tabs_and_quotes_stay_in_their_cells(people, space, text, qtbot):
    put_on_clipboard(text)
    notes = column(people, "Allergies")
    people.view.reset_columns()
    header = people.view.horizontalHeader()
    header.moveSection(header.visualIndex(notes), 1)
    people.view.stand_on(people.table.index(0, 0))
    keys = [people.table.row(n).key for n in (0, 1)]
    press(people, Qt.Key.Key_V, qtbot, CONTROL)

    got = [space.workshop.participants[key] for key in keys]
    assert [(p.family_name, p.allergies) for p in got] == [
        ("Łęcka", "a\nb"),
        ("O'Neill", 'say "hi" to\tall'),
    ]


def test_a_block_with_our_headings_leaves_them_out(people, space, qtbot):
    put_on_clipboard("Family name\tGiven names\r\nSarr\tFatou\r\n")
    people.view.stand_on(people.table.index(0, 0))
    press(people, Qt.Key.Key_V, qtbot, CONTROL)

    assert cell(people, 0, "Family name") == "Sarr"
    assert len(space.workshop.participants) == 6


VALUES = [
    ("Country", "Cote d'Ivoire", "country", "CI"),
    ("Country", "Sénégal", "country", "SN"),
    ("Country", "UK", "country", "GB"),
    ("Gender", "féminin", "gender", "female"),
    ("Status", "confirmée", "status", "confirmed"),
    ("Languages", "EN, français et árabe", "languages", ["en", "fr", "ar"]),
    ("Diet", "végétarien", "diets", ["vegetarian"]),
    ("Cannot use steps", "oui", "step_free", True),
    ("Arrives", "2025-12-09 14:05:00", "arrives", datetime(2025, 12, 9, 14, 5)),
    ("Arrives", "9 décembre 2025 14h05", "arrives", datetime(2025, 12, 9, 14, 5)),
    ("Arrives", "12/09/2025 14:05", "arrives", datetime(2025, 12, 9, 14, 5)),
    ("Phone", "+39 011 693 6111", "phone", "+39 011 693 6111"),
]


def test_a_pasted_value_is_read_as_the_import_reads_it(people, space, qtbot):
    key = people.table.row(1).key
    for heading, text, field, value in VALUES:
        space.do(set_value(space.workshop.participants[key], "arrives", None))
        put_on_clipboard(text)
        people.view.stand_on(people.table.index(1, column(people, heading)))
        press(people, Qt.Key.Key_V, qtbot, CONTROL)

        assert getattr(space.workshop.participants[key], field) == value, text


def test_a_constituency_is_known_by_its_usual_names(people, space, qtbot):
    key = people.table.row(0).key
    put_on_clipboard("Syndicats")
    people.view.stand_on(people.table.index(0, column(people, "Constituency")))
    press(people, Qt.Key.Key_V, qtbot, CONTROL)

    found = space.workshop.constituency_of(space.workshop.participants[key])
    assert found.name == "Workers"


def test_a_day_that_may_be_two_is_not_guessed(alone, people, space, qtbot):
    put_on_clipboard("03/04/2026 10:00")
    people.view.stand_on(people.table.index(0, column(people, "Arrives")))
    press(people, Qt.Key.Key_V, qtbot, CONTROL)

    assert people.table.row(0).arrives is None
    assert "may be 3 Apr 2026 or 4 Mar 2026" in alone.said


def test_one_copied_cell_fills_a_selection(people, space, qtbot):
    put_on_clipboard("Ministry")
    choose(people, (0, "Organisation"), (3, "Organisation"))
    press(people, Qt.Key.Key_V, qtbot, CONTROL)

    assert {cell(people, n, "Organisation") for n in range(4)} == {"Ministry"}
    assert steps(space) == 1


def test_copy_and_paste_of_everything_is_identity(people, space, turin, qtbot):
    people.table.setData(people.table.index(0, column(people, "Organisation")), '=1+1 "x"')
    people.table.setData(people.table.index(1, column(people, "Organisation")), "'@b")
    people.table.setData(people.table.index(2, column(people, "Phone")), "+39 011 6936111")
    before, taken = dump(turin.path), steps(space)
    press(people, Qt.Key.Key_A, qtbot, CONTROL)
    press(people, Qt.Key.Key_C, qtbot, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().count("\r\n") == 6
    assert "<td" in data.html()
    assert "\t'=1+1" in data.text() or "'=1+1" in data.text()  # no formula in a spreadsheet
    press(people, Qt.Key.Key_V, qtbot, CONTROL)

    assert dump(turin.path) == before
    assert steps(space) == taken


def test_hidden_rows_are_neither_pasted_into_nor_filled_nor_cleared(people, space, qtbot):
    before = {key: row.organisation for key, row in space.workshop.participants.items()}
    people.search.setText("nguyen")
    assert people.table.rowCount() == 1
    press(people, Qt.Key.Key_A, qtbot, CONTROL)
    press(people, Qt.Key.Key_Delete, qtbot)
    shown = people.table.row(0).key
    people.show_all()

    after = {key: row.organisation for key, row in space.workshop.participants.items()}
    assert {key for key in after if after[key] != before[key]} <= {shown}
    assert sum(not person.family_name for person in space.workshop.participants.values()) == 1


def test_rooms_and_hosts_take_blocks_too(alone, space, qtbot):
    page = alone.show(RoomsPage)
    page.view.setFocus()
    put_on_clipboard("Africa\tPavilion\t1\t2\nAsia\tPavilion\t2\t0\nAmericas\tTower\t3\tmany\n")
    page.view.stand_on(page.table.index(1, 0))
    press(page, Qt.Key.Key_V, qtbot, CONTROL)

    named = {room.name: room for room in space.workshop.rooms.values()}
    assert set(named) == {"Europe", "Africa", "Asia", "Americas"}
    assert (named["Asia"].floor, named["Asia"].booths) == ("2", 0)
    assert "“many” is no whole number." in alone.said


def test_a_choice_is_completed_from_any_part(people, space, qtbot):
    key = people.table.row(0).key
    people.view.stand_on(people.table.index(0, column(people, "Country")))
    press(people, Qt.Key.Key_F2, qtbot)
    box = people.view.findChild(QComboBox, "cell")
    qtbot.keyClicks(box.lineEdit(), "leste")
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)

    assert space.workshop.participants[key].country == "TL"
