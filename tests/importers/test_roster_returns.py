"""A roster that somebody corrected brings exactly the corrections, and loses nobody."""

import csv
from datetime import date, datetime

import pytest
from calc import needs_calc, typed_in_calc
from openpyxl import load_workbook

from organiser.actions.people import delete_participants
from organiser.actions.rows import set_value
from organiser.documents.catalogue.roster import DOCUMENT
from organiser.documents.document import Request
from organiser.documents.export import save
from organiser.i18n import Language
from organiser.importers.people import propose_people
from organiser.importers.table import read_table
from organiser.model import (
    Constituency,
    CustomField,
    CustomKind,
    Gender,
    Lodging,
    Participant,
    Role,
    Status,
    Visa,
)
from organiser.store import Action


@pytest.fixture
def centre(sample):
    """The sample workshop, with people and fields that spreadsheets are hard on."""

    def change(transaction):
        transaction.add(CustomField(name="Shoe size", kind=CustomKind.NUMBER))
        transaction.add(CustomField(name="T-shirt", kind=CustomKind.CHOICE, choices=["S", "M"]))
        transaction.add(CustomField(name="Vaccinated", kind=CustomKind.YES_NO))
        transaction.add(Participant(given_names=".", family_name="-", country="IN"))
        transaction.add(Participant(given_names="NA", family_name="Null", job_title="-"))
        transaction.add(
            Participant(given_names="Dr. Eve", family_name="O'Neill", custom={"Shoe size": 39})
        )

    sample.do(Action("prepare", change))
    return sample


def printed(file, path, language="en"):
    options = {option.key: option.default for option in DOCUMENT.options}
    save(DOCUMENT, file.workshop, Request(Language(language), options), path)
    return path


def proposed(file, path, **more):
    return propose_people(file.workshop, read_table(path), **more)


def keys_and_columns(path):
    sheet = load_workbook(path).worksheets[0]
    columns = {cell.value: cell.column for cell in sheet[1]}
    keys = [row[columns["uuid"] - 1].value for row in sheet.iter_rows(min_row=2)]
    return keys, columns


def corrections(file):
    """Return thirty corrections: column, value to be typed, and the fields that it makes."""
    workers = next(row for row in file.workshop.of(Constituency).values() if "ork" in row.name)
    moment = datetime(2025, 12, 8, 14, 35)
    return [
        ("Family name", "McDonald", {"family_name": "McDonald"}),
        ("Given names", "Anne Marie", {"given_names": "Anne Marie"}),
        ("Honorific", "Prof. Dr.", {"honorific": "Prof. Dr."}),
        ("Name in own script", "김민서", {"native_name": "김민서"}),
        ("Gender", "other", {"gender": Gender.OTHER}),
        ("Constituency", workers.name, {"constituency_id": workers.key}),
        ("Role", "Guest", {"role": Role.GUEST}),
        ("Status", "Cancelled", {"status": Status.CANCELLED}),
        ("Organisation", "=SUM(A1)", {"organisation": "=SUM(A1)"}),
        ("Organisation", "Ministère <du> “Travail” & Cie", {
            "organisation": "Ministère <du> “Travail” & Cie"}),
        ("Job title", "Directrice", {"job_title": "Directrice"}),
        ("Country or body", "Fiji", {"country": "FJ"}),
        ("Country or body", "Timor-Leste", {"country": "TL"}),
        ("Languages", "Korean, Thai", {"languages": ["ko", "th"]}),
        ("E-mail", "new.address@example.org", {"email": "new.address@example.org"}),
        ("E-mail", None, {"email": ""}),
        ("Phone", "+39 011 000 0001", {"phone": "+39 011 000 0001"}),
        ("Languages", None, {"languages": []}),
        ("Diet", "vegan, no nuts", {"diets": ["vegan", "no nuts"]}),
        ("Allergies", "sesame", {"allergies": "sesame"}),
        ("Access needs", "no steps · hearing loop", {
            "step_free": True, "access_needs": "hearing loop"}),
        ("Emergency contact", "Abril, +39 1", {"emergency_contact": "Abril, +39 1"}),
        ("Visa", "refused", {"visa": Visa.REFUSED}),
        ("Arrival", moment, {"arrives": moment}),
        ("Arrives by", "ZZ 999", {"arrival_by": "ZZ 999"}),
        ("Departure", moment, {"departs": moment}),
        ("Departs by", "0012", {"departure_by": "0012"}),
        ("Accommodation", "own", {"lodging": Lodging.OWN}),
        ("Bedroom", "Annex 7", {"lodging_room": "Annex 7"}),
        ("Keep until", datetime(2031, 5, 6), {"keep_until": date(2031, 5, 6)}),
    ]  # fmt: skip


