"""A file is dropped onto the window."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from organiser.desktop.importing.wizard import ImportWizard

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dropped(window, *paths):
    """Drag files over the window and let go; return whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
    QApplication.sendEvent(window, entering)
    if entering.isAccepted():
        drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, PLAIN)
        QApplication.sendEvent(window, drop)
    return entering.isAccepted()


@pytest.fixture
def list_(tmp_path):
    path = tmp_path / "list.CSV"
    path.write_text("Name,Country\nAminata Sow,Senegal\n", "utf-8")
    return path


def test_a_list_that_is_dropped_is_shown_in_the_wizard(window, space, list_, qtbot):
    assert dropped(window, list_)
    (wizard,) = window.findChildren(ImportWizard)
    qtbot.waitSignal(wizard.read).wait()
    assert wizard.reading.lines[0].person == "Aminata Sow"
    wizard.reject()


def test_a_workshop_that_is_dropped_is_opened(window, turin_path, tmp_path, qtbot):
    path = tmp_path / "dropped.organiser"
    path.write_bytes(turin_path.read_bytes())
    with qtbot.waitSignal(window.opened):
        assert dropped(window, path)
    assert window.space.file.path == path


def test_what_nothing_can_be_made_of_is_not_taken(window, list_, tmp_path):
    assert not dropped(window, list_)  # no workshop is open to take people
    assert not dropped(window, tmp_path / "photo.jpg")
    assert not dropped(window)
