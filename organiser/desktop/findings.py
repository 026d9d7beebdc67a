"""The findings of all rules, looked at again off the event loop after each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from organiser.desktop.work import Job

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Workshop
    from organiser.rules.check import Checked, Checker
    from organiser.rules.rule import Remedy

PAUSE_MS = 50
"""So long nothing may change before the rules look again."""

REMEDIED = 300
"""So many findings, the gravest, come with what would set them right."""

Found = tuple["Checker", list["Checked"], "dict[tuple[str, str], Remedy]"]


def _look(checker: Checker | None, workshop: Workshop) -> Found:
    """Return the checker, what it finds, and the remedies by rule and subject."""
    from organiser.rules.check import Checker  # noqa: PLC0415 -- off the event loop

    workshop.people()  # the order of names is ready when the People page is shown
    checker = checker or Checker()
    checked = checker.look(workshop)
    remedies = {}
    for found in checked[:REMEDIED]:
        if found.accepted is None and (remedy := checker.remedy(found)):
            remedies[found.rule.key, found.finding.subject] = remedy
    return checker, checked, remedies


class Findings(QObject):
    """`checked` is what the rules found last; `changed` tells when it is new."""

    changed = Signal()

    def __init__(self, space: Workspace) -> None:
        super().__init__(space)
        self._space = space
        self._checker: Checker | None = None
        self._remedies: dict[tuple[str, str], Remedy] = {}
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
        return sum(1 for found in self.checked if found.severity == 0 and found.accepted is None)

    @property
    def open(self) -> list[Checked]:
        """The findings that nobody accepted."""
        return [found for found in self.checked if found.accepted is None]

    def remedy(self, found: Checked) -> Remedy | None:
        """Return what would set `found` right, where anything would."""
        return self._remedies.get((found.rule.key, found.finding.subject))

    def again(self) -> None:
        """Run the rules now, on everything."""
        if not self._running:
            self._checker = None
        self._run()

    def _run(self) -> None:
        if self._running:
            self._stale = True
            return
        self._running, self._stale = True, False
        checker, workshop = self._checker, self._space.workshop
        job = Job(lambda _: _look(checker, workshop))
        job.done.connect(self._take)
        job.failed.connect(self._fail)
        job.start()

    def _take(self, found: Found) -> None:
        self._running = False
        self._checker = found[0]
        if self._stale:
            self._timer.start()
            return
        _, self.checked, self._remedies = found
        self.known = True
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._running = False
        self._checker = None
        self._space.fault(error)
