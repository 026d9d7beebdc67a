"""Filters, groups, columns, the column that stays, and many rows edited at once."""

import sqlite3
from datetime import datetime
from random import Random

import pytest
from dumps import dump
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu

from organiser.actions.rows import add, set_value
from organiser.desktop import block_edits
from organiser.desktop.bulk_edit import BulkEdit
from organiser.desktop.filter_choices import FilterChoices
from organiser.desktop.filters import Ask, Filter
from organiser.desktop.pages.people import PeoplePage
from organiser.model import Participant, Placement, Status

SIDE = 216  # of the window's width, for the side bar
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def counted(path, sql):
    with sqlite3.connect(path) as connection:
        rows = connection.execute(sql).fetchall()
    connection.close()
    return dict(rows)


@pytest.fixture
def space(alone):
    return alone.space


def names(page):
    return [row.family_name for row in page.table.rows()]


def type_filter(page, key, text, qtbot):
    if not page.filtering.isChecked():
        page.filtering.click()
    field = page.view.filter_row.fields[key]
    field.setText("")
    field.put(None)
    qtbot.keyClicks(field, text)
    qtbot.waitUntil(lambda: not page.view.filter_row._later.isActive())
    page.table.finish_search()
    return field


# Filters --------------------------------------------------------------------------------------


FILTERS = [
    ("country", "sen", {"Diop"}),
    ("country", "viet nam", {"Nguyễn"}),
    ("family_name", "LECKI", {"Łęcki-Muñoz"}),
    ("status", "confirmed", {"Diop"}),
    ("step_free", "yes", {"Okafor"}),
    ("arrives", "9.12.2025", {"Haddad"}),
    ("arrives", "8.12. .. 9.12.", {"Haddad"}),
    ("arrives", ">= 10.12.2025", set()),
    ("arrives", "Dec 2025", {"Haddad"}),
    ("diets", "vege", {"Kim"}),
]


def test_each_column_is_filtered_by_its_kind(people, qtbot):
    for key, text, wanted in FILTERS:
        type_filter(people, key, text, qtbot)
        assert set(names(people)) == wanted, (key, text)
        people.show_all()
    assert people.table.rowCount() == 6


def test_filters_and_search_hold_together_and_are_cleared_together(people, qtbot):
    type_filter(people, "family_name", "a", qtbot)
    qtbot.keyClicks(people.search, "ministry")
    assert names(people) == []
    people.search.clear()
    shown = people.table.rowCount()
    assert 0 < shown < 6
    assert people.count.text() == f"{shown} of 6 shown"
    assert people.clear_search.text().replace("&", "") == "Clear filter"
    people.clear_search.click()
    assert people.table.rowCount() == 6
    assert not people.clear_search.isVisible()


def test_what_is_empty_and_what_is_not_can_be_asked_for(people):
    table = people.table
    table.choose([Filter("country", Ask.EMPTY)])
    assert names(people) == ["Okafor"]
    table.choose([Filter("country", Ask.FILLED), Filter("diets", Ask.EMPTY)])
    assert set(names(people)) == {"Diop", "Haddad", "Łęcki-Muñoz", "Nguyễn"}
    table.choose([Filter("family_name", Ask.IS, "diop")])
    assert names(people) == ["Diop"]
    table.choose([Filter("organisation", Ask.BEGINS, "ministry")])
    assert names(people) == ["Diop"]


def test_values_that_occur_are_ticked_from_a_list_with_their_numbers(people, qtbot):
    people.filtering.click()
    field = people.view.filter_row.fields["constituency_id"]
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    choices = people.view.findChild(FilterChoices)
    texts = [choices.list.item(n).text() for n in range(choices.list.count())]
    assert texts[:2] == ["is empty", "is not empty"]
    assert texts[2:] == [
        "Academia  (1)",
        "Employers  (1)",
        "Governments  (1)",
        "SSE networks  (1)",
        "UN and other organisations  (1)",
        "Workers  (1)",
    ]
    for place in (3, 7):
        choices.list.item(place).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: people.table.rowCount() == 2)
    assert set(names(people)) == {"Haddad", "Nguyễn"}
    assert field.placeholderText() == "Employers, Workers"
    choices.close()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: people.table.rowCount() == 6)


