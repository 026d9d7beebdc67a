"""A visit is at a host while it is open, and arrives before the last entry.

Where nobody wrote down any hours, nothing is said; a day that is not named is closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from organiser.i18n import Message, message
from organiser.model import Host, Stop
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip

MIDNIGHT = "24:00"


def closed(_: Ledger, trip: Trip) -> Iterator[Finding]:
    for stop, host in zip(trip.stops, trip.hosts, strict=True):
        if stop.arrives is not None:
            text = _outside(trip, stop, stop.arrives, host) or _too_late(trip, stop.arrives, host)
            if text is not None:
                yield Finding(text, (trip.row, host), stop.arrives)


def _outside(trip: Trip, stop: Stop, arrives: datetime, host: Host) -> Message | None:
    if not host.opening_hours:
        return None
    leaves = stop.leaves or arrives
    hours = host.opening_hours.get(str(arrives.isoweekday()), [])
    if not hours:
        return message(
            "{day}: “{visit}” is at {host} from {arrives}, which is closed on that day.",
            day=arrives.date(),
            visit=trip.row.theme,
            host=host.name,
            arrives=arrives.time(),
        )
    if any(_holds(begins, ends, arrives, leaves) for begins, ends in hours):
        return None
    return message(
        "{day}: “{visit}” is at {host} from {arrives} to {leaves}, which is open {hours}.",
        day=arrives.date(),
        visit=trip.row.theme,
        host=host.name,
        arrives=arrives.time(),
        leaves=leaves.time(),
        hours=", ".join(f"{begins}–{ends}" for begins, ends in hours),
    )


def _holds(begins: str, ends: str, arrives: datetime, leaves: datetime) -> bool:
    """Return whether the host is open all the time; "24:00" is the end of the day."""
    if arrives.time() < time.fromisoformat(begins):
        return False
    if ends == MIDNIGHT:
        return leaves.date() == arrives.date() or leaves.time() == time()
    return leaves.date() == arrives.date() and leaves.time() <= time.fromisoformat(ends)


def _too_late(trip: Trip, arrives: datetime, host: Host) -> Message | None:
    if host.last_entry is None or arrives.time() <= host.last_entry:
        return None
    return message(
        "{day}: “{visit}” arrives at {host} at {arrives}, and the last entry is at {entry}.",
        day=arrives.date(),
        visit=trip.row.theme,
        host=host.name,
        arrives=arrives.time(),
        entry=host.last_entry,
    )


RULE = Rule("host-closed", message("A host that is closed"), Severity.WARNING, Each.VISIT, closed)
