"""A session a little later: where its rooms and its people are free then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from organiser.i18n import counted
from organiser.rules.free_rooms import takes_its_rooms
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Remedy
from organiser.rules.spans import Span


def begun_later(ledger: Ledger, span: Span, minutes: int) -> Remedy | None:
    """Return how `span` begins so much later, if nothing stands in the way."""
    by = timedelta(minutes=minutes)
    if span.session.locked:
        return None
    later = replace(span, starts=span.starts + by, ends=span.ends + by)
    beside = [
        one for room in span.rooms for one in ledger.in_room[room.key] if takes_its_rooms(one)
    ]
    beside += [one for key in span.bound for one in ledger.of_person[key]]
    if any(other.row is not span.row and other.meets(later) for other in beside):
        return None
    return Remedy(
        counted(
            "Begin “{session}” {count} minute later, at {starts}",
            "Begin “{session}” {count} minutes later, at {starts}",
            minutes,
            session=span.title,
            starts=later.starts.time(),
        ),
        changes=((span.row, {"starts": later.starts, "ends": later.ends}),),
    )