def test_the_filter_row_opens_by_key_and_leads_back_to_the_cells(people, qtbot):
    qtbot.keyClick(people.view, Qt.Key.Key_L, CONTROL | SHIFT)
    field = people.view.filter_row.fields["family_name"]
    assert field.hasFocus()
    qtbot.keyClicks(field, "kim")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert people.view.hasFocus()
    qtbot.waitUntil(lambda: names(people) == ["Kim"])


def test_what_was_edited_stays_in_sight_though_a_filter_would_hide_it(people, qtbot):
    type_filter(people, "country", "senegal", qtbot)
    assert people.table.setData(people.table.index(0, people.table.column("country")), "Italy")
    assert names(people) == ["Diop"]
    type_filter(people, "country", "senegal", qtbot)
    assert names(people) == []


# Groups ---------------------------------------------------------------------------------------


def headings(page):
    return {heading.label: len(heading.rows) for heading in page.table.arrangement.groups()}


def test_groups_count_what_sql_counts(people, space, turin):
    for n in range(12):
        space.do(add(Participant(family_name=f"P{n}", country="IT", status=Status.INVITED)))
    visit = next(iter(space.workshop.visits))
    for person in space.workshop.people()[:5]:
        if not space.workshop.visits_of(person):
            space.do(add(Placement(participant_id=person.key, visit_id=visit)))
    people.group("constituency_id")
    counts = counted(
        turin.path,
        "SELECT coalesce(c.name, ''), count(*) FROM participant p "
        "LEFT JOIN constituency c ON c.id = p.constituency_id GROUP BY 1",
    )
    assert headings(people) == counts
    people.group("status")
    by_status = counted(turin.path, "SELECT status, count(*) FROM participant GROUP BY 1")
    assert {label.lower(): n for label, n in headings(people).items()} == by_status
    people.group("Visits")
    by_visit = counted(
        turin.path,
        "SELECT v.code, count(*) FROM placement p JOIN visit v ON v.id = p.visit_id GROUP BY 1",
    )
    got = headings(people)
    none = got.pop("")
    assert got == by_visit
    assert none == 18 - sum(by_visit.values())
    people.group("")
    assert people.table.rowCount() == 18


