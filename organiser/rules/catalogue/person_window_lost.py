"""Nobody's duties, invitations and visits take the minutes that a window keeps free for them.

Counted is where somebody must be, and with it what is common to all; what is common alone is for
`window_lost`.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import message, verbatim
from organiser.model import Participant, Window
from organiser.planning.intervals import longest_gap
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.windows import needs, windows_on


def lost(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    if not ledger.workshop.of(Window) or not ledger.of_person[person.key]:
        return
    for day, own in ledger.days.own(person.key):
        for window, starts, ends in windows_on(ledger, day):
            if not needs(person, window):
                continue
            there = [span for span in own if span.starts < ends and starts < span.ends]
            busy = ledger.days.own_and_common(day, own)
            free = longest_gap(busy, starts, ends)
            common = ledger.days.common(day)
            if not there or free >= window.minutes:
                continue
            if longest_gap(common, starts, ends) < window.minutes:
                continue
            text = message(
                "{day}: {free} of the {minutes} minutes for “{window}” between {starts} and "
                "{ends} are left for {people}, because of “{session}”.",
                day=day,
                free=free,
                minutes=window.minutes,
                window=window.name,
                starts=window.starts,
                ends=window.ends,
                people=verbatim(person.formal_name),
                session=there[0].title,
            )
            rows = tuple(span.row for span in there)
            alike = (window.uuid, day, *(row.uuid for row in rows))
            yield Finding(text, (person, *rows, window), starts, alike=alike)


RULE = Rule(
    "person-window-lost",
    message("Somebody without time for a prayer or a meal"),
    Severity.WARNING,
    Each.PERSON,
    lost,
)
