"""Who has a duty has confirmed it.

Said only where this workshop keeps who has confirmed. Where duties are confirmed, a duty is; where
only people are, somebody who was merely nominated or invited has not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import counted, message
from organiser.model import Assignment, Status
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import people_named, placed

ASKED = frozenset({Status.NOMINATED, Status.INVITED})


def unconfirmed(ledger: Ledger, span: Span) -> Iterator[Finding]:
    open_ones = [row for row in span.duties if _is_open(ledger, span, row)]
    if open_ones:
        people = [ledger.person(key) for key in dict.fromkeys(r.participant_id for r in open_ones)]
        text = message(
            "{day}, {starts}: not yet confirmed for “{session}”: {people}.",
            **placed(span),
            people=people_named(people),
        )
        yield Finding(text, (span.row, *people), span.starts, remedy=partial(_confirmed, span=span))


def _is_open(ledger: Ledger, span: Span, row: Assignment) -> bool:
    if row.confirmed or row.participant_id not in span.on_duty:
        return False
    if ledger.confirms:
        return True
    return ledger.has_confirmed and ledger.person(row.participant_id).status in ASKED


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
