from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from organiser.desktop.settings import Settings


def test_an_empty_profile_shows_the_start_page_and_asks_nothing(window):
    assert window.stack.currentWidget() is window.start
    assert QApplication.activeModalWidget() is None
    assert [button.text() for button in window.start.buttons] == [
        "&New workshop…",
        "&Open a workshop…",
        "Import a &spreadsheet…",
        "Open the sample &workshop",
    ]
    assert window.windowTitle() == "Workshop Organiser"


@pytest.fixture
def documents_folder(tmp_path, monkeypatch):
    folder = tmp_path / "My documents"
    folder.mkdir()
    monkeypatch.setattr(Settings, "documents", property(lambda _: folder))
    return folder


def test_one_click_opens_a_copy_of_the_sample_that_says_so(window, documents_folder, qtbot):
    with qtbot.waitSignal(window.opened):
        qtbot.mouseClick(window.start.buttons[3], Qt.MouseButton.LeftButton)

    assert window.windowTitle().startswith("Sample: ")
    assert window.space.file.path.parent == documents_folder
    workshop = window.space.workshop
    assert len(workshop.participants) >= 30
    assert len({person.country for person in workshop.participants.values()} - {""}) >= 20
    assert len(workshop.days()) == 2
    assert len(workshop.visits) >= 3


def test_a_second_sample_leaves_the_first_alone(window, documents_folder, qtbot):
    for _ in range(2):
        with qtbot.waitSignal(window.opened):
            window.opening.sample()

    assert len(list(documents_folder.glob("*.organiser"))) == 2


def test_every_way_to_begin_is_reached_by_tab(window, settings, turin, qtbot):
    settings.remember(turin.path)
    window.start.refresh()
    qtbot.waitUntil(window.start.recent_buttons[0].isVisible)
    window.start.buttons[0].setFocus()
    reached = set()
    for _ in range(20):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert {*window.start.buttons, *window.start.recent_buttons} <= reached


def test_recent_workshops_stand_under_their_numbers(window, settings, tmp_path):
    for number in range(12):
        settings.remember(tmp_path / f"Event {number}.organiser")
    window.start.refresh()

    texts = [button.text().split()[0] for button in window.start.recent_buttons]
    assert texts == ["&1", "&2", "&3", "&4", "&5", "&6", "&7", "&8", "&9", "&0"]
    assert "Event 11" in window.start.recent_buttons[0].text()


def test_a_recent_workshop_that_is_gone_can_be_taken_off_the_list(
    window, settings, tmp_path, qtbot
):
    gone = tmp_path / "Gone.organiser"
    settings.remember(gone)
    window.start.refresh()
    qtbot.mouseClick(window.start.recent_buttons[0], Qt.MouseButton.LeftButton)

    (bar,) = window.start.notices.bars()
    assert bar.label.text().startswith("“Gone.organiser” is not where it was.")
    assert [button.text() for button in bar.buttons] == ["&Locate…", "&Remove from list"]
    assert not gone.exists()

    qtbot.mouseClick(bar.buttons[1], Qt.MouseButton.LeftButton)
    assert settings.recent == []
    assert window.start.recent_buttons == []


def test_a_recent_workshop_that_moved_can_be_shown(window, settings, turin, tmp_path, qtbot):
    gone = tmp_path / "Gone.organiser"
    settings.remember(gone)
    turin.close()
    window.opening.recent(gone)
    with qtbot.waitSignal(window.opened):
        window.opening.open(turin.path, then=lambda: settings.forget(gone))

    assert settings.recent == [turin.path]


def test_a_new_workshop_needs_a_title_and_a_folder_only(window, settings, tmp_path, qtbot):
    settings.remember_folder("new", tmp_path)
    dialog = window.opening.new()
    assert isinstance(dialog, QDialog)
    assert not dialog.create_button.isEnabled()
    qtbot.keyClicks(dialog.name, "Care: economy / 2026")
    with qtbot.waitSignal(window.opened):
        qtbot.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)

    assert window.space.file.path == tmp_path / "Care  economy   2026.organiser"
    assert window.space.workshop.event.title == "Care: economy / 2026"
    assert window.page == "overview"


def test_settings_that_make_no_sense_are_ignored(tmp_path):
    (tmp_path / "organiser.ini").write_text(
        "[General]\ntheme=pink\nlanguage=\nrecent=@Variant(broken\n[layout]\nwindow=nonsense\n"
    )
    settings = Settings(tmp_path)

    assert settings.theme == "system"
    assert settings.state("window").isEmpty()
    assert all(isinstance(path, Path) for path in settings.recent)
