"""A plenary or a panel with several speakers has somebody in the chair, or a moderator.

Said only where anybody chairs or moderates a session of this workshop at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from organiser.i18n import Message, counted, message
from organiser.model import Duty, SessionKind
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import first_rows, placed, titles

CHAIRED = frozenset({SessionKind.PLENARY, SessionKind.PANEL})
LEADING = frozenset({Duty.CHAIR, Duty.MODERATOR, Duty.FACILITATOR})
SPEAKING = frozenset({Duty.SPEAKER, Duty.PANELLIST})


def unchaired(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if span.kind not in CHAIRED or not ledger.names_chairs:
        return
    there = [row for row in span.duties if row.participant_id in span.on_duty]
    speakers = sum(row.duty in SPEAKING for row in there)
    if speakers > 1 and not any(row.duty in LEADING for row in there):
        text = counted(
            "{day}, {starts}: “{session}” has {count} speaker and nobody in the chair.",
            "{day}, {starts}: “{session}” has {count} speakers and nobody in the chair.",
            speakers,
            **placed(span),
        )
        yield Finding(text, (span.row,), span.starts, alike=span.starts.date(), all_of=_all)


def _all(some: Sequence[Finding]) -> Message:
    rows = first_rows(some)
    return counted(
        "{day}: {count} session has several speakers and nobody in the chair: {sessions}.",
        "{day}: {count} sessions have several speakers and nobody in the chair: {sessions}.",
        len(rows),
        day=rows[0].starts.date(),  # type: ignore[attr-defined]
        sessions=titles(rows),
    )


RULE = Rule("no-chair", message("No chair"), Severity.HINT, Each.SESSION, unchaired)
