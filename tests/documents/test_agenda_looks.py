"""The agenda as a grid, as posters, as an overview, and in two languages."""

import random
from datetime import timedelta
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages_reading import boxes, page_texts, printed, text_of, without_spaces
from pages_workshop import at, session, small_workshop, workshop_of

from organiser.documents.grid_day import grid_day
from organiser.documents.grid_heights import Need, stretch_heights
from organiser.documents.page import MM_PT
from organiser.documents.programme_entries import Programme
from organiser.i18n import Language
from organiser.model import ExtraRoom, Room, SessionKind

WORDS = "decent work finance networks for neighbourhoods statistics care energy law"


def rooms(count):
    return [Room(id=key, name=f"Room {key}", position=key) for key in range(1, count + 1)]


def parallel(abreast, slots, words=6):
    """Return so many slots of so many sessions side by side, each in a room of its own."""
    chance = random.Random(3)
    return [
        session(
            slot * abreast + room,
            SessionKind.PARALLEL,
            f"{slot}-{room} " + " ".join(chance.choices(WORDS.split(), k=words)),
            at(10, 8) + timedelta(minutes=75 * slot),
            at(10, 9) + timedelta(minutes=75 * slot),
            room_id=room,
            code=f"{slot}.{room}",
        )
        for slot in range(slots)
        for room in range(1, abreast + 1)
    ]


def titles_missing(content, workshop, language="en"):
    text = without_spaces(text_of(content))
    titles = (row.text("title", language) for row in workshop.agenda() if row.kind != "blocker")
    return [title for title in titles if without_spaces(title) not in text]


def outside(content, margin_mm=12.0, slack_pt=2.0):
    """Return characters that stand nearer to an edge than the margin."""
    pdf = pypdfium2.PdfDocument(content)
    sizes = [page.get_size() for page in pdf]
    pdf.close()
    edge = margin_mm * MM_PT - slack_pt
    return [
        (number, box)
        for number, (found, (width, height)) in enumerate(
            zip(boxes(content), sizes, strict=True), 1
        )
        for box in found
        if box[0] < edge or box[1] < edge or box[2] > width - edge or box[3] > height - edge
    ]


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("page", ["a4", "a3", "letter"])
def test_a_grid_has_every_session_within_the_margins(language, page):
    workshop = small_workshop()

    content, report = printed("agenda", workshop, language, look="grid", page=page)

    assert report.pages == 2
    assert outside(content) == []
    if language != "ar":
        assert titles_missing(content, workshop, language) == []


def test_twelve_rooms_are_dealt_out_evenly_and_each_title_can_be_read():
    workshop = workshop_of(Session=parallel(12, 4), Room=rooms(12))

    content, report = printed("agenda", workshop, look="grid")

    first, second = page_texts(content)
    assert report.pages == 2
    assert [key for key in range(1, 7) if f"Room {key} " not in first] == []
    assert [key for key in range(7, 13) if f"Room {key} " not in second] == []
    assert ("Sheet 1 of 2" in first, "Sheet 2 of 2" in second) == (True, True)
    assert (titles_missing(content, workshop), outside(content)) == ([], [])


def test_an_a3_sheet_holds_twelve_rooms():
    workshop = workshop_of(Session=parallel(12, 4), Room=rooms(12))

    content, report = printed("agenda", workshop, look="grid", page="a3")

    assert (report.pages, titles_missing(content, workshop), outside(content)) == (1, [], [])


@pytest.mark.parametrize(("look", "words"), [("grid", 40), ("grid", 400), ("list", 40)])
def test_a_very_long_title_never_runs_over_an_edge(look, words):
    workshop = workshop_of(Session=parallel(6, 3, words), Room=rooms(6))

    content, _ = printed("agenda", workshop, look=look)

    margin = 12 if look == "grid" else 14
    assert (titles_missing(content, workshop), outside(content, margin)) == ([], [])


def test_a_long_day_goes_on_with_the_next_sheet_between_sessions():
    workshop = workshop_of(Session=parallel(3, 11, 30), Room=rooms(3))

    content, report = printed("agenda", workshop, look="grid")

    assert report.pages > 1
    assert "(continued)" not in text_of(content)
    assert titles_missing(content, workshop) == []


def test_what_meets_nothing_else_runs_across_and_says_its_room():
    workshop = small_workshop()
    programme = Programme(workshop, Language("en"), people=True, abstracts=False)
    _, slots = programme.days()[0]

    grid = grid_day(workshop, [entry for slot in slots for entry in slot])

    assert [column.name for column in grid.columns] == ["Room A", "Room B", "Room C"]
    bands = {block.entry.title for block in grid.blocks if block.is_band}
    assert {"Opening of the workshop", "Coffee", "Lunch"} <= bands


def test_a_session_over_several_rooms_is_one_block_where_they_stand_together():
    held = [
        session(1, SessionKind.PANEL, "Both", at(10, 9), at(10, 10), room_id=1),
        session(2, SessionKind.PANEL, "Beside", at(10, 9), at(10, 10), room_id=3),
        session(3, SessionKind.PANEL, "Apart", at(10, 11), at(10, 12), room_id=1),
        session(4, SessionKind.PANEL, "Between", at(10, 11), at(10, 12), room_id=2),
    ]
    extra = [
        ExtraRoom(id=1, session_id=1, room_id=2),
        ExtraRoom(id=2, session_id=3, room_id=3),
    ]
    workshop = workshop_of(Session=held, Room=rooms(3), ExtraRoom=extra)
    programme = Programme(workshop, Language("en"), people=True, abstracts=False)
    entries = [entry for slot in programme.days()[0][1] for entry in slot]

    found = [
        (block.entry.title, block.first, block.last) for block in grid_day(workshop, entries).blocks
    ]

    assert found == [
        ("Both", 0, 1),
        ("Beside", 2, 2),
        ("Apart", 0, 0),
        ("Apart", 2, 2),
        ("Between", 1, 1),
    ]


