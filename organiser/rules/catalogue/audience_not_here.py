"""Those a session is for are here from its beginning to its end.

Counted are those invited, in person or through their constituency or group; those on duty are for
`not_here`, and sessions for everybody for `everybody_here`. One finding for each session.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import in_order, people_named, placed


def missed(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if span.audience is None or len(span.bound) == len(span.on_duty):
        return
    absent = [
        ledger.person(key) for key in ledger.everybody.absent(span) & (span.bound - span.on_duty)
    ]
    if absent:
        absent = in_order(absent)
        text = message(
            "{day}: {people} cannot be at “{session}” ({starts}–{ends}) from beginning to end: "
            "arrival or departure is too near.",
            **placed(span),
            people=people_named(absent),
        )
        yield Finding(text, (span.row, *absent), span.starts)


RULE = Rule(
    "audience-not-here",
    message("Guests who are not here"),
    Severity.WARNING,
    Each.SESSION,
    missed,
)
