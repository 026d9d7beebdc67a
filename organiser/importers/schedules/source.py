"""Which format a schedule has, seen from its content."""

from __future__ import annotations

from pathlib import Path

from organiser.errors import ImportRefused
from organiser.i18n import message
from organiser.importers.schedules import icalendar, programme_table, schedule_json, schedule_xml
from organiser.importers.schedules.entry import Schedule

_LARGEST_BYTES = 200_000_000


def read_schedule(path: Path | str, sheet: str | None = None) -> Schedule:
    """Read the programme at `path`; `sheet` is a name or, from 1, a number.

    Raises `ImportRefused`.
    """
    path = Path(path)
    schedule = _read(_content(path), path.name, sheet)
    if not schedule.entries:
        raise ImportRefused(
            message("There is no session in {name}.", name=path.name),
            message("Choose a schedule with at least one."),
        )
    return schedule


def _read(content: bytes, name: str, sheet: str | None) -> Schedule:
    if schedule_xml.is_xml(content):
        return schedule_xml.read(content, name)
    if schedule_json.is_json(content):
        return schedule_json.read(content, name)
    if icalendar.is_icalendar(content):
        return icalendar.read(content, name)
    return programme_table.read(content, name, sheet)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise ImportRefused(
                message("{name} is far larger than a schedule.", name=path.name),
                message("Choose a file of less than 200 megabytes."),
            )
        return path.read_bytes()
    except (OSError, ValueError) as refusal:
        raise ImportRefused(
            message("{path} cannot be opened.", path=str(path)),
            message("See that the file is there and that you may read it."),
        ) from refusal
