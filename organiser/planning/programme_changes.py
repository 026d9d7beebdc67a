"""What has become different between a published programme and another, session by session.

One session may change in several ways; each is a change of its own, so that a sheet for the doors
names the room and one for the printers the title. What nobody was told of is no change.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from organiser.model import Version, Workshop
from organiser.planning.published import (
    PublishedDuty,
    PublishedProgramme,
    PublishedSession,
    published,
    unpacked,
)


class ChangeKind(StrEnum):
    """How a session differs, the most urgent first."""

    CANCELLED = "cancelled"
    ADDED = "added"
    TIME = "time"
    ROOM = "room"
    RENAMED = "renamed"
    PEOPLE = "people"
    LANGUAGES = "languages"
    AUDIENCE = "audience"


@dataclass(frozen=True)
class ProgrammeChange:
    """One way in which one session is different.

    `before` is `None` of one that was added, `after` of one that was taken out. `came` and
    `went` are the duties that a change of people is about.
    """

    kind: ChangeKind
    before: PublishedSession | None
    after: PublishedSession | None
    came: tuple[PublishedDuty, ...] = ()
    went: tuple[PublishedDuty, ...] = ()

    @property
    def session(self) -> PublishedSession:
        """The session as it is now, or as it last was."""
        session = self.after or self.before
        if session is None:
            sentence = "a change is about a session"
            raise ValueError(sentence)
        return session


def changes(old: PublishedProgramme, new: PublishedProgramme | Workshop) -> list[ProgrammeChange]:
    """Return what is different in `new`, in the order of the programme as it is now.

    A session that was taken out stands where it stood.
    """
    now = published(new) if isinstance(new, Workshop) else new
    found: list[ProgrammeChange] = []
    for session in now.sessions:
        before = old.by_uuid.get(session.uuid)
        if before is None:
            found.append(ProgrammeChange(ChangeKind.ADDED, None, session))
        elif before != session:
            found += _differences(before, session)
    gone = (session for session in old.sessions if session.uuid not in now.by_uuid)
    found += [ProgrammeChange(ChangeKind.CANCELLED, session, None) for session in gone]
    return sorted(found, key=_place)


def _place(change: ProgrammeChange) -> tuple[object, ...]:
    session = change.session
    return session.starts, session.ends, session.code, session.uuid


def _differences(before: PublishedSession, after: PublishedSession) -> list[ProgrammeChange]:
    came = tuple(one for one in after.duties if one not in before.duties)
    went = tuple(one for one in before.duties if one not in after.duties)
    differs = {
        ChangeKind.TIME: (before.starts, before.ends) != (after.starts, after.ends),
        ChangeKind.ROOM: (before.place, before.rooms) != (after.place, after.rooms),
        ChangeKind.RENAMED: _named(before) != _named(after),
        ChangeKind.PEOPLE: bool(came or went),
        ChangeKind.LANGUAGES: _spoken(before) != _spoken(after),
        ChangeKind.AUDIENCE: before.audience != after.audience,
    }
    return [
        ProgrammeChange(
            kind,
            before,
            after,
            came if kind is ChangeKind.PEOPLE else (),
            went if kind is ChangeKind.PEOPLE else (),
        )
        for kind, differs_so in differs.items()
        if differs_so
    ]


def _named(session: PublishedSession) -> tuple[object, ...]:
    return session.code, session.title, session.titles


def _spoken(session: PublishedSession) -> tuple[object, ...]:
    return session.floor_language, session.interpreted_languages


# Versions of a workshop ---------------------------------------------------------------------


def latest_version(workshop: Workshop) -> Version | None:
    """Return the version that was published last, if any was."""
    return next(reversed(workshop.versions_in_order()), None)


def changes_since(workshop: Workshop, version: Version) -> list[ProgrammeChange]:
    """Return what became different since a version was published."""
    return changes(unpacked(version), workshop)
