import json
import re

import pytest
from openpyxl import load_workbook
from real import real

from organiser.cli.main import main
from organiser.store import WorkshopFile

PEOPLE = "Nom,Prénom,Pays,Tél\nDiop,Awa,Sénégal,\n,,Mali,\nOkoro,Ben,Nigéria,+234 1\n"


@pytest.fixture
def list_(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(PEOPLE, "utf-8")
    return path


def run(*arguments):
    return main([str(argument) for argument in arguments], lambda _: 0)


def people(path):
    with WorkshopFile.open(path, read_only=True) as file:
        return [row.full_name for row in file.workshop.participants.values()]


@pytest.fixture
def workshop(blank):
    blank.close()
    return blank.path


def test_a_list_is_imported_and_the_counts_are_told(workshop, list_, capsys):
    assert run("import", workshop, "people", list_) == 0
    said = capsys.readouterr().out
    assert "2 added, 0 changed, 0 skipped, 1 rejected." in said
    assert "row 3: There is no name in this row." in said
    assert people(workshop) == ["Awa Diop", "Ben Okoro"]


def test_the_outcome_for_programs_has_stable_words(workshop, list_, capsys):
    assert run("import", workshop, "people", list_, "--json") == 0
    outcome = json.loads(capsys.readouterr().out)
    assert outcome["added"] == 2
    assert (outcome["changed"], outcome["skipped"]) == (0, 0)
    assert outcome["rejected"] == [{"row": 3, "why": "There is no name in this row."}]
    assert outcome["mapping"]["Nom"] == "family_name"


def test_a_dry_run_writes_nothing(workshop, list_, capsys):
    before = workshop.read_bytes()
    assert run("import", workshop, "people", list_, "--dry-run", "--json") == 0
    assert json.loads(capsys.readouterr().out)["added"] == 2
    assert workshop.read_bytes() == before


def test_columns_can_be_told(workshop, list_, capsys):
    told = ("--map", "Tél=notes", "--map", "Pays=")
    assert run("import", workshop, "people", list_, "--json", *told) == 0
    outcome = json.loads(capsys.readouterr().out)
    assert outcome["mapping"]["Tél"] == "notes"
    assert outcome["unused"] == ["Pays"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--map", "Pays"], "does not say which column is which field"),
        (["--map", "Nobody=notes"], "no column “Nobody”"),
        (["--map", "Pays=shoes"], "no field “shoes”"),
        (["--sheet", "Nobody"], "no sheet called “Nobody”"),
        (["--encoding", "klingon"], "is not written in klingon"),
    ],
)
def test_what_makes_no_sense_is_one_sentence_and_exit_code_2(
    workshop, list_, arguments, sentence, capsys
):
    assert run("import", workshop, "people", list_, *arguments) == 2
    told = capsys.readouterr()
    assert sentence in told.err
    assert told.out == ""
    assert people(workshop) == []


def test_a_list_that_is_none_is_one_sentence(workshop, capsys):
    assert run("import", workshop, "people", workshop.parent / "missing.xlsx") == 2
    assert "cannot be opened" in capsys.readouterr().err


def test_nothing_that_people_wrote_steers_the_terminal(workshop, tmp_path, capsys):
    path = tmp_path / "list.csv"
    path.write_text("Name,Sex,A\x1b[31mB\nAwa,Q\x9b31m,1\nBen,F,1\nEva,F,1\n", "utf-8")
    assert run("import", workshop, "people", path) == 0
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", capsys.readouterr().out)


def test_real_lists_agree_with_their_rows(workshop, capsys):
    folder = real("people")
    for path in (folder / "unfccc_inc1-4.csv", *sorted((folder / "messy").iterdir())):
        assert run("import", workshop, "people", path, "--dry-run", "--json") == 0
        outcome = json.loads(capsys.readouterr().out)
        counted = sum(outcome[word] for word in ("added", "changed", "skipped"))
        assert counted + len(outcome["rejected"]) == outcome["rows"]


def test_a_list_without_names_is_told_how_to_name_them(workshop, tmp_path, capsys):
    path = tmp_path / "weather.csv"
    path.write_text("date,temperature,place\n2011-01-01,1,Galway\n")

    assert run("import", workshop, "people", path) == 0
    assert '--map "Column=full_name"' in capsys.readouterr().out


def test_a_list_of_headings_only_is_told_so(workshop, tmp_path, capsys):
    path = tmp_path / "empty.csv"
    path.write_text("Family name,Given names,Country\n")

    assert run("import", workshop, "people", path) == 0
    assert "There is no row below the headings." in capsys.readouterr().out


@pytest.fixture
def returning(sample, tmp_path):
    """Return the sample's file and its roster, one title changed and one row deleted."""
    sample.close()
    assert run("print", sample.path, "roster", "--out", tmp_path / "out") == 0
    [roster] = (tmp_path / "out").iterdir()
    book = load_workbook(roster)
    sheet = book.worksheets[0]
    column = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(3, column["Job title"]).value = "Chief"
    sheet.delete_rows(5)
    book.save(roster)
    return sample.path, roster


def test_a_roster_that_comes_back_says_who_is_missing_and_keeps_them(returning, capsys):
    path, roster = returning
    before = len(people(path))
    capsys.readouterr()
    assert run("import", path, "people", roster, "--dry-run", "--json") == 0
    outcome = json.loads(capsys.readouterr().out)
    [changed] = outcome["changes"]
    assert changed["fields"]["job_title"]["new"] == "Chief"
    assert len(outcome["missing"]) == 1
    assert (outcome["added"], outcome["conflicts"], outcome["doubts"]) == (0, [], [])
    assert run("import", path, "people", roster) == 0
    assert "--delete-missing deletes" in capsys.readouterr().out
    assert len(people(path)) == before
    assert run("import", path, "people", roster, "--delete-missing") == 0
    assert len(people(path)) == before - 1


def test_the_row_of_the_headings_can_be_told(workshop, tmp_path, capsys):
    path = tmp_path / "list.csv"
    path.write_text("A list\n\nNom,Prénom\nDiop,Awa\n", "utf-8")
    assert run("import", workshop, "people", path, "--json", "--heading-row", "3") == 0
    outcome = json.loads(capsys.readouterr().out)
    assert (outcome["heading_row"], outcome["added"]) == (3, 1)
    assert 0 < outcome["sure"]["Nom"] <= 1


def test_what_has_one_proposal_can_be_accepted(workshop, tmp_path, capsys):
    path = tmp_path / "list.csv"
    path.write_text("Nom,Prénom,Pays\nDiop,Awa,Senegall\n", "utf-8")
    assert run("import", workshop, "people", path) == 0
    assert "write Senegal for “Senegall”?" in capsys.readouterr().out
    assert run("import", workshop, "people", path, "--dry-run", "--json", "--accept") == 0
    outcome = json.loads(capsys.readouterr().out)
    assert outcome["doubts"] == []
    assert outcome["changes"] == [] or outcome["added"] == 1
