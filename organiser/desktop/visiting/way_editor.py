"""The way of a visit: reorder by drag or Alt+Up and Alt+Down, times that follow, the best order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.icons import icon
from organiser.desktop.page import muted, push_button
from organiser.desktop.table_view import ROW_HEIGHT
from organiser.desktop.theme import HAIR, TIGHT
from organiser.desktop.visiting.order_words import order_told
from organiser.desktop.visiting.turns import let_rotate
from organiser.desktop.visiting.way_model import WayModel
from organiser.desktop.visiting.way_texts import WIDTHS
from organiser.desktop.workspace import Notice
from organiser.i18n import Message, counted, message
from organiser.model import Mode, Stop, Visit, collation_key
from organiser.model.words import MODES
from organiser.planning.visit_order import OrderProposal, best_stops

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

UNDO_SECONDS = 10
SIGN_SIZE = QSize(18, 18)


class WayEditor(QWidget):
    """Shows the stops and ways of the chosen visit as one list and edits them."""

    def __init__(self, space: Workspace, visit: Callable[[], Visit | None]) -> None:
        super().__init__()
        self.space, self._visit = space, visit
        self.model = WayModel(space, visit)
        self.model.moved.connect(self._drop)
        self.view = self._view()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        self.hint = muted(
            self._say(message("The hosts that this visit stops at stand here, in their order."))
        )
        column.addWidget(self.hint)
        column.addWidget(self.view, 1)
        column.addLayout(self._buttons())
        self._add_keys()
        self.view.selectionModel().currentRowChanged.connect(self._follow)
        self.look_again()

    def _say(self, text: Message) -> str:
        return self.space.desk(text)

    def _view(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setAccessibleName(self._say(message("Way of the visit")))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        view.setDragDropOverwriteMode(False)
        view.setDropIndicatorShown(True)
        view.setIconSize(SIGN_SIZE)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = view.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for place, width in enumerate(WIDTHS):
            header.resizeSection(place, width)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda point: self._menu().popup(view.viewport().mapToGlobal(point))
        )
        return view

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(HAIR)
        self.add_button = QPushButton(self._say(message("Add &stop")))
        self.add_button.setIcon(icon("plus", QPalette.ColorRole.ButtonText))
        self.hosts = QMenu(self.add_button)
        self.hosts.aboutToShow.connect(self._fill_hosts)
        self.add_button.setMenu(self.hosts)
        self.up = self._button(message("Earlier"), "arrow-up", lambda: self.move_stop(-1))
        self.down = self._button(message("Later"), "arrow-down", lambda: self.move_stop(1))
        self.mode = QPushButton(self._say(message("&Go by")))
        self.mode.setIcon(icon("bus", QPalette.ColorRole.ButtonText))
        modes = QMenu(self.mode)
        for mode, name in MODES.items():
            modes.addAction(self._say(name), partial(self._go_by, mode))
        self.mode.setMenu(modes)
        self.times = QPushButton(self._say(message("&Times")))
        self.times.setIcon(icon("clock", QPalette.ColorRole.ButtonText))
        times = QMenu(self.times)
        times.addAction(self._say(message("From the departure")), lambda: self._retime(False))
        times.addAction(self._say(message("Back from the return")), lambda: self._retime(True))
        times.addSeparator()
        in_turn = message("In turn with visits to the same hosts")
        times.addAction(self._say(in_turn), self._let_rotate)
        self.times.setMenu(times)
        self.best = push_button(self._say(message("&Best order")), "magic-wand", self.propose_order)
        self.delete_button = self._button(message("Delete"), "trash", self.delete)
        for widget in (self.add_button, self.mode, self.times, self.best):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.up, self.down, self.delete_button):
            row.addWidget(widget)
        return row

    def _button(self, text: Message, sign: str, act: Callable[[], object]) -> QPushButton:
        """Return a button of a sign only: seven texts would be wider than a small window."""
        made = push_button("", sign, act, plain=True)
        made.setAccessibleName(self._say(text))
        made.setToolTip(self._say(text))
        return made

    def _add_keys(self) -> None:
        for text, key, act in (
            (message("Earlier"), "Alt+Up", lambda: self.move_stop(-1)),
            (message("Later"), "Alt+Down", lambda: self.move_stop(1)),
            (message("Delete"), "Ctrl+-", self.delete),
        ):
            action = QAction(self._say(text), self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            self.addAction(action)

    def _menu(self) -> QMenu:
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        stop = self.stop()
        if stop is not None:
            text = message("No meal here") if stop.meal else message("The group eats here")
            menu.addAction(self._say(text), self._turn_meal)
        menu.addActions(self.actions())
        return menu

    # What is chosen ----------------------------------------------------------------------

    def stops(self) -> list[Stop]:
        visit = self._visit()
        return self.space.workshop.stops_of(visit) if visit else []

    def _line(self) -> Any:  # noqa: ANN401 -- a line of the model, or None
        at = self.view.currentIndex()
        return self.model.lines[at.row()] if at.isValid() else None

    def stop(self) -> Stop | None:
        """Return the stop that is chosen; that of a way is the one it leads to."""
        line = self._line()
        return line.station.stop if line is not None and line.station else None

    def look_again(self) -> None:
        """Show the visit as it is now; what was chosen stays chosen."""
        stop, row = self.stop(), self.view.currentIndex().row()
        self.model.look_again()
        if stop is not None:
            row = self._row_of(stop.key, row)
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row, 0))
        self._follow()

    def _row_of(self, key: int, otherwise: int) -> int:
        for row, line in enumerate(self.model.lines):
            stop = line.station.stop if line.station and not line.is_way else None
            if stop is not None and stop.key == key:
                return row
        return otherwise

    def _follow(self) -> None:
        there, stop, line = self.stops(), self.stop(), self._line()
        writable = not self.space.file.read_only
        place = next((n for n, one in enumerate(there) if stop and one.key == stop.key), None)
        self.hint.setVisible(not there)
        self.view.setVisible(bool(there))
        self.add_button.setEnabled(writable)
        self.up.setEnabled(writable and place is not None and place > 0)
        self.down.setEnabled(writable and place is not None and place < len(there) - 1)
        self.delete_button.setEnabled(writable and stop is not None)
        self.mode.setEnabled(writable and line is not None and line.station is not None)
        self.times.setEnabled(writable and bool(there))
        self.best.setEnabled(writable and len(there) > 1)

    # Changes -----------------------------------------------------------------------------

    def _fill_hosts(self) -> None:
        self.hosts.clear()
        workshop = self.space.workshop
        if not workshop.hosts:
            self.hosts.addAction(
                self._say(message("Add a host first")), lambda: self.space.turned.emit("hosts")
            )
        for host in sorted(workshop.hosts.values(), key=lambda host: collation_key(host.name)):
            self.hosts.addAction(host.name, partial(self.add, host.key))

    def add(self, host: int) -> None:
        """Stop at a host at the end."""
        from organiser.actions.visits import add_stop  # noqa: PLC0415 -- the store

        visit = self._visit()
        if visit is not None:
            self.space.do(add_stop(visit, self.space.workshop.hosts[host]))

    def delete(self) -> None:
        """Take the chosen stop out; offer to take that back."""
        from organiser.actions.rows import delete  # noqa: PLC0415 -- the store

        stop = self.stop()
        if stop is not None and self.space.do(delete([stop])) is not None:
            gone = counted("{count} stop deleted", "{count} stops deleted", 1)
            undo = (message("&Undo"), self.space.undo)
            self.space.tell(Notice(gone, buttons=(undo,), passing=True, seconds=UNDO_SECONDS))

    def move_stop(self, by: int) -> None:
        """Let the chosen stop come earlier (-1) or later (1)."""
        there, stop = self.stops(), self.stop()
        place = next((n for n, one in enumerate(there) if stop and one.key == stop.key), None)
        if place is not None and 0 <= place + by < len(there):
            self._reorder([*there[:place], *there[place + 1 :]], place + by, there[place])

    def _drop(self, place: int, before: int) -> None:
        there = self.stops()
        target = before - (place < before)
        if target != place:
            self._reorder([*there[:place], *there[place + 1 :]], target, there[place])

    def _reorder(self, others: list[Stop], place: int, stop: Stop) -> None:
        from organiser.actions.itinerary import reorder_stops  # noqa: PLC0415 -- the store

        visit = self._visit()
        if visit is not None:
            self.space.do(reorder_stops(visit, [*others[:place], stop, *others[place:]]))

    def _turn_meal(self) -> None:
        from organiser.actions.rows import set_value  # noqa: PLC0415 -- the store

        stop = self.stop()
        if stop is not None:
            self.space.do(set_value(stop, "meal", not stop.meal))

    def _go_by(self, mode: Mode) -> None:
        from organiser.actions.timing import set_way  # noqa: PLC0415 -- the store

        visit, line = self._visit(), self._line()
        if visit is not None and line is not None and line.station is not None:
            self.space.do(set_way(visit, line.station.position, mode=mode))

    def _retime(self, from_return: bool) -> None:  # noqa: FBT001 -- a menu has two entries
        from organiser.actions.timing import retime  # noqa: PLC0415 -- the store

        visit = self._visit()
        if visit is not None:
            self.space.do(retime(visit, from_return=from_return))

    def _let_rotate(self) -> None:
        visit = self._visit()
        if visit is not None:
            let_rotate(self.space, visit)

    # The best order ----------------------------------------------------------------------

    def propose_order(self) -> None:
        """Say in the bar which order would be best, and offer to take it."""
        visit = self._visit()
        if visit is None:
            return
        proposal = best_stops(self.space.workshop, visit)
        text, more = order_told(self.space.workshop, proposal)
        take = (message("&Take this order"), lambda: self._take(visit, proposal))
        buttons = (take,) if proposal.better else ()
        self.space.tell(Notice(text, more, buttons, passing=True))

    def _take(self, visit: Visit, proposal: OrderProposal) -> None:
        from organiser.actions.itinerary import reorder_stops  # noqa: PLC0415 -- the store

        self.space.do(reorder_stops(visit, list(proposal.stops)))
