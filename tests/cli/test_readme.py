"""What the README says of the command line is true."""

import json
import re
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"
SECTION = README.read_text("utf-8").split("## The command line")[1].split("\n## ")[0]
SYNOPSIS = re.findall(r"organiser ([a-z]+)([^·\n]*)", SECTION.split("```")[1])
OBJECTS = re.findall(r"^\| `([a-z]+)[^|]*\| `(\{.*?\})`[^`|]*", SECTION, re.MULTILINE)


@pytest.mark.parametrize("command", sorted({command for command, _ in SYNOPSIS}))
def test_every_option_of_the_readme_is_one_and_none_is_left_out(organiser, command):
    usage = organiser(command, "--help").out.split("\n\n")[0]
    written = " ".join(line for name, line in SYNOPSIS if name == command)

    known = set(re.findall(r"--[a-z-]+", usage))
    assert set(re.findall(r"--[a-z-]+", written)) == known - {"--help"}


def shape(given, found):
    """Assert that `found` has the keys and the types of `given`, which may be shortened."""
    if isinstance(given, dict):
        for key, value in given.items():
            shape(value, found[key])
    elif isinstance(given, list):
        for value in given:
            assert found
            shape(value, found[0])
    elif given is not None and found is not None:
        assert type(found) is type(given)


@pytest.mark.parametrize(("command", "example"), OBJECTS, ids=lambda value: value[:12])
def test_an_object_of_the_readme_is_as_it_says(organiser, workshop, tmp_path, command, example):
    (tmp_path / "list.csv").write_text("Family name,Country\nDiop,Senegal\n,Mali\n")
    more = {
        "import": [workshop, "people", tmp_path / "list.csv"],
        "print": [workshop, "badges", "--out", tmp_path],
        "documents": [],
        "copy": [workshop, tmp_path / "copy.organiser"],
        "keep": [workshop, "--until", "2026-12-31"],
        "purge": [workshop, "--everybody"],
        "clone": [workshop, tmp_path / "next.organiser", "--first-day", "2026-12-09"],
    }
    organiser("import", workshop, "people", tmp_path / "list.csv")
    given = json.loads(re.sub(r",? …(?=[]}])|…(?=\])", "", example))

    told = organiser(command, *more.get(command, [workshop]), "--json")

    shape(given, json.loads(told.out))


def test_every_command_that_knows_json_is_described():
    assert {command for command, _ in OBJECTS} == {
        command for command, written in SYNOPSIS if "--json" in written
    }
