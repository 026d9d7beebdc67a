"""Bringing in a list of people: which column is what, how many come, and why some cannot.

Nothing is written before Import is pressed; then it is one step.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import choice_box
from organiser.desktop.notices import Notices
from organiser.desktop.page import heading, muted
from organiser.desktop.theme import ROOMY, TIGHT, WIDE
from organiser.desktop.work import Job, undisturbed
from organiser.desktop.workspace import Notice
from organiser.errors import OrganiserError
from organiser.i18n import Message, counted, message, verbatim

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.importers.people import Proposal
    from organiser.importers.table import Table
    from organiser.store import Step

UNDO_SECONDS = 10
MOST_REJECTED = 500  # rows shown with their reason


@dataclass(frozen=True)
class Reading:
    """A list, and what it would bring."""

    table: Table
    proposal: Proposal


def choose_list(space: Workspace, parent: QWidget) -> QFileDialog:
    """Ask for a file and show what it would bring."""
    settings, say = space.desk.settings, space.desk
    dialog = QFileDialog(
        parent, say(message("Import a list of people")), str(settings.last_folder("import"))
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            say(message("Lists (*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt)")),
            say(message("All files (*)")),
        ]
    )
    dialog.fileSelected.connect(lambda chosen: show_list(space, Path(chosen), parent))
    dialog.open()
    return dialog


def show_list(space: Workspace, path: Path, parent: QWidget) -> ImportDialog:
    """Show what the list at `path` would bring."""
    space.settle()
    space.desk.settings.remember_folder("import", path.parent)
    dialog = ImportDialog(space, path, parent)
    dialog.open()
    return dialog


class ImportDialog(QDialog):
    """Reads the list in the background, then shows columns, counts and doubts."""

    read = Signal()
    imported = Signal()

    def __init__(self, space: Workspace, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.space, self.desk, self.path = space, space.desk, path
        self.reading: Reading | None = None
        self.job: Job | None = None
        self._asked: dict[str, str] = {}
        self._writing = False
        say = self.desk
        self.setWindowTitle(say(message("Import a list of people")))
        self.resize(820, 600)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(ROOMY)
        self.title = heading(path.name)
        column.addWidget(self.title)
        self.notices = Notices(self.desk)
        column.addWidget(self.notices)
        self.summary = QLabel(say(message("Reading the list…")))
        self.summary.setWordWrap(True)
        column.addWidget(self.summary)
        self.notes = muted("")
        column.addWidget(self.notes)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(say(message("Progress")))
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        column.addWidget(self.bar)
        self.tabs = QTabWidget()
        self.columns = _table(
            say, (message("Column in the list"), message("First entries"), message("Becomes"))
        )
        self.columns.setAccessibleName(say(message("Columns")))
        self.refused = _table(say, (message("Row"), message("Why it cannot be imported")))
        self.refused.setAccessibleName(say(message("Rows that cannot be imported")))
        self.tabs.addTab(self.columns, say(message("Columns")))
        self.tabs.addTab(self.refused, "")
        column.addWidget(self.tabs, 1)
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton(
            say(message("&Import")), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setProperty("main", True)
        self.accept_button.clicked.connect(self.bring_in)
        self.cancel_button = buttons.addButton(
            say(message("&Cancel")), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.cancel_button.clicked.connect(self.reject)
        column.addWidget(buttons)
        self._follow()
        self._read()

    # Reading -------------------------------------------------------------------------------

    def _read(self) -> None:
        workshop, path, asked = self.space.workshop, self.path, dict(self._asked)
        table = self.reading.table if self.reading else None

        def read(job: Job) -> Reading:
            from organiser.importers.people import propose_people  # noqa: PLC0415 -- off the event loop
            from organiser.importers.table import read_table  # noqa: PLC0415

            with undisturbed():
                found = table or read_table(path)
                job.report(0.5)
                return Reading(found, propose_people(workshop, found, asked))

        self._begin(Job(read), self._show)

    def _begin(self, job: Job, done: Any) -> None:  # noqa: ANN401 -- a function of the answer
        if self.job is not None:
            self.job.cancel()
        self.job = job
        job.done.connect(lambda answer: done(answer) if self._ended(job) else None)
        job.failed.connect(lambda error: self._refuse(error) if self._ended(job) else None)
        job.stopped.connect(lambda: self._ended(job))
        self._follow()
        job.start()

    def _ended(self, job: Job) -> bool:
        """Return whether the answer of `job` is still wanted."""
        if job is not self.job:
            return False
        self.job, self._writing = None, False
        self.cancel_button.setEnabled(True)
        self._follow()
        return True

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, OrganiserError):
            raise error
        self.notices.tell(Notice.of(error))
        if self.reading is None:
            self.summary.setText(self.desk(message("Nothing was imported.")))

    def _show(self, reading: Reading) -> None:
        first = self.reading is None
        self.reading = reading
        proposal, say = reading.proposal, self.desk
        parts = [
            counted("{count} person is added", "{count} people are added", len(proposal.added)),
            counted("{count} is changed", "{count} are changed", len(proposal.changed)),
            counted(
                "{count} stands here already", "{count} stand here already", len(proposal.skipped)
            ),
            counted(
                "{count} row cannot be imported",
                "{count} rows cannot be imported",
                len(proposal.rejected),
            ),
        ]
        self.summary.setText(say.language.listed([say(part) for part in parts]) + ".")
        self.notes.setText("\n".join(say(note) for note in reading.table.notes))
        self.notes.setVisible(bool(reading.table.notes))
        if first:
            self._show_columns(reading)
        self._show_rejected(proposal)
        self._follow()
        self.read.emit()

    def _show_columns(self, reading: Reading) -> None:
        from organiser.importers.fields import fields  # noqa: PLC0415 -- read already

        say, table = self.desk, reading.table
        offered = [("", say(message("— not imported —")))]
        offered += sorted(
            ((key, say(field.title)) for key, field in fields().items()), key=lambda pair: pair[1]
        )
        guessed = {guess.column: guess.field for guess in reading.proposal.mapping.guesses}
        self.columns.setRowCount(len(table.headings))
        for place, name in enumerate(table.headings):
            cells = [str(row[place]) for row in table.rows[:30] if row[place] not in (None, "")]
            self.columns.setItem(place, 0, _cell(name))
            self.columns.setItem(place, 1, _cell(", ".join(cells[:3])))
            box = choice_box(offered)
            box.setAccessibleName(say(message("{column} becomes", column=verbatim(name))))
            box.setCurrentIndex(max(0, box.findData(guessed.get(place, ""))))
            box.activated.connect(lambda _index, n=name, b=box: self._remap(n, b))
            self.columns.setCellWidget(place, 2, box)

    def _remap(self, name: str, box: QComboBox) -> None:
        self._asked[name] = box.currentData() or ""
        self._read()

    def _show_rejected(self, proposal: Proposal) -> None:
        rejected = proposal.rejected[:MOST_REJECTED]
        self.refused.setRowCount(len(rejected))
        for place, row in enumerate(rejected):
            self.refused.setItem(place, 0, _cell(str(row.row)))
            self.refused.setItem(place, 1, _cell(self.desk(row.why)))
        self.tabs.setTabText(
            1, self.desk(message("Not imported ({count})", count=len(proposal.rejected)))
        )
        self.tabs.setTabVisible(1, bool(rejected))

    def _follow(self) -> None:
        self.bar.setVisible(self.job is not None)
        proposal = self.reading.proposal if self.reading else None
        coming = len(proposal.added) + len(proposal.changed) if proposal else 0
        self.accept_button.setEnabled(coming > 0 and self.job is None)
        if coming:
            self.accept_button.setText(
                self.desk(counted("&Import {count} person", "&Import {count} people", coming))
            )
        self.tabs.setVisible(self.reading is not None)
        self.notes.setVisible(bool(self.notes.text()))

    # Bringing in ---------------------------------------------------------------------------

    def bring_in(self) -> None:
        """Import what is proposed, in the background, as one step."""
        if self.reading is None:
            return
        file, proposal = self.space.file, self.reading.proposal

        def work(job: Job) -> tuple[Step, int]:
            with undisturbed():
                step = file.do(proposal.action(), job.go_on)
                file.workshop.people()  # sorted here, not on the event loop
            return step, len(proposal.added) + len(proposal.changed)

        self._writing = True
        self._begin(Job(work), self._done)

    def _done(self, answer: tuple[Step, int]) -> None:
        step, number = answer
        self.space.took(step)
        self.space.tell(
            Notice(
                counted("{count} person imported", "{count} people imported", number),
                buttons=((message("&Undo"), self.space.undo),),
                passing=True,
                seconds=UNDO_SECONDS,
            )
        )
        self.imported.emit()
        self.accept()

    def reject(self) -> None:
        """Stop whatever is under way; nothing is written.

        What is being written is taken back first: the dialog closes when nothing is left of
        it, or as an import that was complete before it could be stopped.
        """
        if self.job is not None:
            self.job.cancel()
            if self._writing:
                self.cancel_button.setEnabled(False)
                self.job.stopped.connect(super().reject)
                return
            self.job = None
        super().reject()


def _table(say: Any, headings: tuple[Message, ...]) -> QTableWidget:  # noqa: ANN401 -- Desk
    table = QTableWidget(0, len(headings))
    table.setHorizontalHeaderLabels([say(text) for text in headings])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(len(headings) - 2, QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    for column in range(len(headings) - 1):
        table.setColumnWidth(column, 240 if len(headings) > 2 else 80)  # noqa: PLR2004 -- two tables
    table.verticalHeader().setDefaultSectionSize(36)
    table.setContentsMargins(0, TIGHT, 0, 0)
    return table


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    return item
