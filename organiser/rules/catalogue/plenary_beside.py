"""Beside a plenary or a ceremony for everybody there is nothing else.

Breaks, meals and registration may go on; so may what waits for the visits, which have a rule of
their own. One finding for each plenary; one for all of a day with more than three, where
"plenary" is but the name of a track.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from organiser.i18n import counted, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import TOGETHER, Span
from organiser.rules.wording import placed, titles

NAMED = 3


def beside(ledger: Ledger, day: date) -> Iterator[Finding]:
    there = [span for span in ledger.on_day[day] if span.works]
    found = [
        (span, others)
        for span in there
        if span.kind in TOGETHER and span.audience is None and span.starts.date() == day
        if (others := [other for other in there if _distracts(other, span)])
    ]
    if len(found) > NAMED:
        yield _all(day, [span for span, _ in found])
    else:
        yield from (_finding(span, others) for span, others in found)


def _all(day: date, spans: list[Span]) -> Finding:
    text = counted(
        "{day}: {count} session for everybody is held beside others: {sessions}.",
        "{day}: {count} sessions for everybody are held beside others: {sessions}.",
        len(spans),
        day=day,
        sessions=titles([span.row for span in spans]),
    )
    return Finding(text, tuple(span.row for span in spans), spans[0].starts)


def _distracts(other: Span, span: Span) -> bool:
    if other is span or not other.meets(span):
        return False
    both = other.kind in TOGETHER and other.audience is None
    return not both or span.order < other.order  # of two plenaries the first is named


def _finding(span: Span, others: list[Span]) -> Finding:
    text = counted(
        "{day}: “{session}” ({starts}–{ends}) is for everybody, and {count} session is held at "
        "the same time: {others}.",
        "{day}: “{session}” ({starts}–{ends}) is for everybody, and {count} sessions are held at "
        "the same time: {others}.",
        len(others),
        **placed(span),
        others=titles([other.row for other in others]),
    )
    return Finding(text, (span.row, *(other.row for other in others)), span.starts)


RULE = Rule(
    "plenary-beside",
    message("Something beside a plenary"),
    Severity.WARNING,
    Each.DAY,
    beside,
)
