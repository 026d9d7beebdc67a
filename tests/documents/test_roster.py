"""The roster: what stands on its sheets, read back by openpyxl."""

from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest

from organiser.documents.catalogue.roster import DOCUMENT, roster
from organiser.documents.export import made
from organiser.documents.spreadsheet import readable
from organiser.i18n import LANGUAGES, Language
from organiser.model import (
    Constituency,
    CustomField,
    CustomKind,
    Event,
    Gender,
    Group,
    GroupScheme,
    Lodging,
    Membership,
    Participant,
    Placement,
    Status,
    Visit,
    Workshop,
)

NOON = datetime(2025, 12, 9, 12)


def workshop_of(*given, **event):
    fields = {"title": "SSE", "first_day": date(2025, 12, 10), "last_day": date(2025, 12, 11)}
    found = {Event: {1: Event(id=1, **{**fields, **event})}}
    for key, row in enumerate(given, 1):
        row.id = row.id or key
        found.setdefault(type(row), {})[row.id] = row
    return Workshop(found)


def request(language="en", **values):
    return DOCUMENT.request(Language(language), values)


def book_of(workshop, language="en", **values):
    content, _ = made(DOCUMENT, workshop, request(language, **values))
    return openpyxl.load_workbook(BytesIO(content))


def shown(book):
    return [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]


def rows_of(sheet, first=2):
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]


