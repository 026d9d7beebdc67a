"""The program as a process: start, second start, what is imported when."""

import json
import os
import subprocess
import sys
import time
from shutil import copy

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler

from organiser.desktop.application import Program
from organiser.desktop.crash import LOG
from organiser.desktop.settings import Settings


def environment(profile):
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "ORGANISER_CONFIG": str(profile),
        "ORGANISER_DATA": str(profile / "data"),
    }


def test_the_first_frame_needs_neither_the_model_nor_the_documents(tmp_path):
    script = """
import json, sys
from PySide6.QtWidgets import QApplication
from organiser.desktop.application import Program
from organiser.desktop.settings import Settings

application = QApplication(["organiser"])
program = Program(application, Settings())
program.window.show()
application.processEvents()
program.window.grab()
print(json.dumps(sorted(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    imported = set(json.loads(done.stdout))

    late = {
        "reportlab",
        "openpyxl",
        "sqlmodel",
        "sqlalchemy",
        "pydantic",
        "alembic",
        "uharfbuzz",
        "pypdfium2",
    }
    assert imported & late == set()
    assert not any(name.startswith("organiser.documents") for name in imported)
    assert not any(name.startswith("organiser.model") for name in imported)


SERVE = """
import sys
from PySide6.QtCore import QTimer
from organiser.desktop import application
from organiser.desktop.window import Window

take = Window.take
def taken(window, file, page=""):
    space = take(window, file, page)
    print("shows", file.path.name, flush=True)
    if file.path.name == "second.organiser":
        QTimer.singleShot(0, window.close)
    return space
Window.take = taken
sys.exit(application.run(sys.argv[1:]))
"""


def test_a_second_start_hands_its_file_to_the_first_and_ends(sample_path, tmp_path):
    first, second = (
        copy(sample_path, tmp_path / f"{name}.organiser") for name in ("first", "second")
    )
    env = environment(tmp_path / "profile")
    command = [sys.executable, "-c", SERVE]
    running = subprocess.Popen(
        [*command, first], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert running.stdout.readline() == "shows first.organiser\n"
        later = subprocess.run(
            [*command, second], env=env, capture_output=True, text=True, timeout=60, check=False
        )
        assert later.returncode == 0
        assert later.stdout == ""
        assert running.stdout.readline() == "shows second.organiser\n"
        assert running.wait(60) == 0
    finally:
        running.kill()
        running.communicate()


def test_what_a_crash_left_behind_does_not_stop_a_start(sample_path, tmp_path):
    first = copy(sample_path, tmp_path / "first.organiser")
    second = copy(sample_path, tmp_path / "second.organiser")
    env = environment(tmp_path / "profile")
    command = [sys.executable, "-c", SERVE]
    killed = subprocess.Popen([*command, first], env=env, stdout=subprocess.PIPE, text=True)
    assert killed.stdout.readline() == "shows first.organiser\n"
    killed.kill()
    killed.communicate()
    time.sleep(0.1)

    again = subprocess.run(
        [*command, second], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert again.returncode == 0, again.stderr
    assert again.stdout == "shows second.organiser\n"


@pytest.fixture
def program(qapp, tmp_path, qtbot):
    settings = Settings(tmp_path / "profile")
    made = Program(qapp, settings)
    made.window.show()
    yield made
    made.window.close()
    made.window.deleteLater()
    for handler in LOG.handlers[:]:
        handler.close()
        LOG.removeHandler(handler)
    LOG.propagate = True
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qInstallMessageHandler(None)


def test_another_language_opens_the_window_anew_on_the_same_page(program, turin, qtbot):
    program.window.take(turin)
    program.window.show_page("people")
    old = program.window
    old.menus._set_language("ar")
    qtbot.waitUntil(lambda: program.window is not old)

    assert program.window.page == "people"
    assert program.window.isRightToLeft()
    assert program.settings.language == "ar"
    assert program.window.space.file is turin
    program.window.show_page("programme")
    program.window.menus._set_language("en")
    qtbot.waitUntil(lambda: not program.window.isRightToLeft())
    assert program.window.page == "programme"


def test_the_theme_changes_at_once_and_is_kept(program, turin, qapp):
    program.window.take(turin)
    program.window.menus._set_theme("dark")
    assert program.window.palette().window().color().lightness() < 60
    assert Settings(program.settings.folder).theme == "dark"
    program.window.menus._set_theme("light")
    assert program.window.palette().window().color().lightness() > 200


def test_a_second_start_comes_forward_without_a_file(program):
    program.window.showMinimized()
    program.asked("")

    assert not program.window.isMinimized()
