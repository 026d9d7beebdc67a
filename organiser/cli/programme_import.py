"""`organiser import FILE programme SOURCE`: a schedule becomes sessions, rooms and speakers."""

from __future__ import annotations

from argparse import Namespace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from organiser.cli.terminal import progress, say, say_json
from organiser.errors import Mistyped
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.importers.programme_proposal import Proposal

_SHOWN = 10


def run(asked: Namespace) -> int:
    """Import the schedule that was asked for and tell what came of it."""
    from organiser.importers.programme import propose_programme  # noqa: PLC0415 -- slow to import
    from organiser.importers.schedules.source import read_schedule  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    if asked.map or asked.encoding:
        raise Mistyped(
            message("--map and --encoding are for lists of people."),
            message("Leave them out, or import people."),
        )
    with (
        WorkshopFile.open(asked.file, read_only=asked.dry_run) as file,
        progress(message("Importing")) as show,
    ):
        schedule = read_schedule(asked.list, asked.sheet, file.workshop.event.first_day)
        show(0.3)
        proposal = propose_programme(file.workshop, schedule)
        show(0.6)
        if not asked.dry_run and (proposal.added or proposal.changed):
            file.do(proposal.action())
        show(1)
    if asked.json:
        say_json(as_data(proposal))
    else:
        for line in report(proposal, dry_run=asked.dry_run):
            say(line)
    return 0


def as_data(proposal: Proposal) -> dict[str, Any]:
    """Return the outcome for programs, as the docstring of `commands/import_.py` promises."""
    return {
        "added": len(proposal.added),
        "changed": len(proposal.changed),
        "skipped": len(proposal.skipped),
        "rejected": [
            {"row": one.row, "text": one.title, "why": str(one.why)} for one in proposal.rejected
        ],
        "rows": len(proposal.schedule.entries),
        "title": proposal.schedule.title,
        "new_rooms": len(proposal.rooms),
        "new_people": len(proposal.people),
        "skipped_rows": [
            {"row": one.row, "text": one.title, "why": str(one.why)} for one in proposal.skipped
        ],
        "doubts": [
            {"row": one.row, "text": one.text, "why": str(one.why)} for one in proposal.doubts
        ],
        "notes": [str(note) for note in proposal.notes],
    }


def report(proposal: Proposal, *, dry_run: bool) -> list[Message]:
    """Return the outcome for people: what was taken, and whatever they should look at."""
    lines = [
        *proposal.notes,
        message(
            "{added} added, {changed} changed, {skipped} skipped, {rejected} rejected.",
            added=len(proposal.added),
            changed=len(proposal.changed),
            skipped=len(proposal.skipped),
            rejected=len(proposal.rejected),
        ),
    ]
    if proposal.rooms:
        lines.append(counted("{count} new room.", "{count} new rooms.", len(proposal.rooms)))
    if proposal.people:
        lines.append(counted("{count} new person.", "{count} new people.", len(proposal.people)))
    lines += _grouped([(one.title, one.why) for one in proposal.rejected])
    if proposal.doubts:
        lines.append(
            counted("{count} thing to look at:", "{count} things to look at:", len(proposal.doubts))
        )
        lines += _grouped([(one.text, one.why) for one in proposal.doubts])
    if dry_run:
        lines.append(message("This was a dry run: nothing was written."))
    return lines


def _grouped(found: list[tuple[str, Message]]) -> list[Message]:
    """Return a line for each kind of remark, with the first session that it is about."""
    lines = []
    for _, same in groupby(sorted(found, key=lambda one: one[1].one), key=lambda one: one[1].one):
        (title, why), *others = same
        if others:
            lines.append(
                counted(
                    "  “{title}”: {why} ({count} more like it)",
                    "  “{title}”: {why} ({count} more like it)",
                    len(others),
                    title=title,
                    why=why,
                )
            )
        else:
            lines.append(message("  “{title}”: {why}", title=title, why=why))
    return lines[:_SHOWN] + (
        [message("  … and more; --json lists them all.")] if len(lines) > _SHOWN else []
    )
