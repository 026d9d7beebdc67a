"""The sheets of the visit day: what they say, and what they must not say."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from pages_reading import outside_margins, page_texts, printed, text_of

from organiser.actions.groups import give_call_codes, keep_groups
from organiser.actions.rows import add, set_value, set_values
from organiser.i18n import LANGUAGES
from organiser.model import Bus, GroupScheme
from organiser.planning.call_codes import code
from organiser.planning.working_groups import guests

PRIVATE = {
    "email": "secret@example.org",
    "phone": "+39 333 1234567",
    "allergies": "zzallergy",
    "access_needs": "zzaccess",
    "emergency_contact": "zzmother",
    "notes": "zznotes",
    "arrival_by": "ZZ1234",
    "lodging_room": "zz77",
    "job_title": "zzjob",
}
SHEETS = [
    "bus_lists",
    "host_lists",
    "road_books",
    "preference_forms",
    "group_lists",
    "group_signs",
]


def diop(file):
    return next(one for one in file.workshop.people() if one.family_name == "Diop")


def visit(file, code):
    return next(one for one in file.workshop.visits.values() if one.code == code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_host_learns_nothing_private(sample, language):
    sample.do(set_values([(diop(sample), PRIVATE | {"step_free": True, "diets": ["halal"]})]))
    stop = sample.workshop.stops_of(visit(sample, "V1"))[0]
    sample.do(set_values([(stop, {"meal": True})]))
    content, _ = printed("host_lists", sample.workshop, language)

    text = text_of(content)
    assert "Diop" in text
    assert not [secret for secret in PRIVATE.values() if secret in text]


def test_a_host_learns_how_many_need_what_but_not_who(sample):
    travellers = sample.workshop.travellers_of(visit(sample, "V1"))
    for person in travellers:
        sample.do(set_values([(person, {"step_free": False, "diets": []})]))
    sample.do(set_values([(diop(sample), {"step_free": True, "diets": ["vegan"]})]))
    stop = sample.workshop.stops_of(visit(sample, "V1"))[0]
    sample.do(set_values([(stop, {"meal": True})]))

    first = page_texts(printed("host_lists", sample.workshop)[0])[0]
    assert "What they need 1 person cannot use steps · vegan: 1" in first


def test_who_asked_not_to_be_listed_is_counted_for_the_host_and_named_in_the_bus(sample):
    sample.do(set_values([(diop(sample), {"listed": False})]))

    assert "Diop" not in text_of(printed("host_lists", sample.workshop)[0])
    assert "Diop" in text_of(printed("bus_lists", sample.workshop)[0])


def test_a_bus_list_has_the_crew_first_and_everybody_in_order(sample):
    first = page_texts(printed("bus_lists", sample.workshop)[0])[0]

    assert "Coach · V1 V1 · Houses of the neighbourhood, south 13 people board · 19 seats" in first
    places = [first.index(name) for name in ("Rinaldi", "Lambert", "Al-Zoubi", "Besson", "Diop")]
    assert places == sorted(places)
    assert "Heads: 13 expected" in first


def test_visits_that_share_a_bus_at_one_time_have_one_list(sample):
    (made,) = sample.do(add(Bus(name="Bus 7", seats=20, driver="Gino", phone="+39 1"))).changes
    for one in ("V1", "V3"):
        sample.do(set_value(visit(sample, one), "bus_id", made.key))
    content, report = printed("bus_lists", sample.workshop)
    pages = page_texts(content)

    assert text_of(content).count("people board") == 3
    assert "Bus 7 · V1, V3" in pages[0]
    assert "Gino, +39 1" in pages[0]
    (warning,) = map(str, report.warnings)
    assert warning.startswith("The bus of “V1”, “V3” has 19 seats, and 26 people board.")


def test_bus_lists_to_edit_have_a_sheet_for_each_vehicle(sample):
    content, _ = printed("bus_lists_xlsx", sample.workshop)
    book = load_workbook(BytesIO(content))

    assert book.sheetnames == ["V1", "V2", "V3", "V4"]
    assert [cell.value for cell in book["V1"][2]][:3] == [1, "Rinaldi", "Ottavia"]


def test_a_road_book_goes_minute_by_minute(sample):
    stop = sample.workshop.stops_of(visit(sample, "V1"))[1]
    sample.do(set_values([(visit(sample, "V1"), {"emergency_phone": "+39 011 999"})]))
    late = stop.arrives.replace(minute=30)
    sample.do(set_value(stop, "arrives", late))
    first = page_texts(printed("road_books", sample.workshop, visit="V1")[0])[0]

    for words in (
        "09:10 Meet and count heads",
        "09:30 Arrive: 1. Barrito Coach · 9 min (estimate) · 800 m · 1 minute to spare",
        "6 minutes too short",
        "12:40 Back at the campus: count heads",
        "Number of the day +39 011 999",
        "penicillin",
    ):
        assert words in first


def test_a_preference_form_is_for_one_person_and_shows_every_visit(sample):
    content, report = printed("preference_forms", sample.workshop, **{"return": "Desk, 12:00"})
    pages = page_texts(content)

    assert report.pages == len(pages) == 40
    assert "Mr Omar Al-Zoubi" in pages[0]
    assert all(code in pages[0] for code in ("V1", "V2", "V3", "V4", "Barrito", "Desk, 12:00"))
    blank = page_texts(printed("preference_forms", sample.workshop, blank=3)[0])
    assert len(blank) == 3
    assert "Al-Zoubi" not in blank[0]


def test_an_emergency_card_says_the_way_home_in_italian(sample):
    first = page_texts(printed("emergency_cards", sample.workshop, "fr", visit="V1")[0])[0]

    assert first.count("112") == 4
    assert "Per il taxi: si prega di condurmi a questo indirizzo" in first
    assert "Ottavia Rinaldi" in first


@pytest.fixture
def grouped(sample):
    sample.do(add(GroupScheme(name="Working groups", size=7, rounds=1)))
    (scheme,) = sample.workshop.of(GroupScheme).values()
    people = [person.key for person in guests(sample.workshop)]
    names = [f"Group {number}" for number in range(1, 7)]
    sample.do(keep_groups(scheme, [[people[place::6] for place in range(6)]], names))
    sample.do(give_call_codes({key: code(place) for place, key in enumerate(people)}))
    return sample


def test_everybody_stands_in_one_group_and_each_group_has_a_sign(grouped):
    listed = text_of(printed("group_lists", grouped.workshop)[0])
    signs = page_texts(printed("group_signs", grouped.workshop)[0])

    assert all(
        listed.count(person.full_name) == 1
        for person in grouped.workshop.expected_people()
        if person.call_code
    )
    assert len(signs) == 6
    assert "Group 1" in signs[0]


def test_call_codes_have_signs_for_every_split(grouped):
    for parts in (2, 3, 4, 6):
        signs = page_texts(printed("group_signs", grouped.workshop, split=str(parts))[0])
        assert len(signs) == parts
        assert sum("1-A" in sign for sign in signs) == 1


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("key", SHEETS)
def test_nothing_stands_over_an_edge(grouped, key, language):
    long_name = "Wolfeschlegelsteinhausenbergerdorff " * 3
    grouped.do(set_values([(diop(grouped), {"family_name": long_name.strip()})]))
    content, _ = printed(key, grouped.workshop, language)

    assert outside_margins(content) == [] or key == "group_signs"


@pytest.mark.parametrize("key", [*SHEETS, "emergency_cards", "bus_lists_xlsx"])
def test_an_event_without_visits_says_so(blank, key):
    content, report = printed(key, blank.workshop)
    assert content
    assert report.pages >= 1


@pytest.mark.parametrize("key", [*SHEETS, "emergency_cards", "bus_lists_xlsx"])
def test_the_same_workshop_gives_the_same_bytes(sample, key):
    assert printed(key, sample.workshop)[0] == printed(key, sample.workshop)[0]


@pytest.mark.parametrize("key", ["visit_sheets", "emergency_cards"])
def test_the_number_of_the_day_stands_on_the_card(sample, key):
    sample.do(set_value(visit(sample, "V1"), "emergency_phone", "+39 011 999"))

    assert "Number of the day +39 011 999" in page_texts(printed(key, sample.workshop)[0])[0]
