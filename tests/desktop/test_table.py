import random
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from organiser.actions.rows import add, delete, set_value
from organiser.model import Participant, Session


@pytest.fixture
def people(window, space):
    return window.show_page("people")


def names(table):
    return [table.data(table.index(row, 0)) for row in range(table.rowCount())]


def texts(table, column):
    return [table.data(table.index(row, column)) for row in range(table.rowCount())]


def column(page, heading):
    return next(n for n, c in enumerate(page.table.columns) if str(c.heading) == heading)


def type_into(page, row, heading, text, qtbot):
    """Begin to type over a cell; the editor stays open."""
    index = page.table.index(row, column(page, heading))
    page.view.setCurrentIndex(index)
    page.view.setFocus()
    qtbot.keyClicks(page.view, text[0])
    editor = page.view.findChild(QLineEdit, "cell")
    qtbot.keyClicks(editor, text[1:])
    return editor


def test_people_stand_in_the_order_of_their_family_names(people, space):
    assert names(people.table) == [person.family_name for person in space.workshop.people()]


def test_enter_keeps_a_cell_and_goes_down(people, space, qtbot):
    key = people.table.row(0).key
    editor = type_into(people, 0, "Job title", "Minister", qtbot)
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert space.workshop.participants[key].job_title == "Minister"
    assert people.view.currentIndex().row() == 1
    assert (
        people.view.findChild(QLineEdit, "cell") is None
        or not people.view.findChild(QLineEdit, "cell").isVisible()
    )


def test_tab_keeps_a_cell_and_goes_on(people, space, qtbot):
    key = people.table.row(0).key
    editor = type_into(people, 0, "Organisation", "Union", qtbot)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)

    assert space.workshop.participants[key].organisation == "Union"
    assert people.view.currentIndex().column() == column(people, "Job title")


def test_escape_leaves_a_cell_as_it_was(people, space, qtbot):
    before = people.table.row(0).job_title
    editor = type_into(people, 0, "Job title", "Nobody", qtbot)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)

    assert people.table.row(0).job_title == before
    assert space.file.undoable is None


def other_page(window, people, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)


def side_bar(window, people, qtbot):
    place = window.side.visualItemRect(window.side.item(3)).center()
    qtbot.mouseClick(window.side.viewport(), Qt.MouseButton.LeftButton, pos=place)


def search(window, people, qtbot):
    people.search.setFocus()
    qtbot.keyClicks(people.search, "a")


def sort(window, people, qtbot):
    people.view.sort_by(1)


def close(window, people, qtbot):
    window.close()


@pytest.mark.parametrize("leave", [other_page, side_bar, search, sort, close])
def test_a_half_typed_cell_is_kept(leave, window, people, turin, qtbot):
    key = people.table.row(0).key
    type_into(people, 0, "Job title", "Minister", qtbot)
    leave(window, people, qtbot)

    assert turin.workshop.participants[key].job_title == "Minister"


def test_a_choice_is_typed_or_chosen(people, space):
    table = people.table
    key = table.row(0).key

    assert table.setData(table.index(0, column(people, "Country")), "Cote d'Ivoire")
    assert space.workshop.participants[key].country == "CI"
    assert table.setData(table.index(0, column(people, "Status")), "invited")
    assert space.workshop.participants[key].status == "invited"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Country", "Atlantis"),
        ("Arrives", "32.12.2025 14:00"),
        ("Status", "maybe"),
        ("Given names", "a\x00b"),
    ],
)
def test_what_cannot_be_is_said_in_the_bar_and_changes_nothing(
    window, people, space, heading, text
):
    table = people.table
    before = table.row(0)

    assert not table.setData(table.index(0, column(people, heading)), text)
    assert table.row(0) == before
    (bar,) = window.notices.bars()
    assert bar.notice.grave


