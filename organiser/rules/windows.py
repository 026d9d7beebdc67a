"""Times to keep free for those who need them: a prayer, a meal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from organiser.model import Participant, Window
from organiser.rules.ledger import Ledger


def windows_on(ledger: Ledger, day: date) -> Iterator[tuple[Window, datetime, datetime]]:
    """Yield the windows of `day` with their beginning and end; one may end after midnight."""
    for row in ledger.workshop.of(Window).values():
        if row.day in (None, day) and row.weekday in (None, day.isoweekday()):
            starts, ends = datetime.combine(day, row.starts), datetime.combine(day, row.ends)
            yield row, starts, ends + timedelta(days=ends <= starts)


def needs(person: Participant, window: Window) -> bool:
    """Return whether `window` is for `person`: it is for all, or for a tag that the person has."""
    return not window.tag or window.tag in person.tags
