"""A row of a list into the fields of a participant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from organiser.i18n import Message, message
from organiser.importers.cells import Cells, Corrections, Texts
from organiser.importers.columns import Columns
from organiser.importers.custom import CustomReader
from organiser.importers.days import Days
from organiser.importers.doubt import Doubt
from organiser.importers.fields import fields as known_fields
from organiser.importers.naming import Naming
from organiser.importers.returned import Printed
from organiser.importers.roster import roster_answer
from organiser.importers.sheet import Cell
from organiser.importers.table import Table
from organiser.importers.values import choices
from organiser.importers.values.constituencies import constituency_words
from organiser.importers.values.emails import emails
from organiser.importers.values.languages import languages
from organiser.model import Gender, Workshop
from organiser.model.countries import find_country, find_former_state
from organiser.model.folding import folded

_APART = re.compile("[,،·;]")
_PLAIN = (
    "badge_name",
    "native_name",
    "allergies",
    "emergency_contact",
    "arrival_by",
    "arrival_place",
    "departure_by",
    "departure_place",
    "lodging_room",
)


__all__ = ["Doubt", "Person", "RowReader"]


@dataclass
class Person:
    """What one row says: only the fields that it fills. `uuid` is "" where it has no key.

    `remarks` are the lines for the notes, but those of doubts. `printed` tells what was edited
    in a row that was printed here.
    """

    row: int
    fields: dict[str, Any]
    uuid: str = ""
    doubts: list[Doubt] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    printed: Printed | None = None


class RowReader:
    """Reads the rows of one table. Keeps what a text meant: lists repeat themselves."""

    def __init__(
        self,
        workshop: Workshop,
        table: Table,
        mapping: Columns,
        corrections: Corrections | None = None,
    ) -> None:
        self._columns = {key: columns for key in known_fields() if (columns := mapping.of(key))}
        self._custom = CustomReader(workshop, mapping)
        self._columns |= self._custom.columns
        self._table, self._cells = table, Cells(table, self._columns, corrections or {})
        self._naming = Naming(self._cells)
        self._constituencies = constituency_words(workshop.constituencies_in_order())
        self._hombre_mujer = self._cells.holds("gender", {"h"}) and not self._cells.holds(
            "gender", {"f"}
        )
        self._days = Days(workshop.event, table, self._columns)
        self._kept: dict[tuple[str, str], Any] = {}
        self._in_use = [(key, read) for key, read in self._readers() if key in self._columns]

    def read(self, number: int, row: list[Cell], *, exactly: bool = False) -> Person:
        """Return the person of a row; `exactly` as in `Cells.of`. Raises `RowRefused`."""
        texts = self._cells.of(row, exactly=exactly)
        code, body = self._country(texts)
        person = Person(number, self._naming.fields(texts, code))
        self._origin(person, texts, code, body)
        for key, read in self._in_use:
            read(person, texts, key)
        self._moments(person, row, texts)
        for key, column in self._custom.keys:
            self._read_custom(person, key, row[column], texts[column])
        self._notes(person, texts)
        return person

    def _doubt(
        self,
        person: Person,
        key: str,
        text: str,
        why: Message,
        proposals: tuple[str, ...] = (),
    ) -> None:
        person.doubts.append(Doubt(person.row, self._cells.heading(key), text, why, proposals))

    # Country or body ---------------------------------------------------------------------

    def _country(self, texts: Texts) -> tuple[str, str]:
        """Return the code of the country and "", or "" and the name of the body."""
        body = ""
        for text in self._cells.all_said(texts, "country"):
            if code := find_country(text):
                return code, ""
            former = find_former_state(text)
            if former or len(text) > len(body):
                body = former or text
            if former:
                break
        return "", body

    def _origin(self, person: Person, texts: Texts, code: str, body: str) -> None:
        code = code or find_country(self._cells.said(texts, "nationality")) or ""
        body = self._cells.said(texts, "body") or body
        if code:
            person.fields["country"] = code
            if self._cells.said(texts, "body"):
                person.fields["body"] = body
        elif body:
            person.fields["body"] = body
        organisation = ", ".join(self._cells.all_said(texts, "organisation"))
        title, department = (
            self._cells.said(texts, "job_title"),
            self._cells.said(texts, "department"),
        )
        if department and not organisation:
            organisation, department = department, ""
        title = ", ".join(part for part in (title, department) if part)
        if organisation:
            person.fields["organisation"] = organisation
        if title:
            person.fields["job_title"] = title

    # Everything else ---------------------------------------------------------------------

    def _readers(self) -> Iterable[tuple[str, Callable[[Person, Texts, str], None]]]:
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
            ("access_needs", self._access_needs),
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

    def _uuid(self, person: Person, texts: Texts, key: str) -> None:
        person.uuid = self._cells.said(texts, key).lower()

    def _plain(self, person: Person, texts: Texts, key: str) -> None:
        said = self._cells.all_said(texts, key)
        if said:
            person.fields[key] = ", ".join(said)

    def _access_needs(self, person: Person, texts: Texts, key: str) -> None:
        """Take "no steps" for what it is where a roster puts it before the other needs."""
        text = ", ".join(self._cells.all_said(texts, key))
        first, *rest = _APART.split(text, maxsplit=1)
        if text and roster_answer("step_free", first):
            person.fields["step_free"] = True
            text = " ".join(rest).strip()
        if text:
            person.fields[key] = text

    def _gender(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
        if not text:
            return
        found = self._once(
            key,
            text,
            lambda said: _or_roster(
                key, said, choices.gender(said, m_is_female=self._hombre_mujer)
            ),
        )
        if found is None:
            why = message("“{text}” is not one of the genders that are kept.", text=text)
            self._doubt(person, key, text, why)
        elif found is not Gender.UNSAID:
            person.fields["gender"] = found

    def _gender_asked(self, person: Person, texts: Texts, key: str) -> None:
        answer = choices.yes_no(self._cells.said(texts, key))
        if answer is not None and "gender" not in person.fields:
            is_female = answer == (key == "female")
            person.fields["gender"] = Gender.FEMALE if is_female else Gender.MALE

    def _constituency(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
        if not text:
            return
        found = self._constituencies.get(folded(text))
        if found is None:
            why = message("“{text}” is not one of the constituencies of this workshop.", text=text)
            self._doubt(person, key, text, why)
        else:
            person.fields["constituency_id"] = found

    def _choice(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
        if not text:
            return
        found = self._once(key, text, lambda said: _answer(key, said))
        if found is None:
            why = message("“{text}” is not one of the answers that are kept here.", text=text)
            self._doubt(person, key, text, why)
        else:
            person.fields[key] = found

    def _yes_no(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
        if not text:
            return
        answer = _or_roster("yes_no", text, choices.yes_no(text))
        if answer is None:
            why = message("“{text}” is neither yes nor no.", text=text)
            self._doubt(person, key, text, why)
        else:
            person.fields[key] = answer

    def _email(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
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

    def _phone(self, person: Person, texts: Texts, key: str) -> None:
        said = self._cells.all_said(texts, key)
        if said:
            person.fields[key] = " / ".join(said)

    def _languages(self, person: Person, texts: Texts, key: str) -> None:
        found: list[str] = []
        for text in self._cells.all_said(texts, key):
            understood = self._once(key, text, languages)
            if understood is None:
                why = message("“{text}” is not a language that is known here.", text=text)
                self._doubt(person, key, text, why)
            else:
                found += understood
        if found:
            person.fields[key] = list(dict.fromkeys(found))

    def _diets(self, person: Person, texts: Texts, key: str) -> None:
        found: list[str] = []
        for text in self._cells.all_said(texts, key):
            found += self._once(key, text, _diets)
        if found:
            person.fields[key] = list(dict.fromkeys(found))

    def _tags(self, person: Person, texts: Texts, key: str) -> None:
        said = ",".join(self._cells.all_said(texts, key)).replace(";", ",").split(",")
        found = [tag.strip() for tag in said if tag.strip()]
        if found:
            person.fields[key] = list(dict.fromkeys(found))

    # Days and hours ----------------------------------------------------------------------

    def _moments(self, person: Person, row: list[Cell], texts: Texts) -> None:
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
                self._doubt(person, told, self._cells.said(texts, told), why)
        kept = self._moment(person, row, texts, "keep_until")
        if isinstance(kept, date):
            person.fields["keep_until"] = kept.date() if isinstance(kept, datetime) else kept

    def _moment(
        self, person: Person, row: list[Cell], texts: Texts, key: str
    ) -> datetime | date | time | None:
        text = self._cells.said(texts, key)
        if not text:
            return None
        found, why = self._days.understood(key, row[self._columns[key][0]], text)
        if why is not None:
            self._doubt(person, key, text, why)
        return found

    def _read_custom(self, person: Person, key: str, cell: Cell, text: str) -> None:
        if not text:
            return
        value, why, proposals = self._custom.understood(key, cell, text)
        if why is None:
            person.fields[key] = value
        else:
            self._doubt(person, key, text, why, proposals)

    # Notes -------------------------------------------------------------------------------

    def _notes(self, person: Person, texts: Texts) -> None:
        """Add what was not understood to the notes, beside the heading it stood under."""
        lines = []
        for column in self._columns.get("notes", ()):
            text = texts[column]
            if text:
                heading = self._table.headings[column]
                is_plain = column == self._columns["notes"][0]
                lines.append(text if is_plain else f"{heading}: {text}")
        person.remarks = list(dict.fromkeys(lines))
        lines += [f"{doubt.column}: {doubt.text}" for doubt in person.doubts if not doubt.taken]
        if lines:
            person.fields["notes"] = "\n".join(dict.fromkeys(lines))


def _or_roster(key: str, text: str, found: Any) -> Any:  # noqa: ANN401 -- any answer
    return roster_answer(key, text) if found is None else found


def _answer(key: str, text: str) -> Any:  # noqa: ANN401 -- any answer
    return _or_roster(key, text, getattr(choices, key)(text))


def _diets(text: str) -> list[str]:
    """Return the diets in a text such as "halal, no nuts"; what is not usual stays as typed."""
    parts = [part.strip() for part in choices.DIETS_APART.split(text) if part.strip()]
    known = [_or_roster("diets", part, choices.diet(part)) for part in parts]
    if all(diet is None for diet in known):
        whole = choices.diet(text)
        return [text] if whole is None else [whole] * bool(whole)
    found = (part if diet is None else diet for part, diet in zip(parts, known, strict=True))
    return [diet for diet in found if diet]


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
