import json
import re
from datetime import datetime, timedelta

import pytest
from pages_reading import boxes, outside_margins, page_texts, printed, text_of, without_spaces
from pages_workshop import at, new_event, session, small_workshop, workshop_of
from real import REAL

from organiser.documents.page import A4
from organiser.i18n import LANGUAGES, Language, message
from organiser.model import (
    Assignment,
    Constituency,
    Duty,
    Invitation,
    Participant,
    Place,
    Room,
    SessionKind,
    Status,
)
from organiser.model.text import has_control

TITLES = {
    "en": ["Social and solidarity economy for decent work", "Opening of the workshop", "Closing"],
    "fr": ["L’économie sociale et solidaire pour le travail décent", "Clôture"],
    "es": ["Social and solidarity economy for decent work", "Closing"],
    "it": ["Social and solidarity economy for decent work", "Closing"],
    "ar": ["افتتاح ورشة العمل", "الاختتام"],
}


def parallel(count, **fields):
    return [
        session(
            key,
            SessionKind.PARALLEL,
            f"Working group {key} on a subject of its own",
            at(10, 9),
            at(10, 11),
            code=f"G{key}",
            **fields,
        )
        for key in range(1, count + 1)
    ]


GOLDEN = """\
A9010469 · Agenda Social and solidarity economy for decent work \
Interregional workshop of governments, employers, workers and networks \
When 10–11 December 2025 Version 3 \
Where International Training Centre of the ILO Viale Maestri del Lavoro 10, 10127 Torino \
Organised by International Labour Organization English, French, Spanish \
Wednesday, 10 December 2025 \
08:30–09:00 Registration · Auditorium, Piedmont Pavilion \
09:00–10:30 1 · Plenary Opening of the workshop Auditorium, Piedmont Pavilion \
English, interpreted into: French, Spanish \
Chair Ms Awa Diop Director, Ministry of Labour, Senegal"""


def test_the_first_page_reads_as_a_programme_does():
    content, _ = printed("agenda", small_workshop())

    assert page_texts(content)[0][: len(GOLDEN)] == GOLDEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_agenda_speaks_the_language_of_its_reader(language):
    content, report = printed("agenda", small_workshop(), language)

    text, reader = text_of(content), Language(language)
    for title in TITLES[language]:
        assert set(title.split()) <= set(text.split())
    assert reader(message("Page {number} of {count}", number=1, count=report.pages)) in text
    assert reader(message("Version {version}", version="3")) in text
    if not reader.right_to_left:
        day = reader.day(datetime(2025, 12, 10).date())
        assert day[1:] in text


def test_every_page_says_which_it_is_of_how_many():
    content, report = printed("agenda", workshop_of(Session=parallel(60)), parallel="sequence")

    texts = page_texts(content)
    assert report.pages == len(texts) > 2
    for number, text in enumerate(texts, start=1):
        assert f"Page {number} of {len(texts)}" in text


def test_a_day_that_goes_on_says_so_at_the_top_of_the_page():
    content, _ = printed("agenda", workshop_of(Session=parallel(60)), parallel="sequence")

    for text in page_texts(content)[1:]:
        assert "Wednesday, 10 December 2025 (continued)" in text


@pytest.mark.parametrize("how", ["side-by-side", "sequence"])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 12])
def test_parallel_sessions_are_all_there(how, count):
    content, _ = printed("agenda", workshop_of(Session=parallel(count)), parallel=how)

    text = text_of(content)
    assert [key for key in range(1, count + 1) if f"Working group {key} on" not in text] == []
    assert outside_margins(content) == []


def test_twelve_parallel_sessions_stand_three_abreast_in_the_order_of_their_rooms():
    rooms = [Room(id=key, name=f"Room {13 - key:02}", position=13 - key) for key in range(1, 13)]
    sessions = parallel(12)
    for row in sessions:
        row.room_id = row.id

    content, _ = printed("agenda", workshop_of(Session=sessions, Room=rooms))

    text = text_of(content)
    assert sorted(range(1, 13), key=lambda key: text.index(f"Room {key:02}")) == [*range(1, 13)]


def test_sessions_that_begin_together_but_end_apart_each_say_their_times():
    sessions = parallel(2)
    sessions[1].ends = at(10, 12)

    text = text_of(printed("agenda", workshop_of(Session=sessions))[0])

    assert ("09:00–11:00 · G1" in text, "09:00–12:00 · G2" in text) == (True, True)


def test_what_waits_in_the_tray_and_what_only_blocks_a_room_is_left_out():
    text = text_of(printed("agenda", small_workshop())[0])

    assert ("Waiting" in text, "cleaned" in text) == (False, False)


def test_a_session_after_midnight_stands_on_the_day_it_begins_and_says_when_it_ends():
    text = text_of(printed("agenda", small_workshop())[0])

    assert "22:30–00:45 ends the next day" in text


