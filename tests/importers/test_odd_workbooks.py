"""Workbooks as people really send them: every odd thing is read, or said, and no row is lost."""

from datetime import date, datetime
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.protection import WorkbookProtection

from organiser.errors import ImportRefused
from organiser.importers.people import propose_people
from organiser.importers.table import read_table

HEADINGS = ["Family name", "First name", "Country", "E-mail"]
DIOP = ["Diop", "Awa", "Senegal", "awa@example.org"]
KIM = ["Kim", "Minseo", "Korea", "kim@example.org"]


def saved(path, *rows, change=None, title="People"):
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    if change:
        change(book, sheet)
    book.save(path)
    return path


def names(proposal):
    return [f"{row.fields['given_names']} {row.fields['family_name']}" for row in proposal.added]


def assert_totals(proposal):
    lists = (proposal.added, proposal.changed, proposal.skipped, proposal.rejected)
    assert sorted(row.row for rows in lists for row in rows) == proposal.table.numbers


def proposed(file, path, **asked):
    proposal = propose_people(file.workshop, read_table(path, **asked))
    assert_totals(proposal)
    return proposal


def test_hidden_rows_and_columns_are_read_and_said(blank, tmp_path):
    def hide(_, sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True

    proposal = proposed(blank, saved(tmp_path / "a.xlsx", HEADINGS, DIOP, KIM, change=hide))
    assert names(proposal) == ["Awa Diop", "Minseo Kim"]
    assert [str(note) for note in proposal.notes] == [
        "1 hidden row was read too: 3.",
        "1 hidden column was read too: E-mail.",
    ]


ODS = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="A &amp; B"><table:table-column/>
<table:table-column table:visibility="collapse"/>{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""
MANIFEST = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
ODS_CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def test_what_an_ods_hides_is_said_too(blank, tmp_path):
    rows = ["Family name", "First name"], ["Diop", "Awa"], ["Kim", "Minseo"]
    looks = ("", "", ' table:visibility="filter"')
    written = "".join(
        f"<table:table-row{look}>{''.join(map(ODS_CELL.format, row))}</table:table-row>"
        for row, look in zip(rows, looks, strict=True)
    )
    path = tmp_path / "a.ods"
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", ODS.format(rows=written))
    notes = [str(note) for note in proposed(blank, path).notes]
    assert notes == [
        "1 hidden row was read too: 3.",
        "1 hidden column was read too: First name.",
    ]


def test_errors_of_formulas_are_empty_and_counted(blank, tmp_path):
    def spoil(_, sheet):
        sheet["D2"], sheet["C3"] = "#N/A", "#REF!"
        sheet["D2"].data_type = sheet["C3"].data_type = "e"

    proposal = proposed(blank, saved(tmp_path / "a.xlsx", HEADINGS, DIOP, KIM, change=spoil))
    assert "email" not in proposal.added[0].fields
    assert "2 formulas gave no value" in str(proposal.notes[0])


def test_dates_since_1904_rich_text_and_numbers_as_text_are_what_they_show(blank, tmp_path):
    def change(book, sheet):
        book.epoch = CALENDAR_MAC_1904
        sheet["E1"], sheet["F1"], sheet["G1"] = "Arrival date", "Job title", "Room number"
        sheet["E2"] = datetime(2026, 3, 2, 14, 30)
        sheet["E3"] = date(2026, 3, 2)
        sheet["F2"] = CellRichText("Director ", TextBlock(InlineFont(b=True), "General"))
        sheet["G2"] = "007"

    proposal = proposed(blank, saved(tmp_path / "a.xlsx", HEADINGS, DIOP, KIM, change=change))
    diop, kim = (row.fields for row in proposal.added)
    assert diop["arrives"] == datetime(2026, 3, 2, 14, 30)
    assert kim["arrives"] == datetime(2026, 3, 2)
    assert (diop["job_title"], diop["lodging_room"]) == ("Director General", "007")


def test_a_sheet_whose_last_row_is_far_below_is_read_quickly(blank, tmp_path):
    def stray(_, sheet):
        sheet.cell(300_000, 4).value = "end"

    proposal = proposed(blank, saved(tmp_path / "a.xlsx", HEADINGS, DIOP, change=stray))
    assert names(proposal) == ["Awa Diop"]
    assert [row.row for row in proposal.rejected] == [300_000]


def test_a_sheet_may_be_protected_and_others_empty(blank, tmp_path):
    def protect(book, sheet):
        sheet.protection.sheet = True
        sheet.protection.password = "x"  # noqa: S105 -- of a test
        book.security = WorkbookProtection(lockStructure=True)
        book.create_sheet("Empty", 0)
        book.create_sheet("Also empty")

    proposal = proposed(blank, saved(tmp_path / "a.xlsx", HEADINGS, DIOP, change=protect))
    assert (proposal.table.sheet, names(proposal)) == ("People", ["Awa Diop"])


def test_a_workbook_of_empty_sheets_is_refused_in_words(tmp_path):
    with pytest.raises(ImportRefused, match=r"There is nothing in a\.xlsx"):
        read_table(saved(tmp_path / "a.xlsx"))


def test_a_letterhead_of_merged_cells_and_a_padded_heading_do_no_harm(blank, tmp_path):
    def merge(_, sheet):
        sheet.merge_cells("A1:D1")

    path = saved(
        tmp_path / "a.xlsx",
        ["Ministry of Labour"],
        [],
        ["   Family name ", "First\nname", " Country", "E-mail  "],
        DIOP,
        change=merge,
    )
    proposal = proposed(blank, path)
    assert proposal.table.headings == HEADINGS
    assert names(proposal) == ["Awa Diop"]


def test_groups_of_columns_are_understood_whether_merged_or_not(blank, tmp_path):
    top = ["Family name", "First name", "Arrival", None, "Departure", None]
    below = [None, None, "Date", "Flight", "Date", "Flight"]
    row = ["Diop", "Awa", date(2026, 3, 1), "AF1102", date(2026, 3, 4), "AF1103"]

    def merge(_, sheet):
        for cells in ("A1:A2", "B1:B2", "C1:D1", "E1:F1"):
            sheet.merge_cells(cells)

    for change in (merge, None):
        proposal = proposed(blank, saved(tmp_path / "a.xlsx", top, below, row, change=change))
        (added,) = proposal.added
        assert (added.fields["arrival_by"], added.fields["departure_by"]) == ("AF1102", "AF1103")
        assert added.fields["departs"] == datetime(2026, 3, 4)
        assert proposal.rejected == []


def test_headings_in_two_languages_one_below_the_other_are_one_heading(blank, tmp_path):
    french = ["Nom de famille", "Prénom", "Pays", "Courriel"]
    proposal = proposed(blank, saved(tmp_path / "a.xlsx", HEADINGS, french, DIOP))
    assert names(proposal) == ["Awa Diop"]
    assert proposal.table.headings[1] == "First name / Prénom"


def test_several_tables_in_a_sheet_are_told_apart(blank, tmp_path):
    hotels = [["Hotel", "Address"], ["Campus", "Viale Maestri del Lavoro"]]
    speakers = ["Speakers"], ["Surname", "Given name", "Organisation"], ["Rossi", "Giulia", "INAPP"]
    path = saved(tmp_path / "a.xlsx", HEADINGS, DIOP, KIM, [], *speakers, [], *hotels)
    first = proposed(blank, path)
    assert names(first) == ["Awa Diop", "Minseo Kim"]
    assert "People · 5" in str(first.notes[0])
    second = proposed(blank, path, sheet="People · 5")
    assert names(second)[0] == "Giulia Rossi"
    assert second.table.numbers[0] == 7


def test_a_heading_that_stands_again_begins_no_other_table(blank, tmp_path):
    path = saved(tmp_path / "a.xlsx", HEADINGS, DIOP, [], HEADINGS, KIM)
    proposal = proposed(blank, path)
    assert names(proposal) == ["Awa Diop", "Minseo Kim"]
    assert [str(row.why) for row in proposal.skipped] == [
        "The row is empty.",
        "The heading stands here again.",
    ]


def test_a_list_without_headings_is_read_where_that_is_said(blank, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Diop,Awa\nKim,Minseo\n", "utf-8")
    table = read_table(path, heading_row=0)
    assert (table.headings, table.numbers) == (["A", "B"], [1, 2])
    mapping = {"A": "family_name", "B": "given_names"}
    assert names(propose_people(blank.workshop, table, mapping)) == ["Awa Diop", "Minseo Kim"]


def test_a_formula_is_its_stored_value(blank, tmp_path):
    path = saved(tmp_path / "a.xlsx", HEADINGS, ["Diop", '=PROPER("AWA")', "Senegal", None])
    stored = tmp_path / "stored.xlsx"
    with ZipFile(path) as source, ZipFile(stored, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = content.replace(b'<c r="B2"><f>', b'<c r="B2" t="str"><f>')
                content = content.replace(b"</f><v></v>", b"</f><v>Awa</v>")
                content = content.replace(b"</f><v />", b"</f><v>Awa</v>")
                content = content.replace(b"</f><v/>", b"</f><v>Awa</v>")
                assert b"<v>Awa</v>" in content
            target.writestr(name, content)
    assert names(proposed(blank, stored)) == ["Awa Diop"]
