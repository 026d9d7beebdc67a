"""Errors that a coordinator can understand and act upon.

    OrganiserError            something outside our control; what happened, and what to do now
    ├── WorkshopError         about a workshop file
    │   ├── WorkshopTooNew        written by a newer organiser
    │   ├── WorkshopUnreadable    foreign, empty, truncated or damaged
    │   ├── WorkshopReadOnly      may be looked at, not changed
    │   └── WorkshopLocked        open somewhere else
    ├── ImportRefused         a list or schedule that cannot be read as such
    ├── DocumentRefused       a document that cannot be made as asked
    ├── NothingToPlan         a plan is asked for where nothing is there to be planned
    ├── WriteRefused          a target that cannot be written
    └── Mistyped              a command line, option or value that makes no sense

Anything else that escapes is a defect of ours and goes to the crash window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organiser.i18n import Message


class OrganiserError(Exception):
    """Something outside our control went wrong; the words are for the coordinator.

    `what` says what happened, `instead` says what to do now. Both are messages, so that
    the window says them in the language of the person who reads; `str()` is English.
    """

    def __init__(self, what: Message, instead: Message) -> None:
        super().__init__(what, instead)
        self.what, self.instead = what, instead

    def __str__(self) -> str:
        return f"{self.what} {self.instead}"


class WorkshopError(OrganiserError):
    """About a workshop file."""


class WorkshopTooNew(WorkshopError):
    """The file was written by a newer version of the program."""


class WorkshopUnreadable(WorkshopError):
    """The file is not a workshop, or is empty, truncated or damaged."""


class WorkshopReadOnly(WorkshopError):
    """The workshop can be looked at but not changed."""


class WorkshopLocked(WorkshopError):
    """Somebody else has the workshop open."""


class ImportRefused(OrganiserError):
    """A list or schedule that cannot be read as such."""


class DocumentRefused(OrganiserError):
    """A document that cannot be made as asked."""


class NothingToPlan(OrganiserError):
    """A plan is asked for where nothing is there to be planned."""


class WriteRefused(OrganiserError):
    """A target that cannot be written; what stood there before still stands there."""


class Mistyped(OrganiserError):
    """A command line, an option or a value that makes no sense."""
