"""A session has somebody who speaks, chairs or facilitates.

Said of plenaries, panels, parallel sessions and group work, and only where this workshop names the
people of its sessions at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from organiser.i18n import Message, counted, message
from organiser.model import Duty, SessionKind
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import first_rows, placed, titles


def deserted(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if not span.works or span.kind is SessionKind.CEREMONY or not ledger.names_duties:
        return
    if all(
        row.duty is Duty.INTERPRETER or row.participant_id not in span.on_duty
        for row in span.duties
    ):
        text = message(
            "{day}, {starts}: nobody speaks, chairs or facilitates in “{session}”.", **placed(span)
        )
        yield Finding(text, (span.row,), span.starts, alike=span.starts.date(), all_of=_all)


def _all(some: Sequence[Finding]) -> Message:
    rows = first_rows(some)
    return counted(
        "{day}: nobody speaks, chairs or facilitates in {count} session: {sessions}.",
        "{day}: nobody speaks, chairs or facilitates in {count} sessions: {sessions}.",
        len(rows),
        day=rows[0].starts.date(),  # type: ignore[attr-defined]
        sessions=titles(rows),
    )


RULE = Rule("no-people", message("A session without people"), Severity.HINT, Each.SESSION, deserted)
