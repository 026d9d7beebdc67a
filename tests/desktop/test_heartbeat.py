"""The window never freezes: the longest time between two beats of its event loop.

Held to 100 ms in tests/benchmarks. Here, where other tests and other processes share two cores,
`SHARED` times that: it still catches work done on the event loop itself, which takes seconds.
"""

import csv
import time

import pytest
from sqlmodel import select

from organiser.desktop.import_dialog import show_list
from organiser.desktop.printing import press
from organiser.model import Constituency, Participant
from organiser.store import Action

SHARED = 10
LONGEST_MS = 100 * SHARED
KEYSTROKE_MS = 16 * SHARED
PATIENCE_MS = 60_000
MANY = 2_000


def crowd(number):
    return [
        {
            "family_name": f"Nguyễn{n}",
            "given_names": f"Łucja Åsa {n % 97}",
            "country": ("SN", "IT", "VN", "TR")[n % 4],
            "organisation": f"Union of workers no. {n % 300}",
            "constituency_id": 1,
            "email": f"n{n}@example.org",
        }
        for n in range(number)
    ]


@pytest.fixture
def crowded(window, turin):
    """The small workshop with 2,000 people, open in the window on its People page."""

    def fill(transaction):
        assert transaction.exec(select(Constituency)).first()
        transaction.insert_many(Participant, crowd(MANY))

    turin.do(Action("fill", fill))
    window.take(turin)
    return window


def test_typing_in_search_answers_at_once(crowded, qtbot, qapp):
    page = crowded.show_page("people")
    qtbot.waitUntil(lambda: not page.table._idle.isActive(), timeout=PATIENCE_MS)
    page.search.setFocus()
    taken = []
    for letter in "nguyen lucja 1":
        start = time.perf_counter()
        qtbot.keyClicks(page.search, letter)
        qapp.processEvents()
        taken.append((time.perf_counter() - start) * 1000)

    assert page.table.rowCount() > 0
    assert sorted(taken)[len(taken) // 2] <= KEYSTROKE_MS, taken


def test_an_edit_among_many_reaches_the_screen_at_once(crowded, qtbot, qapp):
    page = crowded.show_page("people")
    qtbot.waitUntil(lambda: not page.table._idle.isActive(), timeout=PATIENCE_MS)
    taken = []
    for number in range(5):
        start = time.perf_counter()
        page.table.setData(page.table.index(5, 6), f"Job {number}")
        qapp.processEvents()
        taken.append((time.perf_counter() - start) * 1000)

    assert min(taken) <= 50 * SHARED, taken


def test_the_window_lives_while_a_long_list_comes_in(window, space, heart, tmp_path, qtbot):
    path = tmp_path / "long.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(
            file,
            ["family_name", "given_names", "country", "organisation", "email"],
            extrasaction="ignore",
        )
        writer.writerow(
            {
                "family_name": "Family name",
                "given_names": "First name",
                "country": "Country",
                "organisation": "Organisation",
                "email": "E-mail",
            }
        )
        writer.writerows(crowd(5_000))
    window.show_page("people")
    with heart:
        dialog = show_list(space, path, window)
        qtbot.waitSignal(dialog.read, timeout=PATIENCE_MS).wait()
        with qtbot.waitSignal(dialog.imported, timeout=PATIENCE_MS):
            dialog.bring_in()
        qtbot.wait(200)

    assert len(space.workshop.participants) == 5_006
    assert heart.longest_ms <= LONGEST_MS


def test_the_window_lives_while_a_long_document_is_made(crowded, heart, qtbot):
    press().warm()
    page = crowded.show_page("documents")
    with heart:
        for key in ("badges", "roster"):
            page.choose(key)
            qtbot.waitUntil(lambda: page.finished is not None, timeout=PATIENCE_MS)
        qtbot.wait(200)

    assert heart.longest_ms <= LONGEST_MS
