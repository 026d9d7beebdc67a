"""An interpreted session takes three hours at most, unless there are three in each booth.

Two who relieve each other are exhausted after three hours (AIIC: a team of two for a half-day
sitting).
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.rules.interpretation import booth, interpreted_into
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import placed

LONGEST_MIN = 180
ENOUGH = 3


def too_long(ledger: Ledger, span: Span) -> Iterator[Finding]:
    languages = interpreted_into(span.session)
    if not languages or span.minutes <= LONGEST_MIN:
        return
    if any(len(booth(ledger, span, code)) < ENOUGH for code in languages):
        text = counted(
            "{day}: “{session}” ({starts}–{ends}) is interpreted for {count} minute; two who "
            "relieve each other work three hours at most.",
            "{day}: “{session}” ({starts}–{ends}) is interpreted for {count} minutes; two who "
            "relieve each other work three hours at most.",
            span.minutes,
            **placed(span),
        )
        yield Finding(text, (span.row,), span.starts)


RULE = Rule(
    "interpreted-too-long",
    message("Interpreted for more than three hours"),
    Severity.WARNING,
    Each.SESSION,
    too_long,
)
