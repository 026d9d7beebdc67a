"""A visit is on no public holiday: hosts may be closed.

The holidays are those of the event's country (library `holidays`); said where the country is
written down. One finding for each visit.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import message
from organiser.planning.holidays import public_holiday
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip
from organiser.rules.wording import listed


def holiday(ledger: Ledger, trip: Trip) -> Iterator[Finding]:
    country = ledger.event.country
    if not country or not trip.hosts:
        return
    name = public_holiday(country, trip.row.day)
    if name:
        hosts = trip.each_host()
        text = message(
            "{day} is a public holiday ({name}): ask whether {hosts} will receive “{visit}”.",
            day=trip.row.day,
            name=name,
            hosts=listed([host.name for host in hosts]),
            visit=trip.row.theme,
        )
        yield Finding(text, (trip.row, *hosts), trip.when)


RULE = Rule("holiday", message("A public holiday at a host"), Severity.HINT, Each.VISIT, holiday)
