"""Our own roster read back: its headings and answers in every language that it is printed in.

A roster is known by its column "uuid".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any

from organiser.i18n import LANGUAGES, Language, Message
from organiser.model import Workshop, words
from organiser.model.checksum import CUSTOM
from organiser.model.folding import folded

_FIELDS = {"arrives": "arrival_date", "departs": "departure_date"}
"""The fields that a list may fill from two columns, a day and a time."""

_ANSWERS: dict[str, Mapping[Any, Message]] = {  # a roster leaves empty what is unknown
    "gender": words.GENDERS,
    "role": words.ROLES,
    "status": words.STATUSES,
    "visa": {value: word for value, word in words.VISAS.items() if value},
    "lodging": {value: word for value, word in words.LODGINGS.items() if value},
    "diets": words.DIETS,
    "yes_no": words.YES_NO,
    "step_free": {True: words.NO_STEPS},
}


def roster_columns(headings: Sequence[str], workshop: Workshop) -> dict[str, int]:
    """Return the place of each column of a roster that stands in a list, by the column's key."""
    places = {folded(heading): place for place, heading in reversed([*enumerate(headings)])}
    found: dict[str, int] = {}
    for folded_heading, column in _columns().items():
        if folded_heading in places:
            found.setdefault(column, places[folded_heading])
    for field in workshop.custom_fields():
        if folded(field.name) in places:
            found[CUSTOM + field.name] = places[folded(field.name)]
    return found


@cache
def _columns() -> dict[str, str]:
    return {
        folded(Language(code)(heading)): column
        for code in LANGUAGES
        for column, heading in words.LIST_HEADINGS.items()
    }


@cache
def roster_headings() -> dict[str, str]:
    """Return the field for every folded heading of a roster in any language."""
    return {heading: _FIELDS.get(column, column) for heading, column in _columns().items()}


def roster_answer(field: str, text: str) -> StrEnum | str | bool | None:
    """Return what a word of a roster means in the column of `field`, or `None`."""
    return _answers().get((field, folded(text)))


@cache
def _answers() -> dict[tuple[str, str], StrEnum | str | bool]:
    return {
        (field, folded(Language(code)(word))): value
        for code in LANGUAGES
        for field, answers in _ANSWERS.items()
        for value, word in answers.items()
    }
