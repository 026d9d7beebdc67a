"""What `organiser import FILE people LIST` tells of a proposal, to people and to programs."""

from __future__ import annotations

from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from organiser.importers.proposal import Proposal
    from organiser.model import Workshop

_SHOWN = 10


def as_data(proposal: Proposal, workshop: Workshop) -> dict[str, Any]:
    """Return the outcome for programs, as the docstring of `commands/import_.py` promises."""
    return {
        "added": len(proposal.added),
        "changed": len(proposal.changed),
        "skipped": len(proposal.skipped),
        "rejected": [{"row": row.row, "why": str(row.why)} for row in proposal.rejected],
        "rows": len(proposal.table.rows),
        "sheet": proposal.table.sheet,
        "heading_row": proposal.table.heading_row,
        "mapping": {guess.heading: guess.field for guess in proposal.mapping.guesses},
        "sure": {guess.heading: round(guess.sure, 2) for guess in proposal.mapping.guesses},
        "unused": proposal.unused,
        "changes": [
            {"row": row.row, "person": _person(workshop, row.key), **_old_and_new(row)}
            for row in proposal.changed
        ],
        "conflicts": [
            {
                "row": one.row,
                "person": _person(workshop, one.key),
                "column": one.column,
                "here": _plain(one.here),
                "there": _plain(one.there),
            }
            for one in proposal.conflicts
        ],
        "changed_here": [
            {"row": one.row, "person": _person(workshop, one.key), "column": one.column}
            for one in proposal.changed_here
        ],
        "missing": [_person(workshop, key) for key in proposal.missing],
        "skipped_rows": [{"row": row.row, "why": str(row.why)} for row in proposal.skipped],
        "doubts": [
            {
                "row": one.row,
                "column": one.column,
                "text": one.text,
                "why": str(one.why),
                "proposals": list(one.proposals),
                "taken": one.taken,
            }
            for one in proposal.doubts
        ],
        "notes": [str(note) for note in proposal.notes],
    }


def _person(workshop: Workshop, key: int | None) -> str:
    person = workshop.participants.get(key or 0)
    return person.full_name if person else ""


def _old_and_new(row: Any) -> dict[str, Any]:  # noqa: ANN401 -- Changed
    old = _plain({name: row.before.get(name) for name in row.fields})
    new = _plain(row.fields)
    return {"fields": {name: {"old": old[name], "new": new[name]} for name in new}}


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return values as JSON has them; days and moments as ISO 8601."""
    return {
        name: value.isoformat() if isinstance(value, date | datetime) else value
        for name, value in fields.items()
    }


def report(
    proposal: Proposal, workshop: Workshop, *, dry_run: bool, take: bool, delete_missing: bool
) -> list[Message]:
    """Return the outcome for people: what was taken, and whatever they should look at."""
    lines = [*proposal.notes]
    lines.append(
        message(
            "{added} added, {changed} changed, {skipped} skipped, {rejected} rejected.",
            added=len(proposal.added),
            changed=len(proposal.changed),
            skipped=len(proposal.skipped),
            rejected=len(proposal.rejected),
        )
    )
    if not proposal.table.rows:
        lines.append(message("There is no row below the headings."))
    lines += _grouped([(row.row, "", row.why) for row in proposal.rejected])
    if proposal.rejected and not proposal.has_names:
        lines.append(message('Name the column like this: --map "Column=full_name".'))
    lines += _doubts(proposal)
    lines += _returned(proposal, workshop, take=take, delete_missing=delete_missing)
    if proposal.unused:
        lines.append(
            message(
                'Columns left out: {columns}. Keep one with --map "Column=notes".',
                columns=", ".join(proposal.unused),
            )
        )
    if dry_run:
        lines.append(message("This was a dry run: nothing was written."))
    return lines


def _doubts(proposal: Proposal) -> list[Message]:
    doubts = [(doubt.row, doubt.column, doubt.why) for doubt in proposal.doubts]
    if not doubts:
        return []
    head = counted("{count} value to look at:", "{count} values to look at:", len(doubts))
    lines = [head, *_grouped(doubts)]
    meant = {(one.column, one.text): one.proposals[0] for one in proposal.doubts if one.proposals}
    for (column, text), proposed in list(meant.items())[:_SHOWN]:
        lines.append(
            message(
                "  “{column}”: write {proposed} for “{text}”?",
                column=column,
                text=text,
                proposed=proposed,
            )
        )
    return lines


def _returned(
    proposal: Proposal, workshop: Workshop, *, take: bool, delete_missing: bool
) -> list[Message]:
    """Return what a roster that came back leaves open."""
    lines = []
    if proposal.conflicts:
        count = len(proposal.conflicts)
        lines.append(
            counted(
                "{count} value was changed in the list and here since; the list's was taken.",
                "{count} values were changed in the list and here since; the list's were taken.",
                count,
            )
            if take
            else counted(
                "{count} value was changed in the list and here since and stays as it is here."
                " --conflicts there takes the list's.",
                "{count} values were changed in the list and here since and stay as they are here."
                " --conflicts there takes the list's.",
                count,
            )
        )
        lines += [
            message(
                "  row {row}, “{column}”: {person}",
                row=str(one.row),
                column=one.column,
                person=_person(workshop, one.key),
            )
            for one in proposal.conflicts[:_SHOWN]
        ]
    if proposal.missing:
        count = len(proposal.missing)
        lines.append(
            counted(
                "{count} person is missing in the list and was deleted:",
                "{count} people are missing in the list and were deleted:",
                count,
            )
            if delete_missing
            else counted(
                "{count} person is missing in the list and stays; --delete-missing deletes:",
                "{count} people are missing in the list and stay; --delete-missing deletes:",
                count,
            )
        )
        lines += [
            message("  {person}", person=_person(workshop, key))
            for key in proposal.missing[:_SHOWN]
        ]
    return lines


def _grouped(found: list[tuple[int, str, Message]]) -> list[Message]:
    """Return a line for each kind of remark, with the first of its rows."""
    lines = []
    remarks = sorted(found, key=lambda one: (one[2].one, one[1], str(one[2]), one[0]))
    for _, same in groupby(remarks, key=lambda one: (one[2].one, one[1])):
        rows = sorted(same, key=lambda one: one[0])
        row, column, why = rows[0]
        where = message("row {row}", row=str(row))
        if column:
            where = message("row {row}, “{column}”", row=str(row), column=column)
        if len(rows) == 1:
            lines.append(message("  {where}: {why}", where=where, why=why))
        else:
            lines.append(
                message(
                    "  {where}: {why} ({others})",
                    where=where,
                    why=why,
                    others=counted("{count} row like it", "{count} rows like it", len(rows)),
                )
            )
    return lines[:_SHOWN] + (
        [message("  … and more; --json lists them all.")] if len(lines) > _SHOWN else []
    )
