"""The whole workshop in memory, as it stood at one moment."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from organiser.model.collation import collation_key
from organiser.model.event import CustomField, Event, Logo, Picture
from organiser.model.groups import Group, GroupScheme, Membership
from organiser.model.papers import Acceptance, PrintJob
from organiser.model.people import ColumnMapping, Constituency, KeptApart, Participant, Tie
from organiser.model.programme import (
    Assignment,
    Audience,
    Availability,
    Channel,
    Equipment,
    ExtraRoom,
    Invitation,
    Place,
    Room,
    Session,
    SessionKind,
    Version,
    Walk,
    Window,
)
from organiser.model.visits import Bus, Host, Leg, Placement, Preference, Stop, Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from organiser.model.row import Row

KINDS: tuple[type[Row], ...] = (
    Event,
    Picture,
    Logo,
    CustomField,
    Constituency,
    Participant,
    Room,
    Session,
    ExtraRoom,
    Assignment,
    Availability,
    Host,
    Bus,
    Visit,
    Stop,
    Leg,
    Preference,
    Placement,
    GroupScheme,
    Group,
    Membership,
    Invitation,
    PrintJob,
    Acceptance,
    KeptApart,
    Tie,
    ColumnMapping,
    Equipment,
    Walk,
    Channel,
    Window,
    Version,
)
"""Every stored class, each after those that it refers to."""

FEW = 100
"""Up to so many changed people are put in their places; for more, all are sorted."""

R = TypeVar("R", bound="Row")
Found = TypeVar("Found")


def _lookup(
    *kinds: type[Row],
) -> Callable[[Callable[[Workshop], Found]], Callable[[Workshop], Found]]:
    """Keep the answer of a look-up until a row of one of `kinds` changes."""

    def decorate(find: Callable[[Workshop], Found]) -> Callable[[Workshop], Found]:
        @wraps(find)
        def found(self: Workshop) -> Found:
            kept = self._kept
            if find.__name__ not in kept:
                kept[find.__name__] = (frozenset(kinds), find(self))
            answer: Found = kept[find.__name__][1]
            return answer

        return found

    return decorate


class Workshop:
    """Every row, by kind and key, with the look-ups that planning and documents need.

    A workshop never changes: `updated` makes the next one and shares with it whatever
    did not change. It needs no database and may be read on any thread.
    """

    def __init__(self, rows: Mapping[type[Row], dict[int, Any]]) -> None:
        self._rows: dict[type[Row], dict[int, Any]] = {kind: rows.get(kind, {}) for kind in KINDS}
        self._kept: dict[str, tuple[frozenset[type[Row]], Any]] = {}

    def updated(self, changes: Iterable[tuple[type[Row], int, Row | None]]) -> Workshop:
        """Return the workshop after `changes`: kind, key, and the row as it is now.

        A row that is now `None` no longer exists.
        """
        changes = list(changes)
        rows = dict(self._rows)
        touched: set[type[Row]] = set()
        for kind, key, row in changes:
            if kind not in touched:
                touched.add(kind)
                rows[kind] = dict(rows[kind])
            if row is None:
                rows[kind].pop(key, None)
            else:
                rows[kind][key] = row
        following = Workshop(rows)
        following._kept = {name: kept for name, kept in self._kept.items() if not kept[0] & touched}
        people = {key: row for kind, key, row in changes if kind is Participant}
        if "people" in self._kept and 0 < len(people) <= FEW:
            following._kept["people"] = (
                frozenset({Participant}),
                self._people_with(cast("dict[int, Participant | None]", people)),
            )
        return following

    def of(self, kind: type[R]) -> dict[int, R]:
        """Return the rows of one kind by key, in the order of their keys or additions."""
        return self._rows[kind]

    # The kinds by name ------------------------------------------------------------------

    @property
    def event(self) -> Event:
        """The event; a workshop has exactly one."""
        return next(iter(self.of(Event).values()))

    @property
    def participants(self) -> dict[int, Participant]:
        return self.of(Participant)

    @property
    def constituencies(self) -> dict[int, Constituency]:
        return self.of(Constituency)

    @property
    def rooms(self) -> dict[int, Room]:
        return self.of(Room)

    @property
    def sessions(self) -> dict[int, Session]:
        return self.of(Session)

    @property
    def hosts(self) -> dict[int, Host]:
        return self.of(Host)

    @property
    def visits(self) -> dict[int, Visit]:
        return self.of(Visit)

    @property
    def groups(self) -> dict[int, Group]:
        return self.of(Group)

    # People ------------------------------------------------------------------------------

    @_lookup(Participant)
    def people(self) -> list[Participant]:
        """Return everybody in the order of their names, family name first."""
        return sorted(self.participants.values(), key=_place)

    def _people_with(self, changed: Mapping[int, Participant | None]) -> list[Participant]:
        """Return `people` after a few of them changed, came or went, without sorting all."""
        people = self.people().copy()
        for key, row in changed.items():
            before = self.participants.get(key)
            if before is not None:
                del people[bisect_left(people, _place(before), key=_place)]
            if row is not None:
                insort(people, row, key=_place)
        return people

    @_lookup(Participant)
    def expected_people(self) -> list[Participant]:
        """Return those who neither declined nor cancelled, in the order of their names."""
        return [person for person in self.people() if person.expected]

    @_lookup(Constituency)
    def constituencies_in_order(self) -> list[Constituency]:
        return sorted(self.constituencies.values(), key=lambda row: (row.position, row.key))

    def constituency_of(self, person: Participant) -> Constituency | None:
        return self.constituencies.get(person.constituency_id or 0)

    @_lookup(CustomField)
    def custom_fields(self) -> list[CustomField]:
        return sorted(self.of(CustomField).values(), key=lambda row: (row.position, row.key))

    # Programme ---------------------------------------------------------------------------

    @_lookup(Room)
    def rooms_in_order(self) -> list[Room]:
        return sorted(self.rooms.values(), key=lambda row: (row.position, row.key))

    @_lookup(Session)
    def agenda(self) -> list[Session]:
        """Return the scheduled sessions in the order in which they begin."""
        scheduled = (session for session in self.sessions.values() if session.scheduled)
        return sorted(scheduled, key=lambda row: (row.starts, row.ends, row.code, row.key))

    @_lookup(Session)
    def days(self) -> dict[date, list[Session]]:
        """Return the scheduled sessions by the day on which they begin."""
        days: dict[date, list[Session]] = defaultdict(list)
        for session in self.agenda():
            days[session.starts.date()].append(session)
        return dict(days)

    @_lookup(Session, Room, ExtraRoom)
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

    @_lookup(Assignment)
    def _assignments_by_session(self) -> dict[int, list[Assignment]]:
        return _grouped(self.of(Assignment), "session_id")

    @_lookup(Assignment)
    def _assignments_by_person(self) -> dict[int, list[Assignment]]:
        return _grouped(self.of(Assignment), "participant_id")

    def assignments_of(self, session: Session) -> list[Assignment]:
        """Return the duties in a session, in their order."""
        return self._assignments_by_session().get(session.key, [])

    def duties_of(self, person: Participant) -> list[Assignment]:
        """Return the duties of a person in any session."""
        return self._assignments_by_person().get(person.key, [])

    @_lookup(Invitation)
    def _invitations_by_session(self) -> dict[int, list[Invitation]]:
        return _grouped(self.of(Invitation), "session_id")

    def invitations_of(self, session: Session) -> list[Invitation]:
        return self._invitations_by_session().get(session.key, [])

    @_lookup(Session, Participant, Invitation, Membership, Assignment, Placement, Visit)
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

    @_lookup(Participant)
    def _people_by_constituency(self) -> dict[int, set[int]]:
        found: dict[int, set[int]] = defaultdict(set)
        for person in self.participants.values():
            if person.constituency_id:
                found[person.constituency_id].add(person.key)
        return found

    def people_in(self, session: Session) -> frozenset[int]:
        """Return the keys of those expected at a session: its audience and its duties."""
        return self._people_by_session().get(session.key, frozenset())

    # Visits ------------------------------------------------------------------------------

    @_lookup(Visit)
    def visits_in_order(self) -> list[Visit]:
        return sorted(self.visits.values(), key=lambda row: (row.day, row.code, row.key))

    @_lookup(Stop)
    def _stops_by_visit(self) -> dict[int, list[Stop]]:
        return _grouped(self.of(Stop), "visit_id")

    @_lookup(Leg)
    def _legs_by_visit(self) -> dict[int, list[Leg]]:
        return _grouped(self.of(Leg), "visit_id")

    @_lookup(Placement, Participant)
    def _travellers_by_visit(self) -> dict[int, list[Participant]]:
        placed: dict[int, set[int]] = defaultdict(set)
        for row in self.of(Placement).values():
            placed[row.visit_id].add(row.participant_id)
        people = {person.id: person for person in self.expected_people()}
        return {
            visit: [person for key, person in people.items() if key in keys]
            for visit, keys in placed.items()
        }

    @_lookup(Placement)
    def _placements_by_person(self) -> dict[int, list[Placement]]:
        return _grouped(self.of(Placement), "participant_id")

    @_lookup(Preference)
    def _wishes_by_person(self) -> dict[int, list[Preference]]:
        return _grouped(self.of(Preference), "participant_id", order="rank")

    def stops_of(self, visit: Visit) -> list[Stop]:
        return self._stops_by_visit().get(visit.key, [])

    def legs_of(self, visit: Visit) -> list[Leg]:
        return self._legs_by_visit().get(visit.key, [])

    def travellers_of(self, visit: Visit) -> list[Participant]:
        """Return those placed on a visit, in the order of their names."""
        return self._travellers_by_visit().get(visit.key, [])

    def visits_of(self, person: Participant) -> list[Visit]:
        placed = self._placements_by_person().get(person.key, [])
        return sorted(
            (self.visits[row.visit_id] for row in placed), key=lambda row: (row.day, row.key)
        )

    def wishes_of(self, person: Participant) -> list[Preference]:
        """Return the wishes of a person, first choice first."""
        return self._wishes_by_person().get(person.key, [])

    # Groups ------------------------------------------------------------------------------

    @_lookup(Membership, Participant)
    def _members_by_group(self) -> dict[int, list[Participant]]:
        found: dict[int, list[Participant]] = defaultdict(list)
        for row in self.of(Membership).values():
            found[row.group_id].append(self.participants[row.participant_id])
        return found

    @_lookup(Membership, Group)
    def _groups_by_person(self) -> dict[int, list[Group]]:
        found: dict[int, list[Group]] = defaultdict(list)
        for row in self.of(Membership).values():
            found[row.participant_id].append(self.groups[row.group_id])
        return found

    def members_of(self, group: Group) -> list[Participant]:
        return self._members_by_group().get(group.key, [])

    def groups_of(self, person: Participant) -> list[Group]:
        return self._groups_by_person().get(person.key, [])


def _place(person: Participant) -> tuple[bytes, bytes, int]:
    """Return where somebody stands among the others."""
    family, given = person.sort_name
    return collation_key(family), collation_key(given), person.key


def _grouped(rows: Mapping[int, Any], field: str, *, order: str = "position") -> dict[int, Any]:
    """Return `rows` by the key in `field`, each list in `order` where they have one."""
    found: dict[int, list[Any]] = defaultdict(list)
    kind = type(next(iter(rows.values()), None))
    if hasattr(kind, order):
        places = sorted((getattr(row, order), key) for key, row in rows.items())
        keys = [key for _, key in places]
    else:
        keys = sorted(rows)
    for key in keys:
        row = rows[key]
        found[getattr(row, field)].append(row)
    return found
