"""`organiser info`: what a workshop file holds.

`--json` gives one object:

    file           path as given
    format         format version of the file, a number
    title, code, zone, first_day, last_day (year-month-day), sample (true or false)
    participants   everybody on the list
    expected       those who neither declined nor cancelled
    sessions, visits, rooms, hosts, groups, duties, wishes, placements    numbers of rows
    last_change    null, or {"name", "who", "at"}: in English, with an ISO 8601 time
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organiser.cli.command import Command
from organiser.cli.terminal import language, say_json, shown, write
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.store import WorkshopFile


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- slow to import

    with WorkshopFile.open(asked.file, read_only=True) as file:
        if asked.json:
            say_json({"file": str(asked.file), **facts(file)})
        else:
            _tell(file)
    return 0


def facts(file: WorkshopFile) -> dict[str, Any]:
    """Return what `--json` gives, but the path."""
    from organiser.model import Assignment, Placement, Preference  # noqa: PLC0415 -- as above

    workshop = file.workshop
    event = workshop.event
    last = next((step for step in file.steps() if not step.undone), None)
    return {
        "format": file.format,
        "title": event.title,
        "code": event.code,
        "zone": event.zone,
        "first_day": event.first_day.isoformat(),
        "last_day": event.last_day.isoformat(),
        "sample": event.sample,
        "participants": len(workshop.participants),
        "expected": len(workshop.expected_people()),
        "sessions": len(workshop.sessions),
        "visits": len(workshop.visits),
        "rooms": len(workshop.rooms),
        "hosts": len(workshop.hosts),
        "groups": len(workshop.groups),
        "duties": len(workshop.of(Assignment)),
        "wishes": len(workshop.of(Preference)),
        "placements": len(workshop.of(Placement)),
        "last_change": last
        and {"name": str(last.name), "who": last.who, "at": last.at.isoformat()},
    }


def _tell(file: WorkshopFile) -> None:
    said, event, found = language(), file.workshop.event, facts(file)
    if event.sample:
        write(said(message("Sample: {title}", title=event.text("title", said.code))))
    else:
        write(event.text("title", said.code))
    write(f"{said.period(event.first_day, event.last_day)}, {event.zone}")
    labels: dict[str, Message] = {
        "participants": message("Participants"),
        "sessions": message("Sessions"),
        "rooms": message("Rooms"),
        "visits": message("Study visits"),
        "hosts": message("Hosts"),
        "groups": message("Groups"),
    }
    names = {key: said(label) for key, label in labels.items()}
    width = max(map(len, names.values()))
    for key, name in names.items():
        write(f"  {name:<{width}}  {said.number(found[key]):>7}")
    write(said(message("Format {number}", number=str(file.format))))
    last = next((step for step in file.steps() if not step.undone), None)
    if last:
        write(
            said(
                message(
                    "Last change: {name}, {who}, {at}",
                    name=last.name,
                    who=last.who,
                    at=said.moment(last.at),
                )
            )
        )


COMMAND = Command("info", message("what a workshop holds"), arguments, run, place=40)
