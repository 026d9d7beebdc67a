"""What was handed out to each person, so that later only what is new is printed again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import select

from organiser.i18n import counted
from organiser.model import PrintJob
from organiser.store import Action, Transaction


def note_handouts(
    document: str, hashes: Mapping[str, str], at: datetime, *, language: str = "", step: int = 0
) -> Action:
    """Keep that `document` was printed `at`, local time, for those whose uuids `hashes` names.

    The hashes say what stands on each; `step` is the number of the newest step then. A person
    has one such note for each document: the last.
    """
    made = at.replace(tzinfo=None, microsecond=0)

    def change(transaction: Transaction) -> None:
        rows = transaction.exec(select(PrintJob).where(PrintJob.document == document)).all()
        known = {row.subject: row.key for row in rows if row.subject}
        values: dict[str, dict[str, Any]] = {
            uuid: {"content_hash": said, "made": made, "language": language, "step": step}
            for uuid, said in hashes.items()
        }
        transaction.update_many(
            PrintJob, {known[uuid]: fields for uuid, fields in values.items() if uuid in known}
        )
        transaction.insert_many(
            PrintJob,
            [
                {"document": document, "subject": uuid, **fields}
                for uuid, fields in values.items()
                if uuid not in known
            ],
        )

    words = counted("Note what was printed for {count} person",
                    "Note what was printed for {count} people", len(hashes))  # fmt: skip
    return Action(words, change)
