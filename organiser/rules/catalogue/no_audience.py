"""A session that is not for everybody says for whom it is, and somebody of them comes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import message
from organiser.model import Audience, Invitation, SessionKind
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import placed


def for_nobody(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if span.audience is None or span.kind is SessionKind.BLOCKER or span.bound - span.on_duty:
        return
    invited = ledger.joined(Invitation, "session_id", span.row.key)
    if not invited:
        text = message(
            "{day}, {starts}: “{session}” is not for everybody, and nobody is invited.",
            **placed(span),
        )
    elif not span.audience:
        text = message(
            "{day}, {starts}: none of those invited to “{session}” is expected.", **placed(span)
        )
    else:
        return
    yield Finding(text, (span.row,), span.starts, remedy=partial(_for_everybody, span=span))


def _for_everybody(_: Ledger, span: Span) -> Remedy:
    return Remedy(
        message("Open “{session}” to everybody", session=span.title),
        changes=((span.row, {"audience": Audience.EVERYBODY}),),
    )


RULE = Rule("no-audience", message("A session for nobody"), Severity.HINT, Each.SESSION, for_nobody)
