"""The roster's lists of people: everybody, and one list for each constituency.

Each row carries its key and a checksum (`model/checksum.py`) in hidden columns into which nothing
can be typed. The sheet itself is not protected: Excel would then refuse to sort, filter and delete
rows, which is what the list is sent out for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from organiser.documents.roster_checks import RosterChecks
from organiser.documents.roster_words import Words
from organiser.documents.spreadsheet import Column, Kind, Table, Value
from organiser.i18n import message
from organiser.model import CustomField, CustomKind, Participant, Workshop
from organiser.model.checksum import CUSTOM, checksum, heading_of, kept_text
from organiser.model.words import LIST_HEADINGS, LIST_KEY, NO_STEPS


class PeopleTables:
    """Makes lists of people; what is kept of each person is put into words only once."""

    def __init__(self, workshop: Workshop, words: Words) -> None:
        self._workshop, self._words = workshop, words
        self._fields = workshop.custom_fields()
        self._columns = _columns(self._fields, words, RosterChecks(workshop, words))
        self._keys = [*LIST_HEADINGS, *(CUSTOM + field.name for field in self._fields)]
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
            row = _row(person, name, self._fields, self._words)
            kept = (kept_text(person, column) for column in self._keys)
            marked = checksum(person.uuid, zip(row, kept, strict=True))
            self._kept[key] = [*row, person.uuid, marked]
        return self._kept[key]


def _columns(fields: Sequence[CustomField], words: Words, checks: RosterChecks) -> list[Column]:
    title = words.headings
    day = checks.day
    return [
        Column(words.language(message("No.")), Kind.NUMBER),
        Column(title["family_name"], narrowest=14),
        Column(title["given_names"], narrowest=14),
        Column(title["honorific"], widest=10),
        Column(title["native_name"], widest=20),
        Column(title["gender"], check=checks.one_of(words.genders)),
        Column(title["constituency"], widest=20, check=checks.constituencies),
        Column(title["role"], widest=16, check=checks.one_of(words.roles)),
        Column(title["status"], check=checks.one_of(words.statuses)),
        Column(title["organisation"], widest=30),
        Column(title["job_title"], widest=26),
        Column(title["country"], widest=24, check=checks.countries),
        Column(title["languages"], widest=24, new_page=True),
        Column(title["email"], widest=46),
        Column(title["phone"], widest=20),
        Column(title["diets"], widest=18),
        Column(title["allergies"], widest=20),
        Column(title["access_needs"], widest=24),
        Column(title["emergency_contact"], widest=28),
        Column(title["visa"], new_page=True, check=checks.one_of(words.visas)),
        Column(title["arrives"], Kind.MOMENT, check=day),
        Column(title["arrival_by"], widest=14),
        Column(title["departs"], Kind.MOMENT, check=day),
        Column(title["departure_by"], widest=14),
        Column(title["lodging"], widest=18, check=checks.one_of(words.lodgings)),
        Column(title["lodging_room"], widest=10),
        Column(title["photographed"], check=checks.yes_no),
        Column(title["keep_until"], Kind.DATE, check=day),
        *(
            Column(
                field.name,
                _KINDS.get(field.kind, Kind.TEXT),
                widest=26,
                new_page=not place,
                check=checks.custom(field),
            )
            for place, field in enumerate(fields)
        ),
        Column(LIST_KEY, widest=38, hidden=True, check=checks.locked),
        Column(heading_of(f.name for f in fields), widest=38, hidden=True, check=checks.locked),
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
        words.visas[person.visa],
        person.arrives,
        person.arrival_by,
        person.departs,
        person.departure_by,
        words.lodgings[person.lodging],
        person.lodging_room,
        words.yes_no(person.photographed),
        person.keep_until,
        *(_custom(field.kind, person.custom.get(field.name), words) for field in fields),
    ]


def represented(person: Participant, words: Words) -> str:
    """Return for whom a person comes: a body or network, or else the country."""
    return person.body or words.country(person.country)


def access(person: Participant, words: Words) -> str:
    """Return what somebody needs to get about; that steps are no way stands first."""
    needs = [words.language(NO_STEPS)] if person.step_free else []
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
