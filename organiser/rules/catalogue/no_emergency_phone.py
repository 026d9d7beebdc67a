"""A visit on which somebody goes has an emergency phone: its own, or its leader's."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip


def unreachable(_: Ledger, trip: Trip) -> Iterator[Finding]:
    leader = trip.leader.phone if trip.leader and trip.leader.expected else ""
    if trip.travellers and not trip.row.emergency_phone and not leader:
        text = message(
            "{day}: “{visit}” has no emergency phone, and its leader none either.",
            day=trip.row.day,
            visit=trip.row.theme,
        )
        yield Finding(text, (trip.row,), trip.when)


RULE = Rule(
    "no-emergency-phone",
    message("No emergency phone"),
    Severity.HINT,
    Each.VISIT,
    unreachable,
)
