"""A list that says the delegation once, above its people."""

import csv

from openpyxl import Workbook

from organiser.importers.people import propose_people
from organiser.importers.table import read_table
from organiser.model import Constituency
from organiser.store import Action

ROWS = [
    ["Honorific", "Name", "Job title", "E-mail"],
    ["ALGERIA", "", "", ""],
    ["Government:", "", "", ""],
    ["Ms", "Amina Haddad", "Director", "a@example.org"],
    ["Workers", "", "", ""],
    ["Mr", "Karim Saadi", "Secretary", "k@example.org"],
    ["", "", "", ""],
    ["BENIN", "", "", ""],
    ["Ms", "Awa Dossou", "Adviser", "d@example.org"],
    ["Employers", "", "", ""],
    ["Mr", "Yves Hounsou", "President", "y@example.org"],
    ["", "Jordan", "", ""],
]


def written(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_country_and_constituency_stand_above_the_people(blank, tmp_path):
    def change(transaction):
        for name in ("Governments", "Workers", "Employers"):
            transaction.add(Constituency(name=name))

    blank.do(Action("prepare", change))
    table = read_table(written(tmp_path / "list.csv", ROWS))
    proposal = propose_people(blank.workshop, table)
    names = {row.key: row.name for row in blank.workshop.of(Constituency).values()}
    assert [
        (
            row.fields["family_name"],
            row.fields.get("country"),
            names.get(row.fields.get("constituency_id")),
        )
        for row in proposal.added
    ] == [
        ("Haddad", "DZ", "Governments"),
        ("Saadi", "DZ", "Workers"),
        ("Dossou", "BJ", None),
        ("Hounsou", "BJ", "Employers"),
        ("Jordan", "BJ", "Employers"),  # nobody stands below: it is a person
    ]
    skipped = [row.row for row in proposal.skipped if "title" in str(row.why)]
    assert skipped == [2, 3, 5, 8, 10]


def test_a_merged_row_is_a_title_even_where_it_means_nothing_here(blank, tmp_path):
    book = Workbook()
    sheet = book.active
    for row in (ROWS[0], ["Opening panel"], ROWS[3], ["Second panel"], ROWS[5]):
        sheet.append(row)
    for row in (2, 4):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
    book.save(tmp_path / "list.xlsx")
    proposal = propose_people(blank.workshop, read_table(tmp_path / "list.xlsx"))
    assert [row.row for row in proposal.added] == [3, 5]
    assert [row.row for row in proposal.skipped] == [2, 4]
    assert proposal.rejected == []


def test_a_short_list_of_people_has_no_titles(blank, tmp_path):
    rows = [["Name", "Country"], ["Jordan", ""], ["Awa Diop", "Senegal"]]
    proposal = propose_people(blank.workshop, read_table(written(tmp_path / "a.csv", rows)))
    assert len(proposal.added) == 2


def test_a_row_with_nothing_but_its_country_is_a_row_without_a_name(blank, tmp_path):
    for headings in (["Country", "Name", "E-mail"], ["Name", "E-mail", "Country"]):
        people = [
            {"Country": "Senegal", "Name": "Awa Diop", "E-mail": "a@example.org"},
            {"Country": "Mali"},
            {"Country": "Ireland", "Name": "Sean O'Neill", "E-mail": "s@example.org"},
        ]
        rows = [headings, *([one.get(name, "") for name in headings] for one in people)]
        path = written(tmp_path / "list.csv", rows)
        proposal = propose_people(blank.workshop, read_table(path))
        assert [row.fields["country"] for row in proposal.added] == ["SN", "IE"]
        assert [row.row for row in proposal.rejected] == [3]


def test_the_country_of_a_row_counts_before_that_of_a_title(blank, tmp_path):
    rows = [
        ["Name", "Job title", "Country"],
        ["Algeria", "", ""],
        ["Amina Haddad", "Director", ""],
        ["Awa Diop", "Adviser", "Senegal"],
        ["Karim Saadi", "Adviser", ""],
    ]
    proposal = propose_people(blank.workshop, read_table(written(tmp_path / "list.csv", rows)))
    assert [row.fields["country"] for row in proposal.added] == ["DZ", "SN", "DZ"]
