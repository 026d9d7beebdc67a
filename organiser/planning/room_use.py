"""Which sessions may be in one room at the same time.

Breaks, meals, registration and socials may share a room with each other, as a foyer does all day,
and two blockers may lie over each other. Put in "all rooms", breaks and the like (and visits) mean
that everybody pauses, not that the rooms are full of people: they take none. Anything else in all
rooms takes every room.
"""

from __future__ import annotations

from organiser.model import Place, Session, SessionKind

SHARING = frozenset(
    {SessionKind.BREAK, SessionKind.MEAL, SessionKind.REGISTRATION, SessionKind.SOCIAL}
)


def takes_every_room(session: Session) -> bool:
    """Return whether nothing else can be in any room meanwhile."""
    kind = session.kind
    return (
        session.place is Place.ALL_ROOMS and kind not in SHARING and kind is not SessionKind.VISIT
    )


def may_share(one: Session, other: Session) -> bool:
    """Return whether both may be in one room at the same time."""
    return kinds_share({one.kind, other.kind})


def kinds_share(kinds: set[SessionKind]) -> bool:
    """Return whether what is of these kinds may be in one room at the same time."""
    return kinds <= SHARING or kinds == {SessionKind.BLOCKER}
