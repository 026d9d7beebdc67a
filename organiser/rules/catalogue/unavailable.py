"""Nobody is needed at a time at which he or she cannot be had.

Written down are times at which somebody cannot be had; or times at which somebody can, and then
never outside them.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import message
from organiser.model import Availability, Participant
from organiser.rules.availability import stands_against
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.wording import placed


def away(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    known = ledger.joined(Availability, "participant_id", person.key)
    if not known:
        return
    for span in ledger.of_person[person.key]:
        if against := stands_against(known, span):
            text = message(
                "{day}: “{session}” ({starts}–{ends}) needs {person}, who {against}.",
                **placed(span),
                person=person.formal_name,
                against=against,
            )
            yield Finding(text, (person, span.row), span.starts)


RULE = Rule(
    "unavailable",
    message("Somebody who cannot be had"),
    Severity.CLASH,
    Each.PERSON,
    away,
)
