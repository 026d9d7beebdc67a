"""Who has declined or cancelled has nothing to do any more.

Counted are duties in scheduled sessions, and leading or interpreting on a visit.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import Message, counted, message
from organiser.model import Assignment, Participant, Row, Status, Visit
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity
from organiser.rules.wording import listed


def still_on_duty(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    if person.expected:
        return
    rows = _busy_at(ledger, person)
    if rows:
        names = listed([message("“{title}”", title=title) for _, title in rows])
        yield Finding(
            _text(person, names),
            (person, *(row for row, _ in rows)),
            remedy=partial(_relieved, person=person),
        )


def _busy_at(ledger: Ledger, person: Participant) -> list[tuple[Row, str]]:
    duties = ledger.joined(Assignment, "participant_id", person.key)
    spans = {
        row.session_id: ledger.spans[row.session_id]
        for row in duties
        if row.session_id in ledger.spans
    }
    in_time = sorted(spans.values(), key=lambda span: span.order)
    found: list[tuple[Row, str]] = [(span.row, span.title) for span in in_time]
    found += [(visit, visit.theme) for visit in _visits(ledger, person)]
    return found


def _visits(ledger: Ledger, person: Participant) -> list[Visit]:
    led = ledger.joined(Visit, "leader_id", person.key)
    return led + [
        visit
        for visit in ledger.joined(Visit, "interpreter_id", person.key)
        if visit.leader_id != person.key
    ]


def _text(person: Participant, names: Message) -> Message:
    if person.status is Status.CANCELLED:
        return message(
            "{person} has cancelled and still has a duty in {sessions}.",
            person=person.formal_name,
            sessions=names,
        )
    return message(
        "{person} has declined and still has a duty in {sessions}.",
        person=person.formal_name,
        sessions=names,
    )


def _relieved(ledger: Ledger, person: Participant) -> Remedy | None:
    duties = [
        row
        for row in ledger.joined(Assignment, "participant_id", person.key)
        if row.session_id in ledger.spans
    ]
    fields = ("leader_id", "interpreter_id")
    visits = tuple(
        (visit, {field: None for field in fields if getattr(visit, field) == person.key})
        for visit in _visits(ledger, person)
    )
    return Remedy(
        counted(
            "Take {person} off {count} duty",
            "Take {person} off {count} duties",
            len(duties) + sum(len(values) for _, values in visits),
            person=person.full_name,
        ),
        changes=visits,
        deletions=tuple(duties),
    )


RULE = Rule(
    "declined-on-duty",
    message("Somebody who does not come has a duty"),
    Severity.CLASH,
    Each.PERSON,
    still_on_duty,
)
