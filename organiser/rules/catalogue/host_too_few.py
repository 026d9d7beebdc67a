"""A host that receives groups from some size on gets no smaller one."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip


def too_few(_: Ledger, trip: Trip) -> Iterator[Finding]:
    people = len(trip.travellers)
    for host in trip.each_host():
        if people and host.group_min is not None and people < host.group_min:
            text = counted(
                "{day}: “{visit}” has {count} person, and {host} receives groups from {least} on.",
                "{day}: “{visit}” has {count} people, and {host} receives groups from {least} on.",
                people,
                day=trip.row.day,
                visit=trip.row.theme,
                host=host.name,
                least=host.group_min,
            )
            yield Finding(text, (trip.row, host), trip.when)


RULE = Rule(
    "host-too-few", message("A group too small for a host"), Severity.HINT, Each.VISIT, too_few
)
