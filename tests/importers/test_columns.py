import json
from pathlib import Path

import pytest

from organiser.errors import Mistyped
from organiser.importers.columns import guess_columns
from organiser.importers.table import Table, read_table

LISTS = json.loads((Path(__file__).parent / "headings_of_secretariats.json").read_text("utf-8"))


def table(**columns):
    headings = list(columns)
    rows = [list(row) for row in zip(*columns.values(), strict=True)]
    return Table("list", headings, rows, list(range(2, len(rows) + 2)))


def guessed(made, asked=None):
    return {guess.heading: guess.field for guess in guess_columns(made, asked).guesses}


def made_of(columns):
    return table(**{heading: cells for heading, _, cells in columns})


@pytest.mark.parametrize("list_", LISTS, ids=lambda one: one["language"])
def test_no_column_of_a_secretariat_is_mapped_wrong(list_):
    found = guessed(made_of(list_["columns"]))
    wrong = {
        heading: found[heading]
        for heading, field, _ in list_["columns"]
        if heading in found and found[heading] != field
    }
    assert wrong == {}


def test_95_of_100_columns_of_ten_secretariats_are_mapped_right():
    right = total = 0
    for list_ in LISTS:
        found = guessed(made_of(list_["columns"]))
        total += len(list_["columns"])
        right += sum(found.get(heading, "") == field for heading, field, _ in list_["columns"])
    assert total >= 100
    assert right / total >= 0.95


def test_a_bare_name_is_what_the_other_columns_leave_over():
    assert guessed(table(Name=["Awa Diop"], Country=["SN"]))["Name"] == "full_name"
    assert guessed(table(Name=["Diop"], Vorname=["Awa"]))["Name"] == "family_name"
    assert guessed(table(Nombre=["Awa"], Apellidos=["Diop"]))["Nombre"] == "given_names"


def test_title_is_what_stands_below_it():
    assert guessed(table(Title=["Ms", "Mr", "H.E. Mr"]))["Title"] == "honorific"
    assert guessed(table(Title=["Director", "Head", "Clerk"]))["Title"] == "job_title"


def test_a_heading_is_not_believed_against_its_cells():
    assert guessed(table(Name=["Awa"], Email=["by post"], Arrival=["by train"])) == {
        "Name": "full_name"
    }
    assert guessed(table(Name=["Awa", "Ben"], Body=["0", "1"])) == {"Name": "full_name"}


def test_addresses_and_countries_are_known_without_a_heading():
    found = guessed(
        table(
            Who=["Awa", "Ben", "Eva"],
            A=["a@example.org", "b@example.org", "c@example.org"],
            From=["Senegal", "Ghana", "Mali"],
        )
    )
    assert found == {"A": "email", "From": "country"}


def test_a_nationality_is_a_country_only_where_no_country_stands():
    places = ["Senegal", "Ghana"]
    found = guessed(table(Name=["Awa", "Ben"], Nationality=places, Country=["Italy", "France"]))
    assert "Nationality" not in found
    assert guessed(table(Name=["A", "B"], Nationality=places))["Nationality"] == "nationality"


def test_a_person_is_believed_before_the_guess():
    made = table(Name=["Diop"], Group=["A"], Remarks=["x"])
    assert guessed(made, {"name": "family name", "B": "notes", "Remarks": ""}) == {
        "Name": "family_name",
        "Group": "notes",
    }


def test_what_cannot_be_mapped_is_refused_with_what_can():
    made = table(Name=["Diop"])
    with pytest.raises(Mistyped, match=r"no column “Vorname”\. Its columns are: Name"):
        guess_columns(made, {"Vorname": "given_names"})
    with pytest.raises(Mistyped, match="no field “shoe size”"):
        guess_columns(made, {"Name": "shoe size"})


def test_a_guess_says_how_sure_it_is():
    guesses = guess_columns(table(Name=["Awa"], Country=["Senegal"]), {"Country": "country"})
    sure = {guess.heading: guess.sure for guess in guesses.guesses}
    assert sure["Country"] == 1
    assert 0.5 < sure["Name"] < 1


def test_hidden_words_do_not_mislead(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Name,Emergency phone,Supervisor e-mail,Country of birth\nA,1,b@c.org,SN\n")
    assert guessed(read_table(path)) == {"Name": "full_name"}


def test_a_mapping_can_be_remembered_for_lists_of_the_same_form():
    first = table(Name=["Awa"], Group=["x"])
    other = table(Group=["y"], name=["Ben"])
    assert first.signature == other.signature
    asked = guess_columns(first, {"Group": "tags"}).asked
    assert guessed(other, asked) == {"name": "full_name", "Group": "tags"}
