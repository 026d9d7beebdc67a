"""The study visits: when, who leads, where it stops, who goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QSplitter, QTabWidget

from organiser.desktop.fields.visits import (
    PEOPLE_GOING,
    THEME,
    VISIT_FORM,
    VISITS,
    VISITS_DEPEND_ON,
)
from organiser.desktop.form import Form
from organiser.desktop.list_page import ListPage
from organiser.desktop.page import Page, push_button
from organiser.desktop.part_list import PartList
from organiser.desktop.table import Table
from organiser.desktop.visiting.map_view import MapView
from organiser.desktop.visiting.way_editor import WayEditor
from organiser.i18n import Message, counted, message
from organiser.model import Participant, Placement, Visit, Workshop

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

TITLE = message("Visits")


class VisitsPage(ListPage):
    """The visits as a table; below it what belongs to the chosen one."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(
            space,
            TITLE,
            Table(
                space, Visit, lambda workshop: workshop.visits_in_order(), VISITS, VISITS_DEPEND_ON
            ),
            search=message("Search visits"),
            sign="bus",
            empty=message(
                "Study visits stand here: a group leaves, sees one or more hosts, and comes back."
            ),
        )
        self.writing.append(self.button(message("&Add visit"), "plus", self.add_visit, main=True))
        self._chosen: int | None = None
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        self.body.replaceWidget(self.stack, split)
        self.body.setStretchFactor(split, 1)
        split.addWidget(self.stack)
        self.tabs = QTabWidget(split)
        self.form = Form(space, VISIT_FORM, across=3)
        self.way = WayEditor(space, lambda: self.visit)
        self.map = MapView(space, lambda: self.visit)
        self.people = self._people()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        self.form.setObjectName("paper")
        self.form.setContentsMargins(0, 12, 12, 0)
        scroll.setWidget(self.form)
        self.tabs.addTab(scroll, self.say(message("Details")))
        self.tabs.addTab(self._way(), self.say(message("Way")))
        self.tabs.addTab(self.people, self.say(message("People")))
        split.setSizes([200, 440])
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.table.modelReset.connect(self._choose)
        if self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(0, 0))
        self._choose()
        self.follow()
        self.follow_when_seen(self._show_way, space.changed)

    def _way(self) -> QSplitter:
        """Return the way of the visit with its map beside it."""
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.way)
        split.addWidget(self.map)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        return split

    def _people(self) -> PartList:
        return PartList(
            self.space,
            Placement,
            self._places_of,
            PEOPLE_GOING,
            (Participant,),
            title=message("People"),
            empty=message("Whoever goes on this visit stands here."),
            add=message("Add person"),
            new=self._new_place,
            gone=lambda rows: counted(
                "{count} person taken off the visit", "{count} people taken off the visit", rows
            ),
        )

    def beginnings(self) -> Sequence[QPushButton]:
        return (
            push_button(
                self.say(message("Add the first visit")), "plus", self.add_visit, main=True
            ),
        )

    @property
    def visit(self) -> Visit | None:
        """The visit that is chosen."""
        return self.space.workshop.visits.get(self._chosen or 0)

    def _choose(self) -> None:
        current = self.view.currentIndex()
        chosen = self.table.row(current).key if current.isValid() else None
        if chosen == self._chosen and self.visit is not None:
            return
        self.form.settle()
        self._chosen = chosen
        self.form.show_row(lambda: self.space.workshop.visits.get(chosen or 0))
        self._show_way()
        self.people.look_again()
        self.tabs.setVisible(chosen is not None)

    def _show_way(self) -> None:
        self.way.look_again()
        self.map.look_again()

    def _places_of(self, workshop: Workshop) -> list[Placement]:
        order = {person.key: place for place, person in enumerate(workshop.people())}
        found = [row for row in workshop.of(Placement).values() if row.visit_id == self._chosen]
        return sorted(found, key=lambda row: order.get(row.participant_id, 0))

    def _new_place(self) -> Placement | None:
        workshop, visit = self.space.workshop, self.visit
        if visit is None:
            return None
        there = {person.key for person in workshop.travellers_of(visit)}
        free = [person for person in workshop.expected_people() if person.key not in there]
        if not free:
            self.space.turned.emit("people")
            return None
        waiting = [person for person in free if not workshop.visits_of(person)]
        return Placement(visit_id=visit.key, participant_id=(waiting or free)[0].key, fixed=True)

    def add_visit(self) -> None:
        """Add a visit on the last day and begin to type its theme."""
        day = self.space.workshop.event.last_day
        self.add(Visit(theme=self.say(message("New visit")), day=day), THEME)

    def counted(self, total: int) -> Message:
        return counted("{count} visit", "{count} visits", total)

    def deleted(self, total: int) -> Message:
        return counted("{count} visit deleted", "{count} visits deleted", total)


PAGE = Page("visits", TITLE, "bus", 40, VisitsPage, lambda: (Visit,))
