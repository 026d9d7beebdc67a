"""Of what is carried from room to room there is enough for all that need it at the same time.

What stands in a session's own rooms is not counted. Named is each session that is one too many.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.model import Equipment
from organiser.model.folding import folded
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import listed, placed


def too_few(ledger: Ledger, equipment: Equipment) -> Iterator[Finding]:
    ongoing: list[Span] = []
    for span in ledger.using[folded(equipment.name)]:
        if span.ends <= span.starts:
            continue
        ongoing = [other for other in ongoing if other.ends > span.starts]
        ongoing.append(span)
        if len(ongoing) > equipment.quantity:
            others = ongoing[:-1]
            text = counted(
                "{day}: “{session}” ({starts}–{ends}) needs “{equipment}”, of which there is "
                "{count}; in use then: {others}.",
                "{day}: “{session}” ({starts}–{ends}) needs “{equipment}”, of which there are "
                "{count}; in use then: {others}.",
                equipment.quantity,
                **placed(span),
                equipment=equipment.name,
                others=listed([message("“{title}”", title=other.title) for other in others])
                if others
                else message("nowhere"),
            )
            yield Finding(text, (span.row, equipment, *(o.row for o in others)), span.starts)


RULE = Rule(
    "equipment-twice",
    message("Equipment needed twice"),
    Severity.CLASH,
    Each.EQUIPMENT,
    too_few,
)
