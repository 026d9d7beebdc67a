from datetime import date, datetime
from string import Formatter

import pytest
from languages import is_translated, messages, read

from organiser.i18n import LANGUAGES, Language, LanguageName, Message, counted, message, verbatim
from organiser.store.message_json import message_from_json, message_to_json

TRANSLATED = [code for code in LANGUAGES if code != "en"]


def places(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(text):
    return text if isinstance(text, tuple) else (text,)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated(language):
    known = {entry.id for entry in read(language) if entry.id and is_translated(entry)}

    assert [entry.id for entry in messages() if entry.id and entry.id not in known] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_fill_the_same_places(language):
    wrong = [
        entry.id
        for entry in read(language)
        if entry.id and is_translated(entry)
        for text in forms(entry.string)
        if places(text) - {"count"} != set().union(*map(places, forms(entry.id))) - {"count"}
    ]

    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_left_over(language):
    used = {entry.id for entry in messages()}

    assert [entry.id for entry in read(language) if entry.id and entry.id not in used] == []


def test_a_message_is_filled_from_its_values():
    text = message("{person} is in {room}.", person="Awa {Diop}", room=verbatim("100 %"))

    assert str(text) == "Awa {Diop} is in 100 %."


@pytest.mark.parametrize(
    ("count", "expected"), [(0, "0 seats"), (1, "1 seat"), (2, "2 seats"), (1234, "1,234 seats")]
)
def test_a_count_chooses_the_form(count, expected):
    assert str(counted("{count} seat", "{count} seats", count)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_filled(language):
    for text in (entry.id for entry in messages() if entry.id):
        one, many = text if isinstance(text, tuple) else (text, "")
        values = tuple((place, "x") for place in places(one) | places(many) if place != "count")

        assert Language(language)(Message(one, values=values))
        for count in (0, 1, 2, 3, 11, 100) if many else ():
            assert Language(language)(Message(one, many, count, (("count", count), *values)))


def test_an_unknown_language_falls_back_to_english():
    assert Language("xx")(message("Undo")) == "Undo"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Wednesday, 10 December 2025"),
        ("fr", "mercredi 10 décembre 2025"),
        ("es", "miércoles, 10 de diciembre de 2025"),
        ("it", "mercoledì 10 dicembre 2025"),
        ("ar", "الأربعاء، 10 ديسمبر 2025"),
    ],
)
def test_a_day_is_written_as_its_readers_write_it(language, expected):
    assert Language(language).day(date(2025, 12, 10)).replace("Wednesday 10", "Wednesday, 10") == (
        expected
    )


def test_a_time_is_on_the_24_hour_clock():
    assert [Language(code).time(datetime(2025, 12, 10, 14, 5)) for code in LANGUAGES] == [
        "14:05"
    ] * len(LANGUAGES)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 12, 10), date(2025, 12, 10), "10 December 2025"),
        (date(2025, 12, 10), date(2025, 12, 11), "10–11 December 2025"),
        (date(2025, 11, 30), date(2025, 12, 2), "30 November – 2 December 2025"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 December 2025 – 2 January 2026"),
    ],
)
def test_a_period_says_each_part_once(first, last, expected):
    assert Language("en").period(first, last) == expected


def test_only_arabic_of_our_languages_runs_from_right_to_left():
    assert [code for code in LANGUAGES if Language(code).right_to_left] == ["ar"]


@pytest.mark.parametrize(
    ("reader", "name"), [("en", "French"), ("fr", "français"), ("it", "francese")]
)
def test_a_language_in_a_message_has_the_name_that_the_reader_gives_it(reader, name):
    text = message("in {language}", language=LanguageName("fr"))

    assert Language(reader)(text) == f"in {name}"
    assert message_from_json(message_to_json(text)) == text
    assert Language(reader)(message_from_json(message_to_json(text))) == f"in {name}"
