"""What is to be said of a schedule as a whole, beside its entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from organiser.i18n import Message, counted, message, verbatim
from organiser.importers.schedules.entry import Schedule
from organiser.model import Workshop


@dataclass(frozen=True)
class Overall:
    """What was found on the way: times of another zone, days outside the event's, and so on.

    `one_name` counts speakers with the name of another, `left` sessions that stay as they are.
    """

    elsewhere: bool
    outside: list[date]
    one_name: int
    left: int


def notes_on(workshop: Workshop, schedule: Schedule, found: Overall) -> Iterator[Message]:
    event = workshop.event
    if found.elsewhere:
        yield message(
            "The schedule has times of another zone{name}. They were turned into those of {zone}.",
            name=verbatim(f" ({schedule.zone})" if schedule.zone else ""),
            zone=event.zone,
        )
    if found.outside:
        yield counted(
            "{count} session is outside the days of the event ({first} to {last}): {days}.",
            "{count} sessions are outside the days of the event ({first} to {last}): {days}.",
            len(found.outside),
            first=event.first_day,
            last=event.last_day,
            days=_days(found.outside),
        )
    if found.one_name:
        yield counted(
            "{count} speaker has the name of another and was taken for the same person.",
            "{count} speakers have the name of another and were taken for the same person.",
            found.one_name,
        )
    if links := sum(len(entry.links) for entry in schedule.entries):
        yield counted(
            "{count} link was left out: a session has no place for links.",
            "{count} links were left out: a session has no place for links.",
            links,
        )
    if found.left:
        yield counted(
            "{count} session of the workshop is not in the schedule. It was kept.",
            "{count} sessions of the workshop are not in the schedule. They were kept.",
            found.left,
        )


def _days(days: list[date]) -> Message:
    first, last = min(days), max(days)
    if first == last:
        return message("on {day}", day=first)
    return message("from {first} to {last}", first=first, last=last)
