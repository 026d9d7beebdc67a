"""A visit on which somebody goes has a meeting point."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip


def nowhere(_: Ledger, trip: Trip) -> Iterator[Finding]:
    if trip.travellers and not trip.row.meeting_point:
        text = message(
            "{day}: “{visit}” has no meeting point.", day=trip.row.day, visit=trip.row.theme
        )
        yield Finding(text, (trip.row,), trip.when)


RULE = Rule("no-meeting-point", message("No meeting point"), Severity.HINT, Each.VISIT, nowhere)
