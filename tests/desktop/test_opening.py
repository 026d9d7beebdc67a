import sqlite3
from hashlib import sha256

import pytest

from organiser.store import WorkshopFile


def said(window):
    (bar,) = window.start.notices.bars()
    return bar


def opened_badly(window, path, qtbot):
    before = path.read_bytes() if path.is_file() else None
    window.opening.open(path)
    qtbot.waitUntil(lambda: window.start.notices.bars() != [])
    assert window.space is None
    if before is not None:
        assert sha256(path.read_bytes()).digest() == sha256(before).digest()
    return said(window).label.text()


def test_what_is_no_workshop_is_refused_in_words_of_its_own(window, turin, tmp_path, qtbot):
    text, empty, other, short = (tmp_path / f"{name}.organiser" for name in ("a", "b", "c", "d"))
    text.write_text("Dear colleagues, please find attached")
    empty.write_bytes(b"")
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (id)")
    connection.close()
    turin.close()
    content = turin.path.read_bytes()
    short.write_bytes(content[: len(content) // 2])

    sentences = set()
    for path in (text, empty, other, short):
        sentences.add(opened_badly(window, path, qtbot).replace(path.name, ""))
        window.start.notices.clear()

    assert len(sentences) == 4
    assert not any(
        word in s.lower() for s in sentences for word in ("error", "failed", "traceback")
    )


def test_a_newer_workshop_is_refused_and_unchanged(window, turin, qtbot):
    turin.close()
    with sqlite3.connect(turin.path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()

    before = turin.path.read_bytes()

    assert "newer" in opened_badly(window, turin.path, qtbot)
    said(window).buttons[0].click()

    qtbot.waitUntil(lambda: window.space is not None)
    assert window.space.file.read_only
    assert turin.path.read_bytes() == before


def test_a_workshop_open_elsewhere_can_be_looked_at(window, turin, qtbot):
    window.opening.open(turin.path)  # the fixture holds it open
    qtbot.waitUntil(lambda: window.start.notices.bars() != [])
    bar = said(window)
    assert "open" in bar.label.text()
    assert [button.text() for button in bar.buttons] == ["Open &read-only"]

    with qtbot.waitSignal(window.opened):
        bar.buttons[0].click()

    assert window.space.file.read_only
    assert window.windowTitle().startswith("Social and solidarity economy (read-only)")
    page = window.show_page("people")
    assert not page.writing[0].isEnabled()
    table = page.table
    assert not table.flags(table.index(0, 0)) & table.flags(table.index(0, 0)).ItemIsEditable
    assert window.status.saved.text() == "Read-only: nothing can be changed here"


def test_a_workshop_is_opened_in_place_of_another(window, turin, blank, qtbot):
    turin.close()
    blank.close()
    for path, title in ((turin.path, "Social"), (blank.path, "Blank"), (turin.path, "Social")):
        with qtbot.waitSignal(window.opened):
            window.opening.open(path)
        assert window.windowTitle().startswith(title)
    assert window.desk.settings.recent[:2] == [turin.path, blank.path]


def test_closing_goes_back_to_the_start_page_and_lets_the_file_go(window, turin, qtbot):
    turin.close()
    with qtbot.waitSignal(window.opened):
        window.opening.open(turin.path)
    window.menus.close.trigger()

    assert window.stack.currentWidget() is window.start
    WorkshopFile.open(turin.path).close()
    assert len(window.start.recent_buttons) == 1


def test_a_copy_is_saved_whole(window, space, tmp_path):
    window.opening._copied(tmp_path / "copy.organiser")

    with WorkshopFile.open(tmp_path / "copy.organiser") as copy:
        assert len(copy.workshop.participants) == len(space.workshop.participants)
    (bar,) = window.notices.bars()
    assert bar.label.text().startswith("A copy was saved")


@pytest.mark.parametrize("again", [True, False])
def test_a_copy_never_takes_the_place_of_another_file(window, space, tmp_path, again):
    path = space.file.path if again else tmp_path / "taken.organiser"
    if not again:
        path.write_text("something else")
    before = path.read_bytes()
    window.opening._copied(path)

    (bar,) = window.notices.bars()
    assert bar.notice.grave
    assert path.read_bytes() == before
