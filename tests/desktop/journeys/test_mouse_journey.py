"""A coordinator's mouse on a real screen: Xvfb, a window manager, xdotool.

The program runs in a process of its own, on a copy of the sample. After each step the file is read
from outside. What the program tells the test is only where things are on the screen.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from shutil import copy, which

import pytest

NEEDED = ("Xvfb", "xdotool", "openbox")
MISSING = [name for name in NEEDED if which(name) is None]
pytestmark = pytest.mark.skipif(
    bool(MISSING) or sys.platform != "linux", reason=f"not installed: {', '.join(MISSING)}"
)

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QPoint, QSocketNotifier
from PySide6.QtWidgets import QApplication
from organiser.desktop.application import Program
from organiser.desktop.settings import Settings

application = QApplication(["organiser"])
program = Program(application, Settings())
window = program.window
window.resize(1240, 760)
window.show()
window.open_later(Path(sys.argv[1]))

def where(name):
    if not window.space or not window.space.findings.known:
        return "wait"
    page = window.show_page("programme")
    grid = page.timetable.grid
    if name == "publish":
        widget = page.publish
        point = widget.mapToGlobal(widget.rect().center())
    elif name == "publish it":
        dialogs = [w for w in application.topLevelWidgets() if hasattr(w, "publish_button")]
        if not dialogs:
            return "wait"
        widget = dialogs[0].publish_button
        point = widget.mapToGlobal(widget.rect().center())
    else:
        title, edge = name.rsplit("/", 1)
        place = next(p for p, b in grid.places if getattr(b.row, "title", "") == title)
        place = place.translated(-grid.offset)
        y = place.bottom() - 2 if edge == "bottom" else place.center().y()
        point = grid.viewport().mapToGlobal(QPoint(int(place.center().x()), int(y)))
    return f"{point.x()} {point.y()} {grid.scale.minute} {grid.scale.column}"

def answer():
    asked = sys.stdin.readline().strip()
    print(where(asked) if asked else "", flush=True)

notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(answer)
application.exec()
"""
PATIENCE_S = 30


def until(find, seconds=PATIENCE_S):
    """What `find` returns once that is not None."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = find()
        if found is not None:
            return found
        time.sleep(0.05)
    pytest.fail("it did not happen in time")
    return None


@pytest.fixture
def screen(tmp_path):
    """The environment of a screen with a window manager."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    environment = {
        **{key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"},
        "DISPLAY": display,
        "ORGANISER_CONFIG": str(tmp_path / "profile"),
        "ORGANISER_DATA": str(tmp_path / "data"),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
    }
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    for process in (manager, server):
        process.terminate()
        process.wait()


class Coordinator:
    """Somebody with a mouse, and a file to look into."""

    def __init__(self, program, path, environment):
        self.program, self.path, self.environment = program, path, environment

    def where(self, name):
        def ask():
            self.program.stdin.write(f"{name}\n")
            self.program.stdin.flush()
            told = self.program.stdout.readline().split()
            if self.program.poll() is not None:
                pytest.skip("the program cannot open a window on this screen")
            return None if told in (["wait"], []) else [float(number) for number in told]

        return until(ask)

    def mouse(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True)

    def drag(self, start, end):
        x, y = map(int, start)
        to_x, to_y = map(int, end)
        self.mouse("mousemove", x, y, "sleep", 0.1, "mousedown", 1, "sleep", 0.1)
        for share in (0.2, 0.5, 0.8, 1):
            there = (round(x + (to_x - x) * share), round(y + (to_y - y) * share))
            self.mouse("mousemove", *there, "sleep", 0.05)
        self.mouse("sleep", 0.1, "mouseup", 1)

    def click(self, name):
        x, y, *_ = self.where(name)
        self.mouse("mousemove", int(x), int(y), "sleep", 0.1, "click", 1)

    def read(self, question, *values):
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as file:
            return file.execute(question, values).fetchone()

    def times(self, title):
        starts, ends = self.read("SELECT starts, ends FROM session WHERE title = ?", title)
        return f"{starts[8:16]}–{ends[11:16]}".replace("T", " ")

    def sees(self, title, times):
        until(lambda: True if self.times(title) == times else None, 10)


@pytest.fixture
def coordinator(screen, sample_path, tmp_path):
    path = copy(sample_path, tmp_path / "sample.organiser")
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path)],
        env=screen,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with program:
        yield Coordinator(program, path, screen)
        program.terminate()


def test_move_resize_cross_day_undo_redo_publish(coordinator):
    title = "The care economy"
    x, y, minute, column = coordinator.where(f"{title}/middle")
    assert coordinator.times(title) == "10 14:00–15:30"

    coordinator.drag((x, y), (x, y - 60 * minute))
    coordinator.sees(title, "10 13:00–14:30")

    x, y, *_ = coordinator.where(f"{title}/bottom")
    coordinator.drag((x, y), (x, y - 30 * minute))
    coordinator.sees(title, "10 13:00–14:00")

    coordinator.mouse("key", "ctrl+z")
    coordinator.sees(title, "10 13:00–14:30")
    coordinator.mouse("key", "ctrl+shift+z")
    coordinator.sees(title, "10 13:00–14:00")

    x, y, *_ = coordinator.where(f"{title}/middle")
    coordinator.drag((x, y), (x + column, y))
    room = "SELECT name FROM room JOIN session ON room.id = room_id WHERE title = ?"
    until(lambda: True if coordinator.read(room, title) == ("Europe 2",) else None, 10)

    coordinator.mouse("key", "ctrl+Down")  # the next day
    coordinator.sees(title, "11 13:00–14:00")

    coordinator.click("publish")
    coordinator.where("publish it")
    coordinator.mouse("sleep", 0.2, "type", "After the drag")
    coordinator.click("publish it")
    until(lambda: coordinator.read("SELECT note FROM version ORDER BY number DESC"), 10)
    assert coordinator.read("SELECT note FROM version ORDER BY number DESC") == ("After the drag",)
    undoable = "SELECT count(*) FROM step WHERE state = 'done'"
    assert coordinator.read(undoable) == (5,)