def test_a_group_has_subtotals_and_can_be_closed(people, space, turin, qtbot):
    for person in space.workshop.people()[:2]:
        space.do(set_value(person, "step_free", value=True))
    people.group("status")
    table = people.table
    place = table.column("step_free")
    sums = counted(
        turin.path, "SELECT status, sum(step_free) FROM participant GROUP BY 1 HAVING 2 > 0"
    )
    for line in range(table.rowCount()):
        if table.stored(line) is None:
            status = table.line(line).label.lower()
            assert (table.text(line, place) or "0") == str(sums[status])
    shown = table.rowCount()
    box = people.view.visualRect(table.index(0, 0))
    qtbot.mouseClick(people.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert table.rowCount() < shown
    assert people.count.text() == "6 participants"
    people.view.selectAll()
    shown = len(people.view.selected_rows())
    assert shown == table.rowCount() - 2  # without the headings of both groups
    people.group("status")
    people.view.selectAll()
    assert people.count.text() == "6 participants, 6 selected"


def test_typing_and_pasting_go_on_in_groups(people, space, qtbot):
    people.group("status")
    table = people.table
    place = next(n for n in range(table.rowCount()) if table.stored(n) is not None)
    key = table.row(place).key
    people.view.stand_on(table.index(place, table.column("job_title")))
    assert table.setData(people.view.currentIndex(), "Minister")
    assert space.workshop.participants[key].job_title == "Minister"
    assert people.view.currentIndex().row() == table.place(key)


# Columns --------------------------------------------------------------------------------------


def test_the_name_stays_while_the_others_scroll_at_1024(people, qtbot):
    people.resize(1024 - SIDE, 700)
    view, frozen = people.view, people.view.frozen
    assert not frozen.isVisible()
    before = frozen.verticalScrollBar().value()
    view.horizontalScrollBar().setValue(700)
    assert frozen.isVisible()
    assert frozen.column == 0
    assert frozen.columnWidth(0) == view.columnWidth(0)
    assert frozen.geometry().left() == view.viewport().geometry().left()
    assert frozen.verticalScrollBar().value() == before
    index = people.table.index(3, 0)
    qtbot.mouseClick(
        frozen.viewport(), Qt.MouseButton.LeftButton, pos=frozen.visualRect(index).center()
    )
    assert view.currentIndex() == index
    view.horizontalScrollBar().setValue(700)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = frozen.viewport().findChild(object, "cell")
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Kimm")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "Kimm" in names(people)


def test_a_cell_is_never_brought_into_sight_under_the_column_that_stays(people):
    people.resize(1024 - SIDE, 700)
    view = people.view
    for place in (20, 2, 30, 1, 12, 0):
        index = people.table.index(2, place)
        view.stand_on(index)
        view.scrollTo(index)
        box = view.visualRect(index)
        assert box.left() >= 0
        if place:
            assert view.frozen.overlap(place) == 0


def test_columns_are_moved_hidden_and_remembered_by_name(alone, people, space):
    view, table = people.view, people.table
    header = view.horizontalHeader()
    header.moveSection(header.visualIndex(table.column("email")), 1)
    view._show_column(table.column("honorific"), shown=False)
    view.setColumnWidth(table.column("country"), 222)
    again = alone.show(PeoplePage)
    order = [again.table.columns[place].key for place in again.view.columns_shown()]

    assert order[:2] == ["family_name", "email"]
    assert "honorific" not in order
    assert again.view.columnWidth(again.table.column("country")) == 222
    again.view.reset_columns()
    order = [again.table.columns[place].key for place in again.view.columns_shown()]
    assert order == [column.key for column in again.table.columns]


def test_a_column_is_moved_by_key(people, qtbot):
    view, table = people.view, people.table
    view.stand_on(table.index(0, table.column("honorific")))
    alt = Qt.KeyboardModifier.AltModifier | SHIFT
    qtbot.keyClick(view, Qt.Key.Key_Left, alt)
    assert [table.columns[place].key for place in view.columns_shown()][1] == "honorific"
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, alt)
    assert [table.columns[place].key for place in view.columns_shown()][3] == "honorific"


def test_a_layout_that_makes_no_sense_is_ignored(alone, desk):
    desk.settings.keep_state("participant", QByteArray(b'[["family_name", "wide"], 3]'))
    page = alone.show(PeoplePage)
    assert len(page.view.columns_shown()) == len(page.table.columns)


def test_names_sort_by_the_letters_and_not_by_their_codes(people, space):
    for name in ("Łęcka", "Lecko", "Zola", "Ängström", "Århus"):
        space.do(add(Participant(family_name=name)))
    people.view.sort_by(0)
    got = names(people)
    assert got.index("Łęcka") < got.index("Lecko") < got.index("Zola")
    assert got.index("Ängström") < got.index("Århus") < got.index("Diop")
    people.view.sort_by(0)
    assert [name for name in names(people) if name] == [name for name in got[::-1] if name]


# Many at once ---------------------------------------------------------------------------------


@pytest.fixture
def bulk(people, qtbot):
    people.view.selectAll()
    people.edit_many.click()
    return people.findChild(BulkEdit)


def test_only_what_is_ticked_is_set_in_all_of_them_in_one_step(alone, people, bulk, turin, qtbot):
    space = people.space
    before = dump(turin.path)
    assert people.edit_many.text().replace("&", "") == "Edit 6 people…"
    assert not bulk.go.isEnabled()
    country = bulk.fields["country"]
    qtbot.keyClicks(country.editor.lineEdit(), "Italy")
    qtbot.keyClicks(bulk.fields["job_title"].editor, "Minister")
    bulk.fields["job_title"].tick.setChecked(False)
    tags = bulk.fields["tags"]
    tags.how.setCurrentIndex(1)
    qtbot.keyClicks(tags.editor, "vip, press")
    bulk.go.click()

    people_now = space.workshop.participants.values()
    assert {person.country for person in people_now} == {"IT"}
    assert {person.job_title for person in people_now} == {""}
    assert all(person.tags == ["vip", "press"] for person in people_now)
    assert alone.said == "6 rows changed"
    space.undo()
    assert dump(turin.path) == before


