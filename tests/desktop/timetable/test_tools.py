"""Tools say before what they would bring, and are one step; publishing freezes a version."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QMenu

from organiser.desktop.timetable.menus import fill_with_tools, session_menu
from organiser.desktop.timetable.publishing import PublishDialog
from organiser.desktop.timetable.tools import tools
from organiser.planning.programme_changes import latest_version


@pytest.fixture
def opened(hands, qtbot):
    """Opens a tool on a session, reviewed."""

    def open_tool(place, title="Opening"):
        timetable = hands.page.timetable
        timetable.show_session(hands.session(title))
        dialog = timetable.open_tool(next(tool for tool in tools() if tool.place == place))
        if dialog.review is None:
            qtbot.waitSignal(dialog.reviewed).wait()
        return dialog

    return open_tool


def again(dialog, qtbot, change):
    with qtbot.waitSignal(dialog.reviewed):
        change()


def lines(dialog):
    return [dialog.lines.item(n).text() for n in range(dialog.lines.count())]


def test_a_shift_is_seen_before_it_is_done(hands, opened, qtbot):
    dialog = opened(10, "Coffee")
    again(dialog, qtbot, lambda: dialog.form.minutes.setValue(20))

    assert dialog.sum.text() == "3 sessions change, 6 people affected, no new clash"
    assert "“Coffee”: Wed 10 Dec 10:20–10:50, before Wed 10 Dec 10:00–10:30" in lines(dialog)
    assert hands.times("Coffee") == "10 10:00–10:30"
    dialog.do_button.click()
    assert hands.times("Coffee") == "10 10:20–10:50"
    assert len(hands.space.file.steps()) == 1


def test_a_new_clash_is_named_and_one_may_go_on(hands, opened, qtbot):
    dialog = opened(30, "Statistics")
    other = next(
        n for n in range(dialog.form.other.count()) if "Opening" in dialog.form.other.itemText(n)
    )
    if dialog.form.other.currentIndex() != other:
        again(dialog, qtbot, lambda: dialog.form.other.setCurrentIndex(other))

    assert dialog.do_button.isEnabled()
    assert dialog.review.people == 6
    dialog.do_button.click()
    assert hands.times("Statistics") == "10 09:00–10:30"


def test_the_best_ways_to_wait_for_a_late_speaker(hands, opened, qtbot):
    dialog = opened(70)
    again(dialog, qtbot, lambda: dialog.form.present.setText("10.20"))
    said = [button.text() for button in dialog.form.ways]

    assert len(said) == 3
    assert any(text.startswith("Begin at 12:00") for text in said)
    assert all("no new clash" in text and "people affected" in text for text in said)
    chosen = next(b for b in dialog.form.ways if b.text().startswith("Begin at 12:00"))
    if not chosen.isChecked():
        again(dialog, qtbot, chosen.click)
    dialog.do_button.click()
    assert hands.times("Opening") == "10 12:00–13:00"
    assert len(hands.space.file.steps()) == 1


def test_split_repeat_copy_and_compact(hands, opened, qtbot):
    opened(40).do_button.click()
    assert hands.times("Opening (2)") == "10 09:30–10:00"
    opened(50, "Coffee").do_button.click()
    assert hands.times("Coffee").endswith("10:00–10:30")
    dialog = opened(60)
    assert dialog.form.target.date() == QDate(2025, 12, 11)
    dialog.do_button.click()
    dialog = opened(20)
    assert [str(step.name) for step in hands.space.file.steps()][::-1] == [
        "Split “Opening”",
        "Repeat “Coffee”",
        "Copy 10 Dec 2025 to 11 Dec 2025",
    ]


def test_what_changes_nothing_cannot_be_done(hands, opened, qtbot):
    dialog = opened(10)
    dialog.form.minutes.setValue(0)
    qtbot.waitUntil(lambda: dialog.sum.text() == "Nothing would change.")
    assert not dialog.do_button.isEnabled()


def test_tools_for_one_session_wait_until_one_is_chosen(hands):
    hands.grid.choose(None)
    menu = fill_with_tools(hands.page.timetable, QMenu(hands.page))
    able = [action.isEnabled() for action in menu.actions()]

    assert able == [not tool.needs_session for tool in tools()]


def test_letters_of_the_tools_are_their_own(hands, opened):
    letters = [tool.text.one[tool.text.one.index("&") + 1].lower() for tool in tools()]
    assert len(letters) == len(set(letters))


def test_publishing_says_what_is_new_and_keeps_a_version(windowed, window):
    dialog = PublishDialog(windowed.space, window)
    assert dialog.since.text() == "This is the first version."
    dialog.note.setText("After the meeting")
    dialog.publish_button.click()
    version = latest_version(windowed.space.workshop)
    assert (version.note, windowed.space.workshop.event.version) == (
        "After the meeting",
        str(version.number),
    )
    assert f"Version {version.number} is published." in window.notices.bars()[0].label.text()
    windowed.page.timetable.show_session(windowed.session("Opening"))
    windowed.key(Qt.Key.Key_Up)
    dialog = PublishDialog(windowed.space, window)
    assert dialog.since.text().startswith(f"1 change since version {version.number}")
    assert dialog.changes.item(0).text() == "1 new time"
    dialog.reject()


def test_the_menu_of_a_session_locks_copies_and_deletes_it(hands):
    def choose(title, name):
        menu = session_menu(hands.page.timetable, hands.session(title))
        next(a for a in menu.actions() if a.text().replace("&", "") == name).trigger()

    choose("Finance", "Lock")
    assert hands.session("Finance").locked
    choose("Finance", "Unlock")
    choose("Finance", "Duplicate")
    assert hands.page.timetable.tray.list.count() == 1
    choose("Coffee", "Delete")
    assert "Coffee" not in {row.title for row in hands.space.workshop.sessions.values()}
    hands.space.undo()
    assert hands.session("Coffee").scheduled
