"""A session that is to be interpreted has interpreters into each of its languages.

Somebody whose duty names no language counts for each language that he or she speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import LanguageName, message
from organiser.rules.interpretation import booth, free_interpreter, interpreted_into
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import listed, placed


def unheard(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if not span.session.interpreted_languages:
        return
    missing = [code for code in interpreted_into(span.session) if not booth(ledger, span, code)]
    if missing:
        text = message(
            "{day}, {starts}: nobody interprets “{session}” into {languages}.",
            **placed(span),
            languages=listed([message("{name}", name=LanguageName(code)) for code in missing]),
        )
        remedy = partial(_with_interpreter, span=span, code=missing[0])
        yield Finding(text, (span.row,), span.starts, remedy=remedy)


def _with_interpreter(ledger: Ledger, span: Span, code: str) -> Remedy | None:
    return free_interpreter(ledger, span, code)


RULE = Rule(
    "interpreter-missing",
    message("An interpreter is missing"),
    Severity.WARNING,
    Each.SESSION,
    unheard,
)
