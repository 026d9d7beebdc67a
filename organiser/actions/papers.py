"""What was printed or saved, and what became different since then."""

from __future__ import annotations

from datetime import datetime

from organiser.i18n import message
from organiser.model import (
    KINDS,
    Acceptance,
    Assignment,
    Channel,
    Constituency,
    CustomField,
    Event,
    ExtraRoom,
    Invitation,
    Logo,
    Participant,
    Picture,
    PrintJob,
    Room,
    Row,
    Session,
    Version,
    Workshop,
)
from organiser.store import Action, StepSummary, Transaction, WorkshopFile

PAPERS: frozenset[type[Row]] = frozenset({Acceptance, PrintJob, Version})
"""What says something about papers, and stands on none."""

EVERYTHING = frozenset(KINDS) - PAPERS
PROGRAMME: frozenset[type[Row]] = frozenset(
    {Assignment, Channel, Event, ExtraRoom, Invitation, Logo, Participant, Room, Session}
)
PEOPLE: frozenset[type[Row]] = frozenset(
    {Constituency, CustomField, Event, Logo, Participant, Picture}
)
READS: dict[str, frozenset[type[Row]]] = {
    "agenda": PROGRAMME,
    "badges": PEOPLE,
    "calendar": PROGRAMME,
    "door-signs": PROGRAMME,
    "interpreters-plan": PROGRAMME,
    "participants-list": PEOPLE,
    "participants-list-docx": PEOPLE,
    "run-sheet": PROGRAMME,
    "schedule-xml": PROGRAMME,
    "speaker-briefings": PROGRAMME,
    "web": PROGRAMME,
}
"""The kinds of rows that a document shows, by its key; one that is not named shows any."""


def note_print(
    file: WorkshopFile, document: str, at: datetime, *, language: str = "", content_hash: str = ""
) -> Action:
    """Keep that `document` was printed or saved `at`, local time, as the file is now."""
    made, step = at.replace(tzinfo=None, microsecond=0), file.newest_step

    def change(transaction: Transaction) -> None:
        transaction.add(
            PrintJob(
                document=document,
                language=language,
                content_hash=content_hash,
                made=made,
                step=step,
            )
        )

    return Action(message("Note what was printed"), change)


def changes_since(file: WorkshopFile, job: PrintJob) -> list[StepSummary]:
    """Return the steps that changed what `job` shows since it was made, newest first."""
    return file.steps_touching(READS.get(job.document, EVERYTHING), job.step)


def latest_jobs(workshop: Workshop) -> dict[str, PrintJob]:
    """Return what was printed last of each document, by its key, the latest first.

    What was noted of single people does not count: it was not the whole document.
    """
    whole = [job for job in workshop.of(PrintJob).values() if not job.subject]
    jobs = sorted(whole, key=lambda job: (job.made, job.key))
    found = {job.document: job for job in jobs}
    ordered = sorted(found.values(), key=lambda job: (job.made, job.key), reverse=True)
    return {job.document: job for job in ordered}
