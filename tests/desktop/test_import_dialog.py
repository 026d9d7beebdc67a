"""Bringing in a list: list, columns, review, result; nothing is written before Import."""

import csv
import sqlite3
import time
from contextlib import closing

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from organiser.actions.rows import set_value
from organiser.desktop.import_dialog import show_list, show_pasted
from organiser.desktop.importing.wizard import COLUMNS, LIST, RESULT, REVIEW
from organiser.documents.catalogue.roster import DOCUMENT
from organiser.documents.export import save
from organiser.i18n import Language
from organiser.store import WorkshopFile


def a_list(path, rows, headings=("Family name", "First name", "Country", "E-mail", "Remark")):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows(rows)
    return path


def opened(made, qtbot):
    qtbot.waitSignal(made.read).wait()
    return made


@pytest.fixture
def dialog(window, space, tmp_path, qtbot):
    path = a_list(
        tmp_path / "list.csv",
        [
            ["Łęcka", "Ewa", "Poland", "ewa@example.org", "x"],
            ["Diallo", "Mamadou", "Guinée", "m@example.org", ""],
            ["", "", "Mali", "", ""],
        ],
    )
    return opened(show_list(space, path, window), qtbot)


def lines(page):
    model = page.lines
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def imported(dialog, qtbot):
    with qtbot.waitSignal(dialog.imported):
        dialog.bring_in()


def dump(file):
    """Return the file as SQL, but for the history and the keys that are not given twice."""
    apart = ('"step"', '"change"', '"sqlite_sequence"', "COMMIT")
    with closing(sqlite3.connect(file.path)) as database:
        return [line for line in database.iterdump() if not any(name in line for name in apart)]


def test_the_pages_follow_each_other_and_nothing_is_written_before_the_last(dialog, space, qtbot):
    assert dialog.stack.currentIndex() == LIST
    for page in (COLUMNS, REVIEW):
        dialog.accept_button.click()
        assert dialog.stack.currentIndex() == page
    assert dialog.accept_button.text() == "&Import 2 people"
    assert len(space.workshop.participants) == 6
    assert space.file.undoable is None
    with qtbot.waitSignal(dialog.imported):
        dialog.accept_button.click()
    assert dialog.stack.currentIndex() == RESULT
    assert dialog.result_page.title.text() == "2 people imported"
    assert "1 row was not taken" in dialog.result_page.summary.text()


def test_every_row_has_its_outcome_and_can_be_chosen_by_kind(dialog):
    page = dialog.review_page
    assert [line[:3] for line in lines(page)] == [
        ["2", "Ewa Łęcka", "new"],
        ["3", "Mamadou Diallo", "new"],
        ["4", "", "not taken"],
    ]
    names = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert names == ["All 3", "New 2", "Not taken 1"]
    page.tabs.setCurrentIndex(2)
    assert [line[0] for line in lines(page)] == ["4"]
    assert "There is no name" in lines(page)[0][4]


def test_a_list_comes_in_as_one_step_that_can_be_taken_back(dialog, window, space, qtbot):
    before = dump(space.file)
    imported(dialog, qtbot)
    people = {person.family_name: person for person in space.workshop.people()}
    assert people["Łęcka"].country == "PL"
    assert people["Diallo"].country == "GN"
    (bar,) = window.notices.bars()
    assert bar.label.text() == "2 people imported"

    dialog.result_page.undo.click()
    assert dump(space.file) == before
    assert space.file.undoable is None


def test_a_column_can_be_left_out_and_that_is_remembered(dialog, window, space, tmp_path, qtbot):
    box = dialog.columns_page.boxes["Country"]
    with qtbot.waitSignal(dialog.read):
        box.setCurrentIndex(box.findData(""))
        box.activated.emit(box.currentIndex())
    imported(dialog, qtbot)
    people = {person.family_name: person for person in space.workshop.people()}
    assert people["Łęcka"].country == ""
    again = a_list(tmp_path / "again.csv", [["Nowak", "Jan", "Poland", "", ""]])
    other = opened(show_list(space, again, window), qtbot)
    assert other.columns_page.boxes["Country"].currentData() == ""
    other.reject()


def test_how_sure_each_guess_is_stands_beside_it(dialog):
    table = dialog.columns_page.table
    said = {table.item(row, 0).text(): table.item(row, 3).text() for row in range(5)}
    assert said["E-mail"] == "sure"
    assert said["Family name"] == "sure"


