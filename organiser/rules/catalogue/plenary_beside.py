"""Beside a plenary or a ceremony for everybody there is nothing else.

Breaks, meals and registration may go on; so may what waits for the visits, which have a rule of
their own. One finding for each plenary.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from organiser.i18n import counted, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import TOGETHER, Span
from organiser.rules.wording import listed, placed


def beside(ledger: Ledger, day: date) -> Iterator[Finding]:
    there = [span for span in ledger.on_day[day] if span.works]
    for span in there:
        if span.kind in TOGETHER and span.audience is None and span.starts.date() == day:
            others = [other for other in there if _distracts(other, span)]
            if others:
                yield _finding(span, others)


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
        others=listed([message("“{title}”", title=other.title) for other in others]),
    )
    return Finding(text, (span.row, *(other.row for other in others)), span.starts)


RULE = Rule(
    "plenary-beside",
    message("Something beside a plenary"),
    Severity.WARNING,
    Each.DAY,
    beside,
)
