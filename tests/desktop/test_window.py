import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from organiser.resources import resource


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


def test_the_sample_is_called_so_beside_its_pages_too(window, sample):
    window.take(sample)

    assert window.side_bar.sample_sign.isVisible()
    assert window.side_bar.sample_sign.text() == "Sample"


def test_a_workshop_of_ones_own_is_no_sample(window, space):
    assert not window.side_bar.sample_sign.isVisible()


def test_the_window_wears_the_icon_of_the_program(window):
    drawn = QIcon(str(resource("icons/organiser.svg"))).pixmap(64, 64).toImage()

    assert not drawn.isNull()
    assert window.windowIcon().pixmap(64, 64).toImage() == drawn


def test_what_was_saved_is_said_with_the_time(window, space):
    assert re.fullmatch(r"All changes saved · \d\d:\d\d", window.status.saved.text())
