from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton


def test_the_start_page_offers_five_ways_to_begin(window):
    texts = [button.text() for button in window.start.buttons]

    assert texts == [
        "&New workshop…",
        "&Open a workshop…",
        "Import a &spreadsheet…",
        "Open the sample &workshop",
    ]
    assert window.findChild(QPushButton) is not None
    assert window.windowTitle() == "Workshop Organiser"


def test_the_title_names_the_workshop(window, space):
    assert window.windowTitle() == "Social and solidarity economy — Workshop Organiser"


def test_undo_names_the_step_it_takes_back(window, space, qtbot):
    page = window.show_page("people")
    table = page.table
    row = table.row(0)
    assert table.setData(table.index(0, 0), "Ndiaye")

    assert window.menus.undo.text() == "&Undo Edit participant"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert space.workshop.participants[row.key].family_name == row.family_name
    assert window.menus.redo.text() == "&Redo Edit participant"


def test_pages_are_reached_by_number(window, space, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert window.page == "people"
