"""Everything about one session beside the timetable, each edit one step."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from organiser.actions.programme import assign_duty
from organiser.model import Audience, Duty

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(hands):
    """The details of “Opening”, opened by Enter."""
    hands.page.timetable.show_session(hands.session("Opening"))
    hands.key(Qt.Key.Key_Return)
    QApplication.processEvents()
    return hands.page.timetable.panel


def choose(box, text):
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def people(hands):
    workshop = hands.space.workshop
    rows = workshop.assignments_of(hands.session("Opening"))
    return [workshop.participants[row.participant_id].given_names for row in rows]


def test_enter_opens_the_details_and_esc_closes_them(hands, panel, qtbot):
    assert panel.isVisible()
    assert panel.title.text() == "Opening"
    assert panel.titles.fields["title_fr"].text == "Ouverture"
    assert panel.day.fields["starts"].text == "10.12.2025"
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert hands.grid.hasFocus()


def test_what_is_typed_is_kept_and_seen_in_the_timetable(hands, panel):
    editor = panel.titles.fields["title"].editor
    editor.setText("Welcome")
    panel.titles.fields["title"].commit()
    assert hands.session("Welcome").starts.hour == 9
    assert panel.title.text() == "Welcome"


def test_the_details_follow_the_session_that_is_clicked(hands, panel):
    point = hands.point("Finance")
    hands.drag(point, point)
    assert panel.title.text() == "Finance"
    assert panel.duties.rows == []
    assert hands.space.file.steps() == []


def test_what_is_half_typed_is_kept_where_it_was_typed(hands, panel):
    panel.titles.fields["title"].editor.setFocus()
    panel.titles.fields["title"].editor.setText("Welcome")
    point = hands.point("Finance")
    hands.drag(point, point)
    assert hands.session("Welcome").starts.hour == 9
    assert panel.title.text() == "Finance"


def test_a_person_is_added_confirmed_and_taken_off(hands, panel):
    choose(panel.duties.add_box, "José Łęcki-Muñoz")
    assert people(hands) == ["Awa", "José"]
    row = panel.duties.rows[1]
    choose(row.task, "Moderator")
    panel.duties.rows[1].confirmed.setChecked(True)
    duty = hands.space.workshop.assignments_of(hands.session("Opening"))[1]
    assert (duty.duty, duty.confirmed) == (Duty.MODERATOR, True)
    panel.duties.rows[0].remove.click()
    assert people(hands) == ["José"]
    assert len(hands.space.file.steps()) == 4


@pytest.fixture
def three(hands, panel):
    workshop = hands.space.workshop
    for person in list(workshop.participants.values())[1:3]:
        hands.space.do(assign_duty(hands.session("Opening"), person, Duty.SPEAKER))
    QApplication.processEvents()
    return panel.duties


def test_alt_and_an_arrow_changes_the_order_and_keeps_the_focus(hands, three, qtbot):
    before = people(hands)
    three.rows[2].handle.setFocus()
    qtbot.keyClick(three.rows[2].handle, Qt.Key.Key_Up, ALT)
    assert people(hands) == [before[0], before[2], before[1]]
    QApplication.processEvents()
    assert three.rows[1].handle.hasFocus()
    qtbot.keyClick(three.rows[1].handle, Qt.Key.Key_Up, ALT)
    assert people(hands) == [before[2], before[0], before[1]]


def test_a_person_is_dragged_by_the_handle(hands, three):
    before = people(hands)
    handle = three.rows[0].handle
    down = three.rows[2].mapTo(three, QPoint(5, three.rows[2].height() - 2))
    there = handle.mapFrom(three, down)
    for kind, buttons in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseMove, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        point = QPointF(5, 5) if kind is QEvent.Type.MouseButtonPress else QPointF(there)
        moved = kind is QEvent.Type.MouseMove
        button = Qt.MouseButton.NoButton if moved else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, point, point, button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(handle, event)

    assert people(hands) == [before[1], before[2], before[0]]
    assert str(hands.space.file.undoable) == "Reorder the people of “Opening”"


def test_several_rooms_and_the_audience_are_chosen(hands, panel):
    choose(panel.rooms.box, "Piedmont")
    workshop = hands.space.workshop
    assert [r.name for r in workshop.rooms_of(hands.session("Opening"))] == ["Europe", "Piedmont"]
    panel.rooms.list.removed.emit(panel.rooms.keys[0])
    choose(panel.audience, "constituencies")
    assert hands.session("Opening").audience is Audience.CONSTITUENCIES
    choose(panel.invited.box, "Workers")
    assert panel.expected.text() == "Expected: 2"  # a worker, and the chair
    workshop = hands.space.workshop
    assert [r.name for r in workshop.rooms_of(hands.session("Opening"))] == ["Piedmont"]


def test_booth_and_channel_of_each_language(hands, panel):
    assert set(panel.booths.words) == {"fr", "es"}
    assert panel.booths.words["fr"].text().startswith("Nobody interprets yet")
    panel.booths.numbers["fr", "booth"].setValue(2)
    panel.booths.numbers["fr", "number"].setValue(3)
    channel = hands.space.workshop.channels_of(hands.session("Opening"))["fr"]
    assert (channel.booth, channel.number) == (2, 3)
    panel.booths.numbers["fr", "booth"].setValue(0)
    panel.booths.numbers["fr", "number"].setValue(0)
    assert hands.space.workshop.channels_of(hands.session("Opening")) == {}


def test_who_interprets_alone_for_longer_than_half_an_hour_is_named(hands, panel):
    awa = next(r for r in hands.space.workshop.participants.values() if r.given_names == "Awa")
    jose = next(r for r in hands.space.workshop.participants.values() if r.given_names == "José")
    opening = hands.session("Opening")
    hands.space.do(assign_duty(opening, awa, Duty.INTERPRETER, language="fr"))
    assert panel.booths.words["fr"].text() == (
        "⚠ Awa Diop works 60 minutes alone; after 30 a colleague takes over."
    )
    hands.space.do(assign_duty(opening, jose, Duty.INTERPRETER, language="fr"))
    assert panel.booths.words["fr"].text() == (
        "Awa Diop and José Łęcki-Muñoz, in turns of 30 minutes"
    )


def test_a_change_made_while_another_page_is_shown_is_seen_on_return(windowed, window):
    window.show_page("people")
    windowed.space.undo()
    windowed.page.timetable.put_away(windowed.session("Finance"))
    assert window.page == "people"
    window.show_page("programme")
    assert windowed.block("Opening") is not None
    assert windowed.grid.board.block_of(windowed.session("Finance").key) is None
