"""Row E44: every drag has keys of its own; E68: nobody is caught in the timetable."""

import pytest
from PySide6.QtCore import Qt

from organiser.actions.programme import set_locked
from organiser.desktop.timetable.strips import Mode, View

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opening(hands):
    """The hands, with “Opening” as the current session."""
    hands.page.timetable.show_session(hands.session("Opening"))
    return hands


def test_up_and_down_move_by_one_step_of_the_snap(opening):
    opening.key(Key.Key_Down)
    assert opening.times("Opening") == "10 09:15–10:15"
    opening.key(Key.Key_Up)
    opening.key(Key.Key_Up)
    assert opening.times("Opening") == "10 08:45–09:45"
    assert len(opening.space.file.steps()) == 3


def test_with_shift_they_change_the_length(opening):
    opening.key(Key.Key_Down, SHIFT)
    assert opening.times("Opening") == "10 09:00–10:15"
    opening.key(Key.Key_Up, SHIFT)
    opening.key(Key.Key_Up, SHIFT)
    assert opening.times("Opening") == "10 09:00–09:45"


def test_control_and_an_arrow_to_the_side_takes_it_to_the_next_room(opening):
    opening.key(Key.Key_Right, CONTROL)
    assert opening.space.workshop.rooms[opening.session("Opening").room_id].name == "Piedmont"
    opening.key(Key.Key_Right, CONTROL)  # to "no room", where coffee is not: there is none
    opening.key(Key.Key_Left, CONTROL)
    assert opening.space.workshop.rooms[opening.session("Opening").room_id].name == "Europe"


def test_control_and_down_takes_it_to_the_next_day_and_the_view_follows(opening):
    opening.key(Key.Key_Down, CONTROL)
    assert opening.times("Opening") == "11 09:00–10:00"
    assert opening.grid.board.view.day.day == 11
    assert opening.grid.block() is not None
    opening.key(Key.Key_Down, CONTROL)  # the last day
    opening.key(Key.Key_Up, CONTROL)
    assert opening.times("Opening") == "10 09:00–10:00"


def test_where_days_are_columns_control_and_right_takes_it_to_the_next(opening):
    opening.page.timetable.look(View(Mode.WEEK))
    opening.key(Key.Key_Right, CONTROL)
    assert opening.times("Opening") == "11 09:00–10:00"


def test_right_and_left_go_from_session_to_session(opening):
    seen = ["Opening"]
    for _ in range(4):
        opening.key(Key.Key_Right)
        seen.append(opening.grid.session().title)

    assert seen == ["Opening", "Coffee", "Finance", "Statistics", "Statistics"]
    opening.key(Key.Key_Home)
    assert opening.grid.session().title == "Opening"
    assert opening.space.file.steps() == []


def test_t_puts_it_in_the_tray_and_out_again(opening, qtbot):
    opening.key(Key.Key_T)
    waiting = opening.page.timetable.tray.list
    assert not opening.session("Opening").scheduled
    assert waiting.hasFocus()
    qtbot.keyClick(waiting, Key.Key_T)

    assert opening.session("Opening").scheduled
    assert opening.times("Opening") == "10 09:00–10:00"
    assert opening.grid.hasFocus()


def test_a_locked_one_stays(opening):
    told = []
    opening.space.told.connect(told.append)
    opening.space.do(set_locked(opening.session("Opening"), locked=True))
    opening.key(Key.Key_Down)

    assert opening.times("Opening") == "10 09:00–10:00"
    assert "locked" in str(told[0].text)


def test_control_0_and_the_wheel_zoom(opening, qtbot):
    opening.key(Key.Key_Plus)
    assert opening.grid.zoom == pytest.approx(1.25)
    opening.key(Key.Key_0, CONTROL)
    assert opening.grid.zoom == 1


def test_tab_leaves_the_timetable(opening, qtbot):
    opening.key(Key.Key_Tab)
    assert not opening.grid.hasFocus()
