import csv
import time

import pytest
from PySide6.QtCore import Qt

from organiser.desktop.import_dialog import show_list


def a_list(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Family name", "First name", "Country", "E-mail", "Remark"])
        writer.writerows(rows)
    return path


@pytest.fixture
def dialog(window, space, tmp_path, qtbot):
    path = a_list(
        tmp_path / "list.csv",
        [
            ["Łęcka", "Ewa", "Poland", "ewa@example.org", "x"],
            ["Diallo", "Mamadou", "Guinée", "m@example.org", ""],
        ],
    )
    made = show_list(space, path, window)
    qtbot.waitSignal(made.read).wait()
    return made


def test_nothing_is_written_before_import_is_pressed(dialog, space):
    assert "2 people are added" in dialog.summary.text()
    assert dialog.accept_button.text() == "&Import 2 people"
    assert len(space.workshop.participants) == 6
    assert space.file.undoable is None


def test_a_list_comes_in_as_one_step_that_can_be_taken_back(dialog, window, space, qtbot):
    with qtbot.waitSignal(dialog.imported):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    people = {person.family_name: person for person in space.workshop.people()}
    assert people["Łęcka"].country == "PL"
    assert people["Diallo"].country == "GN"
    (bar,) = window.notices.bars()
    assert bar.label.text() == "2 people imported"

    bar.buttons[0].click()
    assert len(space.workshop.participants) == 6
    assert space.file.undoable is None


def test_a_column_can_be_left_out(dialog, space, qtbot):
    box = dialog.columns.cellWidget(2, 2)
    box.setCurrentIndex(box.findData(""))
    with qtbot.waitSignal(dialog.read):
        box.activated.emit(box.currentIndex())
    with qtbot.waitSignal(dialog.imported):
        dialog.bring_in()

    people = {person.family_name: person for person in space.workshop.people()}
    assert people["Łęcka"].country == ""


def test_what_is_no_list_is_said_in_the_dialog(window, space, tmp_path, qtbot):
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    dialog = show_list(space, path, window)
    qtbot.waitUntil(lambda: dialog.notices.bars() != [])

    assert "PDF" in dialog.notices.bars()[0].label.text()
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_cancel_while_it_is_written_leaves_everything_as_it_was(window, space, tmp_path, qtbot):
    rows = [[f"Name{n}", "A", "IT", f"a{n}@example.org", ""] for n in range(3_000)]
    dialog = show_list(space, a_list(tmp_path / "long.csv", rows), window)
    qtbot.waitSignal(dialog.read).wait()
    dialog.bring_in()
    job = dialog.job
    with qtbot.waitSignal(job.stopped):
        dialog.cancel_button.click()

    assert not dialog.isVisible()
    assert len(space.workshop.participants) == len(space.file.read().participants) == 6
    assert space.file.undoable is None


def test_an_import_that_was_complete_before_cancel_is_shown(window, space, tmp_path, qtbot):
    """What is on disk is on the screen, with the way to take it back."""
    dialog = show_list(
        space, a_list(tmp_path / "one.csv", [["Łęcka", "Ewa", "PL", "", ""]]), window
    )
    qtbot.waitSignal(dialog.read).wait()
    dialog.bring_in()
    while space.file.undoable is None:  # the answer waits until the event loop runs again
        time.sleep(0.01)
    dialog.reject()
    qtbot.waitUntil(lambda: window.notices.bars() != [])

    assert not dialog.isVisible()
    assert window.menus.undo.isEnabled()
    assert len(space.workshop.participants) == 7
