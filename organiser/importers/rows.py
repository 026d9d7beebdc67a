"""A row of a list into the fields of a participant."""

from __future__ import annotations

from datetime import date, datetime, time

from organiser.i18n import Message, message
from organiser.importers.answers import Answers
from organiser.importers.cells import Cells, Corrections, Texts
from organiser.importers.columns import Columns
from organiser.importers.custom import CustomReader
from organiser.importers.days import Days
from organiser.importers.doubt import Doubt
from organiser.importers.fields import fields as known_fields
from organiser.importers.naming import Naming
from organiser.importers.nearest import nearest_country
from organiser.importers.person import Person
from organiser.importers.sheet import Cell
from organiser.importers.table import Table
from organiser.model import Workshop
from organiser.model.countries import find_country, find_former_state

__all__ = ["Doubt", "Person", "RowReader"]


class RowReader:
    """Reads the rows of one table."""

    def __init__(
        self,
        workshop: Workshop,
        table: Table,
        mapping: Columns,
        corrections: Corrections | None = None,
        *,
        keep_capitals: bool = False,
    ) -> None:
        self._columns = {key: columns for key in known_fields() if (columns := mapping.of(key))}
        self._custom = CustomReader(workshop, mapping)
        self._columns |= self._custom.columns
        self._table, self._cells = table, Cells(table, self._columns, corrections or {})
        self._naming = Naming(self._cells, keep_capitals=keep_capitals)
        self._answers = Answers(workshop, self._cells)
        self._days = Days(workshop.event, table, self._columns)

    @property
    def notes(self) -> list[Message]:
        """Return what the reader had to decide of the whole table."""
        return self._naming.notes

    @property
    def in_capitals(self) -> list[str]:
        """Return the headings of the columns whose names are in capitals throughout."""
        return self._naming.in_capitals

    def read(self, number: int, row: list[Cell], *, exactly: bool = False) -> Person:
        """Return the person of a row; `exactly` as in `Cells.of`. Raises `RowRefused`."""
        texts = self._cells.of(row, exactly=exactly)
        code, body = self._country(texts)
        nationality = find_country(self._cells.said(texts, "nationality")) or ""
        person = Person(number, self._naming.fields(texts, code or nationality))
        self._origin(person, texts, code or nationality, body)
        self._answers.read(person, texts)
        self._moments(person, row, texts)
        for key, column in self._custom.keys:
            self._read_custom(person, key, row[column], texts[column])
        self._notes(person, texts)
        return person

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
        said = self._cells.said
        self._look_at(person, body, texts)
        body = said(texts, "body") or body
        if code:
            person.fields["country"] = code
            if said(texts, "body"):
                person.fields["body"] = body
        elif body:
            person.fields["body"] = body
        organisation = ", ".join(self._cells.all_said(texts, "organisation"))
        title, department = said(texts, "job_title"), said(texts, "department")
        if department and not organisation:
            organisation, department = department, ""
        title = ", ".join(part for part in (title, department) if part)
        if organisation:
            person.fields["organisation"] = organisation
        if title:
            person.fields["job_title"] = title

    def _look_at(self, person: Person, body: str, texts: Texts) -> None:
        """Doubt a body whose name is nearly that of a country."""
        if body and body in self._cells.all_said(texts, "country"):
            near = () if find_former_state(body) else nearest_country(body)
            if near:
                why = message("“{text}” is no country; it was taken for a body.", text=body)
                person.doubt(self._cells.heading("country"), body, why, near, taken=True)

    # Days and hours ----------------------------------------------------------------------

    def _moments(self, person: Person, row: list[Cell], texts: Texts) -> None:
        for key, target in (("arrival", "arrives"), ("departure", "departs")):
            day_key, time_key = f"{key}_date", f"{key}_time"
            day = self._moment(person, row, texts, day_key)
            hour = self._moment(person, row, texts, time_key)
            found = _joined(day, hour)
            if found is not None:
                person.fields[target] = found
            elif hour is not None or day is not None:
                told = day_key if day is not None else time_key
                why = message("There is an hour, but no day.")
                person.doubt(self._cells.heading(told), self._cells.said(texts, told), why)
        kept = self._moment(person, row, texts, "keep_until")
        if isinstance(kept, date):
            person.fields["keep_until"] = kept.date() if isinstance(kept, datetime) else kept

    def _moment(
        self, person: Person, row: list[Cell], texts: Texts, key: str
    ) -> datetime | date | time | None:
        text = self._cells.said(texts, key)
        if not text:
            return None
        found, why, proposals = self._days.understood(key, row[self._columns[key][0]], text)
        if why is not None:
            person.doubt(self._cells.heading(key), text, why, proposals)
        return found

    # Custom fields and notes -------------------------------------------------------------

    def _read_custom(self, person: Person, key: str, cell: Cell, text: str) -> None:
        if not text:
            return
        value, why, proposals = self._custom.understood(key, cell, text)
        if why is None:
            person.fields[key] = value
        else:
            person.doubt(self._cells.heading(key), text, why, proposals)

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
