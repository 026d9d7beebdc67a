"""The Checks page: what the rules found, filtered, accepted, set right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from organiser.actions.rows import add
from organiser.desktop.checking.accepting import Accepting
from organiser.desktop.pages.checks import FIRST
from organiser.model import Acceptance, Audience, Room, Session, SessionKind


@pytest.fixture
def page(window, sample, qtbot):
    space = window.take(sample)
    qtbot.waitUntil(lambda: space.findings.known)
    return window.show_page("checks")


def rules(page):
    return [row.checked.rule.key for row in page.rows]


def again(page, qtbot, work):
    with qtbot.waitSignal(page.space.findings.changed):
        work()


def double_book(page, qtbot):
    """Put a session into a room that is taken, and return it."""
    workshop = page.space.workshop
    other = next(row for row in workshop.agenda() if row.kind is SessionKind.PANEL)
    values = {"starts": other.starts, "ends": other.ends, "room_id": other.room_id}
    values["audience"] = Audience.CHOSEN
    again(
        page,
        qtbot,
        lambda: page.space.do(add(Session(title="Bureau", kind=SessionKind.PARALLEL, **values))),
    )
    return other


def test_each_choice_lets_pass_what_was_chosen(page):
    everything = rules(page)

    page.sieve.severity.setCurrentIndex(page.sieve.severity.findData(1))
    assert rules(page) == ["visit-returns-late"]
    page.sieve.reset()
    page.sieve.rule.setCurrentIndex(page.sieve.rule.findData("steps-unknown"))
    assert rules(page) == ["steps-unknown", "steps-unknown"]
    page.sieve.reset()
    page.sieve.day.setCurrentIndex(page.sieve.day.findData("2025-12-10"))
    assert rules(page) == ["person-in-two-places", "everybody-here"]
    page.sieve.reset()
    moreau = next(
        key for key, row in page.space.workshop.participants.items() if "Moreau" in row.family_name
    )
    page.sieve.person.setCurrentIndex(page.sieve.person.findData(moreau))
    assert rules(page) == ["person-in-two-places", "everybody-here"]
    page.sieve.reset()
    assert rules(page) == everything


def test_words_are_looked_for_without_accents_and_the_way_back_is_offered(page, qtbot):
    page.search.setText("moreau lefevre care")
    qtbot.waitUntil(lambda: rules(page) == ["person-in-two-places"])

    page.search.setText("giraffe")
    qtbot.waitUntil(lambda: page.rows == [])
    assert page.nothing.isVisible()
    page.nothing.buttons[0].click()
    assert len(page.rows) == len(page.space.findings.open)
    assert page.search.text() == ""


def test_a_finding_is_accepted_with_a_reason_that_stays_and_can_be_taken_back(page, qtbot):
    page.rows[0].take.click()
    asked = page.window().findChild(Accepting)
    assert not asked.accept_button.isEnabled()
    qtbot.keyClicks(asked.reason, "First half only")
    again(page, qtbot, asked.accept_button.click)

    assert page.space.findings.clashes == 0
    assert [row.reason for row in page.space.workshop.of(Acceptance).values()] == [
        "First half only"
    ]
    assert page.rows[-1].checked.accepted == "First half only"
    assert page.space.file.undoable.one.startswith("Accept")

    again(page, qtbot, page.rows[-1].take.click)
    assert page.space.findings.clashes == 1
    assert page.space.workshop.of(Acceptance) == {}


def test_a_remedy_is_one_step_that_undo_takes_back(page, qtbot):
    other = double_book(page, qtbot)
    card = next(row for row in page.rows if row.checked.rule.key == "room-overlap")
    assert card.mend.text().replace("&", "").startswith("Hold “Bureau” in ")
    steps = len(page.space.file.steps())
    again(page, qtbot, card.mend.click)

    moved = next(row for row in page.space.workshop.sessions.values() if row.title == "Bureau")
    assert moved.room_id != other.room_id
    assert "room-overlap" not in rules(page)
    assert len(page.space.file.steps()) == steps + 1
    again(page, qtbot, page.space.undo)
    assert "room-overlap" in rules(page)


def test_of_many_findings_of_a_rule_the_first_are_shown_and_the_rest_on_demand(page, qtbot):
    room = next(iter(page.space.workshop.rooms.values()))
    again(page, qtbot, lambda: page.space.do(add(Room(name="Attic", step_free=False))))
    some = [
        Session(
            title=f"Talk {number}",
            kind=SessionKind.BLOCKER,
            starts=f"2025-12-10T0{number % 6}:00:00",
            ends=f"2025-12-10T0{number % 6}:10:00",
            room_id=room.key,
        )
        for number in range(3)
    ]
    some += [
        Session(
            title=f"Slot {number}",
            kind=SessionKind.PARALLEL,
            starts=f"2025-12-1{number % 2}T0{number % 3}:00:00",
            ends=f"2025-12-1{number % 2}T0{number % 3}:30:00",
            room_id=room.key,
        )
        for number in range(12)
    ]
    again(page, qtbot, lambda: page.space.do(add(*some)))
    overlaps = [one for one in page.space.findings.open if one.rule.key == "room-overlap"]
    assert len(overlaps) > FIRST
    assert rules(page).count("room-overlap") == FIRST

    more = next(button for button in page.findChildren(QPushButton) if "more" in button.text())
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert rules(page).count("room-overlap") == len(overlaps)


def test_every_button_says_for_whom_it_is(page):
    for row in page.rows:
        for button in row.findChildren(QPushButton):
            assert page.say(row.checked.finding.text) in button.accessibleName()
    for box in (page.sieve.severity, page.sieve.rule, page.sieve.person, page.sieve.day):
        assert box.accessibleName()
