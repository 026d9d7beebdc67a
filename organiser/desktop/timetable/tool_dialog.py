"""A tool at work: what it asks, what it would move, what would clash newly; then it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.icons import icon
from organiser.desktop.letters import LetteredDialog
from organiser.desktop.notices import Notices
from organiser.desktop.page import heading
from organiser.desktop.plain_label import isolated
from organiser.desktop.theme import ROOMY, SNUG, TIGHT, WIDE
from organiser.desktop.work import Job
from organiser.desktop.workspace import Notice
from organiser.errors import OrganiserError
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.actions.programme_tools.reviewing import Moved, Review
    from organiser.desktop.timetable.tool import ToolForm
    from organiser.desktop.workspace import Workspace
    from organiser.rules.check import Checker
    from organiser.store import Action

PAUSE_MS = 120
MOST = 200  # lines of the review


class ToolDialog(LetteredDialog):
    """Shows the form of a tool, and below it the consequences."""

    reviewed = Signal()
    taken = Signal(object)  # Step

    def __init__(self, space: Workspace, form: ToolForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.space, self.form = space, form
        self._checker: Checker | None = None
        self._job: Job | None = None
        self.review: Review | None = None
        say = space.desk
        self.setWindowTitle(say(form.title))
        self.setMinimumSize(560, 480)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(SNUG)
        column.addWidget(heading(say(form.title)))
        self.notices = Notices(say)
        column.addWidget(self.notices)
        column.addWidget(form)
        column.addSpacing(TIGHT)
        self.sum: QLabel = heading("")
        self.sum.setWordWrap(True)
        column.addWidget(self.sum)
        self.lines = QListWidget()
        self.lines.setObjectName("cards")
        self.lines.setWordWrap(True)
        self.lines.setIconSize(QSize(16, 16))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setAccessibleName(say(message("What would change")))
        column.addWidget(self.lines, 1)
        buttons = QDialogButtonBox()
        self.do_button = buttons.addButton(say(form.verb), QDialogButtonBox.ButtonRole.AcceptRole)
        self.do_button.setProperty("main", True)
        cancel = buttons.addButton(say(message("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        self.do_button.clicked.connect(self._do)
        column.addWidget(buttons)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.look)
        form.changed.connect(self._timer.start)
        self.look()

    def look(self) -> None:
        """Find out what the tool would do now, off the event loop."""
        self._timer.stop()
        action = self.form.action()
        self.do_button.setEnabled(False)
        if action is None:
            self._job = None
            self._show(None)
            return
        self._job = job = Job(lambda _: self._imagined(action))
        job.done.connect(lambda found: self._take(job, found))
        job.failed.connect(self._refuse)
        job.start()

    def _imagined(self, action: Action) -> Review:
        from organiser.actions.programme_tools.reviewing import review  # noqa: PLC0415 -- a thread
        from organiser.rules.check import Checker  # noqa: PLC0415

        self._checker = self._checker or Checker()
        return review(self.space.workshop, self.space.file.imagine(action), self._checker)

    def _take(self, job: Job, found: Review) -> None:
        if job is self._job:
            self._job = None
            self._show(found)
            self.reviewed.emit()

    def _refuse(self, error: Any) -> None:  # noqa: ANN401 -- what went wrong
        if not isinstance(error, OrganiserError):
            raise error
        self.notices.tell(Notice.of(error))

    def _show(self, found: Review | None) -> None:
        self.review = found
        say = self.space.desk
        self.lines.clear()
        self.do_button.setEnabled(found is not None and bool(found.moved))
        if found is None or not found.moved:
            self.sum.setText(say(message("Nothing would change.")))
            return
        self.sum.setText(say(summed(found)))
        for new in found.new[:MOST]:
            sign = "warning" if new.severity else "warning-octagon"
            told = message("New: {finding}", finding=new.finding.text)
            self._line(sign, say(isolated(say, told)))
        for gone in found.gone[:MOST]:
            told = message("Solved: {finding}", finding=gone.finding.text)
            self._line("check", say(isolated(say, told)))
        for moved in found.moved[:MOST]:
            self._line("arrow-right", say(self._moved(moved)))
        if len(found.moved) > MOST:
            more = len(found.moved) - MOST
            self._line("", say(counted("and {count} more", "and {count} more", more)))

    def _line(self, sign: str, text: str) -> None:
        item = QListWidgetItem(text)
        if sign:
            item.setIcon(icon(sign))
        self.lines.addItem(item)

    def _moved(self, moved: Moved) -> Message:
        before, after = moved.before, moved.after
        language = self.space.desk.language
        if before is None or after is None:
            row = after or before
            assert row is not None  # noqa: S101 -- one of them is there
            return message(
                "New: {day} {starts}–{ends} “{session}”",
                day=language.short_day(row.starts.date()),
                starts=row.starts.time(),
                ends=row.ends.time(),
                session=row.text("title", language.code),
            )
        return message(
            "“{session}”: {day} {starts}–{ends}, before {old_day} {old_starts}–{old_ends}",
            session=after.text("title", language.code),
            day=language.short_day(after.starts.date()),
            starts=after.starts.time(),
            ends=after.ends.time(),
            old_day=language.short_day(before.starts.date()),
            old_starts=before.starts.time(),
            old_ends=before.ends.time(),
        )

    def _do(self) -> None:
        action = self.form.action()
        if action is None:
            return
        self.space.settle()
        step = self.space.do(action)
        if step is not None:
            self.taken.emit(step)
            self.accept()


def summed(found: Review) -> Message:
    """Return the review in one sentence."""
    clashes = (
        counted("{count} new clash", "{count} new clashes", found.clashes)
        if found.clashes
        else message("no new clash")
    )
    return message(
        "{sessions}, {people}, {clashes}",
        sessions=counted("{count} session changes", "{count} sessions change", len(found.moved)),
        people=counted("{count} person affected", "{count} people affected", found.people),
        clashes=clashes,
    )
