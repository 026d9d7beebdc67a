"""Nobody is on duty for more than nine hours of a day, from the first duty to the last.

Duties only: in sessions, and leading or interpreting on a visit. A day that is so long for
everybody is for `long_day`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from organiser.i18n import counted, message, verbatim
from organiser.model import Participant
from organiser.rules.catalogue.long_day import LONGEST
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity


def long_day(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    if len(ledger.of_person[person.key]) < 2:  # noqa: PLR2004 -- a first and a last
        return
    for day, own in ledger.days.own(person.key):
        duties = [span for span in own if person.key in span.on_duty and span.starts < span.ends]
        if len(duties) < 2:  # noqa: PLR2004 -- as above
            continue
        first, last = duties[0], max(duties, key=lambda span: span.ends)
        length = last.ends - first.starts
        if length > LONGEST and first is not last and length > _common_length(ledger, day):
            text = counted(
                "{day}: on duty from {starts} (“{first}”) to {ends} (“{last}”), {count} minute "
                "more than nine hours: {people}.",
                "{day}: on duty from {starts} (“{first}”) to {ends} (“{last}”), {count} minutes "
                "more than nine hours: {people}.",
                (length - LONGEST) // timedelta(minutes=1),
                day=day,
                starts=first.starts.time(),
                first=first.title,
                ends=last.ends.time(),
                last=last.title,
                people=verbatim(person.formal_name),
            )
            yield Finding(
                text,
                (person, first.row, last.row),
                first.starts,
                alike=(first.row.uuid, last.row.uuid),
            )


def _common_length(ledger: Ledger, day: date) -> timedelta:
    common = ledger.days.common(day)
    return common[-1].ends - common[0].starts if common else timedelta(0)


RULE = Rule(
    "person-long-day",
    message("Somebody on duty for more than nine hours"),
    Severity.WARNING,
    Each.PERSON,
    long_day,
)
