"""What waiting costs in the window, each beside a floor timed in the same run."""

import csv
import os
import resource
import subprocess
import sys
import time
from shutil import copy

import pytest

ROUNDS = 5

FLOOR = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
window.grab()
"""

OPEN = """
import sys
import os
from pathlib import Path
from PySide6.QtWidgets import QApplication
from organiser.desktop.application import Program
from organiser.desktop.settings import Settings
application = QApplication(["organiser"])
program = Program(application, Settings())
program.window.show()
program.window.opened.connect(application.quit)
program.window.open_later(Path(sys.argv[1]))
application.exec()
application.processEvents()
program.window.grab()
os._exit(0)  # the window is usable: what is done in the background since is not waited for
"""

HEART = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from organiser.desktop.application import Program
from organiser.desktop.import_dialog import show_list
from organiser.desktop.printing import press
from organiser.desktop.settings import Settings

application = QApplication(["organiser"])
program = Program(application, Settings())
window = program.window
window.show()
seen = []

def until(condition):
    while not condition():
        application.processEvents()
        time.sleep(0.001)

def pause(seconds):
    end = time.perf_counter() + seconds
    until(lambda: time.perf_counter() > end)

window.opened.connect(lambda: seen.append("opened"))
window.open_later(Path(sys.argv[1]))
until(lambda: seen)
window.show_page("people")
pause(4)  # what the program makes ready by itself

last, longest = time.perf_counter(), 0.0
def beat():
    global last, longest
    now = time.perf_counter()
    longest = max(longest, now - last)
    last = now
timer = QTimer(interval=2)
timer.timeout.connect(beat)

def measured(name, work):
    global last, longest
    last, longest = time.perf_counter(), 0.0
    timer.start()
    start = time.perf_counter()
    work()
    beat()
    timer.stop()
    print(name, round(longest * 1000, 1), round(time.perf_counter() - start, 2), flush=True)

def idle():
    pause(1)

def bring_in():
    dialog = show_list(window.space, Path(sys.argv[2]), window)
    dialog.read.connect(lambda: seen.append("read"))
    until(lambda: "read" in seen)
    dialog.imported.connect(lambda: seen.append("imported"))
    dialog.bring_in()
    until(lambda: "imported" in seen)
    pause(0.3)

def document(key):
    def make():
        page = window.show_page("documents")
        page.choose(key)
        until(lambda: page.finished is not None)
        pause(0.3)
    return make

def search():
    page = window.show_page("people")
    until(lambda: not page.table._idle.isActive())
    taken = []
    for end in range(1, 15):
        start = time.perf_counter()
        page.search.setText("nguyen lucja 1"[:end])
        application.processEvents()
        taken.append(time.perf_counter() - start)
    middle = sorted(taken)[len(taken) // 2]
    print("keystroke", round(middle * 1000, 1), round(max(taken) * 1000, 1), flush=True)

def paper():
    # Print 300 pages, and cancel in the middle of the fifth.
    from PySide6.QtPrintSupport import QPrinter
    from organiser.desktop.paper import print_job
    page = window.show_page("documents")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(sys.argv[1] + ".pdf")
    printer.setFullPage(True)
    printer.setFromTo(1, 300)
    job, told, ended = print_job(page.finished.content, printer), [], []
    job.progress.connect(told.append)
    job.stopped.connect(lambda: ended.append(time.perf_counter()))
    page.follow_print(job)
    until(lambda: len(told) > 4)
    start = time.perf_counter()
    page.stop()
    until(lambda: ended)
    assert not Path(sys.argv[1] + ".pdf").exists()
    print("cancel", round((ended[0] - start) * 1000, 1), flush=True)

measured("idle", idle)
measured("import", bring_in)
measured("badges", document("badges"))
measured("paper", paper)
measured("roster", document("roster"))
search()
program.window.close()
press().close()
"""


def environment(folder):
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "ORGANISER_CONFIG": str(folder / "profile"),
        "ORGANISER_DATA": str(folder / "data"),
    }


def used(script, folder, *arguments):
    """Run a program; return the seconds on the wall and those of the processor.

    On a machine that does nothing else the second bounds the first, whatever its threads do.
    """
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env=environment(folder),
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, busy


def test_the_window_with_the_sample_opens_little_later_than_an_empty_one(sample_path, tmp_path):
    """At most 1.2 s more than the bare QMainWindow, from the start of the process to its end."""
    path = copy(sample_path, tmp_path / "sample.organiser")
    floor, ours = [], []
    for _ in range(ROUNDS):
        floor.append(used(FLOOR, tmp_path))
        ours.append(used(OPEN, tmp_path, str(path)))
    more = [
        min(mine) - min(bare)
        for mine, bare in zip(zip(*ours, strict=True), zip(*floor, strict=True), strict=True)
    ]
    print(f"\nsample open: {more[0]:.2f} s more on the wall, {more[1]:.2f} s of the processor")

    assert min(more) <= 1.2


@pytest.fixture
def crowd(tmp_path):
    path = tmp_path / "crowd.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Family name", "First name", "Country", "Organisation", "E-mail"])
        for n in range(5_000):
            country = ("Senegal", "Italy", "Viet Nam", "Türkiye")[n % 4]
            writer.writerow(
                [
                    f"Nguyễn{n}",
                    f"Łucja Åsa {n % 97}",
                    country,
                    f"Union no. {n % 300}",
                    f"n{n}@example.org",
                ]
            )
    return path


def test_the_window_lives_while_5000_people_come_in_and_go_out(sample_path, crowd, tmp_path):
    """At most 100 ms between two beats more than at rest; 16 ms a keystroke at 2,000 people."""
    path = copy(sample_path, tmp_path / "sample.organiser")
    done = subprocess.run(
        [sys.executable, "-c", HEART, str(path), str(crowd)],
        env=environment(tmp_path),
        check=True,
        capture_output=True,
        text=True,
    )
    print("\n" + done.stdout)
    figures = {line.split()[0]: float(line.split()[1]) for line in done.stdout.splitlines()}

    assert figures["cancel"] <= 200
    for work in ("import", "badges", "paper", "roster"):
        assert figures[work] <= 100 + figures["idle"], work
    assert figures["keystroke"] <= 16 * 5_050 / 2_000
