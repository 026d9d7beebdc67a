"""A session at the venue begins when the venue is open and ends before it closes.

Where it closes after midnight, the night belongs to the evening before. Blockers and what is off
site may lie anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from organiser.i18n import message
from organiser.model import SessionKind
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import placed


def closed(ledger: Ledger, span: Span) -> Iterator[Finding]:
    opens, closes = ledger.event.opens, ledger.event.closes
    if span.kind is SessionKind.BLOCKER or not span.rooms or span.ends < span.starts:
        return
    day = span.starts.date()
    if opens is not None and span.starts.time() < opens and not _is_late(ledger, span):
        text = message(
            "{day}: “{session}” begins at {starts}, and the venue opens at {opens}.",
            **placed(span),
            opens=opens,
        )
        yield Finding(text, (span.row,), span.starts, aspect="opens")
    elif closes is not None:
        over = opens is not None and closes <= opens  # after midnight
        if over and _is_late(ledger, span):
            day -= timedelta(days=1)
        until = datetime.combine(day + timedelta(days=over), closes)
        if span.ends > until:
            text = message(
                "{day}: “{session}” ends at {ends}, and the venue closes at {closes}.",
                **placed(span),
                closes=closes,
            )
            yield Finding(text, (span.row,), span.starts, aspect="closes")


def _is_late(ledger: Ledger, span: Span) -> bool:
    """Return whether a session begins in the night that belongs to the day before."""
    opens, closes = ledger.event.opens, ledger.event.closes
    if opens is None or closes is None or closes > opens:
        return False
    return span.starts.time() < closes


RULE = Rule(
    "venue-hours",
    message("Outside the hours of the venue"),
    Severity.WARNING,
    Each.SESSION,
    closed,
)
