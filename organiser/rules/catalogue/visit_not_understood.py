"""Everybody on a visit understands a language in which it is led.

Those of the visit, and where it has none written down, those of its hosts; with an interpreter,
also the interpreter's. Only those whose languages are written down are counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import LanguageName, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Trip
from organiser.rules.wording import in_order, listed, people_named


def lost(_: Ledger, trip: Trip) -> Iterator[Finding]:
    spoken = set(trip.row.languages)
    for host in trip.hosts if not spoken else ():
        spoken |= set(host.languages)
    if not spoken:
        return
    if trip.interpreter is not None and trip.interpreter.expected:
        spoken |= set(trip.interpreter.languages)
    people = [
        person
        for person in trip.travellers
        if person.languages and spoken.isdisjoint(person.languages)
    ]
    if people:
        people = in_order(people)
        text = message(
            "{day}: “{visit}” is in {languages}, which {people} would not understand.",
            day=trip.row.day,
            visit=trip.row.theme,
            languages=listed(
                [message("{name}", name=LanguageName(code)) for code in sorted(spoken)]
            ),
            people=people_named(people),
        )
        yield Finding(text, (trip.row, *people), trip.when)


RULE = Rule(
    "visit-not-understood",
    message("A language of a visit that somebody does not understand"),
    Severity.WARNING,
    Each.VISIT,
    lost,
)
