import json

from organiser.actions.rows import set_value
from organiser.store import WorkshopFile


def rename(path, title):
    with WorkshopFile.open(path) as file:
        session = next(row for row in file.workshop.agenda() if row.kind == "plenary")
        file.do(set_value(session, "title", title))
        return session.title


def test_a_version_is_published_and_what_changed_since_is_told(organiser, workshop):
    first = organiser("publish", workshop, "--note", "For the doors")

    assert first.code == 0
    assert first.out == "Version 2 is published: 27 sessions.\n"

    before = rename(workshop, "All of us")
    told = organiser("versions", workshop)
    assert "For the doors" in told.out
    assert "1 change since then." in told.out
    assert f"New title: All of us ({before} → All of us)" in told.out

    second = json.loads(organiser("publish", workshop, "--json").out)
    assert (second["version"], second["sessions"], second["changes"]) == (3, 27, 1)
    assert organiser("versions", workshop, "--json").code == 0


def test_programs_are_told_of_each_change(organiser, workshop):
    organiser("publish", workshop)
    before = rename(workshop, "All of us")

    told = json.loads(organiser("versions", workshop, "--json").out)

    assert [row["version"] for row in told["versions"]] == [2]
    (change,) = told["changes"]
    assert (change["kind"], change["before"], change["after"]) == ("renamed", before, "All of us")


def test_a_workshop_without_versions_says_how_to_publish_one(organiser, workshop):
    told = organiser("versions", workshop)

    assert (told.code, "organiser publish" in told.out) == (0, True)
