"""What a keystroke in the search, a filter and a click on a header cost at 5,000 people."""

import os
import subprocess
import sys
from shutil import copy

FLOOR_MS = 0.25
"""What Python alone takes to search the texts of 5,000 people on a core that does nothing else."""

TABLE = """
import gc, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from organiser.desktop.application import Program
from organiser.desktop.settings import Settings
from organiser.i18n import message
from organiser.model import Participant
from organiser.store import Action, WorkshopFile

path = Path(sys.argv[1])
with WorkshopFile.open(path) as file:
    countries = ("SN", "IT", "VN", "TR")
    people = [
        {
            "family_name": f"Nguyễn{n}", "given_names": f"Łucja Åsa {n % 97}",
            "country": countries[n % 4], "organisation": f"Union no. {n % 300}",
            "email": f"n{n}@example.org",
        }
        for n in range(5_000)
    ]
    file.do(Action(message("Add"), lambda t: t.insert_many(Participant, people)))

application = QApplication(["organiser"])
program = Program(application, Settings())
window = program.window
window.resize(1280, 800)
window.show()
seen = []
window.opened.connect(lambda: seen.append("opened"))
window.open_later(path)
while not seen:
    application.processEvents()
page = window.show_page("people")
table, view = page.table, page.view
application.processEvents()
def rest(seconds=0.4):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.0005)

def until_idle():
    while table._idle.isActive():
        application.processEvents()
    rest()

page.search.setFocus()
early = []
for end in range(1, 4):  # before anything is prepared
    start = time.thread_time()
    page.search.setText("ngu"[:end])
    early.append((time.thread_time() - start) * 1000)
    application.processEvents()
print("early", round(max(early), 1), flush=True)
page.search.clear()
until_idle()
gc.collect(); gc.freeze()

worst = {"all": [], "text": []}
for _ in range(3):
    for typed in ("nguyen lucja 1", "senegal 12", "zz"):
        for end in range(1, len(typed) + 1):
            start = time.thread_time()
            page.search.setText(typed[:end])
            application.processEvents()
            worst["all"].append((time.thread_time() - start) * 1000)
        page.search.clear()
        application.processEvents()
taken = sorted(worst["all"])
print("keystroke", round(taken[len(taken) // 2], 1), round(taken[-3], 1), flush=True)

def timed(name, act, tries=4):
    taken = []
    for n in range(tries):
        start = time.thread_time()
        act(n)
        taken.append((time.thread_time() - start) * 1000)
        application.processEvents()
    print(name, round(sorted(taken)[len(taken) // 2], 1), round(max(taken), 1), flush=True)

timed("sort", lambda n: view.sort_by((0, 3, 5, 1)[n % 4]))
page.filtering.click()
field = view.filter_row.fields["country"]
def filtered(n):
    field.setText(("sen", "ita")[n % 2])
    table.choose(view.filter_row.filters)
timed("filter", filtered)
field.setText("")
table.choose(view.filter_row.filters)
timed("group", lambda n: page.group(("country", "")[n % 2]))
page.group("")
timed("select-all", lambda n: (view.selectAll(), application.processEvents()))
def scroll(n):
    view.verticalScrollBar().setValue(400 * (n + 1))
    view.viewport().repaint()
timed("scroll", scroll, 8)

from PySide6.QtGui import QGuiApplication
lines = [f"P{n}\\tG{n}\\tMs\\tItaly\\t\\tUnion" for n in range(1000)]
QGuiApplication.clipboard().setText("\\r\\n".join(lines))
from organiser.desktop import block_edits
view.setCurrentIndex(table.index(100, 0))
timed("paste-1000", lambda n: block_edits.paste(view), 1)
timed("undo-paste", lambda n: window.space.undo(), 1)
timed("cell", lambda n: table.setData(table.index(50 + n, 6), f"Title {n}"))

# the floor: 5,000 lower-case texts searched, and 5,000 pairs sorted, by nothing but Python
texts = [f"nguyen{n} lucja asa {n % 97} senegal union no {n} example org" for n in range(5053)]
start = time.thread_time()
for _ in range(10):
    [text for text in texts if "lucja" in text]
print("floor-search", round((time.thread_time() - start) * 100, 2), flush=True)
os_exit = __import__("os")._exit
os_exit(0)
"""


def test_searching_and_sorting_5000_people_is_not_felt(sample_path, tmp_path):
    """16 ms a keystroke, 50 ms a click on a header: of the processor, for others work here too."""
    path = copy(sample_path, tmp_path / "sample.organiser")
    done = subprocess.run(
        [sys.executable, "-c", TABLE, str(path)],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "ORGANISER_CONFIG": str(tmp_path / "profile"),
            "ORGANISER_DATA": str(tmp_path / "data"),
        },
        check=True,
        capture_output=True,
        text=True,
    )
    print("\n" + done.stdout)
    figures = {line.split()[0]: float(line.split()[1]) for line in done.stdout.splitlines()}

    busy = max(1, figures["floor-search"] / FLOOR_MS)  # others work on this machine too

    assert figures["keystroke"] <= 16 * busy
    assert figures["early"] <= 16 * busy
    assert figures["sort"] <= 50 * busy
    assert figures["filter"] <= 100 * busy
