"""What was handed over is noted, told beside the pages, and left out next time (E47, E53)."""

from __future__ import annotations

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtWidgets import QFileDialog

from organiser.actions.rows import set_value
from organiser.desktop.entries import entries
from organiser.desktop.printing import press
from organiser.model import PrintJob

PATIENCE_MS = 30_000


@pytest.fixture(scope="module", autouse=True)
def warm():
    press().warm()
    yield
    press().close()


@pytest.fixture
def page(window, turin, qtbot):
    window.take(turin)
    page = window.show_page("documents")
    page.choose("badges")
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)
    return page


def text_of(content):
    pdf = PdfDocument(content)
    return " ".join(leaf.get_textpage().get_text_range() for leaf in pdf)


def saved(page, path, qtbot):
    """Save what is shown, as the Save button does, and wait until it is noted."""
    jobs = len(page.space.workshop.of(PrintJob))
    page._save()
    dialogs = page.window().findChildren(QFileDialog)
    asked = next(found for found in dialogs if found.isVisible())
    asked.fileSelected.emit(str(path))
    asked.reject()
    qtbot.waitUntil(lambda: len(page.space.workshop.of(PrintJob)) > jobs, timeout=PATIENCE_MS)


def test_what_was_saved_is_noted_and_told(page, tmp_path, qtbot):
    finished = page.finished
    saved(page, tmp_path / "badges.pdf", qtbot)

    jobs = list(page.space.workshop.of(PrintJob).values())
    assert sum(not job.subject for job in jobs) == 1
    assert sum(bool(job.subject) for job in jobs) == 6
    assert page.window().menus.undo.text() == "&Undo Note that “Badges” was printed"
    assert "nothing changed since" in page.printed_label.text()
    assert page.finished is finished  # noting does not make the pages anew


def test_a_change_after_printing_is_counted_and_its_badge_alone_is_printed(page, tmp_path, qtbot):
    saved(page, tmp_path / "badges.pdf", qtbot)
    awa = next(row for row in page.space.workshop.people() if row.family_name == "Diop")
    page.space.do(set_value(awa, "organisation", "Ministry of Work"))
    page.side.options.editors["changed"].setChecked(True)
    qtbot.waitUntil(lambda: page.finished is None)
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)

    assert "1 change since" in page.printed_label.text()
    text = text_of(page.finished.content)
    assert "Diop" in text
    assert "Haddad" not in text


def test_the_badges_of_the_people_who_are_selected(window, turin, qtbot):
    space = window.take(turin)
    people = window.show_page("people")
    awa = next(row for row in space.workshop.people() if row.family_name == "Diop")
    assert people.show_row(awa)
    entry = next(one for one in entries("tools") if "Badges" in str(one.text))
    assert entry.enabled(window)
    entry.act(window)

    page = window.show_page("documents")
    qtbot.waitUntil(lambda: page.document is not None and page.document.key == "badges")
    qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)
    assert page.side.options.editors["people"].text() == str(awa.key)
    text = text_of(page.finished.content)
    assert "Diop" in text
    assert "Haddad" not in text
    assert not entry.enabled(window)
