"""What holds for every page, whatever it shows."""

import re

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QPushButton, QStackedWidget

from organiser.actions.rows import delete
from organiser.desktop.desk import Desk
from organiser.desktop.editors import choice_box
from organiser.desktop.page import EmptyState
from organiser.desktop.pages import pages
from organiser.desktop.pages.overview import without_visit
from organiser.desktop.window import Window
from organiser.documents.catalogue import documents
from organiser.i18n import Language
from organiser.model import Placement

KEYS = [page.key for page in pages()]
LISTS = ["people", "programme", "rooms", "visits", "hosts", "history", "checks"]


@pytest.mark.parametrize("key", LISTS)
def test_an_empty_list_says_what_goes_here_and_offers_the_way(key, window, blank, qtbot):
    space = window.take(blank)
    qtbot.waitUntil(lambda: space.findings.known)
    page = window.show_page(key)
    empty = next(state for state in page.findChildren(EmptyState) if state.isVisible())

    assert len(empty.sentence.text()) > 20
    assert empty.buttons
    assert all(button.isVisible() and button.isEnabled() for button in empty.buttons)


def test_every_first_button_of_a_blank_event_begins_something(window, blank, qtbot):
    space = window.take(blank)
    for key, kind in (
        ("programme", "sessions"),
        ("rooms", "rooms"),
        ("visits", "visits"),
        ("hosts", "hosts"),
    ):
        page = window.show_page(key)
        page.empty.buttons[0].click()
        assert len(getattr(space.workshop, kind)) == 1, key


@pytest.mark.parametrize("key", KEYS)
def test_every_page_is_built_when_first_shown_only(key, window, space):
    assert set(window._built) == {"overview"}
    window.show_page(key)

    assert set(window._built) == {"overview", key}
    assert window.page == key


def nameless(interface, path=()):
    """The focusable things below `interface` that a screen reader could not name."""
    found = []
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is None or not child.isValid():
            continue
        state = child.state()
        here = (*path, child.role().name)
        seen = state.focusable and not state.invisible and not state.disabled
        if seen and child.role() in ROLES and not child.text(QAccessible.Text.Name):
            found.append((here, child.object()))
        found += nameless(child, here)
    return found


ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.CheckBox,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.SpinBox,
    QAccessible.Role.PageTab,
}


@pytest.mark.parametrize("key", KEYS)
def test_everything_that_takes_the_focus_has_a_name(key, window, sample, qtbot):
    space = window.take(sample)
    qtbot.waitUntil(lambda: space.findings.known)
    page = window.show_page(key)
    qtbot.wait(20)

    assert nameless(QAccessible.queryAccessibleInterface(page)) == []


@pytest.mark.parametrize("key", KEYS)
def test_buttons_of_a_page_have_letters_of_their_own(key, window, sample):
    window.take(sample)
    page = window.show_page(key)
    texts = [
        b.text() for b in page.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()
    ]
    letters = [
        found[1].lower() for text in texts if (found := re.search(r"&(\w)", text.replace("&&", "")))
    ]

    assert len(letters) == len(set(letters))


def test_menus_have_letters_of_their_own(window, space):
    bar = [action.text() for action in window.menuBar().actions()]
    for menu in [
        bar,
        *([a.text() for a in m.actions()] for m in window.menuBar().findChildren(QMenu)),
    ]:
        letters = [
            f[1].lower() for text in menu if (f := re.search(r"&(\w)", text.replace("&&", "")))
        ]
        assert len(letters) == len(set(letters)), menu


