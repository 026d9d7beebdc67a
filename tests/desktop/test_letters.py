"""Alt-letters: everything has one of its own, in every language."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hold
from hypothesis import strategies as st
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QTabBar

from organiser.desktop.about import show_about
from organiser.desktop.desk import Desk
from organiser.desktop.help_dialog import show_help
from organiser.desktop.letters import letter, lettered
from organiser.desktop.new_dialog import NewDialog
from organiser.desktop.pages import pages
from organiser.desktop.restore_dialog import RestoreDialog
from organiser.desktop.shortcuts import plain, show_shortcuts
from organiser.desktop.window import Window
from organiser.i18n import LANGUAGES, Language

TEXTS = st.lists(st.text(alphabet="abc é&…ش漢", max_size=8), max_size=12)


@hold(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sets(st.sampled_from("abcé")))
def test_letters_are_unique_and_nothing_else_is_changed(texts, taken):
    given_letters = lettered(texts, taken)
    found = [letter(text) for text in given_letters]
    own = [text for text in found if text]

    assert len(own) == len(set(own))
    assert not set(own) & taken
    assert [bare(text) for text in given_letters] == [bare(text) for text in texts]


def bare(text):
    """A text without its marks; "&&" is an ampersand that is seen."""
    kept, rest = "", text
    while rest:
        if rest.startswith("&&"):
            kept, rest = kept + "&", rest[2:]
        elif rest.startswith("&") and rest[1:2].strip():
            rest = rest[1:]
        else:
            kept, rest = kept + rest[0], rest[1:]
    return kept


def test_a_letter_that_a_text_brings_stays_its_own():
    assert lettered(["Sa&ve", "Open", "&Save", "Vote"]) == ["Sa&ve", "&Open", "&Save", "Vo&te"]


def test_what_cannot_have_a_letter_has_none():
    assert lettered(["…", "", "A", "A"]) == ["…", "", "&A", "A"]


def bearers(inside):
    """The texts that should have a letter: of buttons, tabs, and labels of fields."""
    buttons = [button for button in inside.findChildren(QAbstractButton) if button.isVisible()]
    labels = [label for label in inside.findChildren(QLabel) if label.isVisible()]
    bars = [tabs for tabs in inside.findChildren(QTabBar) if tabs.isVisible()]
    texts = [button.text() for button in buttons]
    texts += [label.text() for label in labels if label.buddy() is not None]
    texts += [tabs.tabText(place) for tabs in bars for place in range(tabs.count())]
    return [text for text in texts if text.strip()]


def without_a_letter_though_there_is_one(texts, taken):
    used = {letter(text) for text in texts} | taken
    return [
        text
        for text in texts
        if not letter(text) and any(c.isalnum() and c.casefold() not in used for c in plain(text))
    ]


@pytest.mark.parametrize("page", [page.key for page in pages()])
@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_button_and_field_of_a_page_has_a_letter(code, page, settings, sample, qtbot):
    window = Window(Desk(settings, Language(code)))
    qtbot.addWidget(window)
    window.show()
    window.take(sample)
    shown = window.show_page(page)
    texts, bar = bearers(shown), {letter(title) for title in window.menus.titles()}
    letters = Counter(letter(text) for text in texts if letter(text))

    assert [one for one, times in letters.items() if times > 1] == []
    assert not set(letters) & bar
    assert without_a_letter_though_there_is_one(texts, bar) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_menu_has_letters_of_its_own(code, settings, sample, qtbot):
    window = Window(Desk(settings, Language(code)))
    qtbot.addWidget(window)
    window.take(sample)
    for menu in (window.menuBar(), *window.menuBar().findChildren(QMenu)):
        texts = [action.text() for action in menu.actions() if action.text()]
        letters = [letter(text) for text in texts if letter(text)]
        assert len(letters) == len(set(letters)), texts
        assert without_a_letter_though_there_is_one(texts, set()) == []


@pytest.mark.parametrize(
    "opened",
    [
        lambda window: NewDialog(window.desk, window),
        lambda window: RestoreDialog(window, window.space.file.path),
        show_help,
        show_shortcuts,
        show_about,
    ],
)
def test_every_button_and_field_of_a_dialog_has_a_letter(opened, window, space):
    dialog = opened(window)
    dialog.open()
    texts = bearers(dialog)
    letters = [letter(text) for text in texts]

    assert all(letters)
    assert len(letters) == len(set(letters))
    dialog.reject()