def test_an_end_at_midnight_needs_no_words():
    row = session(1, SessionKind.SOCIAL, "Dance", at(10, 20), at(11, 0))

    text = text_of(printed("agenda", workshop_of(Session=[row]))[0])

    assert "20:00–00:00" in text
    assert "ends" not in text


def test_a_session_of_days_says_the_day_on_which_it_ends():
    row = session(1, SessionKind.SOCIAL, "Exhibition", at(10, 9), at(11, 18))

    assert "ends on 11 Dec 2025, 18:00" in text_of(printed("agenda", workshop_of(Session=[row]))[0])


@pytest.mark.parametrize(
    ("day", "there", "absent"), [(1, "Coffee", "Closing"), (2, "Closing", "Coffee")]
)
def test_one_day_can_be_printed_alone(day, there, absent):
    text = text_of(printed("agenda", small_workshop(), day=day)[0])

    assert (there in text, absent in text) == (True, False)


def test_people_and_abstracts_are_printed_as_asked():
    def text(**options):
        return text_of(printed("agenda", small_workshop(), **options)[0])

    assert "Words of welcome" not in text()
    assert "Words of welcome" in text(abstracts=True)
    assert "Ms Awa Diop" in text()
    assert "Ms Awa Diop" not in text(people=False)


def test_names_of_every_script_are_printed():
    text = text_of(printed("agenda", small_workshop())[0])

    for name in ("Nguyễn Thị Hồng", "Muñoz", "Ayşe Yıldırım", "Ελένη Παπαδοπούλου"):
        assert without_spaces(name) in without_spaces(text)


@pytest.mark.parametrize("kind", [SessionKind.PARALLEL, SessionKind.PLENARY])
def test_a_session_of_many_people_goes_on_and_says_when_it_began(kind):
    people = [
        Participant(id=key, family_name=f"Diop{key:03}", organisation=f"Union {key:03} of workers")
        for key in range(1, 121)
    ]
    duties = [Assignment(session_id=1, participant_id=person.id) for person in people]
    row = session(1, kind, "Everybody speaks", at(10, 9), at(10, 18))
    workshop = workshop_of(Session=[row], Participant=people, Assignment=duties)

    content, report = printed("agenda", workshop)

    first, *others = page_texts(content)
    assert report.pages > 2
    assert "Speakers Diop001" in first
    assert [text for text in others if "09:00 (continued)" not in text] == []
    together = re.findall(r"Diop(\d{3}) Union (\d{3}) of workers", " ".join([first, *others]))
    assert [name for name, union in together if name == union] == [
        f"{key:03}" for key in range(1, 121)
    ]
    assert outside_margins(content) == []


def test_somebody_who_cancelled_is_left_out_and_the_coordinator_is_told():
    people = [
        Participant(id=1, given_names="Awa", family_name="Diop", status=Status.CANCELLED),
        Participant(id=2, given_names="Layla", family_name="Haddad"),
    ]
    duties = [Assignment(session_id=1, participant_id=key, duty=Duty.SPEAKER) for key in (1, 2)]
    workshop = workshop_of(Session=parallel(1), Participant=people, Assignment=duties)

    content, report = printed("agenda", workshop)

    assert ("Diop" in text_of(content), "Haddad" in text_of(content)) == (False, True)
    assert [str(warning)[:34] for warning in report.warnings] == [
        "Awa Diop has declined or cancelled"
    ]


def test_a_duty_that_is_not_confirmed_says_so_once_others_are():
    people = [Participant(id=key, family_name=name) for key, name in ((1, "Diop"), (2, "Haddad"))]

    def text(confirmed):
        duties = [
            Assignment(session_id=1, participant_id=1, confirmed=confirmed),
            Assignment(session_id=1, participant_id=2),
        ]
        workshop = workshop_of(Session=parallel(1), Participant=people, Assignment=duties)
        return text_of(printed("agenda", workshop)[0])

    assert "to be confirmed" not in text(confirmed=False)
    assert "Haddad (to be confirmed)" in text(confirmed=True)


def test_places_and_audiences_are_said():
    rooms = [Room(id=key, name=f"Room {key}", building="Europe") for key in (1, 2)]
    sessions = [
        session(1, SessionKind.PANEL, "A", at(10, 9), at(10, 10), place=Place.ALL_ROOMS),
        session(2, SessionKind.PANEL, "B", at(10, 10), at(10, 11), place=Place.OFF_SITE),
        session(
            3, SessionKind.PANEL, "C", at(10, 11), at(10, 12), audience="constituencies", room_id=1
        ),
        session(4, SessionKind.PANEL, "D", at(10, 12), at(10, 13), audience="chosen"),
    ]
    workshop = workshop_of(
        Session=sessions,
        Room=rooms,
        Constituency=[Constituency(id=1, name="Workers")],
        Invitation=[Invitation(session_id=3, constituency_id=1)],
    )

    text = text_of(printed("agenda", workshop)[0])

    for words in ("All rooms", "Off site", "For: Workers", "By invitation", "Room 1, Europe"):
        assert words in text


