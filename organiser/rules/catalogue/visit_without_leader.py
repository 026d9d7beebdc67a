"""A visit on which somebody goes has a leader."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip


def unled(_: Ledger, trip: Trip) -> Iterator[Finding]:
    if trip.leader is None and trip.travellers:
        text = counted(
            "{day}: “{visit}” with {count} person has no leader.",
            "{day}: “{visit}” with {count} people has no leader.",
            len(trip.travellers),
            day=trip.row.day,
            visit=trip.row.theme,
        )
        yield Finding(text, (trip.row,), trip.when)


RULE = Rule(
    "visit-without-leader", message("A visit without a leader"), Severity.HINT, Each.VISIT, unled
)
