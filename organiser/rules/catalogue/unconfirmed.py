"""Who has a duty has confirmed it.

Said only where this workshop keeps who has confirmed: where at least one duty is confirmed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import counted, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import people_named, placed


def unconfirmed(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if not ledger.confirms:
        return
    open_ones = [
        row for row in span.duties if not row.confirmed and row.participant_id in span.on_duty
    ]
    if open_ones:
        people = [ledger.person(key) for key in dict.fromkeys(r.participant_id for r in open_ones)]
        text = message(
            "{day}, {starts}: not yet confirmed for “{session}”: {people}.",
            **placed(span),
            people=people_named(people),
        )
        yield Finding(text, (span.row, *people), span.starts, remedy=partial(_confirmed, span=span))


def _confirmed(_: Ledger, span: Span) -> Remedy:
    rows = [row for row in span.duties if not row.confirmed]
    return Remedy(
        counted(
            "Mark {count} duty of “{session}” as confirmed",
            "Mark {count} duties of “{session}” as confirmed",
            len(rows),
            session=span.title,
        ),
        changes=tuple((row, {"confirmed": True}) for row in rows),
    )


RULE = Rule(
    "unconfirmed",
    message("Duties that nobody has confirmed"),
    Severity.HINT,
    Each.SESSION,
    unconfirmed,
)
