"""The file of the roster: any text in it, the same bytes, no repair, nothing left behind."""

import csv
import json
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet import _writer
from real import real

from organiser.documents.catalogue.roster import DOCUMENT, roster
from organiser.documents.export import made
from organiser.documents.spreadsheet import Book, Column, Kind, Sheet, Table, readable, sheet_name
from organiser.documents.spreadsheet_paper import column_widths, pages_across, row_height_pt
from organiser.documents.spreadsheet_writing import write_book
from organiser.i18n import Language

HOSTILE = [
    "=1+1",
    '=HYPERLINK("https://example.org")',
    "+39 011 693 6111",
    "-2+3",
    "@SUM(1)",
    "#N/A",
    "#REF!",
    "TRUE",
    "007",
    "1e5",
    "2025-12-10",
    "'quoted",
    " spaces ",
    "two\nlines",
    "tab\there",
    "a & b < c > d \"e\" 'f'",
    "]]>",
    "<b>bold</b>",
    "ليلى حداد",
    "김민서",
    "👩🏽‍🌾 🇸🇳",
    "é e\u0301",
    "\u200f\u202eturned",
    "x" * 32_767,
]


def written(texts, *, kind=Kind.TEXT, **fields):
    table = Table([Column("Text", kind)], [[text] for text in texts])
    book = Book("T", ("", ""), ("", ""), datetime(2025, 12, 10), "#1F5C8B", **fields)
    book.sheets.append(Sheet("Sheet", [table]))
    file = BytesIO()
    write_book(book, file, lambda _: None)
    return file


def read(file):
    sheet = openpyxl.load_workbook(file)["Sheet"]
    return [row[0] for row in sheet.iter_rows(min_row=2)]


def test_any_text_is_a_text_and_comes_back_unchanged():
    cells = read(written(HOSTILE))

    assert [cell.value for cell in cells] == HOSTILE
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}


def test_dates_are_dates_in_the_language_of_the_document():
    moment = datetime(2025, 12, 10, 14, 15)
    italian, arabic = (
        read(written([moment], kind=Kind.MOMENT, language=code, right_to_left=code == "ar"))[0]
        for code in ("it", "ar")
    )

    assert italian.value == arabic.value == moment
    assert italian.number_format == "[$-410]ddd d mmm yyyy hh:mm"
    assert arabic.number_format == "[$-C01]d mmm yyyy hh:mm"


def test_naughty_strings_come_back_unchanged():
    texts = json.loads(real("standards/blns/blns.json").read_text("utf-8"))

    cells = read(written(texts))

    assert [cell.value or "" for cell in cells] == [readable(text) for text in texts]


def test_what_would_damage_the_file_is_left_out():
    texts = ["a\x00b\x1bc", "\ufffe\uffffd", "\ud800e", "line\r\nline", "\x07"]

    cells = read(written(texts))

    assert [cell.value for cell in cells] == ["abc", "d", "e", "line\nline", None]


def test_what_looks_like_an_escape_of_the_format_is_escaped():
    assert readable("_x0041_ _x41_") == "_x005F_x0041_ _x41_"


def test_a_text_too_long_for_a_cell_is_as_long_as_a_cell():
    assert len(readable("x" * 40_000)) == 32_767


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (Kind.NUMBER, 12, 12),
        (Kind.NUMBER, 0.5, 0.5),
        (Kind.NUMBER, float("inf"), "inf"),
        (Kind.DATE, date(2025, 12, 10), datetime(2025, 12, 10)),
        (Kind.DATE, date(1900, 3, 1), datetime(1900, 3, 1)),
        (Kind.DATE, date(1900, 2, 28), "1900-02-28"),
        (Kind.DATE, date(9999, 12, 31), datetime(9999, 12, 31)),
        (Kind.MOMENT, datetime(2025, 12, 9, 18, 40), datetime(2025, 12, 9, 18, 40)),
        (Kind.MOMENT, datetime(2025, 12, 9, 23, 59, 59), datetime(2025, 12, 9, 23, 59, 59)),
        (Kind.TEXT, "", None),
        (Kind.TEXT, None, None),
    ],
    ids=str,
)
def test_values_are_of_their_own_kind(kind, value, shown):
    (cell,) = read(written([value], kind=kind)) or [None]

    assert cell.value == shown
    assert cell.is_date == isinstance(shown, datetime) or shown is None


