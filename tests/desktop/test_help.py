"""Help, shortcuts and About: offline, at the page's topic, generated, and to be copied."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QTableView

from organiser.desktop.about import show_about
from organiser.desktop.desk import Desk
from organiser.desktop.help import topics
from organiser.desktop.help_dialog import HelpDialog, show_help
from organiser.desktop.pages import pages
from organiser.desktop.shortcuts import SPECIAL, shortcuts, show_shortcuts
from organiser.i18n import LANGUAGES, Language


def dialogs(kind):
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def test_f1_opens_the_topic_of_the_page(window, space, qtbot):
    window.show_page("hosts")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (dialog,) = dialogs(HelpDialog)

    assert dialog.title.text() == "Hosts"
    assert "Those who receive a visit" in dialog.text.text()
    dialog.reject()


def test_f1_on_the_start_page_tells_the_first_steps(window):
    dialog = show_help(window)

    assert dialog.title.text() == "First steps"
    dialog.reject()


def test_every_page_has_a_topic():
    told = {topic.key for topic in topics()}

    assert {page.key for page in pages()} - told == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_topic_can_be_read_in_every_language(window, settings, code):
    dialog = HelpDialog(window)
    dialog._say = Desk(settings, Language(code))
    for place, topic in enumerate(topics()):
        dialog._turn(place)
        assert dialog.title.text()
        assert dialog.text.text().count("\n\n") == len(topic.paragraphs) - 1
        assert "{" not in dialog.text.text()
    dialog.reject()


def test_the_sheet_of_shortcuts_has_every_action_that_has_one(window, space):
    for page in window.pages:
        window.show_page(page.key)
    window.show_page("people")
    told = {bound.keys for bound in shortcuts(window)}
    bound = {
        key.toString(key.SequenceFormat.NativeText)
        for action in window.findChildren(QAction)
        if not isinstance(parent := action.parent(), QDialog) and parent.isVisible()
        for key in action.shortcuts()
        if key[0].key().value < SPECIAL
    }

    assert told >= bound
    assert {"F1", "Ctrl+Z", "Ctrl+F", "Ctrl+2"} <= told


@pytest.mark.parametrize("page", [page.key for page in pages()])
def test_no_two_shortcuts_clash(window, space, page):
    """A key does one thing in the whole window, or one thing in each widget that takes it."""
    window.show_page(page)
    counted = Counter((bound.keys, bound.inside) for bound in shortcuts(window))
    everywhere = {keys for keys, inside in counted if inside is None}
    inside = {keys for keys, inside in counted if inside is not None}

    assert [keys for keys, times in counted.items() if times > 1] == []
    assert everywhere & inside == set()


def test_the_sheet_can_be_read_and_closed(window, space):
    dialog = show_shortcuts(window)
    rows = dialog.table.rowCount()

    assert rows == len(shortcuts(window))
    assert isinstance(dialog.table, QTableView)
    assert all(dialog.table.item(row, 1).text() for row in range(rows))
    dialog.reject()


def test_about_copies_versions_folders_and_licences(window, space):
    dialog = show_about(window)
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()

    assert "Workshop Organiser 0" in copied
    assert str(window.desk.settings.folder) in copied
    assert str(space.file.path) in copied
    assert "reportlab" in copied
    assert "BSD" in copied
    assert "LGPL" in copied
    assert " · ?" not in copied
    dialog.reject()
