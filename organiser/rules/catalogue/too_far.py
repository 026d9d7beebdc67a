"""From one session to the next there is time to walk.

Counted are places where a person must be, one after the other, in different buildings. The way
takes the minutes that the table of ways gives, or else those of the event. Where the building of a
room is not written down, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from itertools import pairwise

from organiser.i18n import counted, message, verbatim
from organiser.model import Participant
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.shifting import begun_later
from organiser.rules.spans import Span

LONGEST = timedelta(hours=2)
"""No way between two buildings of a venue takes longer."""


def too_far(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    places = ledger.of_person[person.key]
    if len(places) < 2:  # noqa: PLR2004 -- a pair
        return
    for one, two in pairwise(places):
        there = two.starts - one.ends
        if timedelta(0) <= there < LONGEST and one.rooms and two.rooms:
            yield from _between(ledger, person, one, two)


def _between(ledger: Ledger, person: Participant, one: Span, two: Span) -> Iterator[Finding]:
    ways = [
        (ledger.walk_minutes(start, end), start, end)
        for start in sorted(one.buildings)
        for end in sorted(two.buildings)
    ]
    there = (two.starts - one.ends) // timedelta(minutes=1)
    if ways and (way := min(ways))[0] > there:
        minutes, start, end = way
        text = counted(
            "{day}: {count} minute is needed from “{one}” ({start}, until {ends}) to “{two}” "
            "({end}, from {starts}), and {there} are there for {people}.",
            "{day}: {count} minutes are needed from “{one}” ({start}, until {ends}) to “{two}” "
            "({end}, from {starts}), and {there} are there for {people}.",
            minutes,
            day=two.starts.date(),
            one=one.title,
            start=start,
            ends=one.ends.time(),
            two=two.title,
            end=end,
            starts=two.starts.time(),
            there=there,
            people=verbatim(person.formal_name),
        )
        yield Finding(
            text,
            (person, one.row, two.row),
            two.starts,
            alike=(one.row.uuid, two.row.uuid),
            remedy=partial(begun_later, span=two, minutes=minutes - there),
        )


RULE = Rule(
    "too-far",
    message("No time to walk there"),
    Severity.WARNING,
    Each.PERSON,
    too_far,
)
