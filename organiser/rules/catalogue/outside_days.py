"""Sessions lie within the days of the event.

A session belongs to the day on which it begins; it may run into the night, until 06:00 after the
last day, and not longer. Blockers keep rooms free before and after the event too and are never a
finding. Visits have the same rule in `visit_outside_days`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from organiser.i18n import Message, counted, message
from organiser.model import Session, SessionKind, Visit
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import first_rows, titles

NIGHT = timedelta(hours=6)


def outside(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if span.kind is not SessionKind.BLOCKER:
        first, last = ledger.event.first_day, ledger.event.last_day
        if span.starts.date() < first or span.ends.date() > last:  # most are not
            days = days_of(span.starts, span.ends)
            for finding in beyond(ledger, span.session, span.title, days, span.starts):
                yield replace(finding, alike=span.starts.date(), all_of=_all)


def days_of(starts: datetime, ends: datetime) -> set[date]:
    """Return the first and the last day that an interval lies on, a night being no new day."""
    last_moment = ends - NIGHT - datetime.resolution
    return {starts.date(), max(starts, last_moment).date()}


def beyond(
    ledger: Ledger, row: Session | Visit, title: str, days: set[date], when: datetime | None
) -> Iterator[Finding]:
    """Yield the finding for something on `days` that are not all days of the event."""
    first, last = ledger.event.first_day, ledger.event.last_day
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
        yield Finding(text, (row,), when)
    elif late > last:
        text = counted(
            "“{title}” is on {day}, {count} day after the event ends ({last}).",
            "“{title}” is on {day}, {count} days after the event ends ({last}).",
            (late - last).days,
            title=title,
            day=late,
            last=last,
        )
        yield Finding(text, (row,), when)


def _all(some: Sequence[Finding]) -> Message:
    rows = first_rows(some)
    return counted(
        "{day} is outside the days of the event; {count} session is held then: {sessions}.",
        "{day} is outside the days of the event; {count} sessions are held then: {sessions}.",
        len(rows),
        day=rows[0].starts.date(),  # type: ignore[attr-defined]
        sessions=titles(rows),
    )


RULE = Rule(
    "outside-days",
    message("Outside the days of the event"),
    Severity.WARNING,
    Each.SESSION,
    outside,
)