def test_two_sessions_in_one_room_at_a_time_stand_beside_each_other():
    held = [
        session(key, SessionKind.PANEL, f"S{key}", at(10, 9), at(10, 10), room_id=1)
        for key in (1, 2)
    ]
    workshop = workshop_of(Session=held, Room=rooms(1))
    programme = Programme(workshop, Language("en"), people=True, abstracts=False)
    grid = grid_day(workshop, [entry for slot in programme.days()[0][1] for entry in slot])

    assert [column.name for column in grid.columns] == ["Room 1", "Room 1"]
    assert [(block.first, block.last) for block in grid.blocks] == [(0, 0), (1, 1)]


STRETCHES = st.lists(st.integers(5, 120), min_size=1, max_size=12)


@settings(deadline=None)
@given(STRETCHES, st.data(), st.floats(50, 800))
def test_every_text_has_its_height_and_none_is_lost(minutes, data, height_pt):
    count = len(minutes)
    spans = st.tuples(st.integers(0, count - 1), st.integers(1, count), st.floats(5, 200))
    needs = [
        Need(first, max(last, first + 1), need)
        for first, last, need in data.draw(st.lists(spans, max_size=15))
    ]

    heights = stretch_heights(minutes, needs, height_pt)

    for need in needs:
        assert sum(heights[need.first : need.last]) >= need.height_pt - 1e-6
    least = sum(stretch_heights(minutes, needs, 0.0))
    assert sum(heights) <= max(height_pt, least) + 1e-6


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_overview_is_one_page_with_every_title(language):
    workshop = small_workshop()

    content, report = printed("agenda", workshop, language, look="overview")

    assert (report.pages, outside(content)) == (1, [])
    if language == "en":
        assert titles_missing(content, workshop) == []


def test_an_overview_of_too_much_counts_what_runs_side_by_side():
    workshop = workshop_of(Session=parallel(30, 9), Room=rooms(30))

    content, report = printed("agenda", workshop, look="overview")

    text = text_of(content)
    assert (report.pages, text.count("30 sessions"), outside(content)) == (1, 9, [])


@pytest.mark.parametrize(("first", "second"), [("en", "fr"), ("en", "ar"), ("ar", "fr")])
def test_two_languages_stand_side_by_side(first, second):
    workshop = small_workshop()

    content, _ = printed("agenda", workshop, first, **{"second-language": second})

    assert outside(content, 15.0) == []
    found = page_texts(content)[0]
    words = {"en": "Opening of the workshop", "fr": "Ouverture de l’atelier", "ar": "افتتاح ورشة"}
    for code in (first, second):
        assert set(words[code].split()) <= set(found.split())
    assert set(without_spaces(text_of(content))) >= set("0123456789–")


def test_the_names_of_rooms_and_days_are_whole_in_both_languages():
    content, _ = printed("agenda", small_workshop(), "en", **{"second-language": "fr"})

    text = page_texts(content)[0]
    assert "Wednesday, 10 December 2025 Mercredi 10 décembre 2025" in text
    assert "A9010469 · Agenda" in text


def test_the_same_language_twice_is_said_once():
    one, _ = printed("agenda", small_workshop(), "fr")
    other, _ = printed("agenda", small_workshop(), "fr", **{"second-language": "fr"})

    assert page_texts(one) == page_texts(other)


def test_a_poster_shows_all_of_a_day_on_sheets_with_marks():
    workshop = workshop_of(Session=parallel(12, 4), Room=rooms(12))

    content, report = printed("agenda", workshop, look="grid", page="tiled")

    assert report.pages >= 6
    texts = page_texts(content)
    for number in range(1, 4):
        assert f"sheet {number} of" in " ".join(texts)
    assert titles_missing(content, workshop) == []


def test_a_title_as_long_as_a_book_is_cut_and_that_is_said():
    workshop = workshop_of(Session=parallel(2, 1, 2000), Room=rooms(2))

    content, report = printed("agenda", workshop, look="grid")

    assert outside(content) == []
    assert "too long for a grid" in str(report.warnings[0])


def test_neighbouring_sheets_of_a_poster_share_a_strip():
    workshop = workshop_of(Session=parallel(12, 4), Room=rooms(12))
    content, _ = printed("agenda", workshop, look="grid", page="tiled")
    pdf = pypdfium2.PdfDocument(content)
    texts = [page.get_textpage().get_text_bounded() for page in pdf]
    pdf.close()

    shared = [set(one.split()) & set(other.split()) for one, other in pairwise(texts)]

    assert all(shared)


@pytest.mark.parametrize("look", ["list", "grid", "overview"])
@pytest.mark.parametrize("page", ["a4", "a3", "tiled"])
def test_an_event_without_sessions_says_so(look, page):
    content, report = printed("agenda", workshop_of(), look=look, page=page)

    assert (report.pages, "Nothing is scheduled yet." in text_of(content)) == (1, True)
