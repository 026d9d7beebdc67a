"""The list as it was read with the answers so far, and what it would bring."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from organiser.desktop.importing.lines import lines_of
from organiser.desktop.work import Job, undisturbed

if TYPE_CHECKING:
    from organiser.desktop.importing.lines import Line
    from organiser.importers.proposal import Proposal
    from organiser.importers.sheet import Sheet
    from organiser.importers.table import Table
    from organiser.model import Workshop


@dataclass(frozen=True)
class Source:
    """A file, or the text of a table that was copied elsewhere."""

    name: str
    path: Path | None = None
    text: str = ""


@dataclass(frozen=True)
class Answers:
    """What the coordinator said of the list; what she did not say is guessed."""

    encoding: str | None = None
    sheet: str | None = None
    heading_row: int | None = None
    mapping: dict[str, str] = field(default_factory=dict)
    corrections: dict[tuple[str, str], str] = field(default_factory=dict)
    keep_capitals: bool = False

    def of_sheet(self, sheet: str) -> Answers:
        """Return the answers for another sheet: its columns are others."""
        return replace(self, sheet=sheet, heading_row=None, mapping={}, corrections={})

    def with_column(self, heading: str, key: str) -> Answers:
        return replace(self, mapping={**self.mapping, heading: key})

    def with_text(self, column: str, text: str, meant: str) -> Answers:
        """Return the answers with `meant` in place of `text` wherever it stands in `column`."""
        return replace(self, corrections={**self.corrections, (column, text): meant})


@dataclass(frozen=True)
class Reading:
    """A list that was read: all its sheets, the chosen one, and what it would bring."""

    answers: Answers
    sheets: list[Sheet]
    shown: Sheet
    table: Table
    proposal: Proposal
    lines: list[Line]

    @property
    def names(self) -> list[str]:
        """The names of the sheets to choose from: those that show something."""
        return [sheet.name for sheet in self.sheets if not sheet.hidden or sheet is self.shown]


def read(
    job: Job, workshop: Workshop, source: Source, answers: Answers, last: Reading | None
) -> Reading:
    """Return the list with these answers; `last` is how it was read before."""
    from organiser.importers.people import propose_people  # noqa: PLC0415 -- off the event loop
    from organiser.importers.table import filled_sheets, table_of  # noqa: PLC0415

    with undisturbed():
        if last is not None and last.answers.encoding == answers.encoding:
            sheets = last.sheets
        else:
            sheets = filled_sheets(_sheets(source, answers.encoding))
        job.report(0.3)
        if last is not None and _same_table(last.answers, answers) and sheets is last.sheets:
            table = last.table
        else:
            table = table_of(sheets, source.name, answers.sheet, answers.heading_row)
        job.report(0.5)
        proposal = propose_people(
            workshop,
            table,
            answers.mapping,
            answers.corrections,
            keep_capitals=answers.keep_capitals,
        )
        job.report(0.9)
        shown = next(sheet for sheet in sheets if sheet.name == table.sheet)
        return Reading(answers, sheets, shown, table, proposal, lines_of(proposal, workshop))


def _sheets(source: Source, encoding: str | None) -> list[Sheet]:
    from organiser.importers.content import content_of  # noqa: PLC0415 -- off the event loop
    from organiser.importers.delimited import pasted_sheets  # noqa: PLC0415
    from organiser.importers.table import read_sheets  # noqa: PLC0415

    if source.path is None:
        return pasted_sheets(source.text, source.name)
    return read_sheets(content_of(source.path), source.name, encoding)


def _same_table(one: Answers, other: Answers) -> bool:
    return (one.sheet, one.heading_row) == (other.sheet, other.heading_row)
