"""Our own roster comes back: unchanged it changes nothing, edited it brings exactly the edits."""

import pytest
from openpyxl import load_workbook

from organiser.documents.catalogue.roster import DOCUMENT
from organiser.documents.document import Request
from organiser.documents.export import save
from organiser.i18n import LANGUAGES, Language
from organiser.importers.people import propose_people
from organiser.importers.table import read_table


def roster(file, path, language="en"):
    request = Request(
        Language(language), {option.key: option.default for option in DOCUMENT.options}
    )
    save(DOCUMENT, file.workshop, request, path)
    return path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_roster_comes_back_in_any_language_and_changes_nothing(sample, tmp_path, language):
    table = read_table(roster(sample, tmp_path / "roster.xlsx", language))
    proposal = propose_people(sample.workshop, table)
    assert len(proposal.skipped) == len(sample.workshop.participants)
    assert (proposal.added, proposal.changed, proposal.rejected) == ([], [], [])
    assert proposal.doubts == []


def edited(path):
    """Change a phone and a job title, empty one cell, delete one person."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    heading = next(row for row in sheet.iter_rows() if any(c.value == "Phone" for c in row))
    column = {cell.value: cell.column for cell in heading}
    first = heading[0].row + 1
    sheet.cell(first, column["Phone"]).value = "+39 011 000 0001"
    sheet.cell(first + 1, column["Job title"]).value = "=not a formula"
    sheet.cell(first + 1, column["Job title"]).data_type = "s"
    sheet.cell(first + 2, column["E-mail"]).value = None
    keys = [sheet.cell(row, column["uuid"]).value for row in (first, first + 1, first + 2)]
    sheet.delete_rows(first + 3)
    book.save(path)
    return keys


def test_an_edited_roster_brings_exactly_its_edits(sample, tmp_path):
    path = roster(sample, tmp_path / "roster.xlsx")
    keys = edited(path)
    assert_edits(sample, path, keys)


def assert_edits(sample, path, keys):
    proposal = propose_people(sample.workshop, read_table(path))
    people = {row.uuid: row.key for row in sample.workshop.participants.values()}
    changes = {changed.key: changed.fields for changed in proposal.changed}
    assert changes == {
        people[keys[0]]: {"phone": "+39 011 000 0001"},
        people[keys[1]]: {"job_title": "=not a formula"},
        people[keys[2]]: {"email": ""},
    }
    assert len(proposal.skipped) == len(people) - 4
    assert (proposal.added, proposal.rejected) == ([], [])
