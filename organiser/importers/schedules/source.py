"""Which format a schedule has, seen from its content."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from organiser.errors import ImportRefused
from organiser.i18n import message
from organiser.importers.content import content_of
from organiser.importers.schedules import icalendar, programme_table, schedule_json, schedule_xml
from organiser.importers.schedules.entry import Schedule


def read_schedule(
    path: Path | str, sheet: str | None = None, first_day: date | None = None
) -> Schedule:
    """Read the programme at `path`; `sheet` is a name or, from 1, a number.

    `first_day` is that of the event, for days that a spreadsheet writes without a year. Raises
    `ImportRefused`.
    """
    path = Path(path)
    schedule = _read(content_of(path), path.name, sheet, first_day)
    if not schedule.entries:
        raise ImportRefused(
            message("There is no session in {name}.", name=path.name),
            message("Choose a schedule with at least one."),
        )
    return schedule


def _read(content: bytes, name: str, sheet: str | None, first_day: date | None) -> Schedule:
    if schedule_xml.is_xml(content):
        return schedule_xml.read(content, name)
    if schedule_json.is_json(content):
        return schedule_json.read(content, name)
    if icalendar.is_icalendar(content):
        return icalendar.read(content, name)
    return programme_table.read(content, name, sheet, first_day)
