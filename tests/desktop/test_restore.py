"""Restore from backup: what each holds, a new file of it, and nothing replaced."""

from hashlib import sha256

import pytest

from organiser.actions.rows import set_value
from organiser.desktop.restore_dialog import RestoreDialog
from organiser.store import WorkshopFile, backups
from organiser.store.restoring import contents, restore


@pytest.fixture
def changed(window, space, qtbot):
    """The small workshop after a change, so that there is a backup."""
    space.do(set_value(space.workshop.event, "title", "Another title"))
    qtbot.waitUntil(lambda: backups.listed(space.file.path) != [])
    return space


@pytest.fixture
def dialog(changed, window, qtbot):
    made = RestoreDialog(window, changed.file.path)
    made.open()
    qtbot.waitUntil(lambda: made.found != [])
    return made


def test_each_backup_is_listed_with_date_size_and_counts(dialog, changed):
    (at,) = [backup.at for backup in backups.listed(changed.file.path)]
    row = [dialog.table.item(0, column).text() for column in range(5)]

    assert str(at.year) in row[0]
    assert f"{at:%H:%M}" in row[0]
    assert row[1].endswith(" MB")
    assert row[2] == str(len(changed.workshop.participants))
    assert dialog.restore_button.isEnabled()


def test_restoring_makes_a_new_file_and_opens_it(dialog, changed, window, tmp_path, qtbot):
    path, target = changed.file.path, tmp_path / "as of yesterday.organiser"
    before = sha256(path.read_bytes()).digest()
    (backup,) = backups.listed(path)
    with qtbot.waitSignal(window.opened):
        dialog.restore(backup, target)

    assert window.space.file.path == target
    assert window.space.workshop.event.title == "Social and solidarity economy"
    assert sha256(path.read_bytes()).digest() == before
    assert backups.listed(path) == [backup]


def test_no_file_is_replaced(dialog, changed, tmp_path):
    (backup,) = backups.listed(changed.file.path)
    target = tmp_path / "there.organiser"
    target.write_text("kept")
    dialog.restore(backup, target)

    assert target.read_text() == "kept"
    assert "exists already" in dialog.notices.bars()[0].label.text()


def test_without_a_backup_it_is_said_when_the_first_is_made(window, space, qtbot):
    dialog = RestoreDialog(window, space.file.path)
    dialog.open()
    qtbot.waitUntil(lambda: "no backup yet" in dialog.summary.text())

    assert not dialog.restore_button.isEnabled()
    dialog.reject()


def test_a_backup_that_cannot_be_read_is_not_offered(changed, window, qtbot):
    (backup,) = backups.listed(changed.file.path)
    backup.path.write_bytes(b"nothing of ours")
    dialog = RestoreDialog(window, changed.file.path)
    dialog.open()
    qtbot.waitUntil(lambda: "no backup yet" in dialog.summary.text())

    assert dialog.table.rowCount() == 0
    dialog.reject()


def test_a_damaged_workshop_offers_its_backups(changed, window, qtbot):
    path = changed.file.path
    window.close_workshop()
    path.write_bytes(path.read_bytes()[:5000])
    window.opening.open(path)
    qtbot.waitUntil(lambda: window.start.notices.bars() != [])
    (bar,) = window.start.notices.bars()

    assert f"“{path.name}” was not opened." in bar.label.text()
    assert [button.text() for button in bar.buttons] == ["Restore from &backup…"]


def test_a_restored_workshop_can_be_opened_and_changed(turin, tmp_path):
    turin.do(set_value(turin.workshop.event, "title", "Another title"))
    path = turin.path
    turin.close()
    (backup,) = backups.listed(path)
    assert contents(backup).people == 6
    restore(backup, tmp_path / "new.organiser")
    with WorkshopFile.open(tmp_path / "new.organiser") as file:
        file.do(set_value(file.workshop.event, "title", "A third title"))
        assert file.workshop.event.title == "A third title"
