"""The same workshop again, from the command line."""

import json
from datetime import date

from organiser.store import WorkshopFile


def test_a_workshop_is_cloned_to_new_days_without_its_people(organiser, workshop, tmp_path):
    target = tmp_path / "next.organiser"
    told = organiser("clone", workshop, target, "--first-day", "2026-12-09")

    assert told.code == 0
    assert told.out.splitlines()[1] == "9 Dec 2026: 27 sessions, 0 people."
    with WorkshopFile.open(target) as file:
        assert file.workshop.event.first_day == date(2026, 12, 9)


def test_people_come_along_on_request(organiser, workshop, tmp_path):
    target = tmp_path / "next.organiser"
    told = organiser(
        "clone", workshop, target, "--first-day", "2026-12-09", "--with-people", "--json"
    )

    assert json.loads(told.out)["people"] == 53


def test_a_file_that_stands_there_is_not_touched(organiser, workshop, tmp_path):
    target = tmp_path / "there.organiser"
    target.write_text("mine")
    told = organiser("clone", workshop, target, "--first-day", "2026-12-09")

    assert told.code == 2
    assert target.read_text() == "mine"
