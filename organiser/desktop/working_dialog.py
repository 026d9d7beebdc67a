"""A dialog whose work is done off the event loop, one piece at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QWidget

from organiser.desktop.notices import Notices
from organiser.desktop.work import Job
from organiser.desktop.workspace import Notice
from organiser.errors import OrganiserError
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace


class WorkingDialog(QDialog):
    """Runs at most one `job`, whose answer alone is wanted. A refusal is told in `notices`.

    Whoever derives from it fills in `follow`, and places `bar`, `notices` and `cancel_button`.
    """

    cancel_button: QPushButton

    def __init__(self, space: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.space, self.desk = space, space.desk
        self.job: Job | None = None
        self._writing = False
        self.notices = Notices(self.desk)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.desk(message("Progress")))
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)

    def follow(self) -> None:
        """Show what can be done now."""

    def back_to_before(self) -> None:
        """Show what stood there before work that was refused."""

    def begin(self, job: Job, done: Callable[[Any], object], *, writing: bool = False) -> None:
        """Start `job`; call `done` with its answer, unless another job began meanwhile."""
        if self.job is not None:
            self.job.cancel()
        self.job, self._writing = job, writing
        job.done.connect(lambda answer: done(answer) if self._ended(job) else None)
        job.failed.connect(lambda error: self._refuse(error) if self._ended(job) else None)
        job.stopped.connect(lambda: self._ended(job))
        self.follow()
        job.start()

    def _ended(self, job: Job) -> bool:
        """Return whether the answer of `job` is still wanted."""
        if job is not self.job:
            return False
        self.job, self._writing = None, False
        self.cancel_button.setEnabled(True)
        self.follow()
        return True

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, OrganiserError):
            raise error
        self.notices.tell(Notice.of(error))
        self.back_to_before()

    def reject(self) -> None:
        """Stop whatever is under way; nothing is written.

        What is being written is taken back first: the dialog closes when nothing is left of
        it, or shows the result of work that was complete before it could be stopped.
        """
        if self.job is not None:
            self.job.cancel()
            if self._writing:
                self.cancel_button.setEnabled(False)
                self.job.stopped.connect(super().reject)
                return
            self.job = None
        super().reject()
