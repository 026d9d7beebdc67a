"""Rows E37 to E42 of what a person expects: dragging with the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt

from organiser.actions.programme import put_in_tray, set_locked, set_rooms
from organiser.desktop.timetable.strips import Mode, View
from organiser.store import WorkshopFile

ALT = Qt.KeyboardModifier.AltModifier


def steps(hands):
    return len(hands.space.file.steps())


def test_the_body_of_a_session_is_dragged_to_another_time(hands):
    start = hands.point("Opening")
    hands.drag(start, hands.by_minutes(start, -47))

    assert hands.times("Opening") == "10 08:15–09:15"
    assert steps(hands) == 1
    assert str(hands.space.file.undoable) == "Move “Opening”"
    hands.space.undo()
    assert hands.times("Opening") == "10 09:00–10:00"


@pytest.mark.parametrize(("snap", "time"), [(5, "08:15"), (15, "08:15"), (30, "08:30")])
def test_times_snap_to_the_step_that_is_set(hands, snap, time):
    hands.grid.snap = snap
    start = hands.point("Opening")
    hands.drag(start, hands.by_minutes(start, -44))

    assert hands.times("Opening").startswith(f"10 {time}")


def test_with_alt_nothing_snaps(hands):
    hands.grid.snap = 30
    start = hands.point("Opening")
    hands.drag(start, hands.by_minutes(start, -44), ALT)

    assert hands.session("Opening").starts.minute == 16


def test_the_lower_edge_changes_the_end(hands):
    start = hands.point("Opening", at=1) - QPoint(0, 2)
    hands.drag(start, hands.by_minutes(start, 30))

    assert hands.times("Opening") == "10 09:00–10:30"
    assert str(hands.space.file.undoable) == "Change the length of “Opening”"


def test_the_upper_edge_changes_the_beginning(hands):
    start = hands.point("Finance", at=0) + QPoint(0, 2)
    hands.drag(start, hands.by_minutes(start, 30))

    assert hands.times("Finance") == "10 11:00–12:00"


def test_no_session_is_made_shorter_than_five_minutes(hands):
    start = hands.point("Finance", at=0) + QPoint(0, 2)
    hands.drag(start, hands.by_minutes(start, 300))

    assert hands.session("Finance").minutes == 5


def test_a_ghost_says_the_time_and_the_room_it_would_have(hands):
    start = hands.point("Opening")
    hands.take(start, hands.by_minutes(start, -60))

    assert hands.grid.dragging._label.lines[0] == "08:00–09:00 Europe"
    assert hands.times("Opening") == "10 09:00–10:00"


def test_esc_abandons_a_drag_and_writes_nothing(hands):
    start = hands.point("Opening")
    hands.take(start, hands.by_minutes(start, -60))
    hands.key(Qt.Key.Key_Escape)
    hands.release(hands.by_minutes(start, -60))

    assert hands.times("Opening") == "10 09:00–10:00"
    assert steps(hands) == 0


def test_a_click_chooses_and_moves_nothing(hands):
    start = hands.point("Finance")
    hands.drag(start, start + QPoint(0, 3))

    assert hands.grid.current == hands.session("Finance").key
    assert steps(hands) == 0


def test_dropped_where_it_was_nothing_is_written(hands):
    start = hands.point("Opening")
    hands.take(start, hands.by_minutes(start, -60))
    hands.move(start)
    hands.release(start)

    assert steps(hands) == 0


def test_a_session_is_dragged_to_another_room(hands):
    start = hands.point("Opening")
    hands.drag(start, QPoint(hands.spot(1, 0).x(), start.y()))

    room = hands.space.workshop.rooms[hands.session("Opening").room_id]
    assert room.name == "Piedmont"
    assert hands.times("Opening") == "10 09:00–10:00"


def test_a_session_is_dragged_to_another_day_and_room(hands):
    hands.page.timetable.look(View(Mode.DAYS))
    hands.grid.set_zoom(1, 0.5)
    start = hands.point("Opening")
    hands.drag(start, QPoint(hands.spot(3, 0).x(), start.y()))

    assert hands.times("Opening") == "11 09:00–10:00"
    assert hands.space.workshop.rooms[hands.session("Opening").room_id].name == "Piedmont"
    assert steps(hands) == 1


def test_near_an_edge_the_timetable_scrolls_by_itself(hands, qtbot):
    hands.grid.set_zoom(4)
    hands.grid.verticalScrollBar().setValue(0)
    start = hands.point("Opening")
    low = QPoint(start.x(), hands.grid.viewport().height() - 4)
    hands.take(start, low)
    before = hands.grid.dragging.target.top
    qtbot.waitUntil(lambda: hands.grid.dragging.target.top > before + 60)
    hands.release(low)

    assert hands.session("Opening").starts.hour >= 10
    assert hands.grid.verticalScrollBar().value() > 0


def test_what_is_dragged_to_the_tray_waits_there(hands):
    start = hands.point("Finance")
    tray = hands.page.timetable.tray
    there = hands.grid.viewport().mapFromGlobal(tray.mapToGlobal(tray.rect().center()))
    hands.drag(start, there)

    assert not hands.session("Finance").scheduled
    assert tray.list.count() == 1
    hands.space.undo()
    assert tray.list.count() == 0


def test_what_waits_in_the_tray_is_dragged_onto_the_programme(hands):
    hands.space.do(put_in_tray(hands.session("Finance")))
    waiting = hands.page.timetable.tray.list
    viewport = waiting.viewport()
    start = waiting.visualItemRect(waiting.item(0)).center()
    there = viewport.mapFromGlobal(hands.grid.viewport().mapToGlobal(hands.spot(1, 15 * 60)))
    hands.drag(start, there, to=viewport)

    finance = hands.session("Finance")
    assert finance.scheduled
    assert finance.minutes == 90
    assert finance.starts.hour in {14, 15}
    assert hands.space.workshop.rooms[finance.room_id].name == "Piedmont"
    assert waiting.count() == 0


def test_a_locked_session_stays_and_it_is_said_why(windowed, window):
    windowed.space.do(set_locked(windowed.session("Opening"), locked=True))
    start = windowed.point("Opening")
    windowed.drag(start, windowed.by_minutes(start, 60))

    assert windowed.times("Opening") == "10 09:00–10:00"
    bar = window.notices.bars()[0]
    assert "locked" in bar.label.text()
    bar.buttons[0].click()
    assert not windowed.session("Opening").locked


def test_a_clash_is_shown_while_dragging_and_not_forbidden(hands, qtbot):
    start = hands.point("Statistics")
    hands.take(start, QPoint(hands.spot(0, 0).x(), start.y()))
    label = hands.grid.dragging._label

    assert label.lines == ["10:30–12:00 Europe", "⚠ “Finance” is in Europe"]
    hands.release(QPoint(hands.spot(0, 0).x(), start.y()))
    key = hands.session("Statistics").key
    qtbot.waitUntil(lambda: key in hands.grid.clashes)
    assert hands.page.timetable.bar.clashes.text() == "⚠ 1 clash"


def test_overlapping_sessions_stand_side_by_side(hands):
    start = hands.point("Statistics")
    hands.drag(start, QPoint(hands.spot(0, 0).x(), start.y()))
    finance, statistics = hands.block("Finance"), hands.block("Statistics")

    assert finance.lanes == statistics.lanes == 2
    assert finance.lane != statistics.lane
    places = [hands.grid.scale.place(block) for block in (finance, statistics)]
    assert not places[0].intersects(places[1])


def test_a_double_click_on_free_time_adds_a_session_there(hands, qtbot):
    qtbot.mouseDClick(
        hands.grid.viewport(), Qt.MouseButton.LeftButton, pos=hands.spot(1, 14 * 60 + 20)
    )

    added = hands.session("New session")
    assert (added.starts.hour, added.starts.minute) == (14, 15)
    assert hands.space.workshop.rooms[added.room_id].name == "Piedmont"
    assert hands.grid.current == added.key


def test_a_session_in_two_rooms_keeps_both_when_it_is_moved(hands):
    rooms = hands.space.workshop.rooms_in_order()
    hands.space.do(set_rooms(hands.session("Opening"), rooms))
    block = hands.block("Opening")
    assert (block.first, block.last) == (0, 1)
    start = hands.point("Opening")
    hands.drag(start, hands.by_minutes(start, -60))

    assert hands.times("Opening") == "10 08:00–09:00"
    assert hands.space.workshop.rooms_of(hands.session("Opening")) == rooms


def test_nothing_is_dragged_in_a_workshop_that_is_read_only(hands_in, window, turin_path):
    with WorkshopFile.open(turin_path, read_only=True) as file:
        hands = hands_in(file)
        start = hands.point("Opening")
        hands.drag(start, hands.by_minutes(start, 60))
        hands.key(Qt.Key.Key_Down)

        assert hands.times("Opening") == "10 09:00–10:00"
        window.put_away()
