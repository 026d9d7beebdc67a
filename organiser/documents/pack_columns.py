"""Every column that a list for one reader may have, and which fields of a person it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from organiser.documents.roster_logistics import nights
from organiser.documents.roster_people import access, represented
from organiser.documents.roster_words import Words
from organiser.documents.spreadsheet import Kind, Value
from organiser.i18n import Message, message
from organiser.model import Participant, Workshop
from organiser.model.words import LIST_HEADINGS, NO_STEPS, YES_NO


@dataclass(frozen=True)
class Facts:
    """What the value of a column is made of besides the person."""

    workshop: Workshop
    words: Words


@dataclass(frozen=True)
class PackColumn:
    """A column: its heading, what stands in it of a person, and the `fields` that this shows.

    In a spreadsheet it is at most `widest` characters wide.
    """

    heading: Message
    value: Callable[[Participant, Facts], Value]
    fields: tuple[str, ...]
    kind: Kind = Kind.TEXT
    widest: int = 30


def _field(name: str, *, widest: int = 30) -> PackColumn:
    """Return the column of a field that holds plain text."""
    return PackColumn(
        LIST_HEADINGS[name], lambda person, _: getattr(person, name), (name,), widest=widest
    )


def _constituency(person: Participant, facts: Facts) -> str:
    found = facts.workshop.constituency_of(person)
    return found.text("name", facts.words.language.code) if found else ""


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _clock(moment: datetime | None, facts: Facts) -> str:
    return facts.words.language.time(moment) if moment else ""


_PLACE = message("Place")

COLUMNS = {
    "family_name": _field("family_name"),
    "given_names": _field("given_names"),
    "honorific": _field("honorific", widest=10),
    "native_name": _field("native_name"),
    "organisation": _field("organisation", widest=36),
    "country": PackColumn(
        LIST_HEADINGS["country"],
        lambda person, facts: represented(person, facts.words),
        ("country", "body"),
    ),
    "constituency": PackColumn(LIST_HEADINGS["constituency"], _constituency, ("constituency_id",)),
    "gender": PackColumn(
        LIST_HEADINGS["gender"],
        lambda person, facts: facts.words.genders[person.gender],
        ("gender",),
    ),
    "role": PackColumn(
        LIST_HEADINGS["role"], lambda person, facts: facts.words.roles[person.role], ("role",)
    ),
    "status": PackColumn(
        LIST_HEADINGS["status"],
        lambda person, facts: facts.words.statuses[person.status],
        ("status",),
    ),
    "languages": PackColumn(
        LIST_HEADINGS["languages"],
        lambda person, facts: facts.words.languages(person.languages),
        ("languages",),
    ),
    "phone": _field("phone", widest=20),
    "diets": PackColumn(
        LIST_HEADINGS["diets"], lambda person, facts: facts.words.diets(person.diets), ("diets",)
    ),
    "allergies": _field("allergies", widest=40),
    "access": PackColumn(
        LIST_HEADINGS["access_needs"],
        lambda person, facts: access(person, facts.words),
        ("access_needs", "step_free"),
    ),
    "no_steps": PackColumn(
        NO_STEPS,
        lambda person, facts: facts.words.language(YES_NO[True]) if person.step_free else "",
        ("step_free",),
    ),
    "arrival": PackColumn(
        LIST_HEADINGS["arrives"], lambda person, _: person.arrives, ("arrives",), Kind.MOMENT
    ),
    "departure": PackColumn(
        LIST_HEADINGS["departs"], lambda person, _: person.departs, ("departs",), Kind.MOMENT
    ),
    "arrival_time": PackColumn(
        message("Time"), lambda person, facts: _clock(person.arrives, facts), ("arrives",)
    ),
    "arrival_by": PackColumn(
        message("Flight or train"), lambda person, _: person.arrival_by, ("arrival_by",), widest=16
    ),
    "arrival_place": PackColumn(
        _PLACE, lambda person, _: person.arrival_place, ("arrival_place",), widest=24
    ),
    "departure_time": PackColumn(
        message("Time"), lambda person, facts: _clock(person.departs, facts), ("departs",)
    ),
    "departure_by": PackColumn(
        message("Flight or train"),
        lambda person, _: person.departure_by,
        ("departure_by",),
        widest=16,
    ),
    "departure_place": PackColumn(
        _PLACE, lambda person, _: person.departure_place, ("departure_place",), widest=24
    ),
    "lodging": PackColumn(
        LIST_HEADINGS["lodging"],
        lambda person, facts: facts.words.lodgings[person.lodging],
        ("lodging",),
        widest=18,
    ),
    "lodging_room": _field("lodging_room", widest=14),
    "first_night": PackColumn(
        message("First night"), lambda person, _: _day(person.arrives), ("arrives",), Kind.DATE
    ),
    "leaves": PackColumn(
        message("Leaves"), lambda person, _: _day(person.departs), ("departs",), Kind.DATE
    ),
    "nights": PackColumn(
        message("Nights"), lambda person, _: nights(person), ("arrives", "departs"), Kind.NUMBER
    ),
}
"""Columns by the names that resources/packs.toml gives them."""
