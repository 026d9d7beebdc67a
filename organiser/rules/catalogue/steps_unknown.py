"""Where somebody on a visit cannot use steps, it is known of each host whether there are any."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip
from organiser.rules.wording import in_order, listed, people_named


def unknown(ledger: Ledger, trip: Trip) -> Iterator[Finding]:
    aboard = ledger.everybody.without_steps() & trip.aboard
    hosts = [host for host in trip.each_host() if host.step_free is None]
    if aboard and hosts:
        people = in_order([ledger.person(key) for key in aboard])
        text = message(
            "{day}: {people} cannot use steps, and nobody wrote down whether there are any on "
            "“{visit}” at {hosts}.",
            day=trip.row.day,
            visit=trip.row.theme,
            people=people_named(people),
            hosts=listed([host.name for host in hosts]),
        )
        yield Finding(text, (trip.row, *hosts), trip.when)


RULE = Rule(
    "steps-unknown",
    message("Nobody knows whether there are steps"),
    Severity.HINT,
    Each.VISIT,
    unknown,
)
