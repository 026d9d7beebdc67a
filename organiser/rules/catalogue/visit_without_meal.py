"""A visit that lasts through lunch has a meal on its way.

Through lunch: it leaves less than half an hour free between 12.00 and 14.30.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from organiser.i18n import counted, message
from organiser.planning.intervals import longest_gap
from organiser.rules.catalogue.no_lunch import FROM, LUNCH_MIN, UNTIL
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip


def hungry(_: Ledger, trip: Trip) -> Iterator[Finding]:
    span = trip.span
    if span is None or any(stop.meal for stop in trip.stops):
        return
    for day in span.days():
        starts, ends = datetime.combine(day, FROM), datetime.combine(day, UNTIL)
        free = longest_gap([span], starts, ends)
        if free < LUNCH_MIN:
            text = counted(
                "{day}: “{visit}” is under way from {starts} to {ends} without a meal; {count} "
                "minute is left for lunch between {from_} and {until}.",
                "{day}: “{visit}” is under way from {starts} to {ends} without a meal; {count} "
                "minutes are left for lunch between {from_} and {until}.",
                free,
                day=day,
                visit=span.title,
                starts=span.starts.time(),
                ends=span.ends.time(),
                from_=FROM,
                until=UNTIL,
            )
            yield Finding(text, (trip.row,), span.starts)
            return


RULE = Rule(
    "visit-without-meal",
    message("A visit through lunch without a meal"),
    Severity.WARNING,
    Each.VISIT,
    hungry,
)
