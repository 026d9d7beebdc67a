"""Lists for one reader each: whatever resources/packs.toml does not name stays at home."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime, time
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pages_reading import page_texts, printed, text_of

from organiser.documents.pack_columns import COLUMNS
from organiser.documents.packs import Pack, seen
from organiser.i18n import LANGUAGES, Language
from organiser.model import (
    Assignment,
    Constituency,
    Duty,
    Event,
    Gender,
    Host,
    Lodging,
    Participant,
    Placement,
    Role,
    Session,
    SessionKind,
    Status,
    Stop,
    Visa,
    Visit,
)
from organiser.store import WorkshopFile

PACKS = ("hotel", "kitchen", "transport", "gate", "hosts", "interpreters", "finance")
DOCUMENTS = (*PACKS, "transport_xlsx")

TOKENS = {
    "honorific": "Qhonorific",
    "given_names": "Qgiven",
    "family_name": "Qfamily",
    "badge_name": "Qbadge",
    "native_name": "Qnative",
    "gender": "other",
    "organisation": "Qorganisation",
    "job_title": "Qjob",
    "country": "Senegal",
    "body": "Qbody",
    "constituency_id": "Qconstituency",
    "role": "Resource person",
    "status": "Confirmed",
    "languages": "Wolof",
    "call_code": "Qcall",
    "email": "qmail@example.org",
    "phone": "+221 77 000 11 22",
    "diets": "qdiet",
    "allergies": "Qallergy",
    "access_needs": "Qaccess",
    "step_free": "no steps",
    "emergency_contact": "Qemergency",
    "arrives": "9 Dec 2025",
    "arrival_by": "Qflightin",
    "arrival_place": "Qplacein",
    "departs": "12 Dec 2025",
    "departure_by": "Qflightout",
    "departure_place": "Qplaceout",
    "visa": "requested",
    "lodging": "on campus",
    "lodging_room": "Qbedroom",
    "tags": "Qtag",
    "custom": "Qcustom",
    "notes": "Qnotes",
    "keep_until": "2 May 2031",
}
"""What each field of the person looks like on an English page."""

UNSEEN = {"id", "uuid", "family_name_first", "head_of_delegation", "photo_id", "listed",
          "photographed", "first_time"}  # fmt: skip
"""Fields that could be printed as a word only; none of the columns shows them."""

OTHERS = ("Qeventnote", "Qsessionnote", "Qhostcontact", "Qhostmail", "Qhostphone", "Qvisitnote")


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """Two people who have every field, and a workshop around with notes of its own."""
    event = Event(
        title="Event", first_day=date(2025, 12, 10), last_day=date(2025, 12, 11), notes=OTHERS[0]
    )

    def fill(transaction):
        group = Constituency(name="Qconstituency")
        host = Host(
            name="Kind Host",
            contact_name=OTHERS[2],
            email=f"{OTHERS[3]}@example.org",
            phone=OTHERS[4],
        )
        transaction.add_all([group, host])
        transaction.flush()
        person = Participant(
            **{
                name: text
                for name, text in TOKENS.items()
                if Participant.model_fields[name].annotation is str
            }
            | {
                "country": "SN",
                "gender": Gender.OTHER,
                "constituency_id": group.id,
                "role": Role.RESOURCE_PERSON,
                "status": Status.CONFIRMED,
                "languages": ["wo"],
                "diets": ["qdiet"],
                "step_free": True,
                "arrives": datetime(2025, 12, 9, 16, 21),
                "departs": datetime(2025, 12, 12, 17, 34),
                "visa": Visa.REQUESTED,
                "lodging": Lodging.CAMPUS,
                "tags": ["Qtag"],
                "custom": {"Shoe": "Qcustom"},
                "keep_until": date(2031, 5, 2),
            }
        )
        lunch = Session(
            title="Lunch",
            kind=SessionKind.MEAL,
            starts=datetime(2025, 12, 10, 12, 45),
            ends=datetime(2025, 12, 10, 14),
            note=OTHERS[1],
        )
        talk = Session(
            title="Talk", starts=datetime(2025, 12, 10, 9), ends=datetime(2025, 12, 10, 10)
        )
        visit = Visit(theme="Theme", day=date(2025, 12, 11), notes=OTHERS[5])
        other = Participant(given_names="Qsecond", body=person.body, arrives=person.arrives)
        person.body = ""  # it would stand in the place of the country
        transaction.add_all([person, other, lunch, talk, visit])
        transaction.flush()
        transaction.add_all(
            [
                Assignment(session_id=talk.id, participant_id=person.id, duty=Duty.CHAIR),
                Assignment(session_id=talk.id, participant_id=other.id, duty=Duty.SPEAKER),
                Placement(visit_id=visit.id, participant_id=person.id),
                Placement(visit_id=visit.id, participant_id=other.id),
                Stop(
                    visit_id=visit.id,
                    host_id=host.id,
                    arrives=datetime(2025, 12, 11, 13),
                    meal=True,
                ),
            ]
        )

    path = tmp_path_factory.mktemp("packs") / "packs.organiser"
    with WorkshopFile.create(path, event, fill) as file:
        return file.workshop


def text_in(content):
    """Return all text of a PDF, or of every part of a workbook, dates as a reader sees them."""
    if content.startswith(b"%PDF"):
        return text_of(content)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    cells = [
        f"{value.day} {value:%b %Y}" if isinstance(value, date) else str(value)
        for sheet in load_workbook(BytesIO(content))
        for row in sheet.iter_rows(values_only=True)
        for value in row
    ]
    return " ".join([*parts, *cells])


def shown_fields(key):
    """Return the fields of a person that packs.toml shows to a reader."""
    key = key.removesuffix("_xlsx")
    lists = (names for names in seen()[key].values() if isinstance(names, list))
    return {field for names in lists for name in names for field in COLUMNS[name].fields}


def test_every_pack_has_its_columns_in_the_data_file():
    assert set(seen()) == set(PACKS)
    for key in PACKS:
        for name, names in seen()[key].items():
            assert name == "people" or set(names) <= set(COLUMNS)


def test_the_tokens_are_all_fields_of_a_person():
    assert set(TOKENS) | UNSEEN == set(Participant.model_fields)


@pytest.mark.parametrize("key", DOCUMENTS)
def test_a_reader_sees_what_the_file_names_and_nothing_else(key, workshop):
    content, _ = printed(f"pack_{key}", workshop)
    text = text_in(content)
    fields = shown_fields(key)
    clock = {"arrives": "16:21", "departs": "17:34"} if key == "transport" else {}
    seen_here = {field for field, token in {**TOKENS, **clock}.items() if token in text}

    assert seen_here - {"arrives", "departs"} == fields - {"arrives", "departs"}
    assert {"arrives", "departs"} & seen_here <= fields
    assert [token for token in OTHERS if token in text] == []


@pytest.mark.parametrize("key", DOCUMENTS)
@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_what_people_wrote_stays_at_home_in_every_language(key, language, workshop):
    text = text_in(printed(f"pack_{key}", workshop, language)[0])
    fields = shown_fields(key)
    written = {name: token for name, token in TOKENS.items() if token[0] in "Qq+"}
    hidden = {name: token for name, token in written.items() if name not in fields}
    assert [token for token in (*hidden.values(), *OTHERS) if token in text] == []


def test_a_value_that_the_file_does_not_name_cannot_be_had(workshop):
    pack = Pack.of("gate", workshop, Language("en"))
    person, _ = pack.people
    assert pack.value(person, "family_name") == "Qfamily"
    with pytest.raises(PermissionError, match="does not show phone to gate"):
        pack.value(person, "phone")


# What stands in them ---------------------------------------------------------------------------


def test_the_kitchen_knows_nobody_who_may_eat_everything(workshop):
    assert "Qsecond" not in text_of(printed("pack_kitchen", workshop)[0])
    assert "Qsecond" in text_of(printed("pack_gate", workshop)[0])


def test_the_kitchen_counts_everybody_once_at_each_meal(sample):
    workshop = sample.workshop
    text = text_of(printed("pack_kitchen", workshop)[0])
    expected = len(workshop.expected_people())
    (out,) = (
        len(workshop.travellers_of(workshop.visits[stop.visit_id]))
        for stop in workshop.of(Stop).values()
        if stop.meal
    )
    totals = [int(number) for number in re.findall(r"All (\d+)", text)]
    assert totals == [expected, out, expected - out]
    assert "halal 11" in text
    assert "Allergies" in text


def test_who_has_left_eats_no_more(turin):
    from organiser.actions import rows  # noqa: PLC0415 -- of this test alone

    kim = next(row for row in turin.workshop.people() if row.family_name == "Kim")
    turin.do(
        rows.add(
            Session(
                title="Lunch",
                kind=SessionKind.MEAL,
                starts=datetime(2025, 12, 10, 12),
                ends=datetime(2025, 12, 10, 13),
            )
        )
    )
    assert "vegetarian 1" in text_of(printed("pack_kitchen", turin.workshop)[0])
    turin.do(rows.set_value(kim, "departs", datetime(2025, 12, 10, 8)))
    assert "vegetarian" not in text_of(printed("pack_kitchen", turin.workshop)[0])


GATE = (
    "Social and solidarity economy A9010469 · List for the gate List for the gate 6 people "
    "Family name Given names Organisation Country or body Diop Awa Ministry of Labour Senegal "
    "Haddad Layla Jordan Kim Minseo Republic of Korea Łęcki-Muñoz José Ecuador Nguyễn Thị Hồng "
    "Viet Nam Okafor Thabo African Union Version 1 · 10–11 December 2025 · Turin campus Page 1 of 1"
)


INTERPRETERS = (
    "Social and solidarity economy A9010469 · Speakers for the interpreters "
    "Speakers for the interpreters Opening "
    "Wednesday, 10 December 2025, 09:00–10:00, Europe, Pavilion "
    "English, interpreted into: French, Spanish "
    "Duty Family name Given names Organisation Country or body Languages "
    "Chair Diop Awa Ministry of Labour Senegal French "
    "Version 1 · 10–11 December 2025 · Turin campus Page 1 of 1"
)
HOSTS = (
    "Social and solidarity economy A9010469 · Visitors by name, for the hosts "
    "Visitors by name, for the hosts Cooperativa Esempio "
    "Thursday, 11 December 2025, 14:30–16:00 V1, Cooperatives 1 person "
    "Family name Given names Country or body Kim Minseo Republic of Korea "
    "Version 1 · 10–11 December 2025 · Turin campus Page 1 of 1"
)
KITCHEN = (
    "Social and solidarity economy A9010469 · Meals Meals Every meal Diet People "
    "vegetarian 1 no special diet 5 All 6 Allergies "
    "What stands here makes these people ill. Ask each of them. "
    "Family name Given names Allergies Łęcki-Muñoz José nuts "
    "Version 1 · 10–11 December 2025 · Turin campus Page 1 of 1"
)


@pytest.mark.parametrize(
    ("key", "text"),
    [("gate", GATE), ("interpreters", INTERPRETERS), ("hosts", HOSTS), ("kitchen", KITCHEN)],
)
def test_a_list_reads_as_it_always_did(key, text, turin):
    (page,) = page_texts(printed(f"pack_{key}", turin.workshop)[0])
    assert page == text


def test_arrivals_stand_by_the_hour_and_who_is_unknown_at_the_end(turin):
    text = text_of(printed("pack_transport", turin.workshop)[0])
    first = text.index("Arrivals, Tuesday, 9 December 2025 1 person")
    unknown = text.index("Arrivals, time not known 5 people")
    assert first < text.index("18:00 1 18:40 RJ101 Haddad Layla Jordan") < unknown
    assert text.index("Departures, time not known 6 people") > unknown


def test_the_hotel_gets_dates_and_nights_that_it_can_count_with(sample):
    book = load_workbook(BytesIO(printed("pack_hotel", sample.workshop)[0]))
    (sheet,) = book
    headings, *people = sheet.iter_rows(values_only=True)
    assert len(people) == len(sample.workshop.expected_people())
    first, leaves, nights = (headings.index(name) for name in ("First night", "Leaves", "Nights"))
    known = [row for row in people if row[first] and row[leaves]]
    assert known
    assert all((row[leaves] - row[first]).days == row[nights] for row in known)
    assert all(row[first].time() == time() for row in known)


def test_everybody_is_told_to_whom_a_declined_person_still_matters(turin):
    from organiser.actions import rows  # noqa: PLC0415 -- of this test alone

    kim = next(row for row in turin.workshop.people() if row.family_name == "Kim")
    turin.do(rows.set_value(kim, "status", Status.DECLINED))
    assert "Minseo" not in text_in(printed("pack_hotel", turin.workshop)[0])
    assert "Minseo" in text_in(printed("pack_finance", turin.workshop)[0])


def test_each_host_gets_a_page_with_those_who_come(sample):
    workshop = sample.workshop
    pages = page_texts(printed("pack_hosts", workshop)[0])
    stops = [stop for visit in workshop.visits_in_order() for stop in workshop.stops_of(visit)]
    assert len(pages) >= len(stops)
    text = " ".join(pages)
    assert all(workshop.hosts[stop.host_id].name in text for stop in stops)


@pytest.mark.parametrize("key", DOCUMENTS)
def test_an_event_without_people_says_so(key, blank):
    content, _ = printed(f"pack_{key}", blank.workshop)
    if content.startswith(b"%PDF"):
        assert "Nobody stands in this list yet." in text_of(content)
    else:
        assert load_workbook(BytesIO(content)).active.max_row == 1
