"""Visits that share a bus at the same time have seats in it for all of them.

One visit alone in its bus is for `visit_over_capacity`. Leaders and interpreters need seats too;
somebody on both is counted once.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.model import Bus
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import listed


def full(ledger: Ledger, bus: Bus) -> Iterator[Finding]:
    if bus.seats is None:
        return
    aboard: list[Span] = []
    for span in ledger.on_bus[bus.key]:
        if span.ends <= span.starts:
            continue
        aboard = [other for other in aboard if other.ends > span.starts]
        aboard.append(span)
        people = frozenset[int]().union(*(one.bound for one in aboard))
        if len(aboard) > 1 and len(people) > bus.seats:
            text = counted(
                "{day}: {people} people are in “{bus}” for {visits}, which has {seats} seats: "
                "{count} too few.",
                "{day}: {people} people are in “{bus}” for {visits}, which has {seats} seats: "
                "{count} too few.",
                len(people) - bus.seats,
                day=span.starts.date(),
                people=len(people),
                bus=bus.name,
                visits=listed([message("“{title}”", title=one.title) for one in aboard]),
                seats=bus.seats,
            )
            yield Finding(text, (span.row, bus, *(one.row for one in aboard[:-1])), span.starts)


RULE = Rule(
    "bus-full", message("More people than seats in a bus"), Severity.WARNING, Each.BUS, full
)
