"""Everybody has half an hour for lunch between 12.00 and 14.30.

Counted is where somebody must be, and with it what is common to all. A visit on which there is a
meal is lunch; one that goes on all that time without a meal is for `visit_without_meal`, and what
nobody can escape for `no_lunch`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from organiser.i18n import counted, message, verbatim
from organiser.model import Participant, SessionKind
from organiser.planning.intervals import longest_gap
from organiser.rules.catalogue.no_lunch import FROM, LUNCH_MIN, UNTIL
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import titles


def no_lunch(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    for day, own in ledger.days.own(person.key):
        starts, ends = datetime.combine(day, FROM), datetime.combine(day, UNTIL)
        if not any(span.starts < ends and starts < span.ends for span in own):
            continue
        busy = ledger.days.own_and_common(day, own)
        free = longest_gap(busy, starts, ends)
        if free < LUNCH_MIN and not _is_said_elsewhere(ledger, own, starts, ends):
            there = [span for span in busy if span.starts < ends and starts < span.ends]
            text = counted(
                "{day}: {count} minute for lunch between {starts} and {ends} for {people}, "
                "because of {sessions}.",
                "{day}: {count} minutes for lunch between {starts} and {ends} for {people}, "
                "because of {sessions}.",
                free,
                day=day,
                starts=FROM,
                ends=UNTIL,
                people=verbatim(person.formal_name),
                sessions=titles([span.row for span in there]),
            )
            rows = tuple(span.row for span in there)
            alike = tuple(row.uuid for row in rows)
            yield Finding(text, (person, *rows), starts, alike=alike)


def _is_said_elsewhere(ledger: Ledger, own: list[Span], starts: datetime, ends: datetime) -> bool:
    if longest_gap(ledger.days.common(starts.date()), starts, ends) < LUNCH_MIN:
        return True
    for span in own:
        if span.kind is SessionKind.VISIT:
            meal = any(stop.meal for stop in ledger.trips[span.row.key].stops)
            if meal or longest_gap([span], starts, ends) < LUNCH_MIN:
                return True
    return False


RULE = Rule(
    "person-without-lunch",
    message("Somebody without lunch"),
    Severity.WARNING,
    Each.PERSON,
    no_lunch,
)