def planned(file, path):
    """Return what to type (row, column, value), which rows to delete, and what must come of it."""
    keys, columns = keys_and_columns(path)
    people = {row.uuid: row for row in file.workshop.participants.values()}
    edits, expected = [], {}
    free = list(range(len(keys)))
    deleted = [free.pop(9), free.pop(20)]
    for column, value, fields in corrections(file):
        for place in free:
            person = people[keys[place]]
            kept = {name: getattr(person, name) for name in fields}
            if all(kept[name] != fields[name] for name in fields) and not person.body:
                break
        else:
            pytest.fail(f"everybody has {fields} already")
        free.remove(place)
        edits.append((place + 2, columns[column], value))
        expected[person.key] = fields
    gone = [people[keys[place]].key for place in deleted]
    return edits, [place + 2 for place in deleted], expected, gone


def assert_exactly(proposal, expected, gone):
    assert {row.key: row.fields for row in proposal.changed} == expected
    assert (proposal.added, proposal.rejected) == ([], [])
    assert (proposal.doubts, proposal.conflicts, proposal.changed_here) == ([], [], [])
    assert sorted(proposal.missing) == sorted(gone)


def typed_in_openpyxl(path, edits, deleted):
    book = load_workbook(path)
    sheet = book.worksheets[0]
    for row, column, value in edits:
        cell = sheet.cell(row, column)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
    for row in sorted(deleted, reverse=True):
        sheet.delete_rows(row)
    book.save(path)


