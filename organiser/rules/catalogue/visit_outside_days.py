"""Visits lie within the days of the event: their day, and their times."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import message
from organiser.rules.catalogue.outside_days import beyond, days_of
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip


def outside(ledger: Ledger, trip: Trip) -> Iterator[Finding]:
    visit = trip.row
    leaves = visit.meets or visit.departs or visit.returns
    days = days_of(leaves, visit.returns or leaves) if leaves else set()
    yield from beyond(ledger, visit, visit.theme, {visit.day} | days, leaves)


RULE = Rule(
    "visit-outside-days",
    message("A visit outside the days of the event"),
    Severity.WARNING,
    Each.VISIT,
    outside,
)
