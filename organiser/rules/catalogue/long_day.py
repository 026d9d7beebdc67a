"""A day of the programme takes nine hours at most, from the first session to the last.

Counted is what is the same for everybody, as for `long_without_break`: not registration, meals,
breaks and socials.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from organiser.i18n import counted, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity

LONGEST = timedelta(hours=9)


def long_day(ledger: Ledger, day: date) -> Iterator[Finding]:
    blocks = ledger.days.sittings(day)
    if blocks and blocks[-1].ends - blocks[0].starts > LONGEST:
        first, last = blocks[0].spans[0], blocks[-1].spans[0]
        text = counted(
            "{day}: the programme goes on from {starts} (“{first}”) to {ends} (“{last}”), {count} "
            "minute more than nine hours.",
            "{day}: the programme goes on from {starts} (“{first}”) to {ends} (“{last}”), {count} "
            "minutes more than nine hours.",
            (last.ends - first.starts - LONGEST) // timedelta(minutes=1),
            day=day,
            starts=first.starts.time(),
            first=first.title,
            ends=last.ends.time(),
            last=last.title,
        )
        yield Finding(text, (first.row, last.row), first.starts)


RULE = Rule(
    "long-day", message("A day of more than nine hours"), Severity.WARNING, Each.DAY, long_day
)
