import csv
import json
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from real import real

from organiser.errors import ImportRefused
from organiser.importers.delimited import guessed_separator
from organiser.importers.table import column_letter, read_table

PEOPLE = "Name;Country;E-mail\nAwa Diop;Sénégal;awa@example.org\nMinseo Kim;République de Corée;\n"


def write(tmp_path, content, name="list.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return path


def workbook(tmp_path, *sheets, name="list.xlsx"):
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / name)
    return tmp_path / name


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]
)
def test_letters_are_read_right_whatever_the_encoding(tmp_path, encoding):
    table = read_table(write(tmp_path, PEOPLE.encode(encoding)))
    assert table.headings == ["Name", "Country", "E-mail"]
    assert table.rows[0] == ["Awa Diop", "Sénégal", "awa@example.org"]
    assert table.rows[1][1] == "République de Corée"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1250", "Małgorzata Łęcka z Gdańska, Jiří Dvořák, Čapek"),
        ("cp1251", "Наталья Иванова, Министерство труда"),
        ("cp1253", "Ελένη Παπαδοπούλου, Υπουργείο Εργασίας"),
        ("cp1254", "Ayşe Yıldırım, Çalışma Bakanlığı, İstanbul, Şule Öğüt"),
        ("cp1255", "שרה כהן משרד העבודה"),
        ("cp1256", "فاطمة بنت محمد، وزارة العمل والشؤون الاجتماعية"),
        ("cp1252", "José Muñoz, Ministère de l’Économie sociale, Françoise"),
        ("shift_jis", "山田太郎さんは東京都の労働省で働いています。国際協力"),
        ("gb18030", "王伟在北京的劳动部工作，社会团结经济网络"),
    ],
)
def test_code_pages_are_told_apart(tmp_path, encoding, name):
    content = "Name;Note\n" + f"{name};{name}\n" * 3
    assert read_table(write(tmp_path, content.encode(encoding))).rows[0][0] == name


def test_a_doubtful_encoding_is_said_and_can_be_chosen(tmp_path):
    path = write(tmp_path, "Name;Country\nAwa Dióp;X\n".encode("cp1252"))
    assert "letters were read as" in str(read_table(path).notes[0])
    assert read_table(path, encoding="cp1252").rows[0][0] == "Awa Dióp"
    with pytest.raises(ImportRefused, match="not written in utf-8"):
        read_table(path, encoding="utf-8")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_separator_is_found(tmp_path, separator):
    text = PEOPLE.replace(";", separator)
    assert read_table(write(tmp_path, text.encode())).headings == ["Name", "Country", "E-mail"]


def test_commas_inside_cells_do_not_beat_the_semicolons():
    assert guessed_separator("Name;Title\nDiop, Awa;Head, Unit\nKim, Minseo;Clerk, Desk\n") == ";"
    assert guessed_separator('a,b\n"x;y;z",1\n"x;y;z",2\n') == ","


def test_the_separator_that_excel_declares_is_taken(tmp_path):
    table = read_table(write(tmp_path, b"sep=|\nName|Country\nAwa|SN, ML; CI\n"))
    assert table.rows == [["Awa", "SN, ML; CI"]]
    assert table.numbers == [3]


def test_csv_spectrum_is_read_as_its_authors_say():
    folder = real("standards/csv_spectrum")
    for path in sorted((folder / "csvs").glob("*.csv")):
        expected = json.loads((folder / "json" / f"{path.stem}.json").read_text("utf-8"))
        table = read_table(path)
        if path.stem in {"location_coordinates", "newlines_crlf"}:
            continue  # here the two files of its authors differ: a phone number, line ends
        found = [dict(zip(table.headings, row, strict=True)) for row in table.rows]
        assert found == expected, path.name


def test_a_quotation_mark_that_is_never_closed_loses_no_row(tmp_path):
    text = 'Name,Organisation\nAwa,"Union\nMinseo,Network\nLayla,Chamber\n'
    table = read_table(write(tmp_path, text.encode()))
    assert [row[0] for row in table.rows] == ["Awa", "Minseo", "Layla"]
    assert "never closed" in str(table.notes[0])


def test_row_numbers_are_those_of_the_spreadsheet(tmp_path):
    text = "List of participants\n\nName,Country\nAwa,SN\n\nMinseo,KR\n"
    table = read_table(write(tmp_path, text.encode()))
    assert table.heading_row == 3
    assert dict(zip(table.numbers, [row[0] for row in table.rows], strict=True)) == {
        4: "Awa",
        6: "Minseo",
    }


def test_a_letterhead_above_the_heading_is_passed_over(tmp_path):
    path = workbook(
        tmp_path,
        (
            "Sheet1",
            [
                ["INTERNATIONAL TRAINING CENTRE OF THE ILO"],
                [],
                ["List of participants, Turin, 10–11 December 2025", None, None, "draft 3"],
                [None, "Nom", "Prénom", "Pays", "Courriel"],
                [1, "Diop", "Awa", "Sénégal", "awa@example.org"],
            ],
        ),
    )
    table = read_table(path)
    assert table.headings == ["A", "Nom", "Prénom", "Pays", "Courriel"]
    assert table.numbers == [5]
    assert "row 4" in str(table.notes[0])


