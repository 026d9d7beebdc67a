import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from organiser.actions.rows import delete
from organiser.desktop.entries.recently_deleted import ENTRY
from organiser.desktop.trash import Trash


@pytest.fixture
def people(window, space):
    return window.show_page("people")


def test_a_deleted_person_is_found_below_the_list_and_comes_back(people, space, qtbot):
    assert not people.deleted_before.isVisible()
    key = people.table.row(0).key
    people.view.select_keys({key})
    people.delete_action.trigger()
    assert people.deleted_before.isVisible()

    people.deleted_before.click()
    trash = people.findChild(Trash)
    assert trash.list.item(0, 0).text() == "Awa Diop"
    qtbot.mouseClick(trash.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)

    assert key in space.workshop.participants
    assert [row.key for row in people.view.selected_rows()] == [key]
    assert str(space.file.undoable) == "Restore Awa Diop"
    assert not people.deleted_before.isVisible()


def test_the_menu_lists_the_deleted_of_every_kind(window, space, qtbot):
    workshop = space.workshop
    rows = [next(iter(kind.values())) for kind in (workshop.sessions, workshop.hosts)]
    space.do(delete(rows))
    ENTRY.act(window)
    trash = window.findChild(Trash)
    assert {trash.list.item(n, 0).text() for n in range(2)} == {"Opening", "Cooperativa Esempio"}
    trash.list.selectAll()
    trash.restore()
    assert str(space.file.undoable) == "Restore 2 deleted entries"
    assert rows[0].key in space.workshop.sessions
    space.undo()
    assert rows[0].key not in space.workshop.sessions


def test_the_newest_is_chosen_in_a_mirrored_window_too(qapp, space, window, qtbot):
    space.do(delete(space.workshop.people()[:2]))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        trash = Trash(space, window)
        assert trash.go.isEnabled()
        assert len(trash._chosen()) == 1
        trash.reject()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
