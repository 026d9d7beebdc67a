"""The day of one person: what she must be at, and with it what is there for everybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from organiser.model import Participant, SessionKind
from organiser.rules.ledger import Ledger
from organiser.rules.spans import Span


def own_days(ledger: Ledger, person: Participant) -> Iterator[tuple[date, list[Span]]]:
    """Yield the days on which somebody must be at work, with those sessions and visits.

    In the order of their beginnings; a night belongs to the day on which it begins.
    """
    day: date | None = None
    found: list[Span] = []
    for span in ledger.of_person[person.key]:
        if span.works or span.kind is SessionKind.VISIT:
            if span.starts.date() != day:
                if day is not None:
                    yield day, found
                day, found = span.starts.date(), []
            found.append(span)
    if day is not None:
        yield day, found


def with_common(ledger: Ledger, day: date, own: list[Span]) -> list[Span]:
    """Return `own` and what is common to all on `day`, in order.

    Somebody who must be elsewhere is not at what is common meanwhile.
    """
    common = [
        span
        for span in ledger.common(day)
        if not any(span is one or span.meets(one) for one in own)
    ]
    return sorted((*own, *common), key=lambda span: span.order) if common else own
