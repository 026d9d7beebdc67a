"""The third page: what comes of each row, and what the coordinator still has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from organiser.desktop.editors import TickBox
from organiser.desktop.importing.cells import Texts, text_view
from organiser.desktop.importing.details import Details
from organiser.desktop.importing.lines import Line, Outcome
from organiser.desktop.page import muted, push_button
from organiser.desktop.theme import ROOMY, SNUG, TIGHT
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.desktop.importing.reading import Reading
    from organiser.desktop.workspace import Workspace
    from organiser.importers.returned import Conflict

OUTCOMES = {
    Outcome.ADDED: message("new"),
    Outcome.CHANGED: message("changes"),
    Outcome.SAME: message("stays as it is"),
    Outcome.REJECTED: message("not taken"),
    Outcome.MISSING: message("missing"),
}
WIDTHS = (60, 190, 110, 100)
SIZES = [600, 350]  # of the rows, and of the chosen one


def _tabs(reading: Reading) -> list[tuple[str, Message, int]]:
    """Return the kinds of lines to choose from, with how many there are of each."""
    lines, proposal = reading.lines, reading.proposal
    looked_at = sum(line.open > 0 for line in lines)
    return [
        ("", message("All {count}", count=len(lines)), len(lines)),
        ("open", message("To look at {count}", count=looked_at), looked_at),
        ("added", message("New {count}", count=len(proposal.added)), len(proposal.added)),
        ("changed", message("Changes {count}", count=len(proposal.changed)), len(proposal.changed)),
        ("same", message("Same {count}", count=len(proposal.skipped)), len(proposal.skipped)),
        (
            "rejected",
            message("Not taken {count}", count=len(proposal.rejected)),
            len(proposal.rejected),
        ),
        ("missing", message("Missing {count}", count=len(proposal.missing)), len(proposal.missing)),
    ]


class ReviewPage(QWidget):
    """Every row with its outcome; the chosen one in detail beside them."""

    accepted = Signal(list)  # (column, text, what was meant)
    changed = Signal()  # which conflicts are taken, or whether missing people are deleted

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space, self.desk = space, space.desk
        self.taken: set[tuple[int, str]] = set()
        self._reading: Reading | None = None
        say = self.desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SNUG)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(say(message("Kinds of rows")))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.currentChanged.connect(self._filter)
        column.addWidget(self.tabs)
        self.lines = Texts(
            [
                say(text)
                for text in (
                    message("Row"),
                    message("Person"),
                    message("Outcome"),
                    message("To look at"),
                    message("What"),
                )
            ],
            self,
        )
        self.view = text_view(self.lines, say(message("Rows of the list")))
        for place, width in enumerate(WIDTHS):
            self.view.setColumnWidth(place, width)
        self.details = Details(space)
        self.details.accepted.connect(lambda *meant: self.accepted.emit([meant]))
        self.details.taken.connect(self._take)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.view)
        split.addWidget(self.details)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        split.setSizes(SIZES)
        column.addWidget(split, 1)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.accept_all = push_button("", "checks", self._accept_all)
        self.take_all = push_button("", "arrows-in-line-horizontal", self._take_all)
        self.delete = TickBox("")
        self.delete.toggled.connect(self.changed)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        for widget in (self.accept_all, self.take_all, self.delete):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        self.notes = muted("")
        column.addWidget(self.notes)
        column.setSpacing(ROOMY)

    @property
    def conflicts(self) -> list[Conflict]:
        """The conflicts that are settled as the list says."""
        found = self._reading.proposal.conflicts if self._reading else []
        return [one for one in found if (one.row, one.column) in self.taken]

    def show_reading(self, reading: Reading) -> None:
        """Show the lines of `reading`, with the same kind and row chosen as before."""
        kind = self._kind()
        row = self._chosen_row()
        self._reading = reading
        say = self.desk
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for key, text, count in _tabs(reading):
            if count or not key:
                self.tabs.setTabData(self.tabs.addTab(say(text)), key)
        keys = [self.tabs.tabData(place) for place in range(self.tabs.count())]
        self.tabs.setCurrentIndex(keys.index(kind) if kind in keys else 0)
        self.tabs.blockSignals(False)
        self._filter()
        self._choose_row(row)
        self._follow(reading)

    def _follow(self, reading: Reading) -> None:
        say, proposal = self.desk, reading.proposal
        meant = len(self._proposed())
        self.accept_all.setText(
            say(counted("&Accept {count} proposal", "&Accept all {count} proposals", meant))
        )
        self.accept_all.setVisible(meant > 0)
        conflicts = len(proposal.conflicts)
        self.take_all.setText(
            say(
                counted(
                    "&Take the list’s value where both changed",
                    "&Take the list’s {count} values where both changed",
                    conflicts,
                )
            )
        )
        self.take_all.setVisible(conflicts > 0)
        missing = len(proposal.missing)
        self.delete.setText(
            say(
                counted(
                    "&Delete the {count} person who is missing in the list",
                    "&Delete the {count} people who are missing in the list",
                    missing,
                )
            )
        )
        self.delete.setVisible(missing > 0)
        stays = len(proposal.changed_here)
        note = counted(
            "{count} value was changed here after the list was printed, and stays.",
            "{count} values were changed here after the list was printed, and stay.",
            stays,
        )
        self.notes.setText(say(note))
        self.notes.setVisible(stays > 0)

    # Choosing lines ------------------------------------------------------------------------

    def _kind(self) -> str:
        return self.tabs.tabData(self.tabs.currentIndex()) or "" if self.tabs.count() else ""

    def _chosen_row(self) -> int:
        index = self.view.currentIndex()
        return self.lines.row(index.row()).row if index.isValid() else 0

    def _choose_row(self, row: int) -> None:
        places = range(self.lines.rowCount())
        place = next((at for at in places if row and self.lines.row(at).row == row), 0)
        if self.lines.rowCount():
            self.view.setCurrentIndex(self.lines.index(place, 0))
        else:
            self.details.show_nothing()

    def _filter(self) -> None:
        if self._reading is None:
            return
        kind = self._kind()
        found = [
            line
            for line in self._reading.lines
            if not kind or (line.open > 0 if kind == "open" else line.outcome.value == kind)
        ]
        self.lines.quiet = lambda place: found[place].outcome is Outcome.SAME
        self.lines.show(found, self._text)
        self._choose_row(0)

    def _text(self, line: Line, column: int) -> str:
        if column == 0:
            return str(line.row) if line.row else ""
        if column == 1:
            return line.person
        if column == 2:  # noqa: PLR2004 -- in the order of the headings
            return self.desk(OUTCOMES[line.outcome])
        if column == 3:  # noqa: PLR2004 -- as above
            return (
                self.desk(counted("{count} value", "{count} values", line.open))
                if line.open
                else ""
            )
        country = self.desk.language.country(line.country) if line.country else ""
        texts = [country, *(self.desk(text) for text in line.what)]
        return (" · " if line.outcome is Outcome.ADDED else ", ").join(filter(None, texts))

    def _choose(self, index: QModelIndex) -> None:
        if self._reading is not None and index.isValid():
            self.details.show_line(self._reading, self.lines.row(index.row()), self.taken)

    # What the coordinator says -------------------------------------------------------------

    def _proposed(self) -> list[tuple[str, str, str]]:
        """Return every text that has just one proposal, with its column and what was meant."""
        found = self._reading.proposal.corrections if self._reading else {}
        return [(*said, meant) for said, meant in found.items()]

    def _accept_all(self) -> None:
        self.accepted.emit(self._proposed())

    def _take(self, row: int, column: str, there: bool) -> None:  # noqa: FBT001 -- from a signal
        (self.taken.add if there else self.taken.discard)((row, column))
        self.changed.emit()

    def _take_all(self) -> None:
        if self._reading is not None:
            self.taken |= {(one.row, one.column) for one in self._reading.proposal.conflicts}
            self._choose(self.view.currentIndex())
            self.changed.emit()
