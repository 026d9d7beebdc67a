"""The programme for everybody leaves half an hour for lunch between 12.00 and 14.30.

Counted are the times at which there is the same for everybody, as for `long_without_break`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from organiser.i18n import counted, message
from organiser.planning.intervals import longest_gap
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity

FROM, UNTIL = time(12, 0), time(14, 30)
LUNCH_MIN = 30


def no_lunch(ledger: Ledger, day: date) -> Iterator[Finding]:
    starts, ends = datetime.combine(day, FROM), datetime.combine(day, UNTIL)
    blocks = [one for one in ledger.days.sittings(day) if one.starts < ends and starts < one.ends]
    free = longest_gap(blocks, starts, ends)
    if free < LUNCH_MIN:
        text = counted(
            "{day}: the programme leaves {count} minute for lunch between {starts} and {ends}, "
            "where half an hour is needed.",
            "{day}: the programme leaves {count} minutes for lunch between {starts} and {ends}, "
            "where half an hour is needed.",
            free,
            day=day,
            starts=FROM,
            ends=UNTIL,
        )
        yield Finding(text, tuple(span.row for block in blocks for span in block.spans), starts)


RULE = Rule("no-lunch", message("No time for lunch"), Severity.WARNING, Each.DAY, no_lunch)
