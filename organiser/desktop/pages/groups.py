"""Working groups as different as can be, over several rounds, and codes that split a room."""

from __future__ import annotations

from threading import Event as Flag
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.apart import reckon_apart
from organiser.desktop.columns import Column, Number
from organiser.desktop.editors import TickBox
from organiser.desktop.page import EmptyState, Page, PageWidget, muted, push_button
from organiser.desktop.part_list import PartList
from organiser.desktop.table_view import ROW_HEIGHT
from organiser.desktop.theme import ROOMY, SNUG, TIGHT
from organiser.desktop.visiting.group_table import WIDTHS, GroupTable
from organiser.desktop.visiting.reckoning import groups_apart
from organiser.desktop.work import Job
from organiser.desktop.workspace import Notice
from organiser.errors import OrganiserError
from organiser.i18n import Message, counted, message
from organiser.model import Group, GroupScheme
from organiser.planning.working_groups import GroupOptions, GroupPlan, coded, to_group

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Workshop
    from organiser.store import Action

TITLE = message("Groups")
SIDE_WIDTH = 360
UNDO_SECONDS = 10


class GroupsPage(PageWidget):
    """Lists the ways of grouping; makes groups in a child process, shows and keeps them."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(space, TITLE)
        self.job: Job | None = None
        self.plan: GroupPlan | None = None
        self._seen: Workshop | None = None
        self.search = self.search_field(message("Search people"), self._search)
        self.code_button = self.button(message("&Call-codes"), "shuffle", self.give_codes)
        self.keep_button = self.button(message("&Keep these groups"), "check", self.keep)
        self.make_button = self.button(
            message("&Make the groups"), "magic-wand", self.make, main=True
        )
        self.schemes = self._schemes()
        self.table = GroupTable(space)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROOMY)
        row.addWidget(self._side())
        row.addWidget(self._groups(), 1)
        holder = QWidget()
        holder.setLayout(row)
        self.empty = EmptyState(
            "users-four",
            self.say(
                message(
                    "Working groups stand here: as different within themselves as can be, round "
                    "by round with people who have not met yet."
                )
            ),
            push_button(self.say(message("&Add the first groups")), "plus", self.begin, main=True),
        )
        self.leaves = QStackedWidget()
        self.leaves.addWidget(holder)
        self.leaves.addWidget(self.empty)
        self.body.addWidget(self.leaves, 1)
        self.schemes.view.selectionModel().currentRowChanged.connect(self._another)
        self.follow_when_seen(self.follow, space.changed)

    def _schemes(self) -> PartList:
        return PartList(
            self.space,
            GroupScheme,
            lambda workshop: sorted(
                workshop.of(GroupScheme).values(), key=lambda one: (one.position, one.key)
            ),
            (
                Column("name", message("Groups"), width=170),
                Number("size", message("Size"), width=60),
                Number("rounds", message("Rounds"), width=76),
            ),
            (),
            title=TITLE,
            empty=message("A way of grouping has a name, a size and a number of rounds."),
            add=message("&Add groups"),
            new=self._new,
            gone=lambda rows: counted(
                "{count} way of grouping deleted", "{count} ways of grouping deleted", rows
            ),
        )

    def _new(self) -> GroupScheme:
        there = self.space.workshop.of(GroupScheme)
        return GroupScheme(name=self.say(message("Working groups")), size=8, position=len(there))

    def begin(self) -> None:
        """Add the first way of grouping."""
        self.schemes.add()
        self.follow()

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, SNUG, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.schemes, 1)
        self.organisations = TickBox(self.say(message("&Organisations never twice in a group")))
        self.languages = TickBox(self.say(message("A &language that all of a group know")))
        for box in (self.organisations, self.languages):
            box.setChecked(True)
            column.addWidget(box)
        column.addWidget(
            muted(
                self.say(
                    message(
                        "Groups mix constituencies, regions and genders. Who stays together or "
                        "apart is said on the page “Who goes where”. Call-codes such as 2-B split "
                        "a room into 2, 3, 4 or 6 groups without a list."
                    )
                )
            )
        )
        return side

    def _groups(self) -> QWidget:
        self.view = QTableView()
        self.view.setModel(self.table)
        self.view.setAccessibleName(self.say(message("People of the groups")))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.view.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for place, width in enumerate(WIDTHS):
            header.resizeSection(place, width)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.say(message("Progress")))
        self.cancel_button = push_button(self.say(message("Cancel")), "x", self.cancel, plain=True)
        work = QHBoxLayout()
        work.addWidget(self.bar, 1)
        work.addWidget(self.cancel_button)
        self.told = muted("")
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(work)
        column.addWidget(self.told)
        column.addWidget(self.view, 1)
        return right

    # Following ---------------------------------------------------------------------------

    @property
    def scheme(self) -> GroupScheme | None:
        """The way of grouping that is chosen: the first one where none is."""
        at = self.schemes.view.currentIndex()
        rows = self.schemes.table.rows()
        if not rows:
            return None
        row = rows[at.row()] if at.isValid() and at.row() < len(rows) else rows[0]
        return row if isinstance(row, GroupScheme) and row.id is not None else None

    def follow(self) -> None:
        """Show the groups as they are; a proposal for other rows is no longer one."""
        there = bool(self.space.workshop.of(GroupScheme))
        self.leaves.setCurrentIndex(0 if there else 1)
        self.search.setVisible(there)
        if self.job is None:
            self.plan = None
            self.table.show_kept(self.scheme)
            self._tell_kept()
        self._offer()

    def _another(self) -> None:
        if self.job is None:
            self.follow()

    def _tell_kept(self) -> None:
        scheme = self.scheme
        count = sum(
            1
            for one in self.space.workshop.of(Group).values()
            if scheme and one.scheme_id == scheme.key
        )
        text = counted("{count} group", "{count} groups", count)
        none = message("No groups have been made yet.")
        self.told.setText(self.say(text if count else none))

    def _offer(self) -> None:
        working, writable = self.job is not None, not self.space.file.read_only
        self.bar.setVisible(working)
        self.cancel_button.setVisible(working)
        there = self.scheme is not None
        for button in (self.keep_button, self.make_button):
            button.setVisible(there)
        self.make_button.setEnabled(not working)
        self.keep_button.setEnabled(self.plan is not None and writable and not working)
        self.code_button.setEnabled(writable)

    def _search(self, typed: str) -> None:
        self.table.search(typed)

    # Making groups -----------------------------------------------------------------------

    def make(self) -> None:
        """Look for groups; the answer comes when it comes."""
        self.space.settle()
        scheme = self.scheme
        if scheme is None or self.job is not None:
            return
        workshop = self.space.workshop
        options = GroupOptions(self.organisations.isChecked(), self.languages.isChecked())

        def work(job: Job) -> GroupPlan:
            todo = to_group(workshop, scheme, options)
            plan: GroupPlan = reckon_apart(job, Flag(), groups_apart, todo)
            return plan

        self.job, self._seen = Job(work), workshop
        self.job.done.connect(self._found)
        self.job.stopped.connect(self._ended)
        self.job.failed.connect(self._refused)
        self.job.start()
        self._offer()

    def _found(self, plan: GroupPlan) -> None:
        self.job = None
        if self.space.workshop is not self._seen:
            self.follow()
            return
        self.plan = plan
        self.table.show_plan(plan, self.names())
        self.told.setText(" · ".join(self._judged(plan)))
        self._offer()

    def _judged(self, plan: GroupPlan) -> list[str]:
        groups = len(plan.rounds[0]) if plan.rounds else 0
        said = [self.say(counted("{count} group", "{count} groups", groups))]
        met = message("{met} of {most} possible encounters", met=plan.met, most=plan.most)
        said.append(self.say(met))
        if plan.faults:
            faults = counted(
                "{count} wish could not be kept", "{count} wishes could not be kept", plan.faults
            )
            said.append(f"⚠ {self.say(faults)}")
        return said

    def names(self) -> list[str]:
        """Return what the groups are called: as they were, or by number."""
        scheme, count = self.scheme, len(self.plan.rounds[0]) if self.plan else 0
        kept = {
            group.position: group.name
            for group in self.space.workshop.groups.values()
            if scheme and group.scheme_id == scheme.key and group.round == 1
        }
        return [
            kept.get(place) or self.say(message("Group {number}", number=place + 1))
            for place in range(count)
        ]

    def _ended(self) -> None:
        self.job = None
        self.follow()

    def _refused(self, error: Exception) -> None:
        self._ended()
        if isinstance(error, OrganiserError):
            self.space.tell(Notice.of(error))
        else:
            raise error

    def cancel(self) -> None:
        """Stop; nothing is left of it."""
        if self.job is not None:
            self.job.cancel()

    def put_away(self) -> None:
        self.cancel()

    def keep(self) -> None:
        """Write the groups as one step."""
        from organiser.actions.groups import keep_groups  # noqa: PLC0415 -- the store

        if self.scheme is not None and self.plan is not None:
            self._do_and_tell(
                keep_groups(self.scheme, self.plan.rounds, self.names()),
                message("The groups were kept."),
            )

    def give_codes(self) -> None:
        """Give everybody a code, as one step."""
        from organiser.actions.groups import give_call_codes  # noqa: PLC0415 -- the store

        codes = coded(self.space.workshop)
        if codes:
            told = counted(
                "{count} person has a call-code.", "{count} people have call-codes.", len(codes)
            )
            self._do_and_tell(give_call_codes(codes), told)

    def _do_and_tell(self, action: Action, told: Message) -> None:
        step = self.space.do(action)
        if step is not None:
            undo = (message("&Undo"), self.space.undo)
            self.space.tell(Notice(told, buttons=(undo,), passing=True, seconds=UNDO_SECONDS))


PAGE = Page("groups", TITLE, "users-four", 43, GroupsPage)
