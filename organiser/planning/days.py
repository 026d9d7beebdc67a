"""To which day of the programme a moment belongs."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from organiser.model import Session, Workshop

NIGHT_ENDS_H = 4
"""What begins before this hour belongs to the evening before: a party does not end its day."""


def day_of(moment: datetime) -> date:
    """Return the day of the programme to which `moment` belongs."""
    return (moment - timedelta(hours=NIGHT_ENDS_H)).date()


def sessions_on(workshop: Workshop, day: date) -> list[Session]:
    """Return the sessions of a day of the programme in the order in which they begin."""
    return [session for session in workshop.agenda() if day_of(session.starts) == day]


def days_of(workshop: Workshop) -> list[date]:
    """Return the days of the event, and those on which something else is planned."""
    event = workshop.event
    length = min((event.last_day - event.first_day).days, 365)
    days = {event.first_day + timedelta(days=n) for n in range(max(0, length) + 1)}
    days |= {day_of(session.starts) for session in workshop.agenda()}
    return sorted(days)
