"""Nobody is in two places at once.

Counted are places where a person must be (`planning.engagements`): duties, invitations in
person, through a group or a constituency, and visits. The audience of sessions for everybody is
not: parallel sessions are there to choose from. A visit that comes back after a session has
begun is for `visit_returns_late`; only those with a duty in that session are named here too.

One finding for each person and pair; where a pair shares more than `NAMED` people (a group
invited twice), one finding for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.model import Session, SessionKind, Visit, Workshop, collation_key
from organiser.planning.engagements import Engagement, engagements
from organiser.planning.intervals import shared_minutes
from organiser.rules.rule import Finding, Rule, Severity

NAMED = 5
"""How many people a pair of engagements may share until they are no longer listed one by one."""


def in_two_places(workshop: Workshop) -> Iterator[Finding]:
    for one, two, people in _shared(engagements(workshop)):
        twice = people & _must_be_at(one, two)
        if len(twice) > NAMED:
            yield _all_of(one, two, workshop, twice)
        else:
            for key in sorted(twice):
                yield _one_of(one, two, workshop, key)


def _shared(found: list[Engagement]) -> Iterator[tuple[Engagement, Engagement, frozenset[int]]]:
    """Yield the pairs that overlap and share people, the earlier first.

    One set of all who are busy is kept up to date, so that a pair is looked at only where
    somebody really is in both.
    """
    ongoing: list[Engagement] = []
    busy: set[int] = set()
    doubled = False
    for two in found:
        if two.ends <= two.starts:
            continue
        gone = [one for one in ongoing if one.ends <= two.starts]
        if gone:
            ongoing = [one for one in ongoing if one.ends > two.starts]
            if doubled:
                busy = set().union(*(one.people for one in ongoing))
            else:
                for one in gone:
                    busy -= one.people
        if not busy.isdisjoint(two.people):
            doubled = True
            for one in ongoing:
                if people := one.people & two.people:
                    yield one, two, people
        busy |= two.people
        ongoing.append(two)


def _must_be_at(one: Engagement, two: Engagement) -> frozenset[int]:
    """Return who of the two counts: all, or none where one is the other's place in the day."""
    rows = (one.row, two.row)
    visit = next((row for row in rows if isinstance(row, Visit)), None)
    session = next((row for row in rows if isinstance(row, Session)), None)
    if visit and session:
        if session.kind is SessionKind.VISIT or visit.session_id == session.key:
            return frozenset()
        if one.row is visit and two.ends > one.ends:
            return two.on_duty
    return one.people | two.people


def _one_of(one: Engagement, two: Engagement, workshop: Workshop, key: int) -> Finding:
    person = workshop.participants[key]
    text = counted(
        "{day}: {person} is due at “{one}” ({one_starts}–{one_ends}) and at “{two}” "
        "({two_starts}–{two_ends}), {count} minute of it at the same time.",
        "{day}: {person} is due at “{one}” ({one_starts}–{one_ends}) and at “{two}” "
        "({two_starts}–{two_ends}), {count} minutes of it at the same time.",
        shared_minutes(one, two),
        person=person.formal_name,
        **_named(one, two),
    )
    return Finding(text, about=(person, one.row, two.row))


def _all_of(
    one: Engagement, two: Engagement, workshop: Workshop, people: frozenset[int]
) -> Finding:
    first = min(
        (workshop.participants[key] for key in sorted(people)),
        key=lambda person: tuple(map(collation_key, person.sort_name)),
    )
    text = counted(
        "{day}: {person} and {others} more are due at “{one}” ({one_starts}–{one_ends}) and at "
        "“{two}” ({two_starts}–{two_ends}), {count} minute of it at the same time.",
        "{day}: {person} and {others} more are due at “{one}” ({one_starts}–{one_ends}) and at "
        "“{two}” ({two_starts}–{two_ends}), {count} minutes of it at the same time.",
        shared_minutes(one, two),
        person=first.formal_name,
        others=len(people) - 1,
        **_named(one, two),
    )
    return Finding(text, about=(one.row, two.row))


def _named(one: Engagement, two: Engagement) -> dict[str, object]:
    return {
        "day": two.starts.date(),
        "one": one.title,
        "one_starts": one.starts.time(),
        "one_ends": one.ends.time(),
        "two": two.title,
        "two_starts": two.starts.time(),
        "two_ends": two.ends.time(),
    }


RULE = Rule(
    "person-in-two-places", message("Somebody in two places"), Severity.CLASH, in_two_places
)
