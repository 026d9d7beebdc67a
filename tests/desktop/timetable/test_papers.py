"""Row E47: the Programme page says when it was printed, and how much changed since."""

from datetime import datetime

from PySide6.QtCore import Qt

from organiser.actions.papers import note_print


def test_a_badge_says_what_changed_since_the_programme_was_printed(hands):
    badge = hands.page.printed
    assert not badge.isVisible()
    file = hands.space.file
    hands.space.do(note_print(file, "agenda", datetime(2025, 12, 3, 14, 10)))
    assert badge.isVisible()
    assert badge.text() == "Printed 3 Dec 2025, 14:10, nothing changed since"
    hands.page.timetable.show_session(hands.session("Opening"))
    hands.key(Qt.Key.Key_Up)
    hands.key(Qt.Key.Key_Up)
    assert badge.text() == "Printed 3 Dec 2025, 14:10, 2 changes since"
    assert badge.toolTip() == "Move “Opening”\nMove “Opening”"


def test_badges_are_no_programme(hands):
    hands.space.do(note_print(hands.space.file, "badges", datetime(2025, 12, 3, 14, 10)))
    assert not hands.page.printed.isVisible()


def test_the_badge_leads_to_the_documents(windowed, window):
    windowed.space.do(note_print(windowed.space.file, "agenda", datetime(2025, 12, 3, 14, 10)))
    windowed.page.printed.click()
    assert window.page == "documents"
