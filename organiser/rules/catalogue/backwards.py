"""What begins ends later. An entry without length takes no room and no time: most likely a slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from organiser.i18n import Message, counted, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import first_rows, placed, titles


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
    yield Finding(text, (span.row,), span.starts, alike=span.starts.date(), all_of=_all)


def _all(some: Sequence[Finding]) -> Message:
    rows = first_rows(some)
    return counted(
        "{day}: {count} session has no length or ends before it begins: {sessions}.",
        "{day}: {count} sessions have no length or end before they begin: {sessions}.",
        len(rows),
        day=rows[0].starts.date(),  # type: ignore[attr-defined]
        sessions=titles(rows),
    )


RULE = Rule(
    "backwards",
    message("A session that ends before it begins"),
    Severity.WARNING,
    Each.SESSION,
    backwards,
)
