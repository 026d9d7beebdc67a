"""Taking hosts or wishes over from a file: ask for it, read it off the event loop, one step."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from organiser.desktop.file_choice import ask_for_file
from organiser.desktop.work import Job
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.desktop.page import PageWidget
    from organiser.importers.hosts import HostProposal, Told
    from organiser.importers.wishes import WishProposal

TOLD = 6
"""So many rows that were not taken are told in the bar."""


def ask_for_hosts(page: PageWidget) -> QFileDialog:
    """Ask for a file with hosts and take them over."""
    return ask_for_file(
        page.desk,
        page,
        message("Take hosts over from a file"),
        lambda path: take_hosts(page, path),
    )


def ask_for_wishes(page: PageWidget) -> QFileDialog:
    """Ask for a list of wishes and take them over."""
    return ask_for_file(
        page.desk,
        page,
        message("Take wishes over from a list"),
        lambda path: take_list_of_wishes(page, path),
    )


def take_hosts(page: PageWidget, path: Path) -> Job:
    """Take the hosts of a file over; tell what came of it."""
    from organiser.importers.hosts import propose_hosts  # noqa: PLC0415 -- when first needed

    workshop = page.space.workshop

    def take(proposal: HostProposal) -> None:
        if proposal.added or proposal.changed:
            page.space.do(proposal.action())
        count = len(proposal.added) + len(proposal.changed)
        text = counted("{count} host was taken over.", "{count} hosts were taken over.", count)
        _tell(page, text, [*proposal.rejected, *proposal.doubts], undo=count > 0)

    return _start(page, lambda _: propose_hosts(workshop, path), take)


def take_list_of_wishes(page: PageWidget, path: Path) -> Job:
    """Take the wishes of a list over; tell what came of it."""
    from organiser.importers.table import read_table  # noqa: PLC0415 -- when first needed
    from organiser.importers.wishes import propose_wishes  # noqa: PLC0415 -- as above

    workshop = page.space.workshop

    def take(proposal: WishProposal) -> None:
        from organiser.actions.wishes import take_wishes  # noqa: PLC0415 -- as above

        count = len(proposal.wished)
        if count:
            page.space.do(take_wishes(proposal.wished, proposal.visits))
        text = counted(
            "The wishes of {count} person were taken over.",
            "The wishes of {count} people were taken over.",
            count,
        )
        _tell(page, text, [*proposal.rejected, *proposal.doubts], undo=count > 0)

    return _start(page, lambda _: propose_wishes(workshop, read_table(path)), take)


def _start(page: PageWidget, work: Any, take: Any) -> Job:  # noqa: ANN401 -- what is read and done
    job = Job(work)
    page.space.follow(job, take)
    return job.start()


def _tell(page: PageWidget, text: Message, told: Sequence[Told], *, undo: bool) -> None:
    details = [
        message("row {row}, “{name}”: {why}", row=str(one.row), name=one.name or "–", why=one.why)
        for one in told[:TOLD]
    ]
    if len(told) > TOLD:
        more = len(told) - TOLD
        details.append(counted("and {count} more", "and {count} more", more))
    buttons = ((message("&Undo"), page.space.undo),) if undo else ()
    page.space.tell(Notice(text, buttons=buttons, passing=True, details=details))
