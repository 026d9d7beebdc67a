"""Sessions and visits lie within the days of the event.

A session belongs to the day on which it begins; it may run into the night, until 06:00 after the
last day, and not longer. A visit counts with its day and its times. Blockers keep rooms free
before and after the event too and are never a finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from organiser.i18n import counted, message
from organiser.model import Session, SessionKind, Visit, Workshop
from organiser.rules.rule import Finding, Rule, Severity

NIGHT = timedelta(hours=6)


def outside(workshop: Workshop) -> Iterator[Finding]:
    for session in workshop.agenda():
        if session.kind is not SessionKind.BLOCKER:
            days = _days(session.starts, session.ends)
            yield from _findings(workshop, session, session.title, days)
    for visit in workshop.visits_in_order():
        leaves = visit.meets or visit.departs or visit.returns
        days = _days(leaves, visit.returns or leaves) if leaves else set()
        yield from _findings(workshop, visit, visit.theme, {visit.day} | days)


def _days(starts: datetime, ends: datetime) -> set[date]:
    """Return the first and the last day that an interval lies on, a night being no new day."""
    last_moment = ends - NIGHT - datetime.resolution
    return {starts.date(), max(starts, last_moment).date()}


def _findings(
    workshop: Workshop, row: Session | Visit, title: str, days: set[date]
) -> Iterator[Finding]:
    first, last = workshop.event.first_day, workshop.event.last_day
    early, late = min(days), max(days)
    if early < first:
        text = counted(
            "“{title}” is on {day}, {count} day before the event begins ({first}).",
            "“{title}” is on {day}, {count} days before the event begins ({first}).",
            (first - early).days,
            title=title,
            day=early,
            first=first,
        )
        yield Finding(text, about=(row,))
    elif late > last:
        text = counted(
            "“{title}” is on {day}, {count} day after the event ends ({last}).",
            "“{title}” is on {day}, {count} days after the event ends ({last}).",
            (late - last).days,
            title=title,
            day=late,
            last=last,
        )
        yield Finding(text, about=(row,))


RULE = Rule("outside-days", message("Outside the days of the event"), Severity.WARNING, outside)
