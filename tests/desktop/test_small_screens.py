"""A small screen, a large scale, another screen: the window fits and comes back where it was."""

import json
import os
import subprocess
import sys
from shutil import copy

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication

from organiser.desktop.desk import Desk
from organiser.desktop.settings import Settings
from organiser.desktop.window import Window
from organiser.i18n import LANGUAGES, Language

SMALL = (1024, 768)

WALK = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from organiser.desktop.application import Program
from organiser.desktop.settings import Settings
from organiser.store import WorkshopFile

application = QApplication(["organiser"])
program = Program(application, Settings())
window = program.window
window.resize(1024, 768)
window.show()
window.take(WorkshopFile.open(Path(sys.argv[1]), read_only=True))
sizes = {}
for page in window.pages:
    window.show_page(page.key)
    application.processEvents()
    sizes[page.key] = (window.width(), window.height(), window.devicePixelRatioF())
print(json.dumps(sizes))
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_fits_on_a_small_screen(code, settings, sample, qtbot):
    window = Window(Desk(settings, Language(code)))
    qtbot.addWidget(window)
    window.resize(*SMALL)
    window.show()
    window.take(sample)
    least = {}
    for page in window.pages:
        window.show_page(page.key)
        least[page.key] = (
            window.minimumSizeHint().width() <= SMALL[0],
            window.minimumSizeHint().height() <= SMALL[1] - 40,
        )

    assert {key for key, fits in least.items() if not all(fits)} == set()


@pytest.mark.parametrize("scale", ["1.25", "2"])
def test_at_a_larger_scale_a_page_takes_no_more_room(scale, sample_path, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", WALK, copy(sample_path, tmp_path / "sample.organiser")],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": scale,
            "ORGANISER_CONFIG": str(tmp_path / "profile"),
            "ORGANISER_DATA": str(tmp_path / "data"),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    sizes = json.loads(done.stdout)

    assert {tuple(size) for size in sizes.values()} == {(*SMALL, float(scale))}


def screens():
    return [screen.availableGeometry() for screen in QGuiApplication.screens()]


def reopened(desk, qtbot):
    window = Window(desk)
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_window_comes_back_where_it_was(window, desk, qtbot):
    window.setGeometry(40, 60, 700, 500)
    window.close()

    assert reopened(desk, qtbot).geometry() == QRect(40, 60, 700, 500)


@pytest.mark.parametrize("place", [(5000, 4000), (-3000, -2000), (700, 500)])
def test_a_place_on_a_screen_that_is_gone_is_brought_back(place, window, desk, qtbot):
    window.setGeometry(*place, 640, 480)
    desk.settings.keep_state("window", window.saveGeometry())
    again = reopened(desk, qtbot)

    assert any(screen.contains(again.geometry().center()) for screen in screens())
    assert any(screen.contains(again.geometry().topLeft()) for screen in screens())


def test_a_window_of_a_larger_screen_is_made_to_fit(window, desk, qtbot):
    window.setGeometry(0, 0, 4000, 3000)
    desk.settings.keep_state("window", window.saveGeometry())
    again = reopened(desk, qtbot)

    assert any(screen.contains(again.geometry()) for screen in screens())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\xfe nothing of ours",
        b"[layout]\nwindow=@ByteArray(nonsense)\n[General]\ntheme=purple\nlanguage=7\nrecent=@Invalid()",
        b"[layout]\nwindow=12\n[General]\nrecent=1, 2\ntheme=",
    ],
)
def test_settings_that_make_no_sense_are_ignored(content, tmp_path, qapp, qtbot):
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "organiser.ini").write_bytes(content)
    settings = Settings(folder)
    window = reopened(Desk(settings, Language("en")), qtbot)

    assert settings.theme == "system"
    assert isinstance(settings.state("window"), QByteArray)
    assert window.start.isVisible()
    assert any(screen.intersects(window.geometry()) for screen in screens())
