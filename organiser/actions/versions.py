"""Publishing the programme: what people are told is frozen under a number."""

from __future__ import annotations

import re
from datetime import datetime

from organiser.i18n import message
from organiser.model import Event, Version, Workshop
from organiser.planning.published import packed, published
from organiser.store import Action, Transaction


def publish(workshop: Workshop, note: str, at: datetime) -> Action:
    """Freeze the programme as the next version, published `at`, local time.

    The event says the number from now on. It is higher than any before, also than one that was
    typed: calendars take an event with a lower one for older news.
    """
    event = workshop.event
    number = next_number(workshop)
    moment = at.replace(tzinfo=None, microsecond=0)
    content = packed(published(workshop))

    def change(transaction: Transaction) -> None:
        transaction.add(Version(number=number, note=note, published=moment, content=content))
        transaction.get_one(Event, event.key).version = str(number)

    return Action(message("Publish version {number}", number=str(number)), change)


def next_number(workshop: Workshop) -> int:
    """Return the number that the next version gets."""
    numbers = [row.number for row in workshop.versions_in_order()]
    typed = re.match(r"\d{1,4}", workshop.event.version)
    return max([*numbers, int(typed[0]) if typed else 0]) + 1
