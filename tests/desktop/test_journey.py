"""Beginning by a letter, and going on after a power cut."""

import os
import signal
import subprocess
import sys
from shutil import copy

from PySide6.QtCore import Qt

from organiser.store import WorkshopFile

ALT = Qt.KeyboardModifier.AltModifier


def test_every_way_to_begin_has_a_letter(window, settings, turin, qtbot):
    settings.remember(turin.path)
    window.start.refresh()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    asked = []
    start = window.start
    for signal_, name in (
        (start.opened, "open"),
        (start.imported, "import"),
        (start.sample, "sample"),
        (start.chosen, "recent"),
    ):
        signal_.disconnect()
        signal_.connect(lambda *_, n=name: asked.append(n))
    for key in (Qt.Key.Key_O, Qt.Key.Key_S, Qt.Key.Key_W, Qt.Key.Key_1):
        before = len(asked)
        qtbot.keyClick(window, key, ALT)
        qtbot.waitUntil(lambda n=before: len(asked) > n)  # a button is pressed for a moment

    assert asked == ["open", "import", "sample", "recent"]


EDIT = """
import os, sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from organiser.desktop.application import Program
from organiser.desktop.settings import Settings
from organiser.store import WorkshopFile

application = QApplication(["organiser"])
window = Program(application, Settings()).window
window.show()
window.take(WorkshopFile.open(Path(sys.argv[1])))
view = window.show_page("people").view
view.setCurrentIndex(view.table.index(0, 0))
QTest.keyClicks(view, "K")
editor = view.findChild(QLineEdit, "cell")
QTest.keyClicks(editor, "illed")
QTest.keyClick(editor, Qt.Key.Key_Return)
print(window.status.saved.text(), flush=True)
sys.stdin.read()
"""


def test_an_edit_survives_a_power_cut_and_nobody_has_to_unlock_the_file(turin_path, tmp_path):
    path = copy(turin_path, tmp_path / "cut.organiser")
    running = subprocess.Popen(
        [sys.executable, "-c", EDIT, path],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "ORGANISER_CONFIG": str(tmp_path),
            "ORGANISER_DATA": str(tmp_path),
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    said = running.stdout.readline()
    running.send_signal(signal.SIGKILL)
    running.communicate()

    assert said.startswith("All changes saved · ")
    with WorkshopFile.open(path) as file:
        assert not file.read_only
        assert "Killed" in {person.family_name for person in file.workshop.people()}
