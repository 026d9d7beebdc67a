"""What stands in the list of a visit's way, and how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette

from organiser.desktop.icons import icon
from organiser.i18n import Message, counted, message
from organiser.model.words import MODES
from organiser.planning.stations import Station

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

WHAT, ARRIVES, LEAVES, NOTE, ACTIVITY = range(5)
HEADINGS = (
    message("Way"),
    message("Arrives"),
    message("Leaves"),
    message("To spare"),
    message("Activity"),
)
WIDTHS = (290, 76, 76, 140, 160)
SIGNS = {
    "walk": "person-simple-walk",
    "coach": "bus",
    "tram": "tram",
    "metro": "train-simple",
    "train": "train",
}


@dataclass(frozen=True)
class Line:
    """A line of the list: the departure, a way (`is_way`) or a place."""

    station: Station | None
    is_way: bool
    number: int
    departs: datetime | None = None


class WayTexts:
    """Says what stands in each column of a line."""

    def __init__(self, space: Workspace) -> None:
        self.space = space

    def text(self, line: Line, column: int) -> str:
        if line.is_way and line.station:
            return self._way_text(line.station, column)
        if column == WHAT:
            return self._name(line)
        if column == ARRIVES:
            return self._clock(line.station.arrives if line.station else None)
        if column == LEAVES:
            return self._clock(line.station.leaves if line.station else line.departs)
        if column == ACTIVITY:
            return line.station.stop.activity if line.station and line.station.stop else ""
        return ", ".join(map(self.space.desk, self._own_problems(line)))

    def _name(self, line: Line) -> str:
        if line.station is None:
            return self.space.desk(message("Departure from the campus"))
        if line.station.host is None:
            return self.space.desk(message("Return to the campus"))
        number = self.space.desk.language.number(line.number)
        meal = ""
        if line.station.stop and line.station.stop.meal:
            meal = f" · {self.space.desk(message('meal'))}"
        return f"{number}.  {line.station.host.name}{meal}"

    def _way_text(self, station: Station, column: int) -> str:
        say, way = self.space.desk, station.way
        if column == WHAT:
            parts = [say(MODES[way.mode])]
            if way.minutes is not None:
                minutes = counted("{count} min", "{count} min", way.minutes)
                parts.append(
                    say(message("{duration} (estimate)", duration=minutes))
                    if way.estimated
                    else say(minutes)
                )
            else:
                parts.append(say(message("minutes not known")))
            return " · ".join(parts)
        if column == NOTE and way.spare_min is not None:
            if way.spare_min < 0:
                short = -way.spare_min
                return say(counted("{count} min too short", "{count} min too short", short))
            return say(counted("{count} min to spare", "{count} min to spare", way.spare_min))
        return ""

    @staticmethod
    def _own_problems(line: Line) -> list[Message]:
        """Return what is wrong at a place; that the way is too short stands beside the way."""
        if line.station is None:
            return []
        short = (line.station.way.spare_min or 0) < 0
        return list(line.station.problems[1 if short else 0 :])

    def is_wrong(self, line: Line) -> bool:
        if line.station is None:
            return False
        if line.is_way:
            return (line.station.way.spare_min or 0) < 0
        return bool(self.text(line, NOTE))

    def ink(self, line: Line, column: int) -> QColor | None:
        palette = QGuiApplication.palette()
        if column == NOTE and self.is_wrong(line):
            return palette.color(QPalette.ColorRole.BrightText)
        if line.is_way:
            return palette.color(QPalette.ColorRole.Dark)
        return None

    def sign(self, line: Line, column: int) -> QIcon:
        if column == NOTE:
            return icon("warning", QPalette.ColorRole.BrightText)
        if line.is_way and line.station:
            return icon(SIGNS[line.station.way.mode.value], QPalette.ColorRole.Dark)
        name = "map-pin" if line.station and line.station.stop else "house-line"
        return icon(name, QPalette.ColorRole.Accent)

    def _clock(self, moment: datetime | None) -> str:
        return self.space.desk.language.time(moment) if moment else ""
