"""Interpreters, booths, channels, languages: on both sides of each boundary."""

import pytest
from planned import Plan

from organiser.model import Audience, Channel, Duty, ExtraRoom, Role, SessionKind, Status
from organiser.rules.catalogue import (
    booths_short,
    channel_missing,
    interpreted_too_long,
    interpreter_alone,
    interpreter_missing,
    not_understood,
)

INTO_TWO = {"floor_language": "en", "interpreted_languages": ["fr", "es"]}


def interpreter(plan, name, *languages, **fields):
    return plan.person(name, role=Role.INTERPRETER, languages=list(languages), **fields)


def test_each_language_has_an_interpreter():
    plan = Plan()
    row = plan.session(**INTO_TWO)
    assert plan.texts(interpreter_missing.RULE) == [
        "10 Dec 2025, 10:00: nobody interprets “Opening” into French and Spanish."
    ]

    plan.duty(interpreter(plan, "Lambert", "fr"), row, duty=Duty.INTERPRETER, language="fr")
    assert plan.texts(interpreter_missing.RULE)[0].endswith("“Opening” into Spanish.")
    gone = interpreter(plan, "Gone", "es", status=Status.CANCELLED)
    plan.duty(gone, row, duty=Duty.INTERPRETER, language="es")
    assert len(plan.found(interpreter_missing.RULE)) == 1
    plan.duty(interpreter(plan, "Serrano", "es", "en"), row, duty=Duty.INTERPRETER)
    assert plan.found(interpreter_missing.RULE) == []


def test_the_floor_needs_none_and_neither_does_a_session_in_one_language():
    plan = Plan()
    plan.session(floor_language="en", interpreted_languages=["en"])
    plan.session(floor_language="en")

    assert plan.found(interpreter_missing.RULE) == []


def test_a_free_interpreter_is_proposed():
    plan = Plan()
    plan.session(floor_language="en", interpreted_languages=["fr"])
    busy = interpreter(plan, "Busy", "fr", "en")
    plan.duty(busy, plan.session(title="Panel"), duty=Duty.INTERPRETER)
    interpreter(plan, "Deaf", "fr", "es")
    plan.person("Guest", languages=["fr", "en"])
    assert plan.remedies(interpreter_missing.RULE) == [None]

    interpreter(plan, "Second", "en", "fr")
    interpreter(plan, "First", "fr", "en")
    assert plan.remedies(interpreter_missing.RULE) == [
        "Let Awa First interpret “Opening” into French"
    ]


@pytest.mark.parametrize(("ends", "alone"), [("10:30", 0), ("10:31", 1), ("11:00", 1)])
def test_nobody_interprets_alone_for_more_than_half_an_hour(ends, alone):
    plan = Plan()
    row = plan.session("10:00", ends, floor_language="en", interpreted_languages=["fr"])
    plan.duty(interpreter(plan, "Lambert", "fr"), row, duty=Duty.INTERPRETER, language="fr")
    assert len(plan.found(interpreter_alone.RULE)) == alone

    plan.duty(interpreter(plan, "Guidi", "fr"), row, duty=Duty.INTERPRETER, language="fr")
    assert plan.found(interpreter_alone.RULE) == []


def test_the_sentence_names_who_is_alone_in_which_booth():
    plan = Plan()
    row = plan.session(**INTO_TWO)
    for name, language in (("Lambert", "fr"), ("Serrano", "es"), ("Whitcombe", "en")):
        person = interpreter(plan, name, language)
        plan.duty(person, row, duty=Duty.INTERPRETER, language=language)

    assert plan.texts(interpreter_alone.RULE) == [
        (
            "10 Dec 2025, 10:00: “Opening” lasts 60 minutes; alone in the booth: Awa Lambert "
            "(French) and Awa Serrano (Spanish)."
        )
    ]


