"""Everybody a session is for understands one of its languages: the floor's or an interpreted one.

Counted are those who must be there, and everybody at a plenary or ceremony for everybody; of
parallel sessions each person chooses one. Only those whose languages are written down, and only
where the language of the floor is. Interpreters are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from organiser.i18n import LanguageName, message
from organiser.model import Participant, Role
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import TOGETHER, Span
from organiser.rules.wording import in_order, listed, people_named, placed


def not_understood(ledger: Ledger, span: Span) -> Iterator[Finding]:
    session = span.session
    if not session.floor_language:
        return
    spoken = {session.floor_language, *session.interpreted_languages}
    lost = [
        person for person in _people(ledger, span, spoken) if person.role is not Role.INTERPRETER
    ]
    if lost:
        lost = in_order(lost)
        text = message(
            "{day}, {starts}: “{session}” is in {languages}, which {people} would not understand.",
            **placed(span),
            languages=listed(
                [message("{name}", name=LanguageName(code)) for code in sorted(spoken)]
            ),
            people=people_named(lost),
        )
        yield Finding(text, (span.row, *lost), span.starts)


def _people(ledger: Ledger, span: Span, spoken: set[str]) -> Iterable[Participant]:
    if span.audience is None and span.kind in TOGETHER:
        yield from map(ledger.person, ledger.everybody.speaking_none_of(spoken))
        return
    for key in sorted(span.bound):
        person = ledger.person(key)
        if person.languages and spoken.isdisjoint(person.languages):
            yield person


RULE = Rule(
    "not-understood",
    message("A language that somebody does not understand"),
    Severity.WARNING,
    Each.SESSION,
    not_understood,
    crowds=True,
)
