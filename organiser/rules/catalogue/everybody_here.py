"""Everybody is here from the first plenary or ceremony for everybody to the last.

Counted are those expected whose arrival or departure is known, but not the staff.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from organiser.i18n import Message, counted, message
from organiser.model import Event, Participant, Role, Session, Workshop
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import TOGETHER, Span
from organiser.rules.wording import people_named, placed


def missed(ledger: Ledger, workshop: Workshop) -> Iterator[Finding]:
    spans = [ledger.spans[key] for key in ledger.for_everybody]
    together = sorted(
        (span for span in spans if span.kind in TOGETHER and span.starts < span.ends),
        key=lambda span: span.order,
    )
    if not together:
        return
    first, last = together[0], together[-1]
    people = workshop.participants
    late = [people[key] for key in sorted(ledger.everybody.not_here_by(first.starts))]
    early = [people[key] for key in sorted(ledger.everybody.gone_before(last.ends))]
    late = [person for person in late if person.role is not Role.STAFF]
    early = [person for person in early if person.role is not Role.STAFF]
    if late:
        yield _finding(first, late, _begins(first, late))
    if early:
        yield _finding(last, early, _ends(last, early))


def _finding(span: Span, people: Sequence[Participant], text: Message) -> Finding:
    return Finding(text, (span.row, *people), span.starts)


def _begins(span: Span, people: Sequence[Participant]) -> Message:
    return counted(
        "{day}, {starts}: “{session}” begins before {count} person can be here: {people}.",
        "{day}, {starts}: “{session}” begins before {count} people can be here: {people}.",
        len(people),
        **placed(span),
        people=people_named(people),
    )


def _ends(span: Span, people: Sequence[Participant]) -> Message:
    return counted(
        "{day}, {ends}: “{session}” ends after {count} person must leave: {people}.",
        "{day}, {ends}: “{session}” ends after {count} people must leave: {people}.",
        len(people),
        **placed(span),
        people=people_named(people),
    )


RULE = Rule(
    "everybody-here",
    message("Not everybody is here from first to last"),
    Severity.HINT,
    Each.WORKSHOP,
    missed,
    reads=frozenset({Event, Participant, Session}),
)
