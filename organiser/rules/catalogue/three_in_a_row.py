"""Nobody has three duties in a row without time for a glass of water.

In a row: each begins less than 10 minutes after the one before, and the three take more than an
hour and a half. Those of more than two and a half hours are for `person_without_break`.
Interpreters relieve each other and have rules of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from organiser.i18n import counted, message
from organiser.model import Duty, Participant
from organiser.planning.intervals import runs
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import listed

PAUSE = timedelta(minutes=10)
SHORT = timedelta(minutes=90)
LONG = timedelta(minutes=150)
MANY = 3


def in_a_row(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    for _, own in ledger.days.own(person.key):
        if len(own) >= MANY:
            yield from _on_day(person, [span for span in own if _speaks(span, person.key)])


def _on_day(person: Participant, duties: list[Span]) -> Iterator[Finding]:
    for run in runs(duties, PAUSE) if len(duties) >= MANY else ():
        together = max(span.ends for span in run) - run[0].starts
        if len(run) >= MANY and SHORT < together <= LONG and _follow(run):
            text = counted(
                "{day}: {person} has {sessions} one after the other from {starts} to {ends}, "
                "with less than 10 minutes between: {count} duty in a row.",
                "{day}: {person} has {sessions} one after the other from {starts} to {ends}, "
                "with less than 10 minutes between: {count} duties in a row.",
                len(run),
                day=run[0].starts.date(),
                person=person.formal_name,
                sessions=listed([message("“{title}”", title=span.title) for span in run]),
                starts=run[0].starts.time(),
                ends=run[-1].ends.time(),
            )
            yield Finding(text, (person, *(span.row for span in run)), run[0].starts)


def _speaks(span: Span, person: int) -> bool:
    return (
        span.works
        and person in span.on_duty
        and any(
            row.participant_id == person and row.duty is not Duty.INTERPRETER for row in span.duties
        )
    )


def _follow(run: list[Span]) -> bool:
    """Return whether none overlaps another: that is a clash, and said as one."""
    return all(one.ends <= two.starts for one, two in pairwise(run))


RULE = Rule(
    "three-in-a-row",
    message("Three duties in a row"),
    Severity.WARNING,
    Each.PERSON,
    in_a_row,
)
