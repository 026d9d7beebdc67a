"""A speaker comes late: the best ways out, with what each costs."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from organiser.desktop.timetable.tool import Tool, ToolForm
from organiser.i18n import Message, counted, message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Session
    from organiser.planning.repairs import Repair
    from organiser.store import Action

USUAL_DELAY = timedelta(minutes=45)


class LateForm(ToolForm):
    """Asks from when the speaker is there, and which of the ways out to take."""

    def __init__(self, space: Workspace, session: Session | None, day: date) -> None:
        super().__init__(
            space,
            message("A speaker comes late"),
            message(
                "“{session}” cannot begin before its speaker is there. These ways cost least.",
                session=session.title if session else "",
            ),
            message("&Take this way"),
        )
        self._session = session
        self._found: list[Repair] = []
        starts = (session.starts if session else datetime.combine(day, datetime.min.time())) + (
            USUAL_DELAY
        )
        self._day = starts.date()
        self.present = self.clock(message("&There from"), starts.time())
        self._group = QButtonGroup(self)
        self.ways: list[QRadioButton] = []
        self.present.textChanged.disconnect(self.changed)
        self.present.textChanged.connect(self._search)
        self._search()

    def _search(self) -> None:
        from organiser.planning.repairs import repairs  # noqa: PLC0415 -- when first needed

        time = self.present.time()
        if self._session is None or time is None:
            return
        moment = datetime.combine(self._day, time)
        self._found = repairs(self.space.workshop, self._session, moment)
        for button in self.ways:
            self._group.removeButton(button)
            self.form.removeRow(button)
        self.ways = []
        for number, repair in enumerate(self._found):
            button = QRadioButton(self.desk(way(repair)))
            self._group.addButton(button, number)
            button.setChecked(number == 0)
            button.clicked.connect(self.changed)
            self.form.addRow(button)
            self.ways.append(button)
        self.changed.emit()

    def action(self) -> Action | None:
        from organiser.actions.programme_tools.repairing import (  # noqa: PLC0415 -- the store
            repair_day,
        )

        chosen = self._group.checkedId()
        return repair_day(self._found[chosen]) if 0 <= chosen < len(self._found) else None


def way(repair: Repair) -> Message:
    """Return in one line what a repair does and what it costs."""
    first = repair.places[0]
    at = first.starts.time()
    if repair.way == "swap":
        done = message(
            "Swap with “{other}”: begins at {time}", other=repair.places[1].session.title, time=at
        )
    elif repair.way == "reorder":
        done = message(
            "Go behind “{other}”: begins at {time}", other=repair.places[-1].session.title, time=at
        )
    elif first.rooms:
        done = message("Begin at {time} in {room}", time=at, room=first.rooms[0].name)
    else:
        done = message("Begin at {time}", time=at)
    clashes = (
        counted("{count} new clash", "{count} new clashes", len(repair.clashes))
        if repair.clashes
        else message("no new clash")
    )
    return message(
        "{way}\n{clashes} · {people} · {minutes}",
        way=done,
        clashes=clashes,
        people=counted("{count} person affected", "{count} people affected", repair.people),
        minutes=counted("{count} minute moved", "{count} minutes moved", repair.minutes),
    )


TOOL = Tool(70, message("A speaker comes &late…"), "clock", LateForm)
