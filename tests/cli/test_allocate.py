import json

import pytest

from organiser.store import WorkshopFile


def test_the_plan_is_told_and_kept_as_one_step(organiser, workshop):
    said = organiser("allocate", workshop)

    assert said.code == 0
    assert "35 first wishes, 5 second wishes" in said.out
    assert "Proved: no other plan is better." in said.out
    with WorkshopFile.open(workshop) as file:
        assert str(file.steps()[0].name) == "Place everybody on visits"


def test_a_dry_run_writes_nothing_and_json_has_everything(organiser, workshop):
    before = workshop.read_bytes()
    said = organiser("allocate", workshop, "--dry-run", "--json", "--aim", "least-rank", "--prices")
    told = json.loads(said.out)

    assert workshop.read_bytes() == before
    assert told["ranks"] == {"1": 35, "2": 5}
    assert (told["placed"], told["people"], told["proved"]) == (40, 40, True)
    assert sum(visit["people"] for visit in told["visits"]) == 40
    assert {price["rule"] for price in told["prices"]} >= {"places", "genders"}


def test_rules_that_contradict_are_told_with_exit_code_1(organiser, workshop):
    with WorkshopFile.open(workshop) as file:
        from organiser.actions.rows import set_value  # noqa: PLC0415 -- beside its only use

        for visit in list(file.workshop.visits.values()):
            file.do(set_value(visit, "capacity", 3))
    said = organiser("allocate", workshop)

    assert said.code == 1
    assert "These rules cannot hold together." in said.out
    assert "“V1” has 3 places." in said.out
    assert organiser("allocate", workshop, "--without", "everybody", "--dry-run").code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--without", "sunshine"], "is no kind of rules"),
        (["--day", "tomorrow"], "is no day"),
        (["--day", "2025-01-01"], "There is no visit on"),
    ],
)
def test_what_cannot_be_planned_is_said_in_a_sentence(organiser, workshop, arguments, words):
    said = organiser("allocate", workshop, *arguments)

    assert said.code == 2
    assert words in said.err


def test_hosts_and_wishes_are_imported(organiser, workshop, sample_path, tmp_path):
    (tmp_path / "w.csv").write_text("Name,1st wish\nAwa Diop,V4\nNobody,V1\n", "utf-8")
    said = organiser("import", workshop, "wishes", tmp_path / "w.csv", "--json")
    told = json.loads(said.out)

    assert (told["changed"], len(told["rejected"])) == (1, 1)
    said = organiser("import", workshop, "hosts", sample_path)
    assert "0 added, 0 changed, 12 skipped, 0 rejected." in said.out
