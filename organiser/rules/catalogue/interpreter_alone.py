"""Nobody interprets alone for more than half an hour.

Interpreters of a booth relieve each other every 30 minutes (AIIC, professional standards: no
simultaneous interpreter works alone). Counted are the languages into which a session is
interpreted; a language for the few words from the other side may have one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import LanguageName, counted, message
from organiser.rules.interpretation import booth, free_interpreter, interpreted_into
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import listed, placed

ALONE_MIN = 30


def alone(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if not span.session.interpreted_languages or span.minutes <= ALONE_MIN:
        return
    single = [
        (code, people[0])
        for code in interpreted_into(span.session)
        if len(people := booth(ledger, span, code)) == 1
    ]
    if single:
        names = [
            message("{person} ({language})", person=person.formal_name, language=LanguageName(code))
            for code, person in single
        ]
        text = counted(
            "{day}, {starts}: “{session}” lasts {count} minute; alone in the booth: {people}.",
            "{day}, {starts}: “{session}” lasts {count} minutes; alone in the booth: {people}.",
            span.minutes,
            **placed(span),
            people=listed(names),
        )
        about = (span.row, *(person for _, person in single))
        remedy = partial(_relieved, span=span, code=single[0][0])
        yield Finding(text, about, span.starts, remedy=remedy)


def _relieved(ledger: Ledger, span: Span, code: str) -> Remedy | None:
    return free_interpreter(ledger, span, code)


RULE = Rule(
    "interpreter-alone",
    message("An interpreter alone for more than half an hour"),
    Severity.WARNING,
    Each.SESSION,
    alone,
)
