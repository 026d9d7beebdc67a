"""What happens when, where and for whom."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from organiser.model.group_look_ups import GroupLookUps
from organiser.model.groups import Membership
from organiser.model.people import Participant
from organiser.model.programme import (
    Assignment,
    Audience,
    Channel,
    ExtraRoom,
    Invitation,
    Place,
    Room,
    Session,
    SessionKind,
    Version,
)
from organiser.model.rows import grouped, look_up
from organiser.model.visits import Placement, Visit

if TYPE_CHECKING:
    from datetime import date


class ProgrammeLookUps(GroupLookUps):
    """What happens when, where and for whom."""

    @look_up(Room)
    def rooms_in_order(self) -> list[Room]:
        return sorted(self.rooms.values(), key=lambda row: (row.position, row.key))

    @look_up(Session)
    def agenda(self) -> list[Session]:
        """Return the scheduled sessions in the order in which they begin."""
        scheduled = (session for session in self.sessions.values() if session.scheduled)
        return sorted(scheduled, key=lambda row: (row.starts, row.ends, row.code, row.key))

    @look_up(Session)
    def days(self) -> dict[date, list[Session]]:
        """Return the scheduled sessions by the day on which they begin."""
        days: dict[date, list[Session]] = defaultdict(list)
        for session in self.agenda():
            days[session.starts.date()].append(session)
        return dict(days)

    @look_up(Session, Room, ExtraRoom)
    def _rooms_by_session(self) -> dict[int, list[Room]]:
        found: dict[int, list[Room]] = defaultdict(list)
        for session in self.sessions.values():
            if session.place is Place.ALL_ROOMS:
                found[session.key] = self.rooms_in_order()
            elif session.place is Place.ROOMS and session.room_id:
                found[session.key].append(self.rooms[session.room_id])
        for extra in self.of(ExtraRoom).values():
            if self.sessions[extra.session_id].place is Place.ROOMS:
                found[extra.session_id].append(self.rooms[extra.room_id])
        return found

    def rooms_of(self, session: Session) -> list[Room]:
        """Return the rooms that a session takes: none, one, several or all."""
        return self._rooms_by_session().get(session.key, [])

    @look_up(Assignment)
    def _assignments_by_session(self) -> dict[int, list[Assignment]]:
        return grouped(self.of(Assignment), "session_id")

    @look_up(Assignment)
    def _assignments_by_person(self) -> dict[int, list[Assignment]]:
        return grouped(self.of(Assignment), "participant_id")

    def assignments_of(self, session: Session) -> list[Assignment]:
        """Return the duties in a session, in their order."""
        return self._assignments_by_session().get(session.key, [])

    def duties_of(self, person: Participant) -> list[Assignment]:
        """Return the duties of a person in any session."""
        return self._assignments_by_person().get(person.key, [])

    @look_up(Invitation)
    def _invitations_by_session(self) -> dict[int, list[Invitation]]:
        return grouped(self.of(Invitation), "session_id")

    def invitations_of(self, session: Session) -> list[Invitation]:
        return self._invitations_by_session().get(session.key, [])

    @look_up(Session, Participant, Invitation, Membership, Assignment, Placement, Visit)
    def _people_by_session(self) -> dict[int, frozenset[int]]:
        everybody = frozenset(person.id for person in self.expected_people() if person.id)
        return {key: self._audience(row, everybody) for key, row in self.sessions.items()}

    def _audience(self, session: Session, everybody: frozenset[int]) -> frozenset[int]:
        if session.kind is SessionKind.BLOCKER:
            return frozenset()
        if session.audience is Audience.EVERYBODY:
            return everybody
        invited: set[int] = set()
        for row in self.invitations_of(session):
            if row.participant_id:
                invited.add(row.participant_id)
            elif row.constituency_id:
                invited |= self._people_by_constituency().get(row.constituency_id, set())
            elif row.group_id:
                invited |= {member.key for member in self.members_of(self.groups[row.group_id])}
        invited |= {assignment.participant_id for assignment in self.assignments_of(session)}
        return everybody & invited

    @look_up(Participant)
    def _people_by_constituency(self) -> dict[int, set[int]]:
        found: dict[int, set[int]] = defaultdict(set)
        for person in self.participants.values():
            if person.constituency_id:
                found[person.constituency_id].add(person.key)
        return found

    def people_in(self, session: Session) -> frozenset[int]:
        """Return the keys of those expected at a session: its audience and its duties."""
        return self._people_by_session().get(session.key, frozenset())

    # Interpretation and versions ----------------------------------------------------------

    @look_up(Channel)
    def _channels_by_session(self) -> dict[int, list[Channel]]:
        own = {key: row for key, row in self.of(Channel).items() if row.session_id}
        return grouped(own, "session_id", order="number")

    @look_up(Channel)
    def _channels_by_room(self) -> dict[int, list[Channel]]:
        own = {key: row for key, row in self.of(Channel).items() if not row.session_id}
        return grouped(own, "room_id", order="number")

    def channels_of(self, session: Session) -> dict[str, Channel]:
        """Return the channels of a session by language: its own before those of its rooms."""
        found: dict[str, Channel] = {}
        for room in reversed(self.rooms_of(session)):
            found |= {row.language: row for row in self._channels_by_room().get(room.key, [])}
        own = self._channels_by_session().get(session.key, [])
        return found | {row.language: row for row in own}

    @look_up(Version)
    def versions_in_order(self) -> list[Version]:
        """Return the published versions of the programme, oldest first."""
        return sorted(self.of(Version).values(), key=lambda row: (row.number, row.key))
