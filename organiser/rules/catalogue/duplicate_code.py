"""A code names one session, or one visit. Compared without case and spaces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from organiser.i18n import message
from organiser.model import Session, Visit, Workshop
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.wording import listed


def twice(_: Ledger, workshop: Workshop) -> Iterator[Finding]:
    sessions: dict[str, list[tuple[Session | Visit, str]]] = defaultdict(list)
    visits: dict[str, list[tuple[Session | Visit, str]]] = defaultdict(list)
    for session in workshop.sessions.values():
        if session.code:
            sessions[_plain(session.code)].append((session, session.title))
    for visit in workshop.visits.values():
        if visit.code:
            visits[_plain(visit.code)].append((visit, visit.theme))
    for rows in (*sessions.values(), *visits.values()):
        if len(rows) > 1:
            rows.sort(key=lambda row: row[0].key)
            text = message(
                "The code {code} stands for {rows}.",
                code=rows[0][0].code,
                rows=listed([message("“{title}”", title=title) for _, title in rows]),
            )
            yield Finding(text, tuple(row for row, _ in rows))


def _plain(code: str) -> str:
    return code.casefold().replace(" ", "")


RULE = Rule(
    "duplicate-code",
    message("A code that stands twice"),
    Severity.WARNING,
    Each.WORKSHOP,
    twice,
    reads=frozenset({Session, Visit}),
)
