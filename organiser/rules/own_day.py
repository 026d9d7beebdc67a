"""The day of one person: what she must be at, and with it what is there for everybody."""

from __future__ import annotations

from datetime import date

from organiser.rules.ledger import Ledger
from organiser.rules.spans import Span


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
