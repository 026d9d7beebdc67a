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

from bisect import bisect_left
from collections.abc import Iterator
from datetime import datetime

from organiser.i18n import counted, message
from organiser.model import Audience, Session, SessionKind, Visit, Workshop
from organiser.planning.engagements import bound_to, times_of
from organiser.planning.intervals import whole_minutes
from organiser.rules.rule import Finding, Rule, Severity

FOR_ALL = frozenset({SessionKind.PLENARY, SessionKind.CEREMONY})
CHOSEN_FROM = frozenset({SessionKind.PANEL, SessionKind.PARALLEL, SessionKind.GROUP_WORK})
ELSEWHERE = frozenset({SessionKind.VISIT, SessionKind.BLOCKER})


def late(workshop: Workshop) -> Iterator[Finding]:
    agenda = workshop.agenda()
    beginnings = [session.starts for session in agenda] if workshop.visits else []
    for visit in workshop.visits_in_order():
        times = times_of(workshop, visit)
        travellers = frozenset(person.key for person in workshop.travellers_of(visit))
        if times is None or not travellers:
            continue
        starts, returns = times
        for session in agenda[bisect_left(beginnings, starts) : bisect_left(beginnings, returns)]:
            missing = travellers & _must_attend(workshop, visit, session)
            if missing and session.ends > session.starts:
                yield _finding(visit, session, returns, len(missing))
                break


def _must_attend(workshop: Workshop, visit: Visit, session: Session) -> frozenset[int]:
    if session.kind in ELSEWHERE or session.key == visit.session_id:
        return frozenset()
    if session.audience is Audience.EVERYBODY and _is_for_travellers(workshop, visit, session):
        return workshop.people_in(session)
    return bound_to(workshop, session)


def _is_for_travellers(workshop: Workshop, visit: Visit, session: Session) -> bool:
    if session.kind in FOR_ALL:
        return True
    slot = workshop.sessions.get(visit.session_id or 0)
    if slot is None or not slot.scheduled:
        return session.kind is SessionKind.PANEL
    return session.kind in CHOSEN_FROM and session.starts >= slot.ends


def _finding(visit: Visit, session: Session, returns: datetime, people: int) -> Finding:
    text = counted(
        "{day}: “{visit}” is back at {returns}, {count} minute after “{session}” begins "
        "({starts}); {people} of its travellers are due there.",
        "{day}: “{visit}” is back at {returns}, {count} minutes after “{session}” begins "
        "({starts}); {people} of its travellers are due there.",
        whole_minutes(returns - session.starts),
        day=session.starts.date(),
        visit=visit.theme,
        returns=returns.time(),
        session=session.title,
        starts=session.starts.time(),
        people=people,
    )
    return Finding(text, about=(visit, session))


RULE = Rule("visit-returns-late", message("A visit that returns too late"), Severity.WARNING, late)