def test_moments_are_typed_liberally(people, space):
    table, key = people.table, people.table.row(0).key
    for text in (
        "9.12.2025 14:05",
        "2025-12-09 14.05",
        "9/12/25 1405",
        "9.12. 14:05",
        "٩.١٢.٢٠٢٥ ١٤:٠٥",
    ):
        space.do(set_value(space.workshop.participants[key], "arrives", None))
        assert table.setData(table.index(table.place(key), column(people, "Arrives")), text)
        assert space.workshop.participants[key].arrives == datetime(2025, 12, 9, 14, 5)


def test_the_first_click_on_a_header_sorts_upwards(people, qtbot):
    header = people.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(3) + 20, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    filled = [text for text in texts(people.table, 3) if text]
    assert filled == sorted(filled)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    filled = [text for text in texts(people.table, 3) if text]
    assert filled == sorted(filled, reverse=True)


def test_the_column_sorted_before_breaks_the_tie(people, space):
    for person in space.workshop.people():
        space.do(set_value(person, "organisation", "Same"))
    people.view.sort_by(1)
    people.view.sort_by(column(people, "Organisation"))

    given = [people.table.data(people.table.index(r, 1)) for r in range(people.table.rowCount())]
    assert given == sorted(given)


FOUND = {
    "lecka": "Łęcka",
    "senegal": "Sénégal",
    "nguyen hong": "Nguyễn Thị Hồng",
    "istanbul": "İstanbul",
    "strasse": "Straße",
    "hong NGUYEN": "Nguyễn Thị Hồng",
}


@pytest.mark.parametrize(("typed", "name"), FOUND.items())
def test_search_ignores_accents_case_and_order(people, space, typed, name, qtbot):
    space.do(add(Participant(family_name=name, given_names="Test")))
    qtbot.keyClicks(people.search, typed)

    assert name in names(people.table)
    assert people.count.text().endswith(f"of {people.table.total} shown")
    people.clear_search.click()
    assert people.table.rowCount() == people.table.total


def test_what_a_search_hides_is_not_deleted(people, space, qtbot):
    total = people.table.total
    people.view.selectAll()
    qtbot.keyClicks(people.search, "diop")
    assert 0 < people.table.rowCount() < total
    shown = people.table.rowCount()
    people.delete_action.trigger()

    assert people.table.total == total - shown


def test_a_search_that_finds_nothing_says_so(people, qtbot):
    qtbot.keyClicks(people.search, "zzzz")

    assert people.stack.currentWidget() is people.nothing_found
    people.nothing_found.buttons[0].click()
    assert people.stack.currentWidget() is people.view


def test_deleting_asks_nothing_and_can_be_taken_back(window, people, space, qtbot):
    before = {row.key for row in people.table.rows()}
    people.view.select_keys(set(list(before)[:3]))
    people.delete_action.trigger()

    assert QApplication.activeModalWidget() is None
    assert len(space.workshop.participants) == len(before) - 3
    (bar,) = window.notices.bars()
    assert bar.label.text() == "3 participants deleted"
    qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert {row.key for row in people.table.rows()} == before


def test_a_new_person_is_typed_at_once(window, people, space, qtbot):
    total = people.table.total
    people.add_person()
    qtbot.waitUntil(lambda: people.view.findChild(QLineEdit, "cell") is not None)
    editor = people.view.findChild(QLineEdit, "cell")
    qtbot.keyClicks(editor, "Zebra")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)

    assert people.table.total == total + 1
    assert "Zebra" in names(people.table)
    assert space.workshop.people()[-1].family_name == "Zebra"


def test_selection_follows_its_rows(people, space):
    key = people.table.row(1).key
    people.view.go_to(key)
    space.do(set_value(space.workshop.participants[key], "family_name", "Zzz"))

    assert [row.key for row in people.view.selected_rows()] == [key]
    assert people.table.place(key) == people.table.rowCount() - 1


