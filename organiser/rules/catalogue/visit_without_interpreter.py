"""A visit whose guests and host share no language has an interpreter.

For each host whose languages are written down: some of the travellers speak none of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import LanguageName, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip
from organiser.rules.wording import in_order, listed, people_named


def unheard(_: Ledger, trip: Trip) -> Iterator[Finding]:
    if trip.interpreter is not None and trip.interpreter.expected:
        return
    for host in trip.each_host():
        people = [
            person
            for person in trip.travellers
            if host.languages and person.languages and not set(host.languages) & {*person.languages}
        ]
        if people:
            text = message(
                "{day}: “{visit}” has no interpreter; at {host} one speaks {languages}, and "
                "{people} would not understand.",
                day=trip.row.day,
                visit=trip.row.theme,
                host=host.name,
                languages=listed([message("{name}", name=LanguageName(c)) for c in host.languages]),
                people=people_named(people),
            )
            yield Finding(text, (trip.row, host, *in_order(people)), trip.when)


RULE = Rule(
    "visit-without-interpreter",
    message("A visit without an interpreter"),
    Severity.WARNING,
    Each.VISIT,
    unheard,
)