@pytest.mark.parametrize(
    ("ends", "in_booth", "found"),
    [("13:00", 2, 0), ("13:01", 2, 1), ("13:01", 3, 0), ("14:00", 0, 1)],
    ids=["three hours", "a minute more", "three in the booth", "nobody named"],
)
def test_two_interpreters_work_three_hours_at_most(ends, in_booth, found):
    plan = Plan()
    row = plan.session("10:00", ends, floor_language="en", interpreted_languages=["fr"])
    for number in range(in_booth):
        person = interpreter(plan, f"I{number}", "fr")
        plan.duty(person, row, duty=Duty.INTERPRETER, language="fr")

    assert len(plan.found(interpreted_too_long.RULE)) == found


@pytest.mark.parametrize(("booths", "short"), [(2, 0), (1, 1), (0, 1), (3, 0)])
def test_each_language_has_a_booth(booths, short):
    plan = Plan()
    plan.room("Auditorium", booths=5)
    plan.session(**INTO_TWO, room_id=plan.room("Small", booths=booths).id)

    texts = plan.texts(booths_short.RULE)
    assert len(texts) == short
    if short:
        assert texts == [
            (
                "10 Dec 2025, 10:00: “Opening” is interpreted into 2 languages and Small has "
                f"booths for {booths}."
            )
        ]
        assert plan.remedies(booths_short.RULE) == ["Hold “Opening” in Auditorium"]


def test_of_several_rooms_one_has_the_booths():
    plan = Plan()
    row = plan.session(**INTO_TWO, room_id=plan.room("A").id)
    plan.add(ExtraRoom, session_id=row.id, room_id=plan.room("B", booths=2).id)

    assert plan.found(booths_short.RULE) == []


def test_channels_are_looked_for_where_any_are_written_down():
    plan = Plan()
    room = plan.room(booths=2)
    row = plan.session(**INTO_TWO, room_id=room.id)
    assert plan.found(channel_missing.RULE) == []

    plan.add(Channel, room_id=room.id, language="fr", number=1)
    assert plan.texts(channel_missing.RULE) == [
        "10 Dec 2025, 10:00: “Opening” has no channel for Spanish."
    ]
    plan.add(Channel, session_id=row.id, language="fr", number=1)
    other = plan.add(Channel, session_id=row.id, language="es", number=1)
    assert plan.texts(channel_missing.RULE) == [
        "10 Dec 2025, 10:00: channel 1 of “Opening” is given to Spanish and French."
    ]
    other.number = 2
    assert plan.found(channel_missing.RULE) == []


@pytest.mark.parametrize(
    ("languages", "lost"),
    [(["en"], 0), (["fr", "ar"], 0), (["ar"], 1), ([], 0)],
    ids=["floor", "interpreted", "neither", "not known"],
)
def test_everybody_understands_a_plenary(languages, lost):
    plan = Plan()
    plan.person(languages=languages)
    interpreter(plan, "Whitcombe", "xx")
    plan.session(floor_language="en", interpreted_languages=["fr"])

    texts = plan.texts(not_understood.RULE)
    assert len(texts) == lost
    if lost:
        assert texts == [
            (
                "10 Dec 2025, 10:00: “Opening” is in English and French, which Awa Diop would "
                "not understand."
            )
        ]


@pytest.mark.parametrize(
    ("fields", "lost"),
    [
        ({}, 0),
        ({"kind": SessionKind.PLENARY}, 1),
        ({"audience": Audience.CHOSEN}, 1),
        ({"audience": Audience.CHOSEN, "floor_language": ""}, 0),
    ],
    ids=["chosen from", "plenary", "invited", "floor not known"],
)
def test_of_parallel_sessions_each_chooses_one(fields, lost):
    plan = Plan()
    person = plan.person(languages=["ar"])
    row = plan.session(**{"kind": SessionKind.PARALLEL, "floor_language": "en", **fields})
    plan.invite(row, person=person)

    assert len(plan.found(not_understood.RULE)) == lost