def column(sheet, heading):
    place = [cell.value for cell in sheet[1]].index(heading)
    return [row[place] for row in rows_of(sheet)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cell_is_read_back_as_it_was_meant(turin, language):
    meant = roster(turin.workshop, request(language))

    book = book_of(turin.workshop, language)

    assert book.sheetnames == [*(sheet.name for sheet in meant.sheets), "organiser-lists"]
    for sheet in meant.sheets:
        lines = []
        for place, table in enumerate(sheet.tables):
            lines += [[]] if place else []
            lines += [[text] for text in (table.title, *table.notes) if text]
            lines += [[column.heading for column in table.columns], *table.rows]
        found = [[plain(cell) for cell in row] for row in book[sheet.name].iter_rows()]
        width = len(sheet.columns)
        assert found == [[plain_value(value) for value in padded(line, width)] for line in lines]


def padded(line, width):
    return [*line, *[None] * (width - len(line))]


def plain_value(value):
    if isinstance(value, str):
        return readable(value) or None
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    return value


def plain(cell):
    assert cell.data_type != "f"
    return cell.value


def test_lists_are_ready_to_work_with_on_screen(turin):
    sheet = book_of(turin.workshop)["All people"]

    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert (sheet["A1"].font.b, sheet["A1"].fill.fgColor.rgb[2:]) == (True, "1F5C8B")
    assert sheet.column_dimensions["B"].width >= len("Łęcki-Muñoz")


def test_lists_are_ready_to_print(turin):
    sheet = book_of(turin.workshop)["All people"]

    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$C")
    assert "Page &P of &N" in sheet.oddFooter.right.text
    assert "A9010469" in sheet.oddFooter.left.text
    assert "Social and solidarity economy" in sheet.oddHeader.left.text


def test_arabic_sheets_are_mirrored(turin):
    arabic, english = (book_of(turin.workshop, language) for language in ("ar", "en"))

    assert all(sheet.sheet_view.rightToLeft for sheet in arabic)
    assert not any(sheet.sheet_view.rightToLeft for sheet in english)


def test_times_and_dates_are_real(turin):
    sheet = book_of(turin.workshop)["Arrivals"]

    assert sheet["A2"].value == datetime(2025, 12, 9, 18, 40)
    assert sheet["A2"].is_date


def test_the_hidden_last_column_names_each_person_for_ever(turin):
    sheet = book_of(turin.workshop)["All people"]
    last = sheet.max_column

    assert column(sheet, "uuid") == [person.uuid for person in turin.workshop.people()]
    assert sheet.column_dimensions[sheet.cell(1, last).column_letter].hidden


def test_there_is_a_sheet_for_each_constituency_that_has_people(turin):
    names = book_of(turin.workshop).sheetnames

    assert names[:7] == [
        "All people",
        "Governments",
        "Workers",
        "Employers",
        "SSE networks",
        "Academia",
        "UN and other organisations",
    ]
    assert "Secretariat" not in names


def test_the_counts_add_up():
    people = [
        Participant(id=1, family_name="A", country="SN", constituency_id=9, gender=Gender.FEMALE),
        Participant(id=2, family_name="B", country="SN", constituency_id=9, gender=Gender.MALE),
        Participant(id=3, family_name="C", country="IT", gender=Gender.FEMALE),
        Participant(id=4, family_name="D", country="SN", body="African Union"),
        Participant(id=5, family_name="E", country="SN", status=Status.DECLINED),
    ]
    sheet = book_of(workshop_of(Constituency(id=9, name="Workers"), *people))["Counts"]

    assert [row[:2] + row[6:] for row in rows_of(sheet)] == [
        ["Africa", "Workers", 2, 0.5],
        ["Africa", "All", 2, 0.5],
        ["Europe and Central Asia", "without a constituency", 1, 1],
        ["Europe and Central Asia", "All", 1, 1],
        ["Bodies and others without a country", "without a constituency", 1, 0],
        ["Bodies and others without a country", "All", 1, 0],
        ["All regions", "Workers", 2, 0.5],
        ["All regions", "without a constituency", 2, 0.5],
        ["All regions", "All", 4, 0.5],
    ]


def test_rooms_come_in_their_order_with_nights():
    campus = {"lodging": Lodging.CAMPUS, "arrives": NOON, "departs": datetime(2025, 12, 12, 7)}
    sheet = book_of(
        workshop_of(
            Participant(family_name="Own", lodging=Lodging.OWN),
            Participant(family_name="Ten", lodging_room="B10", **campus),
            Participant(family_name="Nine", lodging_room="B9", **campus),
            Participant(family_name="Nowhere"),
            Participant(family_name="Declined", status=Status.DECLINED, lodging_room="B1"),
        )
    )["Rooming"]

    assert column(sheet, "Family name") == ["Nine", "Ten", "Own", "Nowhere"]
    assert column(sheet, "Nights") == [3, 3, None, None]


@pytest.mark.parametrize(("sheet", "field"), [("Arrivals", "arrives"), ("Departures", "departs")])
def test_journeys_come_by_time_and_the_unknown_last(sheet, field):
    times = [NOON.replace(hour=18), None, NOON]
    people = [
        Participant(family_name=name, **{field: moment})
        for name, moment in zip(("Late", "Unknown", "Early"), times, strict=True)
    ]

    assert column(book_of(workshop_of(*people))[sheet], "Family name") == [
        "Early",
        "Late",
        "Unknown",
    ]


def test_needs_name_who_needs_something_and_count_the_meals():
    sheet = book_of(
        workshop_of(
            Participant(family_name="A", diets=["vegetarian"], allergies="nuts"),
            Participant(family_name="B", diets=["halal", "vegetarian"]),
            Participant(family_name="C", step_free=True, access_needs="Lift"),
            Participant(family_name="D"),
        )
    )["Diets and access"]

    rows = rows_of(sheet)
    assert [row[0] for row in rows[:3]] == ["A", "B", "C"]
    assert (rows[0][4], rows[2][5]) == ("nuts", "no steps · Lift")
    assert [row[:2] for row in rows[-2:]] == [["vegetarian", 2], ["halal", 1]]


def test_visits_and_groups_are_blocks_with_their_people():
    people = [Participant(id=key, family_name=name) for key, name in enumerate("BA", 1)]
    book = book_of(
        workshop_of(
            *people,
            Visit(id=1, code="V1", theme="Hubs", day=NOON.date(), departs=NOON, leader_id=1),
            *(Placement(id=key, participant_id=key, visit_id=1) for key in (1, 2)),
            GroupScheme(id=1, name="Day 1"),
            Group(id=1, scheme_id=1, name="Red"),
            Membership(id=1, group_id=1, participant_id=2),
        )
    )

    visit = [row[:2] for row in rows_of(book["Visits"], 1)]
    assert visit[0] == ["V1 · Hubs", None]
    assert "departs 12:00 · leader: B" in visit[1][0]
    assert visit[2:] == [["2 people", None], ["No.", "Family name"], [1, "A"], [2, "B"]]
    assert [row[:2] for row in rows_of(book["Groups"], 1)] == [
        ["Day 1 · Red", None],
        ["1 person", None],
        ["No.", "Family name"],
        [1, "A"],
    ]


def test_fields_of_the_event_are_columns_of_their_kind():
    sheet = book_of(
        workshop_of(
            CustomField(id=1, name="Shirt", kind=CustomKind.CHOICE),
            CustomField(id=2, name="Years", kind=CustomKind.NUMBER),
            CustomField(id=3, name="Born", kind=CustomKind.DATE),
            CustomField(id=4, name="First visit", kind=CustomKind.YES_NO),
            Participant(
                family_name="A",
                custom={"Shirt": "=M", "Years": 7, "Born": "1980-02-01", "First visit": True},
            ),
            Participant(family_name="B", custom={"Years": "many", "Born": "unknown"}),
        )
    )["All people"]

    assert column(sheet, "Shirt") == ["=M", None]
    assert column(sheet, "Years") == [7, "many"]
    assert column(sheet, "Born") == [datetime(1980, 2, 1), "unknown"]
    assert column(sheet, "First visit") == ["yes", None]


@pytest.mark.parametrize(("who", "names"), [("everybody", ["A", "B"]), ("expected", ["A"])])
def test_those_who_declined_stand_in_the_list_where_wanted(who, names):
    workshop = workshop_of(
        Participant(family_name="A"), Participant(family_name="B", status=Status.DECLINED)
    )

    assert column(book_of(workshop, who=who)["All people"], "Family name") == names


@pytest.mark.parametrize(
    ("sheets", "names"),
    [
        ("people", ["All people", "Counts"]),
        ("logistics", ["Rooming", "Arrivals", "Departures", "Diets and access"]),
    ],
)
def test_only_the_sheets_asked_for_are_made(sheets, names):
    assert shown(book_of(workshop_of(Participant(family_name="A")), sheets=sheets)) == names


def test_an_event_without_people_has_its_headings():
    book = book_of(workshop_of())

    assert book.sheetnames[0] == "All people"
    assert book["All people"]["B1"].value == "Family name"


def test_nothing_is_left_out_of_the_header_and_ampersands_are_no_codes(turin):
    event = replace_event(turin.workshop, title="R&D &P 100 % " + "long " * 60)

    sheet = book_of(event)["All people"]

    header = str(sheet.oddHeader)
    assert "R&&D &&P 100 %" in sheet.oddHeader.left.text
    assert len(header) <= 255


def replace_event(workshop, **fields):
    event = Event(**{**workshop.event.model_dump(), **fields})
    return workshop.updated([(Event, event.id, event)])


def test_names_that_excel_refuses_for_sheets_are_made_acceptable():
    people = [Participant(id=key, family_name="A", constituency_id=key) for key in range(1, 5)]
    names = ["Workers/Employers: [all]", "Counts", "history", "x" * 40]
    rows = [Constituency(id=key, name=name) for key, name in enumerate(names, 1)]

    found = book_of(workshop_of(*people, *rows)).sheetnames

    assert found[1:6] == ["Workers Employers all", "Counts", "history -", "x" * 31, "Counts (2)"]
