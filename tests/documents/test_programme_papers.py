"""Personal agendas, door signs, the interpreters' plan, the run sheet, briefings and changes."""

from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from pages_reading import boxes, page_texts, printed, text_of
from pages_workshop import at, new_event, session, small_workshop, workshop_of

from organiser.documents.page import A4
from organiser.errors import Mistyped
from organiser.model import (
    Assignment,
    Channel,
    Duty,
    Event,
    Group,
    GroupScheme,
    Membership,
    Participant,
    Role,
    Room,
    Session,
    SessionKind,
    Version,
)
from organiser.planning.published import packed, published

PAPERS = [
    *("personal_agendas", "door_signs", "interpreters_plan", "run_sheet", "speaker_briefings"),
    "changes",
]
WIDE = {"door_signs", "interpreters_plan", "run_sheet"}


def changed(workshop, kind, key, **fields):
    row = workshop.of(kind)[key]
    return workshop.updated([(kind, key, row.model_copy(update=fields))])


def added(workshop, *rows):
    return workshop.updated((type(row), row.id, row) for row in rows)


def interpreted():
    """Return a workshop in which two interpreters work in the opening and one in a panel."""
    workshop = small_workshop()
    people = [
        Participant(id=20, given_names="Ines", family_name="Booth", role=Role.INTERPRETER),
        Participant(id=21, given_names="Ugo", family_name="Cabin", role=Role.INTERPRETER),
    ]
    duties = [(2, 20, "fr"), (2, 21, "fr"), (8, 20, "fr")]
    rows = [
        Assignment(
            id=100 + place,
            session_id=held,
            participant_id=person,
            duty=Duty.INTERPRETER,
            language=language,
            position=50,
        )
        for place, (held, person, language) in enumerate(duties)
    ]
    channels = [
        Channel(id=1, room_id=1, language="fr", booth=2, number=7),
        Channel(id=2, session_id=2, language="es", booth=1, number=4),
    ]
    workshop = changed(workshop, Session, 8, interpreted_languages=["fr"])
    return added(workshop, *people, *rows, *channels)


def with_version(workshop):
    version = Version(
        id=1,
        number=3,
        note="As printed",
        published=datetime(2025, 12, 1, 12),
        content=packed(published(workshop)),
    )
    return added(workshop, version)


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_stands_outside_the_paper(paper, language):
    workshop = changed(with_version(interpreted()), Session, 4, room_id=1, title="Money " * 30)

    content, _ = printed(paper, workshop, language)

    width, height = A4.size_pt
    if paper in WIDE:
        width, height = height, width
    if paper == "changes":
        width, height = height / 2**0.5, height / 2
        width = 210 / 25.4 * 72
    assert [
        box
        for page in boxes(content)
        for box in page
        if box[0] < 25 or box[1] < 25 or box[2] > width - 25 or box[3] > height - 25
    ] == []


# Personal agendas ------------------------------------------------------------------------------


def test_everybody_has_a_page_with_what_is_theirs_in_the_order_of_the_badges():
    workshop = small_workshop()

    content, report = printed("personal_agendas", workshop)

    texts = page_texts(content)
    names = [person.formal_name for person in workshop.expected_people()]
    assert report.pages == len(names) == 10
    latin = [(name, text) for name, text in zip(names, texts, strict=True) if "M" in name[:1]]
    assert [name for name, text in latin if name not in text] == []
    diop = next(text for text in texts if "Ms Awa Diop" in text)
    assert "Chair 1 · Opening of the workshop" in diop
    assert "You lead this visit A · Neighbourhoods that run themselves" in diop
    assert "Meeting point: Main gate of the campus" in diop
    assert "Room is cleaned" not in diop


def test_what_is_side_by_side_is_offered_and_left_out_for_who_is_busy():
    content, _ = printed("personal_agendas", small_workshop(), people="1")
    free = text_of(content)
    content, _ = printed("personal_agendas", small_workshop(), people="5")
    busy = text_of(content)

    assert "One of these 2a · Finance that stays in the territory" in free
    assert "Speaker 2b · Statistics" in busy
    assert "Finance that stays" not in busy


