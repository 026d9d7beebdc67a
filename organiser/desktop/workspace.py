"""The open workshop, as the window sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from organiser.desktop.desk import Desk
from organiser.errors import Mistyped, OrganiserError
from organiser.i18n import Message

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from organiser.desktop.findings import Findings
    from organiser.desktop.work import Job
    from organiser.model import Workshop
    from organiser.store import Action, Step, WorkshopFile


@dataclass(frozen=True)
class Notice:
    """Something to tell in a bar on the page: what, and what can be done about it.

    A `grave` notice stays until it is answered or closed, others for `seconds` (0: stays).
    A `passing` one goes with the next step: what it says or offers is then no longer true.
    """

    text: Message
    more: Message | None = None
    buttons: tuple[tuple[Message, Callable[[], object]], ...] = ()
    grave: bool = False
    passing: bool = False
    seconds: int = 0
    details: list[Message] = field(default_factory=list)

    @classmethod
    def of(cls, refusal: OrganiserError, *buttons: tuple[Message, Callable[[], object]]) -> Notice:
        """Return the notice that says what happened and what to do."""
        return cls(refusal.what, refusal.instead, buttons, grave=True)


class Workspace(QObject):
    """Holds the open file; every change goes through `do`, `undo` or `redo`.

    `changed` tells each step once it is on disk and the picture is up to date. `settling`
    asks editors to end what is half typed. `told` carries notices to the window's bar. `home`
    is where pages are built: a widget that moves later is styled and laid out once more.
    """

    changed = Signal(object)  # Step
    settling = Signal()
    told = Signal(object)  # Notice
    sought = Signal(object)  # Row: bring it into view
    turned = Signal(str)  # key of a page: show it

    findings: Findings

    def __init__(self, desk: Desk, file: WorkshopFile) -> None:
        super().__init__()
        self.desk, self.file = desk, file
        self.home: QWidget | None = None

    @property
    def workshop(self) -> Workshop:
        """The workshop at rest, as of the last step."""
        return self.file.workshop

    def do(self, action: Action) -> Step | None:
        """Do `action`; tell what stands in the way, and return None, where it is refused."""
        return self._take(lambda: self.file.do(action))

    def undo(self) -> Step | None:
        self.settle()
        return self._take(self.file.undo) if self.file.undoable else None

    def redo(self) -> Step | None:
        self.settle()
        return self._take(self.file.redo) if self.file.redoable else None

    def settle(self) -> None:
        """End every half-typed edit, so that what is seen is what is kept."""
        self.settling.emit()

    def took(self, step: Step) -> None:
        """Tell of a step that was taken off the event loop (a long import)."""
        self.changed.emit(step)

    def tell(self, notice: Notice) -> None:
        self.told.emit(notice)

    def refuse(self, refusal: OrganiserError) -> None:
        """Say in the bar what stands in the way."""
        self.tell(replace(Notice.of(refusal), passing=isinstance(refusal, Mistyped)))

    def _take(self, change: Callable[[], Step]) -> Step | None:
        try:
            step = change()
        except OrganiserError as refusal:
            self.refuse(refusal)
            return None
        self.changed.emit(step)
        return step

    def follow(self, job: Job, done: Callable[[Any], None]) -> None:
        """Hand the answer of `job` to `done`; say in the bar what stood in its way."""
        job.done.connect(done)
        job.failed.connect(self.fault)

    def fault(self, error: Exception) -> None:
        """Say what stood in the way; a defect of ours goes to the crash window."""
        if isinstance(error, OrganiserError):
            self.refuse(error)
        else:
            raise error
