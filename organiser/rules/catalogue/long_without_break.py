"""The programme for everybody has a break every two and a half hours.

Counted are the times at which there is the same for everybody: a session alone, or several to
choose from that begin and end together. Where sessions begin and end at different times side by
side, people make their own breaks. Ten minutes are a break.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from organiser.i18n import counted, message
from organiser.planning.intervals import runs
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity

PAUSE = timedelta(minutes=10)
LONGEST = timedelta(minutes=150)


def without_break(ledger: Ledger, day: date) -> Iterator[Finding]:
    for run in runs(ledger.days.sittings(day), PAUSE):
        starts, ends = run[0].starts, run[-1].ends
        if ends - starts > LONGEST:
            first, last = run[0].spans[0], run[-1].spans[0]
            text = counted(
                "{day}: no break of 10 minutes from {starts} (“{first}”) to {ends} (“{last}”): "
                "{count} minute.",
                "{day}: no break of 10 minutes from {starts} (“{first}”) to {ends} (“{last}”): "
                "{count} minutes.",
                (ends - starts) // timedelta(minutes=1),
                day=day,
                starts=starts.time(),
                first=first.title,
                ends=ends.time(),
                last=last.title,
            )
            about = (first.row,) if first is last else (first.row, last.row)
            yield Finding(text, about, starts)


RULE = Rule(
    "long-without-break",
    message("Two and a half hours without a break"),
    Severity.WARNING,
    Each.DAY,
    without_break,
)
