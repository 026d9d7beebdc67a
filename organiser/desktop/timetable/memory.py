"""How the timetable of an event was looked at last, on this computer."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from organiser.desktop.timetable.colours import ColourBy
from organiser.desktop.timetable.strips import Mode, View
from organiser.desktop.timetable.target import SNAPS

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

USUAL_SNAP = 15


@dataclass(frozen=True)
class Looked:
    """What is remembered: the view, and how it was drawn."""

    view: View = field(default_factory=View)
    zoom: float = 1.0
    breadth: float = 1.0
    snap: int = USUAL_SNAP
    colour_by: ColourBy = ColourBy.KIND
    tray: bool = True
    as_list: bool = False


def _key(space: Workspace) -> str:
    return f"timetable-{space.workshop.event.uuid}"


def keep(space: Workspace, looked: Looked) -> None:
    """Remember how the timetable of this event is looked at."""
    view = looked.view
    values = {
        "mode": view.mode.value,
        "day": view.day.isoformat() if view.day else None,
        "room": view.room,
        "person": view.person,
        "zoom": looked.zoom,
        "breadth": looked.breadth,
        "snap": looked.snap,
        "colour_by": looked.colour_by.value,
        "tray": looked.tray,
        "as_list": looked.as_list,
    }
    space.desk.settings.keep_state(_key(space), QByteArray(json.dumps(values).encode()))


def kept(space: Workspace) -> Looked:
    """Return what is remembered of this event; what makes no sense is as if it were new."""
    content = bytes(space.desk.settings.state(_key(space)).data())
    try:
        values = json.loads(content)
        view = View(
            Mode(values["mode"]),
            date.fromisoformat(values["day"]) if values["day"] else None,
            values["room"],
            values["person"],
        )
        snap = values["snap"] if values["snap"] in SNAPS else USUAL_SNAP
        return Looked(
            view,
            float(values["zoom"]),
            float(values["breadth"]),
            snap,
            ColourBy(values["colour_by"]),
            bool(values["tray"]),
            bool(values["as_list"]),
        )
    except (ValueError, KeyError, TypeError):
        return Looked()
