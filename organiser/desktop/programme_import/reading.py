"""A schedule as it was read, and what it would bring."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from organiser.desktop.programme_import.lines import lines_of
from organiser.desktop.work import Job, undisturbed

if TYPE_CHECKING:
    from organiser.desktop.programme_import.lines import Line
    from organiser.importers.programme_proposal import Proposal
    from organiser.model import Workshop


def proposed(
    job: Job, workshop: Workshop, path: Path, sheet: str | None
) -> tuple[Proposal, list[Line]]:
    """Read a schedule and compare it with a workshop, off the event loop."""
    from organiser.importers.programme import propose_programme  # noqa: PLC0415 -- off the loop
    from organiser.importers.schedules.source import read_schedule  # noqa: PLC0415 -- as above

    with undisturbed():
        schedule = read_schedule(path, sheet, workshop.event.first_day)
        job.report(0.5)
        proposal = propose_programme(workshop, schedule)
        return proposal, lines_of(proposal, workshop)
