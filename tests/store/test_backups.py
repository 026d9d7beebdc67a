"""There is always an older copy, and never too many."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from anything import pictures

from organiser.errors import WriteRefused
from organiser.i18n import message
from organiser.model import Session
from organiser.store import Action, WorkshopFile, backups

NOW = datetime(2026, 3, 20, 12)


def rename(file, title):
    key = file.workshop.agenda()[0].key

    def change(transaction):
        transaction.get_one(Session, key).title = title

    file.do(Action(message("Rename"), change))


def test_the_first_change_after_opening_keeps_what_was_there(turin):
    assert backups.listed(turin.path) == []
    before = pictures(turin.workshop)
    rename(turin, "Welcome")
    rename(turin, "Bienvenue")
    turin.close()

    (backup,) = backups.listed(turin.path)
    assert abs(backup.at - datetime.now().astimezone()) < timedelta(minutes=1)
    with WorkshopFile.open(backup.path, read_only=True) as copy:
        assert pictures(copy.workshop) == before


def test_opening_again_within_half_an_hour_makes_no_other(turin):
    rename(turin, "Welcome")
    turin.close()
    for title in ("Bienvenue", "Benvenuti"):
        with WorkshopFile.open(turin.path) as again:
            rename(again, title)
    (backup,) = backups.listed(turin.path)

    old = backup.at - backups.EVERY
    backup.path.rename(backup.path.with_name(f"{old.astimezone(UTC):{backups._NAME}}.organiser"))
    with WorkshopFile.open(turin.path) as again:
        rename(again, "Willkommen")
    assert len(backups.listed(turin.path)) == 2


def test_a_backup_from_the_future_does_not_hold_the_next_one_up(turin):
    folder = backups.folder_of(turin.path)
    folder.mkdir(parents=True)
    (folder / "2999-01-01T00-00-00.000000Z.organiser").write_bytes(b"")
    rename(turin, "Welcome")
    turin.close()
    assert len(backups.listed(turin.path)) == 2


def test_a_workshop_without_a_suffix_has_backups_that_are_thinned_too(turin, tmp_path):
    turin.save_copy(tmp_path / "Turin")
    folder = backups.folder_of(tmp_path / "Turin")
    folder.mkdir(parents=True)
    for minute in range(10):
        (folder / f"2020-01-01T00-{minute:02}-00.000000Z.organiser").write_bytes(b"")
    with WorkshopFile.open(tmp_path / "Turin") as file:
        rename(file, "Welcome")
    assert [backup.at.astimezone(UTC).minute for backup in backups.listed(file.path)[1:]] == [9]


def test_half_an_hour_later_there_is_another(turin):
    rename(turin, "Welcome")
    turin._backup_due -= backups.EVERY
    rename(turin, "Bienvenue")
    turin.close()
    assert len(backups.listed(turin.path)) == 2


def test_opening_alone_makes_no_backup(turin):
    turin.close()
    WorkshopFile.open(turin.path).close()
    assert backups.listed(turin.path) == []


def test_work_goes_on_where_no_backup_can_be_written(turin, data_folder):
    (data_folder / "backups").write_text("a file where the folder should be")
    rename(turin, "Welcome")
    assert turin.workshop.agenda()[0].title == "Welcome"
    assert "No backup" in str(turin.backup_refused)


def test_a_copy_that_cannot_be_read_is_no_backup(turin):
    copied = backups.copy(turin.path)
    content = bytearray(copied.read_bytes())
    content[4096:8192] = bytes(range(256)) * 16
    copied.write_bytes(content)
    with pytest.raises(WriteRefused, match="No backup could be written"):
        backups.confirm(copied)
    assert list(copied.parent.iterdir()) == []


def test_all_of_two_days_are_kept():
    made = {NOW - timedelta(minutes=30 * count) for count in range(90)}
    assert backups.worth_keeping(made, NOW) == made


def test_what_is_older_is_thinned_to_days_weeks_and_months():
    made = {NOW - timedelta(hours=6 * count) for count in range(4 * 400)}
    kept = backups.worth_keeping(made, NOW)
    older = sorted(moment for moment in kept if NOW - moment > backups.KEEP_ALL)
    assert len(kept) - len(older) == 9
    days = [moment for moment in older if NOW - moment <= timedelta(days=9)]
    assert len(days) == 7
    assert len({moment.date() for moment in days}) == 7
    assert all(moment.hour == 18 for moment in days[:-1])  # the newest of its day
    weeks = {moment.isocalendar()[:2] for moment in older}
    assert len(weeks) >= 4
    assert {(moment.year, moment.month) for moment in older} == {
        (2026, 3),
        (2026, 2),
        (2026, 1),
        (2025, 12),
        (2025, 11),
        (2025, 10),
    }
    assert len(older) <= 7 + 4 + 6


def test_a_rare_backup_is_never_lost_to_its_age_alone():
    made = {NOW - timedelta(days=700)}
    assert backups.worth_keeping(made, NOW) == made


def test_thinning_again_changes_nothing():
    made = {NOW - timedelta(hours=5 * count) for count in range(600)}
    kept = backups.worth_keeping(made, NOW)
    assert backups.worth_keeping(kept, NOW) == kept


def test_confirming_removes_those_that_are_too_old(turin):
    folder = backups.folder_of(turin.path)
    folder.mkdir(parents=True)
    for day in range(3, 60):
        moment = datetime.now().astimezone() - timedelta(days=day)
        (folder / f"{moment.strftime(backups._NAME)}.organiser").write_bytes(b"")
    (folder / "notes.txt").write_text("mine")
    (folder / "2020-01-01T00-00-00.000000Z.before-v2.organiser").write_bytes(b"")
    backups.confirm(backups.copy(turin.path))
    assert len(list(folder.glob("*Z.organiser"))) <= 1 + 7 + 4 + 6
    assert (folder / "notes.txt").exists()
    assert len(list(folder.glob("*.before-v2.organiser"))) == 1


def test_the_data_folder_is_the_users_where_nothing_else_is_said(monkeypatch):
    monkeypatch.delenv("ORGANISER_DATA")
    assert backups.data_folder().name == "organiser"
