import json
import re
from datetime import date

import pytest
from pages_reading import outside_margins, page_texts, printed, text_of, without_spaces
from pages_workshop import at, new_event, small_workshop, visits, workshop_of
from real import REAL

from organiser.i18n import LANGUAGES, Language, message
from organiser.model import (
    Certainty,
    Host,
    Leg,
    Participant,
    Placement,
    Status,
    Stop,
    Visit,
)
from organiser.model.text import has_control

GOLDEN = """\
Social and solidarity economy for decent work A9010469 · Study visits \
Visit A · Thursday, 11 December 2025 Neighbourhoods that run themselves \
Meeting 08:45 Main gate of the campus Departure 09:00 Return 13:00 \
Vehicle Coach “Torino 7” 30 seats Leader Ms Awa Diop +39 333 000 0000 \
Languages English, French Interpreter Ms Ayşe Yıldırım \
What to wear Warm clothes, shoes for gravel Cost Free for participants"""


def people(count, **fields):
    return [
        Participant(
            id=key,
            given_names=f"Given{key}",
            family_name=f"Family{key:03}",
            country="SN",
            organisation="Ministry of Labour and Social Protection",
            **fields,
        )
        for key in range(1, count + 1)
    ]


def one_visit(stops=2, travellers=8, **fields):
    """Return a workshop with one visit of so many stops and travellers."""
    persons = people(max(travellers, 1))
    visit = Visit(
        **{"id": 1, "code": "A", "theme": "Cooperatives", "day": date(2025, 12, 11), **fields}
    )
    hosts = [
        Host(
            id=key,
            name=f"Host {key:02}",
            address=f"Via {key}, Torino",
            latitude=45 + key / 100,
            longitude=7.6 + key / 200,
            certainty=Certainty.SURE,
            description="A place where people work together. " * 3,
        )
        for key in range(1, stops + 1)
    ]
    return workshop_of(
        Visit=[visit],
        Host=hosts,
        Stop=[Stop(visit_id=1, host_id=key, position=key) for key in range(1, stops + 1)],
        Leg=[Leg(visit_id=1, position=key, minutes=10) for key in range(1, stops + 2)],
        Participant=persons,
        Placement=[Placement(participant_id=key, visit_id=1) for key in range(1, travellers + 1)],
    )


def test_what_is_asked_first_stands_on_top():
    content, _ = printed("visit_sheets", small_workshop())

    assert page_texts(content)[0][: len(GOLDEN)] == GOLDEN


def test_each_visit_has_one_page():
    content, report = printed("visit_sheets", small_workshop())

    texts = page_texts(content)
    assert (report.pages, len(texts)) == (2, 2)
    assert ("Visit A" in texts[0], "Visit B" in texts[1]) == (True, True)


def test_stops_and_legs_are_told_in_the_order_of_the_way():
    text = page_texts(printed("visit_sheets", small_workshop())[0])[0]

    way = [
        "09:00 · Departure",
        "Coach · 25 min (estimate) · 6.2 km",
        "09:25–10:40",
        "Cascina Roccafranca",
        "Community hub · Via Edoardo Rubino 45, Torino",
        "Giulia Bianchi, +39 011 000 0001",
        "11:05–12:30",
        "Hub Cecchi Point",
        "Coach · 30 min",
        "13:00 · Return",
    ]
    places = [text.index(words) for words in way]
    assert places == sorted(places)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheets_speak_the_language_of_their_reader(language):
    content, report = printed("visit_sheets", small_workshop(), language)

    text, reader = text_of(content), Language(language)
    theme = small_workshop().visits[1].text("theme", language)
    assert set(theme.split()) <= set(text.split())
    assert reader(message("Page {number} of {count}", number=1, count=report.pages)) in text
    assert "112" in text


def test_the_emergency_card_has_the_numbers_the_leader_and_the_way_home():
    text = page_texts(printed("visit_sheets", small_workshop())[0])[0]

    card = text[text.index("In an emergency") :]
    for words in ("112", "Campus reception", "Awa Diop", "+39 333 000 0000", "Viale Maestri"):
        assert words in card


def test_outside_europe_the_card_does_not_name_the_european_number():
    text = text_of(printed("visit_sheets", small_workshop(zone="Africa/Dakar"))[0])

    assert "112" not in text


def test_map_and_card_can_be_left_out():
    text = text_of(printed("visit_sheets", small_workshop(), map=False, card=False)[0])

    assert ("Schematic" in text, "In an emergency" in text) == (False, False)


def test_a_map_says_that_positions_are_approximate_where_one_is():
    texts = page_texts(printed("visit_sheets", small_workshop())[0])

    assert "positions approximate" in texts[0]
    assert "positions approximate" not in text_of(printed("visit_sheets", one_visit())[0])


def test_a_host_without_coordinates_is_named_beside_the_map():
    rows = visits()
    rows["Stop"].append(Stop(id=9, visit_id=1, host_id=3, position=2))

    text = page_texts(printed("visit_sheets", workshop_of(**rows))[0])[0]

    assert "Not on the map: Piazza dei Mestieri" in text


def test_a_map_that_nobody_can_draw_is_not_drawn():
    texts = page_texts(printed("visit_sheets", small_workshop())[0])

    assert "No map: where the hosts are is not known yet." in texts[1]


def test_a_campus_whose_place_is_unknown_is_named_beside_the_map():
    event = new_event(latitude=None, longitude=None)

    text = text_of(printed("visit_sheets", workshop_of(event, **visits()))[0])

    assert "Not on the map: Campus" in text