def test_the_sheet_with_the_people_is_chosen(tmp_path):
    path = workbook(
        tmp_path,
        ("Read me", [["How to fill this in"], ["1. Write"], ["2. Send"]]),
        ("Participants", [["Family name", "Given names"], ["Diop", "Awa"]]),
        ("Lists", [["SN"], ["KR"]]),
    )
    table = read_table(path)
    assert table.sheet == "Participants"
    assert "Read me, Lists" in str(table.notes[0])
    assert read_table(path, "lists").rows
    assert read_table(path, "3").sheet == "Lists"
    with pytest.raises(ImportRefused, match="Read me, Participants, Lists"):
        read_table(path, "Nobody")


def test_dates_numbers_and_texts_keep_their_kind(tmp_path):
    path = workbook(
        tmp_path,
        ("People", [["Name", "Arrival", "Phone"], ["Awa", datetime(2025, 12, 9, 18, 40), 39011]]),
    )
    assert read_table(path).rows == [["Awa", datetime(2025, 12, 9, 18, 40), 39011.0]]


def test_messy_files_are_read():
    folder = real("people/messy")
    assert read_table(folder / "simple.xlsx").rows[0] == [date(2011, 1, 1), 1.0, "Galway"]
    assert read_table(folder / "simple.xls").rows[0] == [date(2011, 1, 1), 1.0, "Galway"]
    assert read_table(folder / "simple.ods").rows[0] == ["Bob", 20.0, date(2010, 10, 10)]
    assert read_table(folder / "unicode_sheet_name.xls").sheet == "mês"
    assert read_table(folder / "utf-16le_encoded.csv").headings[1] == "Organisation_name"
    assert read_table(folder / "utf8bom.csv").headings == ["kitten", "win"]
    assert len(read_table(folder / "weird_head_padding.csv").rows) > 70


def test_two_columns_of_the_same_name_can_be_told_apart(tmp_path):
    table = read_table(write(tmp_path, b"Name,Phone,Phone\nAwa,1,2\n"))
    assert table.headings == ["Name", "Phone", "Phone (2)"]


def test_rows_longer_than_the_heading_lose_nothing(tmp_path):
    table = read_table(write(tmp_path, b"Name,Country\nAwa,SN,extra\nMinseo\n"))
    assert table.headings == ["Name", "Country", "C"]
    assert table.rows == [["Awa", "SN", "extra"], ["Minseo", None, None]]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "There is nothing in"),
        (b"  \r\n\t ", "There is nothing in"),
        (b"%PDF-1.7 ...", "is a PDF document, not a list"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"SQLite format 3\0" + bytes(90), "is a database"),
        (b"PK\x03\x04" + bytes(200), "cannot be read as a spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "cannot be read as a spreadsheet"),
        (bytes(range(256)) * 20, "is not a list"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(tmp_path, content, sentence):
    path = write(tmp_path, content, "list.xlsx")
    with pytest.raises(ImportRefused, match=sentence):
        read_table(path)
    assert path.read_bytes() == content


def test_a_file_that_is_not_there_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "missing.csv", tmp_path, "bad\0name"):
        with pytest.raises(ImportRefused, match="cannot be opened"):
            read_table(path)


def test_an_empty_sheet_that_is_asked_for_is_refused(tmp_path):
    path = workbook(tmp_path, ("People", [["Name"], ["Awa"]]), ("Nothing", []))
    with pytest.raises(ImportRefused, match="nothing on the sheet"):
        read_table(path, "Nothing")


def test_columns_have_the_letters_of_excel():
    assert [column_letter(place) for place in (0, 25, 26, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]


def test_a_written_list_is_read_back(tmp_path):
    rows = [["Name", "Note"], ["Awa", 'a "b", c;\td\r\ne'], ["Minseo", "=1+1"]]
    with (tmp_path / "list.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    assert read_table(tmp_path / "list.csv").rows == rows[1:]


def test_headings_of_two_rows_are_read_together(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["Participants of the workshop"])
    sheet.append(["Name", "Country", "Arrival", None, "Departure", None])
    sheet.append([None, None, "Date", "Flight", "Date", "Flight"])
    sheet.append(["Awa", "Senegal", datetime(2025, 12, 9), "AF1102", datetime(2025, 12, 12), ""])
    for cells in ("A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"):
        sheet.merge_cells(cells)
    book.save(tmp_path / "list.xlsx")
    table = read_table(tmp_path / "list.xlsx")
    assert table.headings == [
        "Name", "Country", "Arrival Date", "Arrival Flight", "Departure Date", "Departure Flight",
    ]  # fmt: skip
    assert table.numbers == [4]