def test_shortcuts_do_not_clash(window, space):
    keys = [
        key.toString()
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", ["fr", "es", "it", "ar"])
def test_every_page_opens_in_every_language(language, settings, sample, qtbot):
    window = Window(Desk(settings, Language(language)))
    qtbot.addWidget(window)
    window.show()
    window.take(sample)
    for key in KEYS:
        window.show_page(key)
    window.close()


@pytest.mark.parametrize("language", ["en", "fr", "es", "it", "ar"])
def test_no_two_documents_of_the_list_have_one_name(language):
    titles = [Language(language)(document.title) for document in documents()]
    assert len(titles) == len(set(titles)), titles


def test_the_overview_counts_who_is_expected(window, sample, qtbot):
    space = window.take(sample)
    page = window.show_page("overview")
    assert page.counts["people"].number.text() == str(len(space.workshop.expected_people()))
    assert page.facts.text().startswith("10–11 December 2025")


def test_only_guests_wait_for_a_visit(window, sample):
    """Leaders, interpreters and staff go along by their duty."""
    workshop = window.take(sample).workshop
    placed = {row.participant_id for row in workshop.of(Placement).values()}
    others = [person for person in workshop.expected_people() if person.key not in placed]
    assert {person.role for person in others} <= {"interpreter", "organiser", "staff"}
    assert without_visit(workshop) == []

    page = window.show_page("overview")
    assert page.counts["visits"].more.text() == f"{len(placed)} people have a place"
    guest = next(p for p in workshop.expected_people() if p.role == "participant")
    placements = [r for r in workshop.of(Placement).values() if r.participant_id == guest.key]
    window.space.do(delete(placements))
    assert without_visit(window.space.workshop) == [window.space.workshop.participants[guest.key]]
    assert "Find a visit for 1 person" in {b.text() for b in page.findChildren(QPushButton)}


def test_days_are_written_with_the_digits_that_are_printed(settings):
    for code in ("en", "fr", "es", "it", "ar"):
        shown = Desk(settings, Language(code)).locale.toString(QDate(2025, 12, 10), "d MMMM yyyy")
        assert "10" in shown, shown
        assert "2025" in shown, shown


def test_a_long_choice_shows_how_it_begins(window, qtbot):
    box = choice_box([(n, f"{n} is a label sheet with a very long name indeed") for n in range(20)])
    qtbot.addWidget(box)
    box.setCurrentIndex(7)

    assert box.lineEdit().cursorPosition() == 0


def test_the_event_is_edited_in_its_form(window, space, qtbot):
    page = window.show_page("overview")
    field = page.form.fields["venue"].editor
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Turin Centre")
    window.show_page("people")

    assert space.workshop.event.venue == "Turin Centre"
    space.undo()
    assert page.form.fields["venue"].text == "Turin campus"


def test_a_form_says_what_cannot_be_and_shows_what_is(window, space, qtbot):
    page = window.show_page("overview")
    field = page.form.fields["first_day"]
    field.editor.setText("yesterday")
    field.commit()

    assert field.text == "10.12.2025"
    assert window.notices.bars()[0].notice.grave


def test_checks_lead_to_the_row(window, sample, qtbot):
    space = window.take(sample)
    qtbot.waitUntil(lambda: space.findings.known)
    page = window.show_page("checks")
    assert page.rows
    assert window.status.clashes.text() == "⚠ 1 clash"
    assert window.side.item(KEYS.index("checks")).text() == f"Checks ({len(page.rows)})"
    page.rows[0].go.click()

    about = page.rows[0].checked.finding.about[0]
    view = window._built[window.page].view
    assert [row.key for row in view.selected_rows()] == [about.key]


def test_severity_is_said_in_words_too(window, sample, qtbot):
    space = window.take(sample)
    qtbot.waitUntil(lambda: space.findings.known)
    page = window.show_page("checks")
    said = {label.text() for row in page.rows for label in row.findChildren(QLabel)}

    assert {"Clash", "Warning"} <= said


def test_a_clash_that_is_mended_goes_away(window, sample, qtbot):
    space = window.take(sample)
    qtbot.waitUntil(lambda: space.findings.clashes == 1)
    about = next(c for c in space.findings.checked if c.rule.severity == 0).finding.about
    with qtbot.waitSignal(space.findings.changed):
        space.do(delete([row for row in about if type(row).__name__ == "Session"][:1]))
    assert space.findings.clashes == 0


def test_the_history_names_the_steps_newest_first(window, space):
    people = window.show_page("people").table
    people.setData(people.index(0, 0), "Anew")
    page = window.show_page("history")

    assert page.steps.data(page.steps.index(0, 0)) == "Edit participant"
    space.undo()
    assert page.steps.data(page.steps.index(0, 0)) == "Edit participant (taken back)"


def test_a_visit_shows_its_stops_and_people(window, sample, qtbot):
    space = window.take(sample)
    page = window.show_page("visits")
    visit = page.table.row(0)
    assert len(page.way.stops()) == len(space.workshop.stops_of(visit))
    assert page.people.table.rowCount() == len(space.workshop.travellers_of(visit))
    page.view.selectRow(1)
    other = page.table.row(1)
    assert other.key != visit.key
    assert page.form.fields["theme"].text == other.theme
    page.people.add_button.click()
    assert (
        len(space.workshop.travellers_of(space.workshop.visits[other.key]))
        == page.people.table.rowCount()
    )


def test_a_session_that_is_moved_keeps_its_length(window, space):
    page = window.show_page("programme")
    before = page.table.row(0)
    page.table.setData(page.table.index(0, 1), "7")
    after = space.workshop.sessions[before.key]

    assert after.starts.strftime("%H:%M") == "07:00"
    assert after.minutes == before.minutes
    page.table.setData(page.table.index(page.table.place(before.key), 0), "11.12.")
    assert space.workshop.sessions[before.key].starts.day == 11


def test_stacked_pages_show_one_leaf(window, space):
    assert isinstance(window.leaves, QStackedWidget)
    assert window.leaves.count() == len(KEYS)
    assert all(isinstance(button, QPushButton) for button in window.show_page("people").writing)