def test_thirty_corrections_and_two_deleted_rows_are_all_that_changes(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    edits, deleted, expected, gone = planned(centre, path)
    typed_in_openpyxl(path, edits, deleted)
    proposal = proposed(centre, path)
    assert len(expected) == 30
    assert_exactly(proposal, expected, gone)
    before = centre.workshop.participants
    centre.do(proposal.action())
    after = centre.workshop.participants
    assert len(after) == len(before)
    for key, person in after.items():
        told = expected.get(key, {})
        changed = {n: getattr(person, n) for n in told}
        assert changed == told
        rest = set(Participant.model_fields) - set(told)
        assert all(getattr(person, name) == getattr(before[key], name) for name in rest)
    assert proposed(centre, path).changed == []


@pytest.fixture(scope="session")
def calc_home(tmp_path_factory):
    return tmp_path_factory.mktemp("calc")


@needs_calc
@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_corrections_made_in_libreoffice_are_all_that_changes(centre, calc_home, tmp_path, ending):
    path = printed(centre, tmp_path / "roster.xlsx")
    edits, deleted, expected, gone = planned(centre, path)
    target = typed_in_calc(path, tmp_path / f"back{ending}", edits, deleted, calc_home)
    assert_exactly(proposed(centre, target), expected, gone)


def test_missing_people_are_deleted_only_where_that_is_asked_for(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    _, deleted, _, gone = planned(centre, path)
    typed_in_openpyxl(path, [], deleted)
    proposal = proposed(centre, path)
    assert proposal.is_empty()
    assert not proposal.is_empty(delete_missing=True)
    step = centre.do(proposal.action(delete_missing=True))
    assert not set(gone) & set(centre.workshop.participants)
    centre.undo()
    assert set(gone) <= set(centre.workshop.participants)
    assert step.changes


def test_what_was_changed_here_stays_and_what_was_changed_in_both_is_asked(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    keys, columns = keys_and_columns(path)
    people = {row.uuid: row for row in centre.workshop.participants.values()}
    here, both, same = (people[key] for key in keys[:3])
    for person in (here, both):
        centre.do(set_value(person, "job_title", "Changed here"))
    centre.do(set_value(same, "job_title", "The same"))
    typed_in_openpyxl(
        path,
        [(3, columns["Job title"], "Changed there"), (4, columns["Job title"], "The same")],
        [],
    )
    proposal = proposed(centre, path)
    assert proposal.changed == []
    assert [one.key for one in proposal.changed_here] == [here.key]
    (conflict,) = proposal.conflicts
    assert (conflict.key, conflict.column) == (both.key, "Job title")
    assert conflict.there == {"job_title": "Changed there"}
    assert conflict.here == {"job_title": "Changed here"}
    assert proposal.is_empty()
    centre.do(proposal.action(take=[conflict]))
    assert centre.workshop.participants[both.key].job_title == "Changed there"


def test_who_was_deleted_here_does_not_come_back_unasked(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    keys, _ = keys_and_columns(path)
    people = {row.uuid: row for row in centre.workshop.participants.values()}
    centre.do(delete_participants([people[keys[0]]]))
    proposal = proposed(centre, path)
    assert (proposal.added, proposal.changed) == ([], [])
    assert ["was deleted here" in str(row.why) for row in proposal.skipped].count(True) == 1


def test_a_roster_of_another_workshop_brings_its_people(centre, blank, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    assert len(proposed(blank, path).added) == len(centre.workshop.participants)


def test_a_copied_row_with_another_name_is_a_new_person(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    book = load_workbook(path)
    sheet = book.worksheets[0]
    _, columns = keys_and_columns(path)
    sheet.insert_rows(2)
    for cell in sheet[3]:
        sheet.cell(2, cell.column).value = cell.value
    for heading, text in (("Given names", "Zoe"), ("Family name", "Quux"), ("E-mail", "z@q.org")):
        sheet.cell(2, columns[heading]).value = text
    book.save(path)
    proposal = proposed(centre, path)
    (added,) = proposal.added
    assert (added.row, added.fields["given_names"]) == (2, "Zoe")
    assert "uuid" not in added.fields
    assert (proposal.changed, proposal.missing) == ([], [])


def test_a_correction_on_the_sheet_of_a_constituency_counts_too(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    book = load_workbook(path)
    first, second = book.worksheets[:2]
    columns = {cell.value: cell.column for cell in second[1]}
    second.cell(2, columns["Job title"]).value = "Seen on the second sheet"
    second.cell(3, columns["Job title"]).value = "One thing"
    key = second.cell(3, columns["uuid"]).value
    row = next(r for r in first.iter_rows(min_row=2) if r[columns["uuid"] - 1].value == key)
    row[columns["Job title"] - 1].value = "Another thing"
    book.save(path)
    proposal = proposed(centre, path)
    assert sorted(str(row.fields["job_title"]) for row in proposal.changed) == [
        "Another thing",
        "Seen on the second sheet",
    ]
    (doubt,) = proposal.doubts
    assert "One thing" in str(doubt.why)


def test_rows_that_were_sorted_and_saved_as_csv_still_know_themselves(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    table = read_table(path)
    edited = [[*row] for row in reversed(table.rows)]
    edited[3][table.headings.index("Job title")] = "From a CSV"
    with (tmp_path / "roster.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([table.headings, *edited])
    proposal = proposed(centre, tmp_path / "roster.csv")
    assert [row.fields for row in proposal.changed] == [{"job_title": "From a CSV"}]
    assert (proposal.added, proposal.conflicts, proposal.doubts) == ([], [], [])


def test_custom_fields_come_back_with_their_kind(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    keys, columns = keys_and_columns(path)
    edits = [
        (2, columns["Shoe size"], 43),
        (3, columns["T-shirt"], "M"),
        (4, columns["Vaccinated"], "yes"),
        (5, columns["T-shirt"], "XXL"),
    ]
    typed_in_openpyxl(path, edits, [])
    proposal = proposed(centre, path)
    centre.do(proposal.action())
    people = {row.uuid: row for row in centre.workshop.participants.values()}
    assert [people[key].custom for key in keys[:3]] == [
        {"Shoe size": 43},
        {"T-shirt": "M"},
        {"Vaccinated": True},
    ]
    (doubt,) = proposal.doubts
    assert (doubt.column, doubt.text) == ("T-shirt", "XXL")
    assert people[keys[3]].notes.endswith("T-shirt: XXL")


def test_the_roster_offers_words_and_lets_nobody_type_into_its_keys(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx", "fr")
    book = load_workbook(path)
    sheet = book.worksheets[0]
    checks = {
        str(one.sqref).partition("2")[0]: one for one in sheet.data_validations.dataValidation
    }
    letter = {str(cell.value): cell.column_letter for cell in sheet[1]}
    assert checks[letter["uuid"]].formula1 == "FALSE"
    assert checks[letter["Arrivée"]].type == "date"
    name, _, place = checks[letter["Genre"]].formula1.partition("!")
    offered = [row[0].value for row in book[name.strip("'")][place.replace("$", "")]]
    assert offered == ["non précisé", "féminin", "masculin", "autre"] or len(offered) == 4
    assert [one.title for one in book.worksheets if one.sheet_state == "veryHidden"] == [
        "organiser-keys",
        "organiser-lists",
    ]


def test_who_is_not_on_the_sheet_of_a_constituency_is_not_missing(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    name = load_workbook(path).sheetnames[1]
    proposal = propose_people(centre.workshop, read_table(path, sheet=name))
    assert (proposal.missing, proposal.changed, proposal.added) == ([], [], [])


def test_a_row_that_lost_its_checksum_is_compared_with_what_is_here(centre, tmp_path):
    path = printed(centre, tmp_path / "roster.xlsx")
    book = load_workbook(path)
    sheet = book.worksheets[0]
    columns = {str(cell.value).partition("|")[0]: cell.column for cell in sheet[1]}
    sheet.cell(6, columns["checksum"]).value = "gone"
    sheet.cell(6, columns["Job title"]).value = "Typed"
    sheet.cell(7, columns["checksum"]).value = sheet.cell(8, columns["checksum"]).value
    book.save(path)
    proposal = proposed(centre, path)
    assert [row.fields for row in proposal.changed] == [{"job_title": "Typed"}]
    assert (proposal.added, proposal.missing) == ([], [])
    assert "2 rows have lost their checksum" in str(proposal.notes[-1])
