"""The lists beside the plan: wishes, who stays together or apart, buses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from organiser.desktop.columns import Column, Named, Number, Reference, Shown
from organiser.desktop.page import muted, push_button
from organiser.desktop.part_list import PartList
from organiser.desktop.table import Table
from organiser.desktop.table_view import TableView
from organiser.desktop.theme import TIGHT
from organiser.desktop.visiting.wish_column import Wished
from organiser.i18n import counted, message
from organiser.model import Bus, Participant, Preference, Tie, Visit, Workshop
from organiser.planning.placing.day import VISITORS

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

PAIR = 2

TOGETHER = {True: message("together"), False: message("apart")}


class WishList(QWidget):
    """One line a person: type numbers, Enter, the next one."""

    def __init__(
        self,
        space: Workspace,
        visits: Callable[[], list[Visit]],
        take_over: Callable[[], object],
    ) -> None:
        super().__init__()
        self.table = Table(
            space,
            Participant,
            _who_may_wish,
            (
                Shown(message("Person"), lambda person, _: person.full_name, width=240),
                Shown(message("Organisation"), lambda person, _: person.organisation, width=240),
                Wished(visits),
            ),
            (Preference, Visit),
        )
        self.view = TableView(self.table, "wishes")
        self.view.setAccessibleName(space.desk(message("Wishes")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TIGHT, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(
            muted(
                space.desk(
                    message(
                        "Type the visits as they stand on the form, the first wish first: 3 1 4. "
                        "Enter goes to the next person."
                    )
                )
            )
        )
        column.addWidget(self.view, 1)
        row = QHBoxLayout()
        self.take_button = push_button(
            space.desk(message("&Take over from a list…")), "download-simple", take_over
        )
        self.take_button.setEnabled(not space.file.read_only)
        row.addWidget(self.take_button)
        row.addStretch(1)
        column.addLayout(row)


def _who_may_wish(workshop: Workshop) -> list[Participant]:
    return [
        person
        for person in workshop.expected_people()
        if person.role in VISITORS or workshop.wishes_of(person)
    ]


def tie_list(space: Workspace) -> PartList:
    """Return the pairs who go together or never do, in visits and in groups."""

    def people(workshop: Workshop) -> list[Participant]:
        return workshop.expected_people()

    def new() -> Tie | None:
        there = people(space.workshop)
        if len(there) < PAIR:
            space.turned.emit("people")
            return None
        return Tie(first_id=there[0].key, second_id=there[1].key)

    return PartList(
        space,
        Tie,
        lambda workshop: list(workshop.of(Tie).values()),
        (
            _person("first_id", people),
            Named("together", message("Go"), TOGETHER, width=110),
            _person("second_id", people),
        ),
        (Participant,),
        title=message("Together and apart"),
        empty=message("Two people who go together, or never do, stand here: in visits and groups."),
        add=message("&Add pair"),
        new=new,
        gone=lambda rows: counted("{count} pair deleted", "{count} pairs deleted", rows),
    )


def _person(field: str, people: Callable[[Workshop], list[Participant]]) -> Reference:
    return Reference(
        field,
        message("Person"),
        people,
        lambda row: row.full_name,
        kind=Participant,
        width=230,
    )


def bus_list(space: Workspace) -> PartList:
    """Return the buses, which several visits may share."""
    return PartList(
        space,
        Bus,
        lambda workshop: list(workshop.of(Bus).values()),
        (
            Column("name", message("Name"), width=160),
            Number("seats", message("Seats"), width=80),
            Column("operator", message("Operator"), width=170),
            Column("driver", message("Driver"), width=160),
            Column("phone", message("Phone"), width=150),
        ),
        (),
        title=message("Buses"),
        empty=message("Buses stand here. Name the bus of a visit on the Visits page."),
        add=message("&Add bus"),
        new=lambda: Bus(name=space.desk(message("Bus"))),
        gone=lambda rows: counted("{count} bus deleted", "{count} buses deleted", rows),
    )
