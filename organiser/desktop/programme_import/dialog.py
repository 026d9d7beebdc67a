"""The window: what the schedule would bring, to be looked at before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.importing.cells import Texts, text_view
from organiser.desktop.page import heading, push_button
from organiser.desktop.plain_label import as_plain, plain_label
from organiser.desktop.programme_import.lines import OUTCOMES, Line, Outcome
from organiser.desktop.programme_import.reading import proposed
from organiser.desktop.theme import ROOMY, SNUG, TIGHT, WIDE
from organiser.desktop.work import Job, undisturbed
from organiser.desktop.working_dialog import WorkingDialog
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.importers.programme_proposal import Proposal
    from organiser.store import Step

SIZE = (980, 640)
WIDTHS = (60, 330, 150, 150, 110)
UNDO_SECONDS = 10
MOST_NOTES = 4
WHAT = 5


class ProgrammeImport(WorkingDialog):
    """Shows each session of a schedule. `read` tells the proposal, `imported` that it is done."""

    read = Signal()
    imported = Signal()

    def __init__(self, space: Workspace, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(space, parent)
        self._path = path
        self.proposal: Proposal | None = None
        self._lines: list[Line] = []
        say = self.desk
        self.setWindowTitle(say(message("Import a programme")))
        self.resize(*SIZE)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(SNUG)
        self.title = as_plain(say, heading(path.name))
        self.summary = plain_label(say, "", muted=True)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(say(message("Kinds of sessions")))
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self._filter)
        names = (
            message("Row"),
            message("Session"),
            message("When"),
            message("Where"),
            message("Outcome"),
            message("What"),
        )
        self.model = Texts([say(name) for name in names], self)
        self.view = text_view(self.model, say(message("Sessions of the schedule")))
        for place, width in enumerate(WIDTHS):
            self.view.setColumnWidth(place, width)
        self.chosen = plain_label(say, "")
        self.notes = plain_label(say, "", muted=True)
        sheets = self._sheet_row()
        for widget in (self.title, self.summary, sheets, self.notices, self.bar, self.tabs):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        column.addWidget(self.chosen)
        column.addWidget(self.notes)
        column.addLayout(self._buttons())
        self.view.selectionModel().currentRowChanged.connect(self._explain)
        self._read(None)

    def _sheet_row(self) -> QWidget:
        """Return the choice among the sheets of a workbook; hidden where there is one only."""
        say = self.desk
        self.sheet_row = QWidget()
        row = QHBoxLayout(self.sheet_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        label = QLabel(say(message("&Sheet")))
        self.sheets = QComboBox()
        self.sheets.setAccessibleName(say(message("Sheet")))
        self.sheets.activated.connect(lambda _: self._read(self.sheets.currentData()))
        label.setBuddy(self.sheets)
        row.addWidget(label)
        row.addWidget(self.sheets)
        row.addStretch(1)
        self.sheet_row.hide()
        return self.sheet_row

    def _read(self, sheet: str | None) -> None:
        workshop, path = self.space.workshop, self._path
        self.begin(Job(lambda job: proposed(job, workshop, path, sheet)), self._show)

    def _buttons(self) -> QHBoxLayout:
        say = self.desk
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        self.cancel_button = push_button(say(message("&Cancel")), "", self.reject)
        self.cancel_button.setAutoDefault(False)
        self.import_button = push_button("", "", self.bring_in, main=True)
        self.import_button.setDefault(True)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.import_button)
        return row

    # What it shows -------------------------------------------------------------------------

    def follow(self) -> None:
        busy = self.job is not None
        self.bar.setVisible(busy)
        coming = self._coming()
        text = counted("&Import {count} session", "&Import {count} sessions", coming)
        self.import_button.setText(self.desk(text))
        self.import_button.setEnabled(coming > 0 and not busy)
        for widget in (self.tabs, self.view, self.chosen):
            widget.setVisible(self.proposal is not None)

    def _coming(self) -> int:
        return len(self.proposal.added) + len(self.proposal.changed) if self.proposal else 0

    def _show(self, answer: tuple[Proposal, list[Line]]) -> None:
        self.proposal, self._lines = answer
        say, proposal = self.desk, self.proposal
        if proposal.schedule.title:
            self.title.setText(proposal.schedule.title)
        told = [counted("{count} session", "{count} sessions", len(proposal.schedule.entries))]
        if proposal.rooms:
            told.append(counted("{count} new room", "{count} new rooms", len(proposal.rooms)))
        if proposal.people:
            told.append(counted("{count} new person", "{count} new people", len(proposal.people)))
        self.summary.setText(" · ".join(say(words) for words in told))
        notes = [say(note) for note in proposal.notes[:MOST_NOTES]]
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        self._fill_sheets()
        self._fill_tabs()
        self._filter()
        self.follow()
        self.view.setFocus()
        self.read.emit()

    def _fill_sheets(self) -> None:
        schedule = self.proposal.schedule if self.proposal else None
        names = schedule.sheets if schedule else ()
        self.sheet_row.setVisible(len(names) > 1)
        if self.sheets.count() or schedule is None:
            return
        if not schedule.sheet:
            self.sheets.addItem(self.desk(message("All")), None)
        for name in names:
            self.sheets.addItem(name, name)
        self.sheets.setCurrentIndex(max(0, self.sheets.findData(schedule.sheet or None)))

    def _fill_tabs(self) -> None:
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for key, text, count in self._kinds():
            if count or not key:
                self.tabs.setTabData(self.tabs.addTab(self.desk(text)), key)
        self.tabs.blockSignals(False)

    def _kinds(self) -> list[tuple[str, Message, int]]:
        counts = {kind: sum(line.outcome is kind for line in self._lines) for kind in Outcome}
        doubtful = sum(bool(line.doubts) for line in self._lines)
        new, other, same, refused = (counts[kind] for kind in Outcome)
        return [
            ("", message("All {count}", count=len(self._lines)), len(self._lines)),
            ("open", message("To look at {count}", count=doubtful), doubtful),
            ("added", message("New {count}", count=new), new),
            ("changed", message("Changes {count}", count=other), other),
            ("same", message("Same {count}", count=same), same),
            ("rejected", message("Not taken {count}", count=refused), refused),
        ]

    def _filter(self) -> None:
        kind = self.tabs.tabData(self.tabs.currentIndex()) or ""
        shown = [
            line
            for line in self._lines
            if not kind or (bool(line.doubts) if kind == "open" else line.outcome.value == kind)
        ]
        self.model.quiet = lambda place: shown[place].outcome is Outcome.SAME
        self.model.show(shown, self._text)
        if shown:
            self.view.setCurrentIndex(self.model.index(0, 0))
        else:
            self.chosen.setText("")

    def _text(self, line: Line, column: int) -> str:
        language = self.desk.language
        when = language.moment(line.starts) if line.starts else ""
        outcome = self.desk(OUTCOMES[line.outcome])
        plain = (str(line.row), line.title, when, line.room, outcome)
        if column < len(plain):
            return plain[column]
        what = ", ".join(self.desk(text) for text in line.what)
        return " · ".join(filter(None, (what, *(self.desk(text) for text in line.doubts))))

    def _explain(self) -> None:
        """Say of the chosen session, in full, what its line has no room for."""
        index = self.view.currentIndex()
        self.chosen.setText(
            self._text(self.model.row(index.row()), WHAT) if index.isValid() else ""
        )

    # Reading and writing -------------------------------------------------------------------

    def back_to_before(self) -> None:
        self.read.emit()

    def bring_in(self) -> None:
        """Import what is proposed, in the background, as one step."""
        if self.proposal is None:
            return
        file, proposal = self.space.file, self.proposal

        def work(job: Job) -> Step:
            with undisturbed():
                return file.do(proposal.action(), job.go_on)

        self.begin(Job(work), self._done, writing=True)

    def _done(self, step: Step) -> None:
        count = self._coming()
        self.space.took(step)
        self.space.tell(
            Notice(
                counted("{count} session imported", "{count} sessions imported", count),
                buttons=((message("&Undo"), self.space.undo),),
                passing=True,
                seconds=UNDO_SECONDS,
            )
        )
        self.imported.emit()
        self.accept()
