"""Personal data in the window: dates of retention, a copy without people, removal for ever."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget

from organiser.actions.privacy import keep_until
from organiser.desktop.entries import entries
from organiser.desktop.removal_dialog import RemovalDialog
from organiser.desktop.retention_dialog import RetentionDialog
from organiser.store import WorkshopFile


def chosen(window, menu, text):
    """Choose an entry of a menu by its text."""
    entry = next(one for one in entries(menu) if str(one.text).replace("&", "").startswith(text))
    entry.act(window)


def dialog_of(window, kind):
    return next(widget for widget in window.findChildren(kind) if widget.isVisible())


@pytest.fixture
def removal(window, space):
    chosen(window, "tools", "Remove personal data")
    return dialog_of(window, RemovalDialog)


def test_a_date_of_retention_for_everybody_is_one_step(window, space):
    chosen(window, "tools", "Retention dates")
    dialog = dialog_of(window, RetentionDialog)
    assert dialog.day.date() == QDate(2026, 12, 11)  # a year after the event
    assert dialog.count.text() == "For 6 people."
    dialog.day.setDate(QDate(2026, 6, 30))
    dialog.set_button.click()
    assert {row.keep_until for row in space.workshop.people()} == {date(2026, 6, 30)}
    assert window.menus.undo.text() == "&Undo Set 6 retention dates"

    chosen(window, "tools", "Retention dates")
    again = dialog_of(window, RetentionDialog)
    assert (again.count.text(), again.set_button.isEnabled()) == (
        "Everybody has a date already.",
        False,
    )
    again.everybody.setChecked(True)
    assert again.set_button.isEnabled()
    again.reject()


def test_nobody_is_chosen_until_the_coordinator_chooses(removal):
    assert not removal.remove_button.isEnabled()
    assert not removal.due.isEnabled()
    assert removal.told.text() == "Choose whose data are removed."
    assert removal.cancel_button.isDefault()


def test_the_button_has_a_verb_and_the_word_permanently(removal):
    assert removal.remove_button.text() == "&Remove permanently"


def test_what_goes_is_said_and_then_it_is_gone(window, removal, qtbot):
    removal.everybody.setChecked(True)
    qtbot.waitUntil(removal.remove_button.isEnabled)
    assert "6 people, with all that is kept of them" in removal.told.text()
    removal.remove_button.click()
    qtbot.waitUntil(lambda: not window.space.workshop.participants)
    qtbot.waitUntil(window.notices.isVisible)
    assert b"Diop" not in window.space.file.path.read_bytes()
    assert window.menus.undo.text() == "&Undo"
    assert window.space.workshop.agenda()[0].title == "Opening"


def test_only_those_whose_date_has_passed_go(window, space, qtbot):
    first, *_ = space.workshop.people()
    space.do(keep_until([first], date(2020, 1, 1)))
    chosen(window, "tools", "Remove personal data")
    dialog = dialog_of(window, RemovalDialog)
    assert dialog.due.isChecked()
    qtbot.waitUntil(dialog.remove_button.isEnabled)
    dialog.remove_button.click()
    qtbot.waitUntil(lambda: len(window.space.workshop.participants) == 5)
    assert first.full_name not in {row.full_name for row in window.space.workshop.people()}


def test_cancelling_changes_nothing(space, removal):
    before = space.file.path.read_bytes()
    removal.everybody.setChecked(True)
    removal.cancel_button.click()
    QApplication.processEvents()
    assert space.file.path.read_bytes() == before


def test_a_copy_without_people_is_written_where_it_is_asked_for(window, space, tmp_path, qtbot):
    chosen(window, "file", "Copy without personal data")
    dialog = dialog_of(window, QFileDialog)
    target = tmp_path / "next.organiser"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(window.notices.isVisible)
    with WorkshopFile.open(target, read_only=True) as copied:
        assert copied.workshop.participants == {}
        assert copied.workshop.sessions.keys() == space.workshop.sessions.keys()


def test_letters_are_unique_and_every_control_has_a_name(window, space):
    for dialog in (RemovalDialog(window), RetentionDialog(space, window)):
        widgets = dialog.findChildren(QWidget)
        texts = [
            widget.text() for widget in widgets if isinstance(widget, QAbstractButton | QLabel)
        ]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) >= 3
        assert len(letters) == len(set(letters))
        for widget in widgets:
            if (
                isinstance(widget, QAbstractButton)
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            ):
                assert widget.text() or widget.accessibleName()
        dialog.reject()
