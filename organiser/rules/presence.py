"""From when to when somebody can be at the venue: after landing, and before the flight home."""

from __future__ import annotations

from datetime import datetime, timedelta

from organiser.model import Event, Participant


def here_from(person: Participant, event: Event) -> datetime | None:
    """Return when somebody can be at the venue, as far as that is known."""
    return person.arrives and person.arrives + timedelta(minutes=event.arrival_minutes)


def here_until(person: Participant, event: Event) -> datetime | None:
    """Return when somebody has to leave the venue, as far as that is known."""
    return person.departs and person.departs - timedelta(minutes=event.departure_minutes)
