"""A row of a list into the fields of a participant."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from organiser.i18n import Message, message
from organiser.importers.columns import ColumnMapping
from organiser.importers.days import Days
from organiser.importers.fields import fields as known_fields
from organiser.importers.sheet import Cell, cell_text
from organiser.importers.table import Table
from organiser.importers.values import choices
from organiser.importers.values.constituencies import constituency_words
from organiser.importers.values.emails import emails
from organiser.importers.values.honorifics import split_honorific
from organiser.importers.values.languages import languages
from organiser.importers.values.names import Name, split_name
from organiser.importers.values.text import refused_character, says_nothing, tidy, tidy_lines
from organiser.model import Gender, Workshop
from organiser.model.countries import find_country, find_former_state
from organiser.model.folding import folded

_IN_LINES = frozenset({"notes", "allergies", "access_needs", "emergency_contact"})
_JOINED_BY = {"notes": "\n"}
_PLAIN = (
    "badge_name",
    "native_name",
    "allergies",
    "access_needs",
    "emergency_contact",
    "arrival_by",
    "arrival_place",
    "departure_by",
    "departure_place",
    "lodging_room",
)
_NAMES = (
    "full_name",
    "given_names",
    "middle_names",
    "family_name",
    "second_family_name",
    "sort_name",
)
_ISO_ALPHA2 = 2


@dataclass(frozen=True)
class Doubt:
    """A value that was not understood, or that may mean two things: it went into the notes."""

    row: int
    column: str
    text: str
    why: Message


@dataclass
class Person:
    """What one row says: only the fields that it fills. `uuid` is "" where it has no key."""

    row: int
    fields: dict[str, Any]
    uuid: str = ""
    doubts: list[Doubt] = field(default_factory=list)


class RowRefused(Exception):
    """The row cannot be taken; `why` says so to the coordinator."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


