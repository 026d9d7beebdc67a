from datetime import datetime

import pytest
from pydantic import ValidationError

from organiser.model import Participant, Session
from organiser.model.row import cleaned
from organiser.model.text import Unreadable, clean_text, has_control, one_line

STEERING = ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\x9b", "\ud800", "\udfff", "\ufffe"]


@pytest.mark.parametrize("character", [*STEERING, "\uffff"], ids=ascii)
def test_a_character_that_cannot_be_shown_is_refused_and_named(character):
    with pytest.raises(Unreadable, match=f"U\\+{ord(character):04X}, at place 4"):
        clean_text(f"Awa{character} Diop")

    assert has_control(f"Awa{character} Diop")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Awa Diop",
        "김민서",
        "ليلى\u200fحداد",
        "👩\u200d🌾",
        "a\u2028b",
        "\u00ad",
        "Ｕｎｉｃｏｄｅ",
    ],
    ids=ascii,
)
def test_a_text_that_can_be_shown_is_kept_as_it_is(text):
    assert (clean_text(text), one_line(text), has_control(text)) == (text, text, False)


def test_the_same_letter_is_one_character_whoever_typed_it():
    assert clean_text("Thi\u0323 Ho\u0302\u0300ng") == "Thị Hồng"


def test_an_address_keeps_its_lines_and_a_name_becomes_one():
    written = "Via Po 1\r\n10127 Torino\rItalia\t"

    assert clean_text(written) == "Via Po 1\n10127 Torino\nItalia\t"
    assert one_line(written) == "Via Po 1 10127 Torino Italia"


@pytest.mark.parametrize("field", ["given_names", "notes", "native_name", "organisation"])
def test_a_row_refuses_a_control_character_in_any_text(field):
    person = Participant(given_names="Awa")

    with pytest.raises(ValidationError, match="control character"):
        setattr(person, field, "a\x07b")


@pytest.mark.parametrize(
    ("field", "value"),
    [("languages", ["fr", "e\x01n"]), ("custom", {"badge": "x\x02"}), ("custom", {"b\x03": "x"})],
)
def test_a_row_refuses_a_control_character_within_lists_and_mappings(field, value):
    with pytest.raises(ValidationError, match="control character"):
        Participant(**{field: value})


def test_translations_follow_their_field():
    session = Session(
        title="Opening",
        starts=datetime(2025, 12, 10, 9),
        ends=datetime(2025, 12, 10, 10),
        title_by_language={"fr": "Ouver\nture"},
        abstract_by_language={"fr": "Un\ndeux"},
    )

    assert session.title_by_language == {"fr": "Ouver ture"}
    assert session.abstract_by_language == {"fr": "Un\ndeux"}


def test_rows_written_in_bulk_pass_the_same_door():
    assert cleaned("given_names", "Thi\u0323\nHồng") == "Thị Hồng"
    assert cleaned("capacities", {"theatre": 80}) == {"theatre": 80}
