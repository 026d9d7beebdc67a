"""What begins ends later. An entry without length takes no room and no time: most likely a slip."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import placed


def backwards(_: Ledger, span: Span) -> Iterator[Finding]:
    if span.ends < span.starts:
        text = message(
            "{day}: “{session}” begins at {starts} and ends before that, at {ends}.",
            **placed(span),
        )
    elif span.ends == span.starts:
        text = message("{day}, {starts}: “{session}” has no length.", **placed(span))
    else:
        return
    yield Finding(text, (span.row,), span.starts)


RULE = Rule(
    "backwards",
    message("A session that ends before it begins"),
    Severity.WARNING,
    Each.SESSION,
    backwards,
)
