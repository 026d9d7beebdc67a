"""Who cannot use steps goes on no way with steps, and to no host with steps.

Only where it is written down that there are steps; what nobody asked is for `steps_unknown`.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import Message, message
from organiser.model import Host, Leg
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip
from organiser.rules.wording import in_order, listed, people_named


def steps(ledger: Ledger, trip: Trip) -> Iterator[Finding]:
    aboard = ledger.everybody.without_steps() & trip.aboard
    if not aboard:
        return
    hosts = [host for host in trip.each_host() if host.step_free is False]
    legs = [leg for leg in trip.legs if leg.step_free is False]
    if hosts or legs:
        people = in_order([ledger.person(key) for key in aboard])
        text = message(
            "{day}: on “{visit}” there are steps that {people} cannot use: {places}.",
            day=trip.row.day,
            visit=trip.row.theme,
            people=people_named(people),
            places=listed([*(host.name for host in hosts), *(_way(trip, leg) for leg in legs)]),
        )
        about: tuple[Host | Leg, ...] = (*hosts, *legs)
        yield Finding(text, (trip.row, *about, *people), trip.when)


def _way(trip: Trip, leg: Leg) -> Message:
    for stop, host in zip(trip.stops, trip.hosts, strict=True):
        if stop.position == leg.position:
            return message("the way to {host}", host=host.name)
    return message("the way back")


RULE = Rule(
    "steps-on-visit",
    message("Steps on a visit"),
    Severity.CLASH,
    Each.VISIT,
    steps,
)
