"""Who has a duty, or a place on a visit, is here by then and has not left.

From landing to the venue, and from the venue to the flight, it takes the minutes that the event
gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.model import Participant, SessionKind
from organiser.planning.intervals import whole_minutes
from organiser.rules.ledger import Ledger
from organiser.rules.presence import here_from, here_until
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import placed


def not_here(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    if person.arrives is None and person.departs is None:
        return
    there, gone = here_from(person, ledger.event), here_until(person, ledger.event)
    for span in ledger.of_person[person.key]:
        if span.kind is not SessionKind.VISIT and person.key not in span.on_duty:
            continue  # `audience_not_here`
        if there is not None and span.starts < there:
            yield _too_early(ledger, person, span)
        elif gone is not None and span.ends > gone:
            yield _too_late(ledger, person, span)


def _too_early(ledger: Ledger, person: Participant, span: Span) -> Finding:
    there = here_from(person, ledger.event) or span.starts
    text = counted(
        "{day}: “{session}” ({starts}–{ends}) needs {person}, who arrives on {arrives} and can be "
        "there {way} minutes after that: {count} minute late.",
        "{day}: “{session}” ({starts}–{ends}) needs {person}, who arrives on {arrives} and can be "
        "there {way} minutes after that: {count} minutes late.",
        whole_minutes(there - span.starts),
        **placed(span),
        person=person.formal_name,
        arrives=person.arrives,
        way=ledger.event.arrival_minutes,
    )
    return Finding(text, (person, span.row), span.starts)


def _too_late(ledger: Ledger, person: Participant, span: Span) -> Finding:
    gone = here_until(person, ledger.event) or span.ends
    text = counted(
        "{day}: “{session}” ({starts}–{ends}) needs {person}, who departs on {departs} and must "
        "leave {way} minutes before that: {count} minute before it ends.",
        "{day}: “{session}” ({starts}–{ends}) needs {person}, who departs on {departs} and must "
        "leave {way} minutes before that: {count} minutes before it ends.",
        whole_minutes(span.ends - gone),
        **placed(span),
        person=person.formal_name,
        departs=person.departs,
        way=ledger.event.departure_minutes,
    )
    return Finding(text, (person, span.row), span.starts)


RULE = Rule(
    "not-here",
    message("Somebody who is not here"),
    Severity.CLASH,
    Each.PERSON,
    not_here,
)
