"""Who goes on which study visit: wishes, rules, the best plan, and what it changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from threading import Event as Flag
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.apart import reckon_apart
from organiser.desktop.editors import TickBox
from organiser.desktop.page import EmptyState, Page, PageWidget, muted, push_button
from organiser.desktop.table_view import ROW_HEIGHT
from organiser.desktop.theme import ROOMY, TIGHT
from organiser.desktop.visiting import reckoning
from organiser.desktop.visiting.choices import Choices
from organiser.desktop.visiting.later_tab import LaterTab
from organiser.desktop.visiting.lists import WishList, bus_list, tie_list
from organiser.desktop.visiting.outcome import Contradictions, Outcome
from organiser.desktop.visiting.places import WIDTHS, Places
from organiser.desktop.visiting.taking_over import ask_for_wishes
from organiser.desktop.work import Job
from organiser.desktop.workspace import Notice
from organiser.errors import OrganiserError
from organiser.i18n import Message, counted, message
from organiser.model import Visit
from organiser.planning.allocation import Allocation, Contradiction
from organiser.planning.placing import words
from organiser.planning.placing.choosing import Choosing, choosing
from organiser.planning.placing.day import Day
from organiser.planning.placing.proposal import FamilyPrice, Proposal, Reckoned

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Workshop

TITLE = message("Who goes where")
UNDO_SECONDS = 10
PRICE_SECONDS = 5.0


class AllocationPage(PageWidget):
    """Asks for aim and rules, looks for the best plan in a child process, shows and keeps it."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(space, TITLE)
        self.job: Job | None = None
        self.proposal: Proposal | None = None
        self._content = Flag()
        self._seen: Workshop | None = None
        self.search = self.search_field(message("Search people"), self._search)
        self.keep_button = self.button(message("&Keep this plan"), "check", self.keep)
        self.propose_button = self.button(
            message("&Find the best plan"), "magic-wand", self.propose, main=True
        )
        self.leaves = QStackedWidget(self)
        self.body.addWidget(self.leaves, 1)
        holder = QWidget(self.leaves)
        self.leaves.addWidget(holder)
        row = QHBoxLayout(holder)
        row.setSpacing(ROOMY)
        row.setContentsMargins(0, 0, 0, 0)
        self.choices = Choices(space)
        self.tabs = QTabWidget(holder)
        row.addWidget(self.choices)
        row.addWidget(self.tabs, 1)
        self.places = Places(space)
        self.outcome = Outcome(space)
        self.contradictions = Contradictions(space)
        self.tabs.addTab(self._plan(), self.say(message("Places")))
        self._lists = [
            LaterTab(
                self.tabs, partial(WishList, space, self._visits, partial(ask_for_wishes, self))
            ),
            LaterTab(self.tabs, partial(tie_list, space)),
            LaterTab(self.tabs, partial(bus_list, space)),
        ]
        titles = (message("Wishes"), message("Together and apart"), message("Buses"))
        for later, title in zip(self._lists, titles, strict=True):
            self.tabs.addTab(later, self.say(title))
        QTimer.singleShot(0, self, self._build_list)
        self.empty = EmptyState(
            "path",
            self.say(
                message(
                    "Here people get their places on the study visits, by their wishes and your "
                    "rules. First there must be visits."
                )
            ),
            push_button(
                self.say(message("&Go to the visits")),
                "bus",
                lambda: space.turned.emit("visits"),
                main=True,
            ),
        )
        self.leaves.addWidget(self.empty)
        self.choices.day_chosen.connect(self._another_day)
        self.follow_when_seen(self.follow, space.changed)

    def _build_list(self) -> None:
        """Build the next list beside the plan: one at a time, the event loop lives between."""
        for later in self._lists:
            if not later.built:
                later.build()
                self.give_letters()
                QTimer.singleShot(0, self, self._build_list)
                return

    @property
    def wishes(self) -> WishList:
        wishes: WishList = self._lists[0].build()
        return wishes

    def _plan(self) -> QWidget:
        plan = QWidget(self.tabs)
        column = QVBoxLayout(plan)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        self.stack = QStackedWidget(plan)
        self.view = QTableView(self.stack)
        self.view.setModel(self.places)
        self.view.setAccessibleName(self.say(TITLE))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.view.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, width in enumerate(WIDTHS):
            header.resizeSection(place, width)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(True)
        header.sortIndicatorChanged.connect(self.places.sort)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.contradictions)
        column.addLayout(self._progress_row())
        column.addWidget(self.outcome)
        column.addWidget(self.stack, 1)
        column.addLayout(self._foot())
        return plan

    def _progress_row(self) -> QHBoxLayout:
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.say(message("Progress")))
        self.enough_button = push_button(
            self.say(message("&Take the best so far")), "check", self._content.set, plain=True
        )
        self.cancel_button = push_button(self.say(message("Cancel")), "x", self.cancel, plain=True)
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.enough_button)
        row.addWidget(self.cancel_button)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.changes = muted("")
        self.changes.setWordWrap(False)
        self.only_moves = TickBox(self.say(message("Only those who &change")))
        self.only_moves.toggled.connect(self.places.show_only_moves)
        self.price_button = push_button(
            self.say(message("What each &rule costs")), "scales", self.ask_prices, plain=True
        )
        row.addWidget(self.changes)
        row.addWidget(self.only_moves)
        row.addStretch(1)
        row.addWidget(self.price_button)
        return row

    # Following the workshop --------------------------------------------------------------

    def follow(self) -> None:
        """Show who goes where at present: a proposal for other rows is no longer one."""
        self.leaves.setCurrentIndex(0 if self.space.workshop.visits else 1)
        self.choices.follow()
        self.search.setVisible(bool(self.space.workshop.visits))
        if self.job is None:
            self.proposal = None
            self._show_present()
        self._offer()

    def _another_day(self) -> None:
        self.cancel()
        self.proposal = None
        self.wishes.table.look_again()
        self._show_present()
        self._offer()

    def _visits(self) -> list[Visit]:
        day = self.choices.day
        return Day(self.space.workshop, day).visits if day else []

    def _show_present(self) -> None:
        day = self.choices.day
        if day is None:
            return
        shown = Day(self.space.workshop, day)
        self.stack.setCurrentWidget(self.view)
        self.places.show_present(shown)
        self.outcome.count(shown, Counter(row.visit_id for row in shown.placements))
        waiting = len(shown.visitors) - len({row.participant_id for row in shown.placements})
        text = counted(
            "{count} person has no place yet.", "{count} people have no place yet.", waiting
        )
        done = message("Everybody has a place.")
        self.outcome.say([], text if waiting else done)

    def _offer(self) -> None:
        """Let only those buttons be pressed that can do something."""
        working, writable = self.job is not None, not self.space.file.read_only
        for widget in (self.bar, self.cancel_button, self.enough_button):
            widget.setVisible(working)
        there = bool(self.space.workshop.visits)
        self.propose_button.setVisible(there)
        self.propose_button.setEnabled(not working)
        self.keep_button.setVisible(there)
        self.keep_button.setEnabled(self.proposal is not None and writable and not working)
        self.price_button.setVisible(self.proposal is not None and not working)
        movers = self.places.movers if self.proposal else 0
        self.only_moves.setVisible(movers > 0)
        if not movers:
            self.only_moves.setChecked(False)
        self.changes.setText(
            self.say(counted("{count} person changes", "{count} people change", movers))
            if self.proposal
            else ""
        )

    def _search(self, typed: str) -> None:
        self.places.search(typed)
        self.wishes.table.search(typed)

    # Looking for a plan ------------------------------------------------------------------

    def propose(self) -> None:
        """Look for the best plan; the answer comes when it comes."""
        self.space.settle()
        day = self.choices.day
        if day is None or self.job is not None:
            return
        workshop, options = self.space.workshop, self.choices.options(day)
        seconds = float(self.choices.seconds.value())
        self._content.clear()
        self.tabs.setCurrentIndex(0)

        def work(job: Job) -> tuple[Choosing, Reckoned]:
            todo = choosing(workshop, options)
            found = reckon_apart(
                job, self._content, reckoning.best_plan, todo.wishes, options.aim, seconds
            )
            return todo, found

        self._start(Job(work), self._found)

    def _start(self, job: Job, done: object) -> None:
        self.job, self._seen = job, self.space.workshop
        self.bar.setValue(0)
        job.progress.connect(lambda fraction: self.bar.setValue(round(fraction * 1000)))
        job.done.connect(done)
        job.stopped.connect(self._ended)
        job.failed.connect(self._refused)
        job.start()
        self._offer()

    def _ended(self) -> None:
        self.job = None
        if self.space.workshop is not self._seen:
            self.proposal = None
            self._show_present()
        self._offer()

    def _refused(self, error: Exception) -> None:
        self._ended()
        if isinstance(error, OrganiserError):
            self.space.tell(Notice.of(error))
        else:
            raise error

    def _found(self, answer: tuple[Choosing, Reckoned]) -> None:
        todo, found = answer
        self.job = None
        if self.space.workshop is not self._seen:
            self.space.tell(
                Notice(
                    message("The workshop was changed while the plan was being made."),
                    message("Look for the best plan again."),
                    passing=True,
                )
            )
            self._show_present()
        elif isinstance(found.answer, Allocation):
            self._show(Proposal(todo, found.answer, found.reasons))
        elif isinstance(found.answer, Contradiction):
            self.proposal = None
            self.outcome.say([words.CONTRADICTION], words.advice(found.answer), grave=True)
            self.contradictions.say(words.contradicting(todo, found.answer))
            self.stack.setCurrentWidget(self.contradictions)
        else:
            self.proposal = None
            self.outcome.say([words.NO_PLAN_YET], words.NO_PLAN_YET_ADVICE, grave=True)
        self._offer()

    def _show(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.stack.setCurrentWidget(self.view)
        self.places.show_proposal(proposal)
        travellers = {visit: len(people) for visit, people in proposal.travellers.items()}
        self.outcome.count(proposal.choosing.day, travellers)
        self.outcome.say(words.result(proposal), words.proof(proposal.plan))

    def cancel(self) -> None:
        """Stop looking; nothing is left of it."""
        if self.job is not None:
            self.job.cancel()

    def put_away(self) -> None:
        self.cancel()

    # What rules cost ---------------------------------------------------------------------

    def ask_prices(self) -> None:
        """Find out what would be better without each kind of rules."""
        proposal = self.proposal
        if proposal is None or self.job is not None:
            return
        todo = proposal.choosing
        self._content.clear()

        def work(job: Job) -> Sequence[FamilyPrice]:
            found: Sequence[FamilyPrice] = reckon_apart(
                job,
                self._content,
                reckoning.prices,
                todo.wishes,
                proposal.plan,
                todo.options.aim,
                PRICE_SECONDS,
            )
            return found

        self._start(Job(work), partial(self._tell_prices, proposal))

    def _tell_prices(self, proposal: Proposal, found: Sequence[FamilyPrice]) -> None:
        self.job = None
        lines: list[Message] = [words.price(proposal.plan.stages, one) for one in found]
        self.space.tell(Notice(message("What each kind of rules costs:"), details=lines))
        self._offer()

    # Keeping it --------------------------------------------------------------------------

    def keep(self) -> None:
        """Write the plan as one step."""
        from organiser.actions.visits import place_everybody  # noqa: PLC0415 -- the store

        proposal = self.proposal
        if proposal is None:
            return
        say, todo = self.desk, proposal.choosing
        places = {one: (at, say(why)) for one, (at, why) in proposal.placements().items()}
        movers = len(proposal.moves) or len(places)
        step = self.space.do(place_everybody(places, todo.wishes.visits, todo.options.kept()))
        if step is not None:
            self.space.tell(
                Notice(
                    counted("{count} place was given.", "{count} places were given.", movers),
                    buttons=((message("&Undo"), self.space.undo),),
                    passing=True,
                    seconds=UNDO_SECONDS,
                )
            )


PAGE = Page("allocation", TITLE, "path", 42, AllocationPage)