@pytest.mark.parametrize("seed", range(2))
def test_the_table_stays_lawful_under_any_change(  # noqa: C901 -- one case for each change
    seed, window, space, qtbot
):
    page = window.show_page("programme")
    tester = QAbstractItemModelTester(
        page.table, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    chance = random.Random(seed)
    start = datetime(2025, 12, 10, 8)
    for turn in range(20):
        sessions = list(space.workshop.sessions.values())
        match chance.choice(["add", "move", "undo", "redo", "delete", "many", "search", "sort"]):
            case "add":
                at = start + timedelta(minutes=15 * chance.randrange(60))
                space.do(add(Session(title=f"N{turn}", starts=at, ends=at + timedelta(hours=1))))
            case "many":
                new = [
                    Session(title=f"M{n}", starts=start, ends=start + timedelta(hours=1))
                    for n in range(45)
                ]
                space.do(add(*new))
            case "move" if sessions:
                page.table.setData(page.table.index(0, 1), f"{chance.randrange(24)}:30")
            case "undo":
                space.undo()
            case "redo":
                space.redo()
            case "delete" if sessions:
                space.do(
                    delete(chance.sample(sessions, min(len(sessions), chance.choice([1, 3, 50]))))
                )
            case "search":
                page.search.setText(chance.choice(["", "n", "m1", "open"]))
            case "sort":
                page.view.sort_by(chance.randrange(6))
        if page.table.rowCount() and chance.random() < 0.3:
            page.view.selectRow(chance.randrange(page.table.rowCount()))
    page.search.clear()
    assert {row.key for row in page.table.rows()} == set(space.workshop.sessions)
    assert tester is not None


def test_undo_and_redo_work_by_key_after_each_kind_of_change(window, people, space, qtbot):
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    first = {row.key: row.model_dump() for row in space.workshop.participants.values()}
    table = people.table
    table.setData(table.index(0, 0), "Changed")
    people.view.selectRow(1)
    people.delete_action.trigger()
    last = {row.key: row.model_dump() for row in space.workshop.participants.values()}

    for _ in range(2):
        qtbot.keyClick(people.view, Qt.Key.Key_Z, control)
    assert {row.key: row.model_dump() for row in space.workshop.participants.values()} == first
    qtbot.keyClick(people.view, Qt.Key.Key_Z, control | shift)
    qtbot.keyClick(people.view, Qt.Key.Key_Y, control)
    assert {row.key: row.model_dump() for row in space.workshop.participants.values()} == last
    assert not window.menus.redo.isEnabled()


def test_columns_are_remembered_and_reset(window, people, space):
    people.view.setColumnWidth(0, 333)
    people.view._show_column(2, shown=False)
    window.show_page("overview")
    file = window.put_away()
    window.take(file)
    again = window.show_page("people").view

    assert again.columnWidth(0) == 333
    assert again.isColumnHidden(2)
    again.reset_columns()
    assert again.columnWidth(0) == 150
    assert not again.isColumnHidden(2)


def test_tab_leaves_the_table_at_its_end(people, qtbot):
    last = people.table.index(people.table.rowCount() - 1, people.table.columnCount() - 1)
    people.view.setFocus()
    people.view.setCurrentIndex(last)
    qtbot.keyClick(people.view, Qt.Key.Key_Tab)

    assert not people.view.hasFocus()


def test_a_part_that_only_one_choice_has_is_enough(people, space):
    table = people.table
    key = table.row(0).key
    place = column(people, "Country")
    table.setData(table.index(0, place), "viet")
    assert space.workshop.participants[key].country == "VN"
    assert not table.setData(table.index(table.place(key), place), "land")
    assert space.workshop.participants[key].country == "VN"


def test_enter_takes_what_was_typed_while_the_matches_are_shown(people, space, qtbot):
    key = people.table.row(0).key
    people.view.setCurrentIndex(people.table.index(0, column(people, "Country")))
    people.view.edit(people.view.currentIndex())
    box = people.view.findChild(QComboBox, "cell")
    qtbot.keyClicks(box.lineEdit(), "trinid")
    box.completer().complete()
    qtbot.keyClick(box.completer().popup(), Qt.Key.Key_Return)

    assert space.workshop.participants[key].country == "TT"
