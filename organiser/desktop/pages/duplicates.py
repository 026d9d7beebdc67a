"""Entries that are probably one person: compare, merge, or keep apart."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.apart import reckon_apart
from organiser.desktop.merging.comparison import Comparison, hangs_on
from organiser.desktop.merging.evidence import how_sure, speaks_against, speaks_for
from organiser.desktop.page import EmptyState, Page, PageWidget, muted, push_button
from organiser.desktop.theme import SNUG, TIGHT
from organiser.desktop.work import Job
from organiser.desktop.workspace import Notice
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.importers.duplicates import Pair
    from organiser.model import Participant
    from organiser.store import Action

TITLE = message("Duplicates")
UNDO_SECONDS = 10
MOST = 500  # pairs in the list
FEW = 300  # people who are compared sooner than a child process starts
LIST_WIDTH, COMPARISON_WIDTH = 280, 640


class DuplicatesPage(PageWidget):
    """Pairs of entries, the surest first; the chosen one side by side."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(space, TITLE)
        self.job: Job | None = None
        self.pairs: list[Pair[int]] = []
        self.comparison: Comparison | None = None
        self._again = False
        self.list = QListWidget()
        self.list.setObjectName("cards")
        self.list.setAccessibleName(self.say(message("Entries that may be one person")))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._choose)
        self.evidence, self.hanging = muted(""), muted("")
        self.shown = QScrollArea()
        self.shown.setWidgetResizable(True)
        self.shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(self._right())
        split.setChildrenCollapsible(False)
        split.setSizes([LIST_WIDTH, COMPARISON_WIDTH])
        split.setStretchFactor(1, 1)
        self.empty = EmptyState(
            "users",
            self.say(
                message(
                    "Nobody seems to stand here twice. Names, addresses, telephones, countries "
                    "and organisations are compared, in every script and spelling."
                )
            ),
            push_button(self.say(message("Look again")), "arrow-clockwise", self.look),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(split)
        self.body.addWidget(self.stack, 1)
        self.follow_when_seen(self.look, space.changed)

    def _right(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(SNUG, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.evidence)
        column.addWidget(self.shown, 1)
        column.addWidget(self.hanging)
        row = QHBoxLayout()
        row.setSpacing(TIGHT)
        self.merge_button = push_button(
            self.say(message("&Make them one")), "arrows-in-line-horizontal", self.merge, main=True
        )
        self.apart_button = push_button(
            self.say(message("They are &two people")), "arrows-out-line-horizontal", self.keep_apart
        )
        row.addWidget(self.merge_button)
        row.addWidget(self.apart_button)
        row.addStretch(1)
        column.addLayout(row)
        return side

    # Looking -------------------------------------------------------------------------------

    def look(self) -> None:
        """Look for pairs, off the event loop; once more where the workshop changes meanwhile."""
        if self.job is not None:
            self._again = True
            return
        workshop = self.space.workshop

        def work(job: Job) -> list[Pair[int]]:
            from organiser.desktop.merging.reckoning import surest_pairs  # noqa: PLC0415 -- slow
            from organiser.importers.duplicates import (  # noqa: PLC0415 -- slow
                PEOPLE,
                duplicates,
                people_records,
            )

            records, apart = people_records(workshop)
            if len(records) <= FEW:
                return duplicates(records, PEOPLE, apart=apart)[:MOST]
            pairs: list[Pair[int]] = reckon_apart(job, Event(), surest_pairs, records, apart, MOST)
            return pairs

        job = self.job = Job(work)
        job.failed.connect(self.space.fault)
        job.done.connect(lambda pairs: self._found(pairs) if self.job is job else None)
        job.start()

    def put_away(self) -> None:
        if self.job is not None:
            self.job.cancel()
        self.job = None

    def _found(self, pairs: list[Pair[int]]) -> None:
        self.job = None
        if self._again:
            self._again = False
            self.look()
            return
        people = self.space.workshop.participants
        place = max(self.list.currentRow(), 0)
        self.pairs = [pair for pair in pairs if {pair.one, pair.other} <= set(people)][:MOST]
        self.list.blockSignals(True)
        self.list.clear()
        for pair in self.pairs:
            names = [people[key].full_name or "–" for key in (pair.one, pair.other)]
            text = f"{names[0]}\n{names[1]}\n{self.say(how_sure(pair))}"
            self.list.addItem(QListWidgetItem(text))
        self.list.blockSignals(False)
        self.stack.setCurrentIndex(int(bool(self.pairs)))
        if self.pairs:
            self.list.setCurrentRow(min(place, len(self.pairs) - 1))
            self._choose(self.list.currentRow())

    def _choose(self, place: int) -> None:
        if not 0 <= place < len(self.pairs):
            return
        pair = self.pairs[place]
        first, second = self._people(pair)
        say = self.desk
        said = []
        if reasons := [say(text) for text in speaks_for(pair)]:
            said.append(say(message("In common: {what}.", what=say.language.listed(reasons))))
        if reasons := [say(text) for text in speaks_against(pair)]:
            said.append(say(message("Different: {what}.", what=say.language.listed(reasons))))
        self.evidence.setText(" ".join(said))
        hanging = hangs_on(self.space, second)
        self.hanging.setText(say(hanging) if hanging else "")
        self.hanging.setVisible(hanging is not None)
        self.comparison = Comparison(self.space, first, second)
        self.shown.setWidget(self.comparison)
        writable = not self.space.file.read_only
        self.merge_button.setEnabled(writable)
        self.apart_button.setEnabled(writable)

    def _people(self, pair: Pair[int]) -> tuple[Participant, Participant]:
        """Return the entry that stays, which is the older one, and the other."""
        people = self.space.workshop.participants
        first, second = sorted((pair.one, pair.other))
        return people[first], people[second]

    # Saying what they are ------------------------------------------------------------------

    def merge(self) -> None:
        """Make the two entries one, with the values that are chosen."""
        from organiser.actions.merge import merge  # noqa: PLC0415 -- the store, when first needed

        if self.comparison is None:
            return
        first, second = self.comparison.first, self.comparison.second
        done = self._do(merge(first, second, self.comparison.values))
        if done:
            self.space.tell(
                Notice(
                    message("Two entries of {person} were made one", person=first.full_name),
                    buttons=((message("&Undo"), self.space.undo),),
                    passing=True,
                    seconds=UNDO_SECONDS,
                )
            )

    def keep_apart(self) -> None:
        """Remember that the two entries are two people."""
        from organiser.actions.merge import keep_apart  # noqa: PLC0415 -- as above

        if self.comparison is not None:
            self._do(keep_apart(self.comparison.first, self.comparison.second))

    def _do(self, action: Action) -> bool:
        self.merge_button.setEnabled(False)
        self.apart_button.setEnabled(False)
        done = self.space.do(action) is not None
        if not done:
            self._choose(self.list.currentRow())
        return done


PAGE = Page("duplicates", TITLE, "intersect", 25, DuplicatesPage)
