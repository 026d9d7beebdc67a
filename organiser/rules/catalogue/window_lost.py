"""The programme for everybody leaves the minutes of each window free: for a prayer, for a meal.

Said where somebody needs them: somebody expected who carries the window's tag, or everybody where
it has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from organiser.i18n import counted, message
from organiser.planning.intervals import longest_gap
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.windows import needs, windows_on


def lost(ledger: Ledger, day: date) -> Iterator[Finding]:
    for window, starts, ends in windows_on(ledger, day):
        blocks = [
            one for one in ledger.days.sittings(day) if one.starts < ends and starts < one.ends
        ]
        free = longest_gap(blocks, starts, ends)
        if free >= window.minutes:
            continue
        people = sum(needs(ledger.person(key), window) for key in ledger.expected)
        if people:
            text = counted(
                "{day}: the programme leaves {free} of the {minutes} minutes that {count} person "
                "needs for “{window}” between {starts} and {ends}.",
                "{day}: the programme leaves {free} of the {minutes} minutes that {count} people "
                "need for “{window}” between {starts} and {ends}.",
                people,
                day=day,
                free=free,
                minutes=window.minutes,
                window=window.name,
                starts=window.starts,
                ends=window.ends,
            )
            rows = (span.row for block in blocks for span in block.spans)
            yield Finding(text, (*rows, window), starts)


RULE = Rule(
    "window-lost",
    message("No time for a prayer or a meal"),
    Severity.WARNING,
    Each.DAY,
    lost,
)
