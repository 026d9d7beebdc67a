"""The findings of all rules, checked again off the event loop after each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from organiser.desktop.work import Job

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Workshop
    from organiser.rules.check import Checked

PAUSE_MS = 150  # so long nothing may change before the rules run


def _checked(workshop: Workshop) -> list[Checked]:
    from organiser.rules.check import check  # noqa: PLC0415 -- off the event loop

    workshop.people()  # the order of names is ready when the People page is shown
    return check(workshop)


class Findings(QObject):
    """`checked` is what the rules found last; `changed` tells when it is new."""

    changed = Signal()

    def __init__(self, space: Workspace) -> None:
        super().__init__(space)
        self._space = space
        self.checked: list[Checked] = []
        self.known = False
        self._running = self._stale = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._run)
        space.changed.connect(self._timer.start)
        self._timer.start()

    @property
    def clashes(self) -> int:
        """How many findings cannot happen as planned and were not accepted."""
        return sum(
            1 for found in self.checked if found.rule.severity == 0 and found.accepted is None
        )

    @property
    def open(self) -> list[Checked]:
        """The findings that nobody accepted."""
        return [found for found in self.checked if found.accepted is None]

    def again(self) -> None:
        """Run the rules now."""
        self._run()

    def _run(self) -> None:
        if self._running:
            self._stale = True
            return
        self._running, self._stale = True, False
        workshop = self._space.workshop
        job = Job(lambda _: _checked(workshop))
        job.done.connect(self._take)
        job.failed.connect(self._fail)
        job.start()

    def _take(self, checked: list[Checked]) -> None:
        self._running = False
        if self._stale:
            self._timer.start()
            return
        self.checked, self.known = checked, True
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._running = False
        self._space.fault(error)
