"""The fields of a visit, a stop and a host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organiser.desktop.columns import (
    Clock,
    Column,
    Day,
    Moment,
    Named,
    Number,
    Reference,
    Shown,
    Words,
    YesNo,
)
from organiser.desktop.fields.places import Coordinates, OpeningHours
from organiser.desktop.fields.programme import needed
from organiser.i18n import message
from organiser.model import (
    Bus,
    Host,
    Participant,
    Placement,
    Stop,
    Visit,
    Workshop,
    words,
)

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Row


class NeededDay(Day):
    """A day that cannot be empty."""

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        return needed(super().parse(text, row, space))


def _buses(workshop: Workshop) -> list[Bus]:
    return list(workshop.of(Bus).values())


def _people(workshop: Workshop) -> list[Participant]:
    return workshop.people()


def _person(field: str, heading: Any, **more: Any) -> Reference:  # noqa: ANN401
    return Reference(field, heading, _people, lambda row: row.full_name, kind=Participant, **more)


def _taken(visit: Visit, space: Workspace) -> str:
    there = len(space.workshop.travellers_of(visit))
    return f"{there} / {visit.capacity}" if visit.capacity is not None else str(there)


def _stops(visit: Visit, space: Workspace) -> str:
    hosts = space.workshop.hosts
    return ", ".join(hosts[stop.host_id].name for stop in space.workshop.stops_of(visit))


CODE = Column("code", message("Code"), width=60)
THEME = Column("theme", message("Theme"), width=320)
DAY = NeededDay("day", message("Day"), width=110)

VISITS = (
    CODE,
    THEME,
    DAY,
    Clock("departs", message("Departure"), day="day", width=90),
    Clock("returns", message("Return"), day="day", width=90),
    Shown(
        message("People"),
        _taken,
        order=lambda row, space: len(space.workshop.travellers_of(row)),
        trailing=True,
        width=90,
    ),
    Shown(message("Stops"), _stops, width=260),
)
VISITS_DEPEND_ON = (Placement, Participant, Stop, Host)

VISIT_FORM = (
    (
        None,
        (
            THEME,
            CODE,
            DAY,
            Moment("meets", message("Meeting time")),
            Column("meeting_point", message("Meeting point")),
            Moment("departs", message("Departure")),
            Moment("returns", message("Return")),
            _person("leader_id", message("Leader")),
            _person("interpreter_id", message("Interpreter")),
            Words("languages", message("Languages"), tip=message("codes such as en, fr, es")),
            Number("capacity", message("Places")),
            Reference("bus_id", message("Bus"), _buses, lambda row: row.name, kind=Bus),
            Column("vehicle", message("Vehicle")),
            Number("seats", message("Seats")),
            Column("cost", message("Cost")),
            Column("wear", message("What to wear")),
            Column("emergency_phone", message("Number of the day")),
            Column("plan_b", message("Plan B"), tall=True),
        ),
    ),
)

HOSTS = (
    Column("name", message("Name"), width=260),
    Named("kind", message("Kind"), words.HOST_KINDS, width=140),
    Column("address", message("Address"), width=280),
    Column("contact_name", message("Contact"), width=160),
    Column("phone", message("Phone"), width=140),
    Column("email", message("E-mail"), width=180),
    Words("languages", message("Languages"), tip=message("codes such as en, fr, es"), width=110),
    Number("group_min", message("Smallest group"), width=110),
    Number("group_max", message("Largest group"), width=100),
    OpeningHours(),
    Coordinates(),
    Named("certainty", message("Coordinates are"), words.CERTAINTIES, width=120),
)

PEOPLE_GOING = (
    _person("participant_id", message("Person"), width=240),
    YesNo(
        "fixed",
        message("Fixed"),
        tip=message("stays when the places are given out again"),
        width=80,
    ),
    Column("reason", message("Reason"), width=300),
)
