"""`organiser import FILE hosts SOURCE` and `organiser import FILE wishes LIST`."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from organiser.cli.terminal import progress, say, say_json
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.importers.hosts import HostProposal, Told
    from organiser.importers.wishes import WishProposal

_SHOWN = 10


def run_hosts(asked: Namespace) -> int:
    """Import hosts and tell what came of it."""
    from organiser.importers.hosts import propose_hosts  # noqa: PLC0415 -- slow to import
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    with (
        WorkshopFile.open(asked.file, read_only=asked.dry_run) as file,
        progress(message("Importing")) as show,
    ):
        proposal = propose_hosts(file.workshop, asked.list, asked.sheet)
        show(0.6)
        if not asked.dry_run and (proposal.added or proposal.changed):
            file.do(proposal.action())
        show(1)
    _tell(asked, proposal, len(proposal.added), len(proposal.changed))
    return 0


def run_wishes(asked: Namespace) -> int:
    """Import wishes and tell what came of it."""
    from organiser.actions.wishes import take_wishes  # noqa: PLC0415 -- slow to import
    from organiser.importers.table import read_table  # noqa: PLC0415 -- as above
    from organiser.importers.wishes import propose_wishes  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    with (
        WorkshopFile.open(asked.file, read_only=asked.dry_run) as file,
        progress(message("Importing")) as show,
    ):
        table = read_table(asked.list, asked.sheet, asked.encoding)
        show(0.3)
        proposal = propose_wishes(file.workshop, table)
        if not asked.dry_run and proposal.wished:
            file.do(take_wishes(proposal.wished, proposal.visits))
        show(1)
    _tell(asked, proposal, 0, len(proposal.wished))
    return 0


def _tell(
    asked: Namespace, proposal: HostProposal | WishProposal, added: int, changed: int
) -> None:
    if asked.json:
        say_json(
            {
                "added": added,
                "changed": changed,
                "skipped": len(proposal.skipped),
                "rejected": _as_data(proposal.rejected),
                "rows": proposal.rows,
                "skipped_rows": _as_data(proposal.skipped),
                "doubts": _as_data(proposal.doubts),
                "notes": [str(note) for note in proposal.notes],
            }
        )
        return
    for note in proposal.notes:
        say(note)
    say(
        message(
            "{added} added, {changed} changed, {skipped} skipped, {rejected} rejected.",
            added=added,
            changed=changed,
            skipped=len(proposal.skipped),
            rejected=len(proposal.rejected),
        )
    )
    for line in _lines([*proposal.rejected, *proposal.doubts]):
        say(line)
    if asked.dry_run:
        say(message("This was a dry run: nothing was written."))


def _as_data(told: list[Told]) -> list[dict[str, Any]]:
    return [{"row": one.row, "text": one.name, "why": str(one.why)} for one in told]


def _lines(told: list[Told]) -> list[Message]:
    lines = [
        message("  row {row}, “{name}”: {why}", row=str(one.row), name=one.name or "–", why=one.why)
        for one in told[:_SHOWN]
    ]
    if len(told) > _SHOWN:
        lines.append(message("  … and more; --json lists them all."))
    return lines
