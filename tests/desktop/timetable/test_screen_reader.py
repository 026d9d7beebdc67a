"""Row E45: one node for each session, and what it says."""

import pytest
from PySide6.QtGui import QAccessible

from organiser.actions.programme import move_session, set_locked


def node_of(grid):
    found = QAccessible.queryAccessibleInterface(grid)
    assert found.role() is QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Timetable"
    return found


def said(grid):
    node = node_of(grid)
    return [node.child(n).text(QAccessible.Text.Name) for n in range(node.childCount())]


def test_each_session_is_said_with_title_room_date_and_times(hands):
    assert said(hands.grid) == [
        "Opening, Europe, Wednesday, 10 December 2025, 09:00 to 10:00",
        "Coffee, no room, Wednesday, 10 December 2025, 10:00 to 10:30",
        "Finance, Europe, Wednesday, 10 December 2025, 10:30 to 12:00",
        "Statistics, Piedmont, Wednesday, 10 December 2025, 10:30 to 12:00",
    ]


def test_a_clash_and_a_lock_are_said(hands, qtbot):
    europe = hands.space.workshop.rooms_in_order()[0]
    statistics = hands.session("Statistics")
    hands.space.do(set_locked(statistics, locked=True))
    hands.space.do(move_session(statistics, statistics.starts, europe))
    qtbot.waitUntil(lambda: statistics.key in hands.grid.clashes)

    assert "Statistics, Europe, Wednesday, 10 December 2025, 10:30 to 12:00, locked, clash" in said(
        hands.grid
    )


def test_nodes_lie_where_the_sessions_are_and_the_current_one_is_marked(hands):
    hands.page.timetable.show_session(hands.session("Finance"))
    node = node_of(hands.grid)
    there = [node.child(n) for n in range(node.childCount()) if node.child(n).state().selected]

    assert [found.text(QAccessible.Text.Name).partition(",")[0] for found in there] == ["Finance"]
    centre = there[0].rect().center()
    astray = hands.grid.viewport().mapFromGlobal(centre) - hands.point("Finance")
    assert astray.manhattanLength() <= 2
    assert node.childAt(centre.x(), centre.y()) is there[0]
    assert node.indexOfChild(there[0]) == 2


def test_a_node_of_a_session_that_is_gone_is_no_longer_valid(hands):
    node = node_of(hands.grid)
    last = node.child(3)
    hands.page.timetable.put_away(hands.session("Statistics"))

    assert not last.isValid()
    assert node.childCount() == 3


@pytest.mark.parametrize("key", ["programme"])
def test_the_timetable_outlives_a_reader_that_looks_after_it_is_gone(windowed, window, key):
    nodes = [node_of(windowed.grid).child(n) for n in range(4)]
    window.close_workshop()

    assert [node.isValid() for node in nodes] in ([False] * 4, [True] * 4)
