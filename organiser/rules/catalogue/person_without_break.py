"""Nobody is busy for more than two and a half hours without a break of ten minutes.

Counted is where somebody must be, and with it what is common to all. What everybody has to sit
through is for `long_without_break`, and a single session that long is known to whoever planned it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from organiser.i18n import counted, message, verbatim
from organiser.model import Participant, SessionKind
from organiser.planning.intervals import runs
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity

PAUSE = timedelta(minutes=10)
LONGEST = timedelta(minutes=150)


def without_break(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    for day, own in ledger.days.own(person.key):
        sessions = [span for span in own if span.kind is not SessionKind.VISIT]
        if len(sessions) + len(ledger.days.common(day)) < 2 or not sessions:  # noqa: PLR2004 -- a run
            continue
        for run in runs(ledger.days.own_and_common(day, sessions), PAUSE):
            first, last = run[0], max(run, key=lambda span: span.ends)
            length = last.ends - first.starts
            if length > LONGEST and len(run) > 1 and not set(sessions).isdisjoint(run):
                text = counted(
                    "{day}: no break of 10 minutes for {people} from {starts} (“{first}”) to "
                    "{ends} (“{last}”): {count} minute.",
                    "{day}: no break of 10 minutes for {people} from {starts} (“{first}”) to "
                    "{ends} (“{last}”): {count} minutes.",
                    length // timedelta(minutes=1),
                    day=day,
                    people=verbatim(person.formal_name),
                    starts=first.starts.time(),
                    first=first.title,
                    ends=last.ends.time(),
                    last=last.title,
                )
                yield Finding(
                    text,
                    (person, first.row, last.row),
                    first.starts,
                    alike=(first.row.uuid, last.row.uuid),
                )


RULE = Rule(
    "person-without-break",
    message("Somebody without a break"),
    Severity.WARNING,
    Each.PERSON,
    without_break,
)
