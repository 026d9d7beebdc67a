"""The roster's lists of people: everybody, and one list for each constituency."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from organiser.documents.roster_words import Words
from organiser.documents.spreadsheet import Column, Kind, Table, Value
from organiser.i18n import message
from organiser.model import CustomField, CustomKind, Participant, Workshop

KEY = "uuid"
"""The heading of the hidden last column: by it a list that comes back finds its people again."""


class PeopleTables:
    """Makes lists of people; what is kept of each person is put into words only once."""

    def __init__(self, workshop: Workshop, words: Words) -> None:
        self._workshop, self._words = workshop, words
        self._fields = workshop.custom_fields()
        self._columns = _columns(self._fields, words)
        self._constituencies = {
            row.key: row.text("name", words.language.code)
            for row in workshop.constituencies.values()
        }
        self._kept: dict[int, list[Value]] = {}

    def table(self, people: Iterable[Participant]) -> Table:
        """Return what is kept of `people`, a row each, in the order given."""
        rows = [[number, *self._row(person)] for number, person in enumerate(people, 1)]
        return Table(self._columns, rows)

    def _row(self, person: Participant) -> list[Value]:
        key = person.key
        if key not in self._kept:
            name = self._constituencies.get(person.constituency_id or 0, "")
            self._kept[key] = _row(person, name, self._fields, self._words)
        return self._kept[key]


def _columns(fields: Sequence[CustomField], words: Words) -> list[Column]:
    say = words.language
    return [
        Column(say(message("No.")), Kind.NUMBER),
        Column(say(message("Family name")), narrowest=14),
        Column(say(message("Given names")), narrowest=14),
        Column(say(message("Title")), widest=10),
        Column(say(message("Name in own script")), widest=20),
        Column(say(message("Gender"))),
        Column(say(message("Constituency")), widest=20),
        Column(say(message("Role")), widest=16),
        Column(say(message("Status"))),
        Column(say(message("Organisation")), widest=30),
        Column(say(message("Job title")), widest=26),
        Column(say(message("Country or body")), widest=24),
        Column(say(message("Languages")), widest=24, new_page=True),
        Column(say(message("E-mail")), widest=46),
        Column(say(message("Phone")), widest=20),
        Column(say(message("Diet")), widest=18),
        Column(say(message("Allergies")), widest=20),
        Column(say(message("Access needs")), widest=24),
        Column(say(message("Emergency contact")), widest=28),
        Column(say(message("Visa")), new_page=True),
        Column(say(message("Arrival")), Kind.MOMENT),
        Column(say(message("Arrives by")), widest=14),
        Column(say(message("Departure")), Kind.MOMENT),
        Column(say(message("Departs by")), widest=14),
        Column(say(message("Accommodation")), widest=18),
        Column(say(message("Room")), widest=10),
        Column(say(message("Photographs"))),
        Column(say(message("Keep until")), Kind.DATE),
        *(
            Column(field.name, _KINDS.get(field.kind, Kind.TEXT), widest=26, new_page=not place)
            for place, field in enumerate(fields)
        ),
        Column(KEY, widest=38, hidden=True),
    ]


def _row(
    person: Participant,
    constituency: str,
    fields: Sequence[CustomField],
    words: Words,
) -> list[Value]:
    return [
        person.family_name,
        person.given_names,
        person.honorific,
        person.native_name,
        words.genders[person.gender],
        constituency,
        words.roles[person.role],
        words.statuses[person.status],
        person.organisation,
        person.job_title,
        represented(person, words),
        words.languages(person.languages),
        person.email,
        person.phone,
        words.diets(person.diets),
        person.allergies,
        access(person, words),
        person.emergency_contact,
        words.visas.get(person.visa, ""),
        person.arrives,
        person.arrival_by,
        person.departs,
        person.departure_by,
        words.lodgings.get(person.lodging, ""),
        person.lodging_room,
        words.yes_no(person.photographed),
        person.keep_until,
        *(_custom(field.kind, person.custom.get(field.name), words) for field in fields),
        person.uuid,
    ]


def represented(person: Participant, words: Words) -> str:
    """Return for whom a person comes: a body or network, or else the country."""
    return person.body or words.country(person.country)


def access(person: Participant, words: Words) -> str:
    """Return what somebody needs to get about; that steps are no way stands first."""
    needs = [words.language(message("no steps"))] if person.step_free else []
    return " · ".join([*needs, *([person.access_needs] if person.access_needs else [])])


_KINDS = {CustomKind.NUMBER: Kind.NUMBER, CustomKind.DATE: Kind.DATE}


def _custom(kind: CustomKind, value: Any, words: Words) -> Value:  # noqa: ANN401 -- as typed
    """Return a value of a custom field; one that is not of the field's kind stays text."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return words.yes_no(value)
    if kind is CustomKind.NUMBER and isinstance(value, int | float):
        return value
    if kind is CustomKind.DATE:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            return str(value)
    return str(value)