def test_the_row_of_the_headings_can_be_told(window, space, tmp_path, qtbot):
    path = tmp_path / "list.csv"
    path.write_text("Nominations\nx,y\nNowak,Jan\n", "utf-8")
    dialog = opened(show_list(space, path, window), qtbot)
    for row in (1, 2):
        with qtbot.waitSignal(dialog.read):
            dialog.list_page.heading_row.setValue(row)
    assert dialog.reading.table.headings == ["x", "y"]
    for name, field in (("x", "family_name"), ("y", "given_names")):
        box = dialog.columns_page.boxes[name]
        with qtbot.waitSignal(dialog.read):
            box.setCurrentIndex(box.findData(field))
            box.activated.emit(box.currentIndex())
    assert lines(dialog.review_page)[0][1] == "Jan Nowak"
    dialog.reject()


def test_other_letters_can_be_chosen(window, space, tmp_path, qtbot):
    path = tmp_path / "list.csv"
    path.write_bytes("Nom,Prénom\nŁęcka,Żaneta\nŚwiątek,Łucja\n".encode("cp1250"))
    dialog = opened(show_list(space, path, window), qtbot)
    box = dialog.list_page.encoding
    for name in ("cp1252", "cp1250"):
        with qtbot.waitSignal(dialog.read):
            box.setCurrentIndex(box.findData(name))
            box.activated.emit(box.currentIndex())
    assert lines(dialog.review_page)[0][1] == "Żaneta Łęcka"
    dialog.reject()


def test_a_proposal_is_accepted_for_every_row_that_says_the_same(window, space, tmp_path, qtbot):
    rows = [["Sow", "Aminata", "Senegall", "", ""], ["Fall", "Ben", "Senegall", "", ""]]
    dialog = opened(show_list(space, a_list(tmp_path / "list.csv", rows), window), qtbot)
    page = dialog.review_page
    assert [line[3] for line in lines(page)] == ["1 value", "1 value"]
    (button,) = page.details.findChildren(QPushButton)
    assert button.text() == "Write “Senegal”"
    with qtbot.waitSignal(dialog.read):
        button.click()
    assert [line[3:] for line in lines(page)] == [["", "Senegal"], ["", "Senegal"]]
    imported(dialog, qtbot)
    assert {p.country for p in space.workshop.people() if p.family_name == "Fall"} == {"SN"}


def test_all_proposals_are_accepted_at_once(window, space, tmp_path, qtbot):
    rows = [["Diop", "Awa", "Senegall", "awa @ example,org", ""], ["Fall", "Ben", "Malli", "", ""]]
    dialog = opened(show_list(space, a_list(tmp_path / "list.csv", rows), window), qtbot)
    with qtbot.waitSignal(dialog.read):
        dialog.review_page.accept_all.click()
    assert [line.open for line in dialog.reading.lines] == [0, 0]
    assert not dialog.review_page.accept_all.isVisibleTo(dialog)
    dialog.reject()


@pytest.fixture
def returned(window, space, tmp_path, qtbot):
    """A roster in which somebody changed two titles and deleted a row; one title changed here."""
    path = tmp_path / "roster.xlsx"
    save(DOCUMENT, space.workshop, DOCUMENT.request(Language("en")), path)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    column = {cell.value: cell.column for cell in sheet[1]}
    keys = [sheet.cell(row, column["uuid"]).value for row in range(2, sheet.max_row + 1)]
    for row in (2, 3):
        sheet.cell(row, column["Job title"]).value = f"There {row}"
    sheet.delete_rows(5)
    book.save(path)
    people = {row.uuid: row for row in space.workshop.participants.values()}
    space.do(set_value(people[keys[1]], "job_title", "Here"))
    wizard = opened(show_list(space, path, window), qtbot)
    return wizard, [people[key].key for key in keys]


def test_a_roster_that_comes_back_is_a_diff_to_choose_from(returned, space, qtbot):
    wizard, keys = returned
    page = wizard.review_page
    names = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert {"To look at 1", "Changes 1", "Missing 1"} <= set(names)
    assert wizard.accept_button.isEnabled() or wizard.stack.currentIndex() != REVIEW
    page.tabs.setCurrentIndex(names.index("To look at 1"))
    here, there = page.details.findChildren(QRadioButton)
    assert (here.text(), here.isChecked()) == ("Here: Here", True)
    assert there.text() == "In the list: There 3"
    there.click()
    page.delete.setChecked(True)
    imported(wizard, qtbot)
    people = space.workshop.participants
    assert (people[keys[0]].job_title, people[keys[1]].job_title) == ("There 2", "There 3")
    assert keys[3] not in people
    assert "1 person deleted" in wizard.result_page.summary.text()