class RowReader:
    """Reads the rows of one table. Keeps what a text meant: lists repeat themselves."""

    def __init__(self, workshop: Workshop, table: Table, mapping: ColumnMapping) -> None:
        self._table = table
        self._columns = {key: columns for key in known_fields() if (columns := mapping.of(key))}
        self._used = sorted(mapping.columns)
        self._constituencies = constituency_words(workshop.constituencies_in_order())
        self._french = self._column_holds("honorific", "full_name", words={"mme", "mlle"})
        self._hombre_mujer = self._column_holds(
            "gender", words={"h"}, exactly=True
        ) and not self._column_holds("gender", words={"f"}, exactly=True)
        self._codes = [self._is_codes(column) for column in self._columns.get("country", [])]
        self._days = Days(workshop.event, table, self._columns)
        self._kept: dict[tuple[str, str], Any] = {}

    def read(self, number: int, row: list[Cell]) -> Person:
        """Return the person of a row. Raises `RowRefused`."""
        texts = {column: self._text(row[column], column) for column in self._used}
        person = Person(number, {})
        self._names(person, texts)
        self._origin(person, texts)
        for key, read in self._readers():
            if key in self._columns:
                read(person, texts, key)
        self._moments(person, row, texts)
        self._notes(person, texts)
        return person

    # Cells -------------------------------------------------------------------------------

    def _text(self, cell: Cell, column: int) -> str:
        """Return the tidy text of a cell, "" where it says nothing. Raises `RowRefused`."""
        if cell is None or cell == "":
            return ""
        if not isinstance(cell, str):
            return cell_text(cell)
        if not cell.isprintable() and (character := refused_character(cell)):
            raise RowRefused(
                message(
                    "“{column}” holds an invisible control character ({character})."
                    " Delete it and import again.",
                    column=self._table.headings[column],
                    character=character,
                )
            )
        return tidy_lines(cell) if "\n" in cell and self._keeps_lines(column) else tidy(cell)

    def _keeps_lines(self, column: int) -> bool:
        return any(column in self._columns.get(key, ()) for key in _IN_LINES)

    def _said(self, texts: dict[int, str], key: str) -> str:
        """Return what the first column of a field says, "" where it is empty or "n/a"."""
        for column in self._columns.get(key, ()):
            if texts[column] and not says_nothing(texts[column]):
                return texts[column]
        return ""

    def _all_said(self, texts: dict[int, str], key: str) -> list[str]:
        found = (texts[column] for column in self._columns.get(key, ()))
        return [text for text in dict.fromkeys(found) if text and not says_nothing(text)]

    def _column_holds(self, *keys: str, words: set[str], exactly: bool = False) -> bool:
        return any(
            words & ({folded(text)} if exactly else set(folded(text).split()))
            for key in keys
            for column in self._columns.get(key, ())
            for text in {cell_text(row[column]) for row in self._table.rows}
        )

    def _is_codes(self, column: int) -> bool:
        """Whether a column is of two-letter codes, where NA is Namibia."""
        found = {tidy(cell_text(row[column])) for row in self._table.rows} - {""}
        return all(len(text) == _ISO_ALPHA2 for text in found)

    def _doubt(self, person: Person, key: str, text: str, why: Message) -> None:
        column = self._columns[key][0]
        person.doubts.append(Doubt(person.row, self._table.headings[column], text, why))

    # Name --------------------------------------------------------------------------------

    def _names(self, person: Person, texts: dict[int, str]) -> None:
        said = {key: self._named(texts, key) for key in _NAMES}
        given = f"{said['given_names']} {said['middle_names']}".strip()
        family = f"{said['family_name']} {said['second_family_name']}".strip()
        if not given and not family and not said["full_name"]:
            raise RowRefused(self._nameless())
        if given or family:
            name = Name(given, family)
            if given:
                honorific, rest = split_honorific(given, french=self._french)
                name = Name(rest, family, honorific)
        else:
            name = split_name(
                said["full_name"],
                country=self._country(texts)[0],
                sort_name=said["sort_name"],
                french=self._french,
            )
        honorific = self._said(texts, "honorific")
        person.fields |= {
            "given_names": name.given,
            "family_name": name.family,
            "family_name_first": name.family_first,
        }
        if honorific or name.honorific:
            person.fields["honorific"] = honorific or name.honorific

    def _named(self, texts: dict[int, str], key: str) -> str:
        """Return a part of the name; a person may be called Null, or Na, or None."""
        text = next((texts[column] for column in self._columns.get(key, ())), "")
        if key in {"full_name", "family_name", "given_names"} and text.isalpha():
            return "" if text in {"NA", "NULL", "NaN"} else text
        return "" if says_nothing(text) else text

    def _nameless(self) -> Message:
        if not any(key in self._columns for key in ("full_name", "given_names", "family_name")):
            return message(
                "The list has no column of names that is known as such. Say which one it is."
            )
        return message("There is no name in this row.")

    # Country or body ---------------------------------------------------------------------

    def _country(self, texts: dict[int, str]) -> tuple[str, str]:
        """Return the code of the country and "", or "" and the name of the body."""
        body = ""
        for place, column in enumerate(self._columns.get("country", ())):
            text = texts[column]
            if not text or (says_nothing(text) and not (self._codes[place] and text == "NA")):
                continue
            if code := find_country(text):
                return code, ""
            former = find_former_state(text)
            if former or len(text) > len(body):
                body = former or text
            if former:
                break
        return "", body

    def _origin(self, person: Person, texts: dict[int, str]) -> None:
        code, body = self._country(texts)
        code = code or find_country(self._said(texts, "nationality")) or ""
        body = self._said(texts, "body") or body
        if code:
            person.fields["country"] = code
            if self._said(texts, "body"):
                person.fields["body"] = body
        elif body:
            person.fields["body"] = body
        organisation = ", ".join(self._all_said(texts, "organisation"))
        title, department = self._said(texts, "job_title"), self._said(texts, "department")
        if department and not organisation:
            organisation, department = department, ""
        title = ", ".join(part for part in (title, department) if part)
        if organisation:
            person.fields["organisation"] = organisation
        if title:
            person.fields["job_title"] = title

    # Everything else ---------------------------------------------------------------------

    def _readers(self) -> Iterable[tuple[str, Callable[[Person, dict[int, str], str], None]]]:
        return (
            ("uuid", self._uuid),
            ("gender", self._gender),
            ("female", self._gender_asked),
            ("male", self._gender_asked),
            ("constituency", self._constituency),
            ("role", self._choice),
            ("status", self._choice),
            ("visa", self._choice),
            ("lodging", self._choice),
            ("head_of_delegation", self._yes_no),
            ("step_free", self._yes_no),
            ("listed", self._yes_no),
            ("photographed", self._yes_no),
            ("first_time", self._yes_no),
            ("email", self._email),
            ("phone", self._phone),
            ("languages", self._languages),
            ("diets", self._diets),
            ("tags", self._tags),
            *((key, self._plain) for key in _PLAIN),
        )

    def _once(self, key: str, text: str, understand: Callable[[str], Any]) -> Any:  # noqa: ANN401 -- any field
        if (key, text) not in self._kept:
            self._kept[key, text] = understand(text)
        return self._kept[key, text]

    def _uuid(self, person: Person, texts: dict[int, str], key: str) -> None:
        person.uuid = self._said(texts, key).lower()

    def _plain(self, person: Person, texts: dict[int, str], key: str) -> None:
        said = self._all_said(texts, key)
        if said:
            person.fields[key] = ", ".join(said)

    def _gender(self, person: Person, texts: dict[int, str], key: str) -> None:
        text = self._said(texts, key)
        if not text:
            return
        found = self._once(
            key, text, lambda said: choices.gender(said, m_is_female=self._hombre_mujer)
        )
        if found is None:
            why = message("“{text}” is not one of the genders that are kept.", text=text)
            self._doubt(person, key, text, why)
        elif found is not Gender.UNSAID:
            person.fields["gender"] = found

    def _gender_asked(self, person: Person, texts: dict[int, str], key: str) -> None:
        answer = choices.yes_no(self._said(texts, key))
        if answer is not None and "gender" not in person.fields:
            is_female = answer == (key == "female")
            person.fields["gender"] = Gender.FEMALE if is_female else Gender.MALE

    def _constituency(self, person: Person, texts: dict[int, str], key: str) -> None:
        text = self._said(texts, key)
        if not text:
            return
        found = self._constituencies.get(folded(text))
        if found is None:
            why = message("“{text}” is not one of the constituencies of this workshop.", text=text)
            self._doubt(person, key, text, why)
        else:
            person.fields["constituency_id"] = found

    def _choice(self, person: Person, texts: dict[int, str], key: str) -> None:
        text = self._said(texts, key)
        if not text:
            return
        found = self._once(key, text, getattr(choices, key))
        if found is None:
            why = message("“{text}” is not one of the answers that are kept here.", text=text)
            self._doubt(person, key, text, why)
        else:
            person.fields[key] = found

    def _yes_no(self, person: Person, texts: dict[int, str], key: str) -> None:
        text = self._said(texts, key)
        if not text:
            return
        answer = choices.yes_no(text)
        if answer is None:
            why = message("“{text}” is neither yes nor no.", text=text)
            self._doubt(person, key, text, why)
        else:
            person.fields[key] = answer

    def _email(self, person: Person, texts: dict[int, str], key: str) -> None:
        text = self._said(texts, key)
        if not text:
            return
        found, rest = self._once(key, text, emails)
        if found:
            person.fields[key] = found[0]
        if not found or rest:
            why = message("“{text}” is not an e-mail address.", text=rest or text)
            self._doubt(person, key, text, why)
        elif len(found) > 1:
            why = message("There are several addresses; the first was taken.")
            self._doubt(person, key, text, why)

    def _phone(self, person: Person, texts: dict[int, str], key: str) -> None:
        said = self._all_said(texts, key)
        if said:
            person.fields[key] = " / ".join(said)

    def _languages(self, person: Person, texts: dict[int, str], key: str) -> None:
        found: list[str] = []
        for text in self._all_said(texts, key):
            understood = self._once(key, text, languages)
            if understood is None:
                why = message("“{text}” is not a language that is known here.", text=text)
                self._doubt(person, key, text, why)
            else:
                found += understood
        if found:
            person.fields[key] = list(dict.fromkeys(found))

    def _diets(self, person: Person, texts: dict[int, str], key: str) -> None:
        found: list[str] = []
        for text in self._all_said(texts, key):
            found += self._once(key, text, choices.diets)
        if found:
            person.fields[key] = list(dict.fromkeys(found))

    def _tags(self, person: Person, texts: dict[int, str], key: str) -> None:
        said = ",".join(self._all_said(texts, key)).replace(";", ",").split(",")
        found = [tag.strip() for tag in said if tag.strip()]
        if found:
            person.fields[key] = list(dict.fromkeys(found))

    # Days and hours ----------------------------------------------------------------------

    def _moments(self, person: Person, row: list[Cell], texts: dict[int, str]) -> None:
        for key, target in (
            ("arrival", "arrives"),
            ("departure", "departs"),
        ):
            day_key, time_key = f"{key}_date", f"{key}_time"
            day = self._moment(person, row, texts, day_key)
            hour = self._moment(person, row, texts, time_key)
            found = _joined(day, hour)
            if found is not None:
                person.fields[target] = found
            elif hour is not None or day is not None:
                told = day_key if day is not None else time_key
                why = message("There is an hour, but no day.")
                self._doubt(person, told, self._said(texts, told), why)
        kept = self._moment(person, row, texts, "keep_until")
        if isinstance(kept, date):
            person.fields["keep_until"] = kept.date() if isinstance(kept, datetime) else kept

    def _moment(
        self, person: Person, row: list[Cell], texts: dict[int, str], key: str
    ) -> datetime | date | time | None:
        text = self._said(texts, key)
        if not text:
            return None
        found, why = self._days.understood(key, row[self._columns[key][0]], text)
        if why is not None:
            self._doubt(person, key, text, why)
        return found

    # Notes -------------------------------------------------------------------------------

    def _notes(self, person: Person, texts: dict[int, str]) -> None:
        """Add what was not understood to the notes, beside the heading it stood under."""
        lines = []
        for column in self._columns.get("notes", ()):
            text = texts[column]
            if text and not says_nothing(text):
                heading = self._table.headings[column]
                is_plain = column == self._columns["notes"][0]
                lines.append(text if is_plain else f"{heading}: {text}")
        lines += [f"{doubt.column}: {doubt.text}" for doubt in person.doubts]
        if lines:
            person.fields["notes"] = "\n".join(dict.fromkeys(lines))


def _joined(
    day: datetime | date | time | None, hour: datetime | date | time | None
) -> datetime | None:
    """Return the day with its hour; a day alone begins at midnight, an hour alone is nothing."""
    if isinstance(hour, datetime):
        day, hour = day or hour, hour.time()
    if isinstance(day, datetime):
        return day
    if isinstance(day, date):
        return datetime.combine(day, hour if isinstance(hour, time) else time())
    return None
