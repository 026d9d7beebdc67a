"""Nobody is in two places at once.

Counted are places where a person must be (`planning.engagements`): duties, invitations in
person, through a group or a constituency, and visits. The audience of sessions for everybody is
not: parallel sessions are there to choose from. A visit that comes back after a session has
begun is for `visit_returns_late`; only those with a duty in that session are named here too.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message, verbatim
from organiser.model import Participant, SessionKind, Visit
from organiser.planning.intervals import overlapping, shared_minutes
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span


def in_two_places(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    places = ledger.of_person[person.key]
    if len(places) < 2:  # noqa: PLR2004 -- a pair
        return
    for one, two in overlapping(places):
        if _both_count(one, two, person.key):
            yield _finding(one, two, person)


def _both_count(one: Span, two: Span, person: int) -> bool:
    """Return whether a person must be at both: not where one is the other's place in the day."""
    for visit, session in ((one, two), (two, one)):
        if isinstance(visit.row, Visit) and not isinstance(session.row, Visit):
            if session.kind is SessionKind.VISIT or visit.row.session_id == session.row.key:
                return False
            if visit is one and session.ends > visit.ends:
                return person in session.on_duty
    return True


def _finding(one: Span, two: Span, person: Participant) -> Finding:
    text = counted(
        "{day}: “{one}” ({one_starts}–{one_ends}) and “{two}” ({two_starts}–{two_ends}) both need "
        "{people}, for {count} minute at the same time.",
        "{day}: “{one}” ({one_starts}–{one_ends}) and “{two}” ({two_starts}–{two_ends}) both need "
        "{people}, for {count} minutes at the same time.",
        shared_minutes(one, two),
        day=two.starts.date(),
        people=verbatim(person.formal_name),
        one=one.title,
        one_starts=one.starts.time(),
        one_ends=one.ends.time(),
        two=two.title,
        two_starts=two.starts.time(),
        two_ends=two.ends.time(),
    )
    alike = (one.row.uuid, two.row.uuid)
    return Finding(text, (person, one.row, two.row), two.starts, alike=alike)


RULE = Rule(
    "person-in-two-places",
    message("Somebody in two places"),
    Severity.CLASH,
    Each.PERSON,
    in_two_places,
)