def test_who_is_missing_stays_and_what_was_changed_here_stays_unless_it_is_said(
    returned, space, qtbot
):
    wizard, keys = returned
    imported(wizard, qtbot)
    people = space.workshop.participants
    assert people[keys[1]].job_title == "Here"
    assert keys[3] in people


def test_a_change_is_shown_field_by_field_old_and_new(returned):
    wizard, _ = returned
    page = wizard.review_page
    names = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    page.tabs.setCurrentIndex(names.index("Changes 1"))
    texts = [label.text() for label in page.details.findChildren(QLabel)]
    assert any(text.endswith("→ There 2") for text in texts)


def test_a_copied_table_is_a_list_too(window, space, qtbot):
    QGuiApplication.clipboard().setText("Name\tCountry\nAminata Sow\tSenegal\n")
    dialog = opened(show_pasted(space, window), qtbot)
    assert lines(dialog.review_page)[0][1:3] == ["Aminata Sow", "new"]
    dialog.reject()
    QGuiApplication.clipboard().setText("  ")
    assert show_pasted(space, window) is None


def test_rows_that_were_not_taken_can_be_copied_with_their_reasons(dialog, qtbot):
    imported(dialog, qtbot)
    dialog.result_page.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[1].startswith("\t\tMali")
    assert "There is no name in this row." in text


def test_what_is_no_list_is_said_in_the_dialog(window, space, tmp_path, qtbot):
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    dialog = show_list(space, path, window)
    qtbot.waitUntil(lambda: dialog.notices.bars() != [])

    assert "PDF" in dialog.notices.bars()[0].label.text()
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_cancel_while_it_is_written_leaves_everything_as_it_was(window, space, tmp_path, qtbot):
    rows = [[f"Name{n}", "A", "IT", f"a{n}@example.org", ""] for n in range(3_000)]
    dialog = opened(show_list(space, a_list(tmp_path / "long.csv", rows), window), qtbot)
    dialog.bring_in()
    job = dialog.job
    with qtbot.waitSignal(job.stopped):
        dialog.cancel_button.click()

    assert not dialog.isVisible()
    assert len(space.workshop.participants) == len(space.file.read().participants) == 6
    assert space.file.undoable is None


def test_an_import_that_was_complete_before_cancel_is_shown(window, space, tmp_path, qtbot):
    """What is on disk is on the screen, with the way to take it back."""
    path = a_list(tmp_path / "one.csv", [["Łęcka", "Ewa", "PL", "", ""]])
    dialog = opened(show_list(space, path, window), qtbot)
    dialog.bring_in()
    while space.file.undoable is None:  # the answer waits until the event loop runs again
        time.sleep(0.01)
    with qtbot.waitSignal(dialog.imported):
        dialog.reject()

    assert window.menus.undo.isEnabled()
    assert len(space.workshop.participants) == 7


def test_keys_alone_lead_through_the_wizard(dialog, space, qtbot):
    dialog.activateWindow()
    for _ in range(2):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.stack.currentIndex() == REVIEW
    with qtbot.waitSignal(dialog.imported):
        QTest.keyClick(dialog, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    assert len(space.workshop.participants) == 8


def test_whatever_takes_the_focus_has_a_name(dialog):
    for page in (LIST, COLUMNS, REVIEW):
        dialog.show_page(page)
        nameless = [
            widget
            for widget in dialog.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if not (node := QAccessible.queryAccessibleInterface(widget))
            or not node.text(QAccessible.Text.Name)
        ]
        assert nameless == []


def test_the_workshop_file_is_as_it_was_after_a_closed_wizard(dialog, space):
    before = dump(space.file)
    dialog.go_on()
    dialog.go_on()
    dialog.reject()
    assert dump(space.file) == before
    assert isinstance(space.file, WorkshopFile)


def test_what_was_meant_can_be_typed(window, space, tmp_path, qtbot):
    rows = [
        ["Sow", "Aminata", "Senegal", "by post", ""],
        ["Ba", "Ben", "Mali", "b@example.org", ""],
    ]
    dialog = opened(show_list(space, a_list(tmp_path / "list.csv", rows), window), qtbot)
    dialog.show_page(REVIEW)
    (field,) = dialog.review_page.details.findChildren(QLineEdit)
    assert field.accessibleName() == "What was meant by by post"
    field.setText("aminata@example.org")
    with qtbot.waitSignal(dialog.read):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.stack.currentIndex() == REVIEW
    assert dialog.reading.lines[0].open == 0
    imported(dialog, qtbot)
    dialog.result_page.doubles.click()
    assert window.side.currentItem().text() == "Duplicates"