def test_a_person_reads_the_first_of_their_languages_that_the_program_speaks():
    workshop = small_workshop()
    for key, languages in {1: ["wo", "fr"], 2: ["ko"], 3: ["ar", "en"]}.items():
        workshop = changed(workshop, Participant, key, languages=languages)

    content, _ = printed("personal_agendas", workshop, people="1 2 3")

    texts = " ".join(page_texts(content))
    assert "Ouverture de l’atelier" in texts
    assert "Opening of the workshop" in texts
    assert "ورشة العمل" in texts


def test_the_coordinator_may_ask_for_one_language():
    workshop = changed(small_workshop(), Participant, 1, languages=["fr"])

    content, _ = printed(
        "personal_agendas", workshop, "en", people="1", **{"personal-language": "document"}
    )

    assert "Ouverture" not in text_of(content)


def test_a_person_is_told_the_channel_and_the_groups():
    workshop = changed(interpreted(), Participant, 1, languages=["fr"])
    workshop = added(
        workshop,
        GroupScheme(id=1, name="Groups"),
        Group(id=1, scheme_id=1, name="Group 4", room_id=2),
        Membership(id=1, group_id=1, participant_id=1),
    )

    content, _ = printed("personal_agendas", workshop, "fr", people="1")

    text = text_of(content)
    assert "Français" in text
    assert "7" in text.split("Ouverture")[1][:90]
    assert "Group 4 · Room A, Europe Pavilion" in text


# Door signs ------------------------------------------------------------------------------------


def test_each_room_has_a_sign_for_each_day_on_which_something_happens_in_it():
    content, report = printed("door_signs", small_workshop())

    texts = page_texts(content)
    assert report.pages == 5
    assert "Auditorium" in texts[0]
    assert ("Opening of the workshop" in texts[0], "Coffee" in texts[0]) == (True, False)
    assert "Finance that stays" in texts[1]
    assert "Thursday, 11 December 2025" in texts[4]


def test_titles_on_a_door_can_be_read_from_three_metres():
    content, _ = printed("door_signs", small_workshop(), room="room a")

    heights = sorted((box[3] - box[1] for page in boxes(content) for box in page), reverse=True)
    assert heights[0] > 40
    assert sum(height > 12 for height in heights) > 30


def test_an_unknown_room_is_refused_with_those_that_there_are():
    with pytest.raises(Mistyped, match="Auditorium, Room A"):
        printed("door_signs", small_workshop(), room="Cellar")


def test_a_door_with_a_full_day_has_more_sheets_rather_than_small_type():
    rows = [
        session(key, SessionKind.PANEL, f"Panel {key}", at(10, key), at(10, key + 1), room_id=1)
        for key in range(1, 20)
    ]
    content, report = printed(
        "door_signs", workshop_of(Session=rows, Room=[Room(id=1, name="Aula")])
    )

    assert report.pages > 1
    text = text_of(content)
    assert [row.title for row in rows if row.title not in text] == []


# Interpreters ----------------------------------------------------------------------------------


def test_interpreters_see_with_whom_where_and_how_long_they_rest():
    content, _ = printed("interpreters_plan", interpreted())

    texts = page_texts(content)
    day = texts[0]
    assert "Spanish nobody yet 1 4" in day
    assert "French Ines Booth, Ugo Cabin 2 7" in day
    own = next(text for text in texts[1:] if "Ines Booth Wed 10 Dec: 3 h 00" in text)
    assert "French 2 7 Ugo Cabin" in own
    assert "French 2 7 alone 3 h 30" in own


def test_a_workshop_without_interpreters_says_so():
    _, report = printed("interpreters_plan", workshop_of())

    assert report.pages == 1


# The team --------------------------------------------------------------------------------------


def test_the_run_sheet_has_what_guests_never_see():
    workshop = changed(
        small_workshop(), Session, 2, note="Flowers at 8", equipment=["2 microphones"]
    )

    content, _ = printed("run_sheet", workshop)

    text = text_of(content)
    assert "Flowers at 8" in text
    assert "Blocked time · Room is cleaned" in text
    assert "2 microphones" in text
    assert "Chair: Awa Diop Speakers:" in text
    assert text.index("A · Neighbourhoods that run themselves leaves") < text.index("Study visits")


def test_the_run_sheet_of_one_day_has_that_day_alone():
    content, _ = printed("run_sheet", small_workshop(), day=2)

    text = text_of(content)
    assert ("Opening of the workshop" in text, "Closing" in text) == (False, True)


# Speakers --------------------------------------------------------------------------------------


