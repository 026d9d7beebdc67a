import logging
import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from organiser.desktop.crash import LOG, CrashWindow, keep_log


@pytest.fixture
def crash(desk, tmp_path, request):
    request.node.expected_log = "Traceback"
    log = keep_log(tmp_path / "logs")
    made = CrashWindow(desk, log)
    made.install()
    yield made
    for handler in LOG.handlers[:]:
        handler.close()
        LOG.removeHandler(handler)
    LOG.propagate = True
    LOG.setLevel(logging.NOTSET)
    sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__


def raised(error):
    try:
        raise error
    except type(error):
        sys.excepthook(*sys.exc_info())


def boxes():
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()
    ]


def test_a_defect_shows_one_calm_window_and_the_program_goes_on(crash, window, space, qtbot):
    for number in range(5):
        raised(ZeroDivisionError(f"number {number}"))
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    (box,) = boxes()

    assert box.text() == "The last step could not be finished."
    assert "every change is on disk" in box.informativeText()
    assert str(crash._log) in box.informativeText()
    copy = next(button for button in box.buttons() if "Copy" in button.text())
    copy.click()
    assert box.isVisible()
    assert "ZeroDivisionError: number 0" in QApplication.clipboard().text()
    assert crash._log.read_text("utf-8").count("Traceback") == 5
    box.defaultButton().click()
    qtbot.waitUntil(lambda: boxes() == [])
    assert window.show_page("people").isVisible()


def test_a_defect_in_a_slot_and_in_a_thread_is_caught_too(crash, window, qtbot, capsys):
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].defaultButton().click()
    qtbot.waitUntil(lambda: boxes() == [])

    def broken():
        raise LookupError

    with qtbot.captureExceptions():  # as pytest-qt itself watches slots
        sys.excepthook = crash.catch
        QTimer.singleShot(0, broken)
        qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].defaultButton().click()


def test_a_folder_for_the_log_that_cannot_be_made_stops_nothing(tmp_path):
    (tmp_path / "logs").write_text("a file")
    before = len(LOG.handlers)

    assert keep_log(tmp_path / "logs") == tmp_path / "logs" / "organiser.log"
    assert len(LOG.handlers) == before
