"""The window of the wizard: its pages, and the work between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.importing.columns_page import ColumnsPage
from organiser.desktop.importing.list_page import ListPage
from organiser.desktop.importing.reading import Answers, Reading, Source, read
from organiser.desktop.importing.result_page import ResultPage
from organiser.desktop.importing.review_page import ReviewPage
from organiser.desktop.importing.steps import Steps
from organiser.desktop.page import heading, push_button
from organiser.desktop.plain_label import as_plain
from organiser.desktop.theme import ROOMY, SNUG, TIGHT, WIDE
from organiser.desktop.work import Job, undisturbed
from organiser.desktop.working_dialog import WorkingDialog
from organiser.desktop.workspace import Notice
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import Step

UNDO_SECONDS = 10
SIZE = (1000, 680)
LIST, COLUMNS, REVIEW, RESULT = range(4)


class ImportWizard(WorkingDialog):
    """Brings in a list of people. `read` tells each proposal, `imported` that it is done."""

    read = Signal()
    imported = Signal()

    def __init__(self, space: Workspace, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(space, parent)
        self.source = source
        self.answers = Answers()
        self.reading: Reading | None = None
        say = self.desk
        self.setWindowTitle(say(message("Import a list of people")))
        self.resize(*SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(SNUG)
        self.title = as_plain(say, heading(source.name))
        names = (message("List"), message("Columns"), message("Review"), message("Result"))
        self.steps = Steps([say(name) for name in names])
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
        self.list_page, self.columns_page = ListPage(say), ColumnsPage(say)
        self.review_page, self.result_page = ReviewPage(space), ResultPage(say)
        self.stack = QStackedWidget()
        for page in (self.list_page, self.columns_page, self.review_page, self.result_page):
            self.stack.addWidget(page)
        for widget in (self.title, self.steps, self.notices, self.bar):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addLayout(self._buttons())
        self._connect()
        self.show_page(LIST)
        self._read()

    def _buttons(self) -> QHBoxLayout:
        say = self.desk
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        self.back_button = push_button(say(message("&Back")), "", self.back)
        self.accept_button = push_button(say(message("&Next")), "", self.go_on, main=True)
        self.cancel_button = push_button(say(message("&Cancel")), "", self.reject)
        self.accept_button.setDefault(True)
        for button in (self.back_button, self.cancel_button):
            button.setAutoDefault(False)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.accept_button)
        return row

    def _connect(self) -> None:
        self.list_page.sheet_asked.connect(lambda sheet: self._ask(self.answers.of_sheet(sheet)))
        self.list_page.row_asked.connect(
            lambda row: self._ask(replace(self.answers, heading_row=row, mapping={}))
        )
        self.list_page.encoding_asked.connect(
            lambda name: self._ask(replace(Answers(), encoding=name))
        )
        self.columns_page.column_asked.connect(
            lambda name, key: self._ask(self.answers.with_column(name, key))
        )
        self.columns_page.capitals_asked.connect(
            lambda keep: self._ask(replace(self.answers, keep_capitals=keep))
        )
        self.review_page.accepted.connect(self._accept)
        self.review_page.changed.connect(self.follow)
        self.result_page.undone.connect(self._undo)
        self.result_page.doubles_sought.connect(self._seek_doubles)

    # Pages ---------------------------------------------------------------------------------

    def show_page(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.steps.show_step(place)
        self.follow()
        (self.review_page.view if place == REVIEW else self.accept_button).setFocus()

    def back(self) -> None:
        self.show_page(max(LIST, self.stack.currentIndex() - 1))

    def go_on(self) -> None:
        """Turn to the next page; from the third, import; from the last, close."""
        place = self.stack.currentIndex()
        if place == REVIEW:
            self.bring_in()
        elif place == RESULT:
            self.accept()
        else:
            self.show_page(place + 1)

    def follow(self) -> None:
        place, busy = self.stack.currentIndex(), self.job is not None
        self.bar.setVisible(busy)
        self.stack.setVisible(self.reading is not None)
        self.back_button.setVisible(place in (COLUMNS, REVIEW))
        self.cancel_button.setVisible(place != RESULT)
        text = {REVIEW: self._import_text(), RESULT: message("&Close")}.get(place, message("&Next"))
        self.accept_button.setText(self.desk(text))
        ready = self.reading is not None and not busy
        self.accept_button.setEnabled(ready and (place != REVIEW or self._coming() > 0))

    def _import_text(self) -> Any:  # noqa: ANN401 -- Message
        return counted("&Import {count} person", "&Import {count} people", self._coming())

    def _coming(self) -> int:
        """Return how many people the import would touch."""
        if self.reading is None:
            return 0
        proposal = self.reading.proposal
        keys = {row.key for row in proposal.changed if row.key is not None}
        keys |= {one.key for one in self.review_page.conflicts}
        return len(proposal.added) + len(keys) + self._deleted()

    def _deleted(self) -> int:
        if self.reading is None or not self.review_page.delete.isChecked():
            return 0
        return len(self.reading.proposal.missing)

    # Reading -------------------------------------------------------------------------------

    def _ask(self, answers: Answers) -> None:
        self.answers = answers
        self._read()

    def _accept(self, meant: list[tuple[str, str, str]]) -> None:
        answers = self.answers
        for column, text, what in meant:
            answers = answers.with_text(column, text, what)
        self._ask(answers)

    def _read(self) -> None:
        workshop, source, answers, last = (
            self.space.workshop,
            self.source,
            self.answers,
            self.reading,
        )
        self.begin(Job(lambda job: read(job, workshop, source, answers, last)), self._show)

    def _show(self, reading: Reading) -> None:
        self.reading = reading
        self.list_page.show_reading(reading)
        self.columns_page.show_reading(reading, self.space.workshop)
        self.review_page.show_reading(reading)
        first = not self.accept_button.isEnabled() and self.stack.currentIndex() == LIST
        self.follow()
        if first:
            self.accept_button.setFocus()
        self.read.emit()

    def back_to_before(self) -> None:
        if self.reading is not None:
            self.answers = self.reading.answers
            self.list_page.show_reading(self.reading)

    # Bringing in ---------------------------------------------------------------------------

    def bring_in(self) -> None:
        """Import what is proposed, in the background, as one step."""
        if self.reading is None:
            return
        file, proposal = self.space.file, self.reading.proposal
        take, delete = self.review_page.conflicts, self._deleted() > 0

        def work(job: Job) -> Step:
            with undisturbed():
                step = file.do(proposal.action(take, delete_missing=delete), job.go_on)
                file.workshop.people()  # sorted here, not on the event loop
            return step

        self.begin(Job(work), self._done, writing=True)

    def _done(self, step: Step) -> None:
        people = self._coming() - self._deleted()
        if self.reading is not None:
            self.result_page.show_result(self.reading, people, self._deleted())
        self.show_page(RESULT)
        self.space.took(step)
        self.space.tell(
            Notice(
                counted("{count} person imported", "{count} people imported", people),
                buttons=((message("&Undo"), self.space.undo),),
                passing=True,
                seconds=UNDO_SECONDS,
            )
        )
        self.imported.emit()

    def _undo(self) -> None:
        self.space.undo()
        self.accept()

    def _seek_doubles(self) -> None:
        self.accept()
        self.space.turned.emit("duplicates")
