"""`copy`, `keep` and `purge` as somebody types them."""

from __future__ import annotations

import json

from organiser.actions import rows
from organiser.store import WorkshopFile


def people_in(path):
    with WorkshopFile.open(path, read_only=True) as file:
        return len(file.workshop.participants)


def test_a_copy_without_personal_data(organiser, workshop, tmp_path):
    target = tmp_path / "next.organiser"
    done = organiser("copy", workshop, target, "--without-personal-data")
    assert done.code == 0
    assert done.out.splitlines()[:2] == [f"{target} is ready.", "53 people are not in it."]
    assert people_in(target) == 0


def test_a_whole_copy_keeps_everybody(organiser, workshop, tmp_path):
    target = tmp_path / "whole.organiser"
    done = organiser("copy", workshop, target, "--json")
    assert json.loads(done.out) == {
        "path": str(target), "people": 53, "struck": 0, "doubtful": []
    }  # fmt: skip
    assert people_in(target) == 53


def test_a_copy_never_replaces_a_file(organiser, workshop, tmp_path):
    target = tmp_path / "mine.organiser"
    target.write_text("mine")
    done = organiser("copy", workshop, target, "--without-personal-data")
    assert done.code == 2
    assert "exists already" in done.err
    assert target.read_text() == "mine"


def test_without_yes_a_purge_only_says_what_it_would_remove(organiser, workshop):
    before = workshop.read_bytes()
    told = organiser("purge", workshop, "--everybody")
    assert told.code == 0
    assert told.out.startswith("This would be removed permanently:\n  53 people, with all")
    assert told.out.endswith("Nothing was removed. Give --yes to remove it permanently.\n")
    assert workshop.read_bytes() == before


def test_whose_date_has_passed_is_removed(organiser, workshop):
    assert json.loads(organiser("purge", workshop, "--yes", "--json").out) == {
        "people": 0, "undated": 53, "removed": False
    }  # fmt: skip
    organiser("keep", workshop, "--until", "2026-01-31")
    kept = organiser("purge", workshop, "--before", "2026-01-31", "--yes")
    assert kept.out == "Nobody’s date of retention has passed. Nothing was removed.\n"
    done = organiser("purge", workshop, "--before", "2026-02-01", "--yes")
    assert done.out.startswith("Removed permanently:\n  53 people")
    assert people_in(workshop) == 0


def test_dates_that_stand_already_are_kept(organiser, workshop):
    organiser("keep", workshop, "--until", "2026-01-31")
    again = organiser("keep", workshop, "--until", "2027-01-31", "--json")
    assert json.loads(again.out) == {"until": "2027-01-31", "changed": 0}
    forced = organiser("keep", workshop, "--until", "2027-01-31", "--everybody")
    assert forced.out == "The data of 53 people are kept until 31 Jan 2027.\n"


def test_two_ways_to_choose_are_one_too_many(organiser, workshop):
    told = organiser("purge", workshop, "--everybody", "--before", "2026-01-01")
    assert (told.code, told.out) == (2, "")
    assert told.err == "--everybody and --before say two different things. Give one of them.\n"


def test_who_was_deleted_before_goes_with_the_history(organiser, workshop):
    with WorkshopFile.open(workshop) as file:
        file.do(rows.delete(file.workshop.people()))
    assert b"Diop" in workshop.read_bytes()
    told = organiser("purge", workshop, "--everybody")
    assert "The history: 1 step that can be undone, with whoever was deleted before." in told.out
    organiser("purge", workshop, "--everybody", "--yes")
    assert b"Diop" not in workshop.read_bytes()
    again = organiser("purge", workshop, "--everybody", "--yes")
    assert again.out == ("Nobody is in this workshop, nor in its history. Nothing was removed.\n")