def test_a_speaker_is_told_when_where_with_whom_and_whom_to_call():
    workshop = added(
        small_workshop(),
        Participant(id=30, given_names="Team", family_name="Lead", role=Role.STAFF, phone="+39 1"),
    )

    content, _ = printed("speaker_briefings", workshop, people="2")

    text = text_of(content)
    assert "Speaker Opening of the workshop Wednesday, 10 December 2025, 09:00–10:30" in text
    assert "Auditorium, Piedmont Pavilion" in text
    assert "English, interpreted into: French, Spanish" in text
    assert "With you Ms Awa Diop Chair · Director, Ministry of Labour, Senegal" in text
    assert "Team Lead +39 1" in text
    assert "+39 333" not in text  # the telephone of another speaker
    assert "In an emergency Campus reception" in text


def test_who_has_no_duty_gets_no_briefing():
    _, report = printed("speaker_briefings", small_workshop())

    assert report.pages == 10
    content, report = printed("speaker_briefings", workshop_of())
    assert (report.pages, "Nobody has a duty" in text_of(content)) == (1, True)


# Changes ---------------------------------------------------------------------------------------


def moved():
    workshop = with_version(interpreted())
    workshop = changed(workshop, Session, 4, room_id=1, starts=at(10, 11, 15))
    workshop = changed(workshop, Session, 5, scheduled=False)
    workshop = changed(workshop, Session, 8, interpreted_languages=[])
    return changed(workshop, Session, 11, title="The end")


def test_a_sheet_says_what_is_now_and_what_was():
    content, _ = printed("changes", moved())

    text = text_of(content)
    assert "Since version 3, 1 Dec 2025, 12:00 · As printed" in text
    assert "New time: Wed 10 Dec, 11:15–12:30 before: Wed 10 Dec, 11:00–12:30" in text
    assert "New room: Auditorium, Piedmont Pavilion before: Room A, Europe Pavilion" in text
    assert "Cancelled: 2b · Statistics" in text
    assert "New title: The end before: Closing" in text
    assert "Changed since version 3, 1 Dec 2025" in text


def test_each_door_is_told_what_happens_behind_it():
    content, report = printed("changes", moved(), **{"for": "doors"})

    texts = page_texts(content)
    assert report.pages == 3
    assert ["Auditorium" in texts[0][:12], "Room A" in texts[1][:8], "Room B" in texts[2][:8]] == [
        True,
        True,
        True,
    ]
    assert "Statistics" not in texts[1]


def test_interpreters_are_told_of_what_is_interpreted():
    content, _ = printed("changes", moved(), **{"for": "interpreters"})

    text = text_of(content)
    assert "From informality to dignity" in text
    assert "Statistics" not in text


def test_a_workshop_without_versions_or_changes_says_so():
    content, _ = printed("changes", small_workshop())
    assert "No version of the programme is published yet." in text_of(content)

    content, _ = printed("changes", with_version(small_workshop()))
    assert "Nothing has changed since version 3, 1 Dec 2025." in text_of(content)


def test_an_unknown_version_is_refused():
    with pytest.raises(Mistyped, match="No version 9"):
        printed("changes", moved(), since=9)


def test_the_workbook_has_a_sheet_for_each_kind_of_change():
    content, _ = printed("changes_xlsx", moved())

    book = openpyxl.load_workbook(BytesIO(content))
    assert book.sheetnames == ["Cancelled", "New time", "New room", "New title", "Other languages"]
    rows = list(book["New title"].iter_rows(values_only=True))
    assert rows[1][1:] == ("The end", at(11, 16), "Closing / Clôture", "The end") or rows[1][
        3:
    ] == ("Closing", "The end")
    book.close()


# What every page says --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "title", "words"),
    [
        ("3", "Closing", "Version 3, 1 Dec 2025"),
        ("3", "The end", "Changed since version 3, 1 Dec 2025"),
        ("4", "Closing", "Version 4"),
    ],
)
def test_every_printed_programme_says_its_version_and_whether_it_is_still_true(
    number, title, words
):
    workshop = with_version(small_workshop())
    event = new_event(version=number)
    workshop = changed(workshop, Session, 11, title=title).updated([(Event, 1, event)])

    content, _ = printed("agenda", workshop)

    assert [text for text in page_texts(content) if f"{words} ·" not in text] == []
