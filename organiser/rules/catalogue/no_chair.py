"""A plenary or a panel with several speakers has somebody in the chair, or a moderator.

Said only where anybody chairs or moderates a session of this workshop at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.model import Duty, SessionKind
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import placed

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
        yield Finding(text, (span.row,), span.starts)


RULE = Rule("no-chair", message("No chair"), Severity.HINT, Each.SESSION, unchaired)
