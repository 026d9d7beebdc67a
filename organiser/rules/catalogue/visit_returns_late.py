"""A visit is back before the next session that its travellers must attend.

Such a session begins while the visit is under way, and either its travellers are bound to it by
name (a duty, an invitation, their group or constituency) or it is for everybody. Of those for
everybody, plenaries and ceremonies always count; panels, parallel sessions and group work only
where they begin after the visit's place in the programme has ended (or it has none and they are
panels): what runs beside the visits by design is for those who stay. Nobody has to be at breaks,
meals, registration and socials. Named is the first such session; to be back exactly when it
begins is in time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from organiser.i18n import counted, message
from organiser.model import SessionKind, Visit
from organiser.planning.intervals import whole_minutes
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import TOGETHER, Span, Trip

CHOSEN_FROM = frozenset({SessionKind.PANEL, SessionKind.PARALLEL, SessionKind.GROUP_WORK})
ELSEWHERE = frozenset({SessionKind.VISIT, SessionKind.BLOCKER})


def late(ledger: Ledger, trip: Trip) -> Iterator[Finding]:
    if trip.span is None or not trip.travellers:
        return
    starts, returns = trip.span.starts, trip.span.ends
    travellers = frozenset(person.key for person in trip.travellers)
    for day in trip.span.days():
        for span in ledger.on_day[day]:
            if starts <= span.starts < returns and span.starts < span.ends:
                missing = travellers & _must_attend(ledger, trip.row, span)
                if missing:
                    yield _finding(trip.row, span, returns, len(missing))
                    return


def _must_attend(ledger: Ledger, visit: Visit, span: Span) -> frozenset[int]:
    if span.kind in ELSEWHERE or span.row.key == visit.session_id:
        return frozenset()
    if span.audience is None and _is_for_travellers(ledger, visit, span):
        return ledger.expected
    return span.bound


def _is_for_travellers(ledger: Ledger, visit: Visit, span: Span) -> bool:
    if span.kind in TOGETHER:
        return True
    slot = ledger.spans.get(visit.session_id or 0)
    if slot is None:
        return span.kind is SessionKind.PANEL
    return span.kind in CHOSEN_FROM and span.starts >= slot.ends


def _finding(visit: Visit, span: Span, returns: datetime, people: int) -> Finding:
    text = counted(
        "{day}: “{visit}” is back at {returns}, {count} minute after “{session}” begins "
        "({starts}); {people} of its travellers are due there.",
        "{day}: “{visit}” is back at {returns}, {count} minutes after “{session}” begins "
        "({starts}); {people} of its travellers are due there.",
        whole_minutes(returns - span.starts),
        day=span.starts.date(),
        visit=visit.theme,
        returns=returns.time(),
        session=span.title,
        starts=span.starts.time(),
        people=people,
    )
    return Finding(text, (visit, span.row), span.starts)


RULE = Rule(
    "visit-returns-late",
    message("A visit that returns too late"),
    Severity.WARNING,
    Each.VISIT,
    late,
)
