import json

import pytest
from real import real

from organiser.store import WorkshopFile

HEADING = "Day;Start;End;Title;Room;Speaker\n"
ROWS = "2026-03-02;9:00;10:00;Opening;Aula;Awa Diop\n2026-03-02;10:00;11:00;;Aula;\n"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "programme.csv"
    path.write_text(HEADING + ROWS + "2026-04-02;9:00;;Late\x1b[31m;;\n", "utf-8")
    return path


@pytest.fixture
def workshop(blank):
    blank.close()
    return blank.path


def titles(path):
    with WorkshopFile.open(path, read_only=True) as file:
        return [row.title for row in file.workshop.agenda()]


def test_a_programme_is_imported_and_what_to_look_at_is_told(organiser, workshop, source):
    told = organiser("import", workshop, "programme", source)

    assert told.code == 0
    assert "2 added, 0 changed, 0 skipped, 1 rejected." in told.out
    assert "1 session is outside the days of the event" in told.out
    assert "1 new room." in told.out
    assert "1 new person." in told.out
    assert "There is no title." in told.out
    assert "\x1b" not in told.out
    assert len(titles(workshop)) == 2


def test_the_outcome_for_programs_has_stable_words(organiser, workshop, source):
    outcome = json.loads(organiser("import", workshop, "programme", source, "--json").out)

    assert set(outcome) == {
        *("added", "changed", "skipped", "rejected", "rows", "title", "new_rooms", "new_people"),
        *("skipped_rows", "doubts", "notes"),
    }
    assert (outcome["added"], outcome["rows"], outcome["new_rooms"]) == (2, 3, 1)
    assert outcome["rejected"] == [{"row": 3, "text": "", "why": "There is no title."}]


def test_a_dry_run_writes_nothing(organiser, workshop, source):
    before = workshop.read_bytes()

    told = organiser("import", workshop, "programme", source, "--dry-run")

    assert "This was a dry run" in told.out
    assert workshop.read_bytes() == before


@pytest.mark.parametrize("option", [["--map", "A=b"], ["--encoding", "cp1252"]])
def test_options_for_people_are_refused(organiser, workshop, source, option):
    told = organiser("import", workshop, "programme", source, *option)

    assert (told.code, titles(workshop)) == (2, [])
    assert "for lists of people" in told.err


def test_what_is_no_schedule_is_one_sentence(organiser, workshop, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear all,\n", "utf-8")

    told = organiser("import", workshop, "programme", path)

    assert (told.code, told.out) == (2, "")
    assert "no heading with a title and a time" in told.err


def test_a_real_schedule_comes_in_and_is_checked(organiser, workshop):
    source = real("schedules") / "kielux_2020.ics"

    assert (
        json.loads(organiser("import", workshop, "programme", source, "--json").out)["added"] == 24
    )
    found = json.loads(organiser("check", workshop, "--json").out)
    assert {one["rule"] for one in found["findings"]} >= {"outside-days"}