@pytest.mark.parametrize("travellers", [0, 1, 9, 16, 40, 200])
def test_everybody_is_named_once_however_many_they_are(travellers):
    content, _ = printed("visit_sheets", one_visit(travellers=travellers))

    found = re.findall(r"Family(\d{3})", text_of(content))
    assert [int(number) for number in found] == list(range(1, travellers + 1))
    assert outside_margins(content) == []


def test_naughty_strings_are_names_of_hosts_and_travellers_like_any_other():
    if not REAL.is_dir():
        pytest.skip("../shared/real is not there")
    strings = json.loads((REAL / "standards/blns/blns.json").read_text("utf-8"))
    names = [text for text in strings if text.strip() and not has_control(text)][::15]
    workshop = workshop_of(
        Visit=[Visit(id=1, code="A", theme="Cooperatives", day=date(2025, 12, 11))],
        Host=[Host(id=key, name=name, address=name) for key, name in enumerate(names, 1)],
        Stop=[Stop(visit_id=1, host_id=key, position=key) for key in range(1, len(names) + 1)],
        Participant=[Participant(id=key, family_name=name) for key, name in enumerate(names, 1)],
        Placement=[Placement(participant_id=key, visit_id=1) for key in range(1, len(names) + 1)],
    )

    content, _ = printed("visit_sheets", workshop)

    text = without_spaces(text_of(content))
    plain = [without_spaces(name) for name in names if name.isascii()]
    assert len(plain) > 20
    assert [name for name in plain if text.count(name) < 3] == []
    assert outside_margins(content) == []


def test_people_who_do_not_fit_stand_on_a_page_that_says_continued():
    content, report = printed("visit_sheets", one_visit(travellers=60))

    texts = page_texts(content)
    assert report.pages == 2
    assert "A · Cooperatives (continued)" in texts[1]
    assert "60 people are going" in texts[0]


def test_sixteen_people_and_two_stops_stay_on_one_page():
    assert printed("visit_sheets", one_visit(travellers=16))[1].pages == 1


@pytest.mark.parametrize("stops", [0, 1, 4, 12])
def test_a_way_of_many_stops_goes_on_over_the_page(stops):
    content, _ = printed("visit_sheets", one_visit(stops=stops))

    text = text_of(content)
    assert [key for key in range(1, stops + 1) if f"Host {key:02}" not in text] == []
    assert outside_margins(content) == []


def test_somebody_who_asked_not_to_be_listed_is_counted_and_not_named():
    rows = visits()
    rows["Participant"] = [
        Participant(id=1, family_name="Diop", phone="1"),
        Participant(id=2, family_name="Haddad", listed=False),
    ]
    rows["Placement"] = [Placement(participant_id=key, visit_id=1) for key in (1, 2)]

    def text(**options):
        return text_of(printed("visit_sheets", workshop_of(**rows), **options)[0])

    assert "2 people are going" in text()
    assert "and 1 person who asked not to be listed" in text()
    assert "Haddad" not in text()
    assert "Haddad" in text(everybody=True)


@pytest.mark.parametrize(
    ("leader", "said"),
    [
        ({}, "has no telephone number"),
        ({"phone": "1", "status": Status.CANCELLED}, "Nobody leads visit “Cooperatives”"),
    ],
)
def test_the_coordinator_is_told_when_the_sheet_cannot_say_whom_to_call(leader, said):
    visit = Visit(theme="Cooperatives", day=date(2025, 12, 11), leader_id=1)
    workshop = workshop_of(Visit=[visit], Participant=[Participant(family_name="Diop", **leader)])

    _, report = printed("visit_sheets", workshop)

    assert [said in str(warning) for warning in report.warnings] == [True]


def test_one_visit_can_be_printed_alone():
    content, report = printed("visit_sheets", small_workshop(), visit="b")

    assert report.pages == 1
    assert "Work as a school" in text_of(content)


def test_a_workshop_without_visits_gets_a_page_that_says_so():
    content, report = printed("visit_sheets", workshop_of())

    assert report.pages == 1
    assert "No study visit is planned yet." in text_of(content)


@pytest.mark.parametrize("page", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_stands_outside_the_margins(page, language):
    content, _ = printed("visit_sheets", small_workshop(), language, page=page)

    assert outside_margins(content, page) == []


def test_long_texts_everywhere_are_whole_and_inside():
    long = " ".join(f"longword{number:02}" for number in range(25))
    rows = visits()
    visit = rows["Visit"][0]
    for field in ("theme", "meeting_point", "vehicle", "wear", "cost", "plan_b"):
        setattr(visit, field, f"{field} {long}")
    for field in ("name", "address", "contact_name", "description"):
        setattr(rows["Host"][0], field, f"{field} {long}")
    rows["Stop"][0].activity = f"activity {long}"
    rows["Participant"] = [
        Participant(id=1, given_names=long, family_name="Diop", organisation=long, phone="1")
    ]
    event = new_event(title=long * 3, venue=long, address=long, emergency_numbers=long)

    content, _ = printed("visit_sheets", workshop_of(event, **rows), visit="A")

    text = without_spaces(text_of(content))
    assert text.count(without_spaces(long)) >= 14
    assert outside_margins(content) == []


def test_times_that_are_not_known_are_left_open():
    visit = Visit(theme="Cooperatives", day=date(2025, 12, 11), departs=at(11, 9))

    text = text_of(printed("visit_sheets", workshop_of(Visit=[visit]))[0])

    assert ("Departure 09:00" in text, "Return –" in text) == (True, True)


def test_the_same_workshop_gives_the_same_bytes():
    first, second = (printed("visit_sheets", small_workshop(), "ar")[0] for _ in range(2))

    assert first == second