def test_nothing_in_the_file_tells_when_it_was_written(turin):
    content, _ = made(DOCUMENT, turin.workshop, DOCUMENT.request(Language("fr")))

    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = archive.read("docProps/core.xml").decode()
    assert properties.count("2025-12-10T00:00:00Z") == 2


def test_a_stopped_roster_leaves_nothing_behind(turin):
    def stop(share):
        if share > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        made(DOCUMENT, turin.workshop, DOCUMENT.request(Language("en")), stop)

    assert _writer.ALL_TEMP_FILES == []


def test_openpyxl_writes_everything_but_the_rows(turin):
    content, _ = made(DOCUMENT, turin.workshop, DOCUMENT.request(Language("en")))

    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert archive.read(name).count(b"<sheetData>") == 1


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("People", [], "People"),
        ("a/b\\c?d*e[f]g:h", [], "a b c d e f g h"),
        ("'quoted'", [], "quoted"),
        ("", [], "-"),
        ("???", [], "-"),
        ("History", [], "History -"),
        ("people", ["People"], "people (2)"),
        ("People", ["People", "people (2)"], "People (3)"),
        ("x" * 40, [], "x" * 31),
        ("x" * 40, ["x" * 31], "x" * 27 + " (2)"),
        ("𝒳" * 20, [], "𝒳" * 15),
        ("الأمم المتحدة", [], "الأمم المتحدة"),
    ],
)
def test_a_sheet_is_called_as_excel_allows(wanted, taken, name):
    assert sheet_name(wanted, taken) == name


def test_columns_are_as_wide_as_what_stands_in_them():
    columns = [Column("No."), Column("Name", widest=30), Column("Long", widest=12)]
    rows = [["1", "김민서 Kim", "x" * 50], ["2", "Wickramasinghe", ""]]
    sheet = Sheet("S", [Table(columns, rows)])

    assert column_widths(sheet) == [6, 16, 12]


def test_a_row_is_as_tall_as_its_lines():
    assert row_height_pt(["short", None, 7], [10, 10, 10]) is None
    assert row_height_pt(["one\ntwo\nthree"], [10]) == pytest.approx(42)
    assert row_height_pt(["x" * 30_000], [10]) == 400


def test_a_wide_list_is_cut_where_its_columns_say_so():
    columns = [Column(str(place), new_page=place in {4, 8}) for place in range(12)]

    assert pages_across(columns, [10] * 12, 2) == (100, [])
    assert pages_across(columns, [30] * 12, 2) == (66, [4, 8])


def test_libreoffice_opens_it_and_shows_the_same_cells(turin, tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not on this machine")
    path = tmp_path / "roster.xlsx"
    content, _ = made(DOCUMENT, turin.workshop, DOCUMENT.request(Language("en")))
    path.write_bytes(content)

    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", every_sheet, "--outdir", tmp_path]
    subprocess.run([*command, path], check=True, capture_output=True, timeout=120)

    for sheet in roster(turin.workshop, DOCUMENT.request(Language("en"))).sheets:
        file = Path(tmp_path, f"roster-{sheet.name}.csv")
        shown = list(csv.reader(file.read_text("utf-8").splitlines()))
        table = sheet.tables[0]
        top = bool(table.title) + len(table.notes)
        assert shown[top][: len(table.columns)] == [column.heading for column in table.columns]
        texts = [[cell for cell in row if isinstance(cell, str)] for row in table.rows]
        kept = [[row[place] for place in text_places(table)] for row in shown[top + 1 :]]
        assert kept[: len(texts)] == texts


def text_places(table):
    row = table.rows[0] if table.rows else []
    return [place for place, cell in enumerate(row) if isinstance(cell, str)]
