"""The open workshop again on other days, from the File menu."""

from datetime import date

from PySide6.QtCore import QDate

from organiser.desktop.cloning import CloneDialog
from organiser.store import WorkshopFile


def test_a_clone_is_written_for_the_day_that_is_chosen(window, space, tmp_path, qtbot):
    dialog = CloneDialog(space, window)
    assert dialog.first_day == date(2026, 12, 9)  # the same day of the week
    dialog.day.setDate(QDate(2027, 3, 1))
    dialog.people.setChecked(True)
    target = tmp_path / "next.organiser"
    dialog.write(target)
    qtbot.waitUntil(lambda: bool(window.notices.bars()))

    assert "next.organiser" in window.notices.bars()[0].label.text()
    with WorkshopFile.open(target) as file:
        assert file.workshop.event.first_day == date(2027, 3, 1)
        assert len(file.workshop.participants) == 6
    assert space.workshop.event.first_day == date(2025, 12, 10)


def test_a_file_that_stands_there_is_not_replaced(window, space, tmp_path, qtbot):
    target = tmp_path / "mine.organiser"
    target.write_text("mine")
    CloneDialog(space, window).write(target)
    qtbot.waitUntil(lambda: bool(window.notices.bars()))

    assert window.notices.bars()[0].notice.grave
    assert target.read_text() == "mine"