def test_a_workshop_without_sessions_gets_a_page_that_says_so():
    content, report = printed("agenda", workshop_of())

    assert report.pages == 1
    assert "Nothing is scheduled yet." in text_of(content)


@pytest.mark.parametrize("page", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_stands_outside_the_margins(page, language):
    content, _ = printed("agenda", small_workshop(), language, page=page, abstracts=True)

    assert outside_margins(content, page) == []


def test_an_arabic_page_is_mirrored_as_a_whole():
    english, arabic = (boxes(printed("agenda", small_workshop(), code)[0]) for code in ("en", "ar"))

    middle_pt = A4.width_pt / 2
    times_pt = A4.side_pt + A4.span_pt(2)
    assert sum(box[2] < times_pt for box in english[0]) > 50
    assert sum(box[0] > A4.width_pt - times_pt for box in arabic[0]) > 50
    assert max(box[1] for box in arabic[0] if box[0] > middle_pt) > 700


def test_a_character_that_no_typeface_has_is_reported():
    sessions = parallel(1)
    sessions[0].title = "Linear A: \U00010600"

    _, report = printed("agenda", workshop_of(Session=sessions))

    assert ["\U00010600" in str(warning) for warning in report.warnings] == [True]


def test_a_code_without_end_breaks_in_the_header_and_covers_nothing():
    event = new_event(code="CODE-" * 60, title="Title " * 200)

    content, _ = printed("agenda", workshop_of(event, Session=parallel(60)), parallel="sequence")

    assert outside_margins(content) == []


def test_titles_of_two_hundred_letters_wrap_and_are_whole():
    title = " ".join(f"longword{number:02}" for number in range(20))
    sessions = parallel(3)
    for row in sessions:
        row.title = title
    event = new_event(title=title * 2, subtitle=title, venue=title, address=title)

    content, _ = printed("agenda", workshop_of(event, Session=sessions))

    assert without_spaces(text_of(content)).count(without_spaces(title)) >= 5
    assert outside_margins(content) == []


def test_a_word_without_end_is_broken_and_whole():
    sessions = parallel(3)
    for row in sessions:
        row.title = "x" * 300

    content, _ = printed("agenda", workshop_of(Session=sessions))

    assert without_spaces(text_of(content)).count("x") >= 900
    assert outside_margins(content) == []


def test_an_abstract_longer_than_pages_goes_on():
    words = " ".join(f"word{number}" for number in range(6000))
    row = session(1, SessionKind.PANEL, "Long", at(10, 9), at(10, 10), abstract=words)

    content, report = printed("agenda", workshop_of(Session=[row]), abstracts=True)

    assert report.pages > 5
    assert {f"word{number}" for number in range(6000)} <= set(text_of(content).split())
    assert outside_margins(content) == []


def test_the_same_workshop_gives_the_same_bytes():
    first, second = (printed("agenda", small_workshop(), "ar")[0] for _ in range(2))

    assert first == second


def test_a_thousand_sessions_are_printed_and_none_is_lost():
    first = datetime(2025, 12, 1, 9)
    sessions = [
        session(
            key,
            SessionKind.PARALLEL,
            f"Session{key:04}",
            first + timedelta(days=key // 50, minutes=key % 50 // 4 * 45),
            first + timedelta(days=key // 50, minutes=key % 50 // 4 * 45 + 45),
        )
        for key in range(1000)
    ]

    content, _ = printed("agenda", workshop_of(Session=sessions))

    words = set(text_of(content).split())
    assert [row.title for row in sessions if row.title not in words] == []


def test_naughty_strings_are_titles_like_any_other():
    if not REAL.is_dir():
        pytest.skip("../shared/real is not there")
    strings = json.loads((REAL / "standards/blns/blns.json").read_text("utf-8"))
    titles = [text for text in strings if text.strip() and not has_control(text)]
    sessions = [
        session(
            key,
            SessionKind.PANEL,
            title,
            at(10, 9) + timedelta(hours=key),
            at(10, 10) + timedelta(hours=key),
        )
        for key, title in enumerate(titles, start=1)
    ]

    content, _ = printed("agenda", workshop_of(Session=sessions))

    text = without_spaces(text_of(content))
    plain = [title for title in titles if title.isascii()]
    assert len(plain) > 300
    assert [title for title in plain if without_spaces(title) not in text] == []
    assert outside_margins(content) == []