def test_what_cannot_be_is_said_in_the_dialog_and_changes_nothing(bulk, space, turin, qtbot):
    before = dump(turin.path)
    qtbot.keyClicks(bulk.fields["arrives"].editor, "tomorrow")
    bulk.go.click()

    assert bulk.isVisible()
    assert "“tomorrow”" in bulk.refusal.text()
    assert dump(turin.path) == before


def test_only_rows_that_are_shown_are_edited(people, space, qtbot):
    people.view.selectAll()
    people.search.setText("diop")
    people.view.selectAll()
    assert len(people.view.selected_rows()) == 1
    space.do(set_value(people.table.row(0), "arrives", datetime(2025, 12, 9)))
    assert len(people.view.selected_rows()) == 1


def test_the_menu_of_the_cells_offers_what_can_be_done(people, qtbot):
    people.view.selectAll()
    people._offer_deeds(QPoint(5, 5))
    menu = people.findChildren(QMenu)[-1]
    said = [action.text().replace("&", "").partition("\t")[0] for action in menu.actions()]
    assert said[:5] == ["Cut", "Copy", "Paste", "Fill down", "Clear cells"]
    assert {"Edit 6 people…", "Delete rows", "Open the form"} <= set(said)
    menu.close()


def nameless(interface):
    """What can have the focus below `interface` and has no name for a screen reader."""
    found = []
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is None or not child.isValid() or child.role() in CELLS:
            continue
        state = child.state()
        if state.focusable and not state.invisible and not child.text(QAccessible.Text.Name):
            found.append((child.role(), child.object()))
        found += nameless(child)
    return found


CELLS = {
    QAccessible.Role.Cell,
    QAccessible.Role.RowHeader,
    QAccessible.Role.ColumnHeader,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Client,
}


def test_everything_on_the_page_has_a_name_with_filters_and_form_open(people, qtbot):
    people.filtering.click()
    people.details.click()
    qtbot.wait(10)
    for place in range(people.panel.tabs.count()):
        people.panel.tabs.setCurrentIndex(place)
        assert nameless(QAccessible.queryAccessibleInterface(people)) == []


def some_group(page, chance):
    page.group(chance.choice(["", "country", "status", "Visits"]))


def some_filter(page, chance):
    text = chance.choice(["", "a", "it"])
    page.table.choose([Filter("country", text=text)] if text else [])


def some_cell(page, chance):
    table = page.table
    places = [place for place in range(table.rowCount()) if table.stored(place) is not None]
    if places:
        table.setData(table.index(chance.choice(places), 0), f"N{chance.random()}")


def some_new_row(page, chance):
    if page.table.arrangement.grouped_by:
        return
    begun = page.table.begin_row(page.new_row())
    if chance.random() < 0.5:
        page.table.setData(page.table.index(begun, 0), f"B{chance.random()}")
    else:
        page.table.give_up_row()


def some_block(page, chance):
    QGuiApplication.clipboard().setText("X\tY\nZ\tW\n" * chance.choice([1, 30]))
    block_edits.paste(page.view)


def some_fold(page, chance):
    if page.table.arrangement.grouped_by:
        for heading in page.table.arrangement.groups():
            page.table.fold(heading.label)


def some_order(page, chance):
    page.view.sort_by(chance.randrange(5))


def one_back(page, chance):
    page.space.undo()


DEEDS = (some_group, some_filter, some_cell, some_new_row, some_block, some_fold, some_order)


def test_the_table_stays_lawful_in_groups_and_filters_and_while_one_types(people, space):
    table = people.table
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    chance = Random(7)
    for _ in range(40):
        chance.choice((*DEEDS, one_back))(people, chance)
        table.finish_search()
    people.group("")
    table.choose([])
    table.finish_search()
    assert {row.key for row in table.rows()} == set(space.workshop.participants)
    assert tester is not None
