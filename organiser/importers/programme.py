"""A schedule becomes a proposal, and the proposal one action.

Every entry ends in exactly one of added, changed, skipped, rejected. A session that the schedule
does not name is kept, and so is what it does not say of one that it names: chairs, interpreters,
further rooms, translations. The days of the event are not widened; the proposal says which
sessions lie outside, and so does the check.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from organiser.i18n import Message, message, verbatim
from organiser.importers.programme_fields import fields_of, own_places, says
from organiser.importers.programme_notes import Overall, notes_on
from organiser.importers.programme_proposal import (
    Added,
    Appearance,
    Changed,
    Proposal,
    Rejected,
    Skipped,
)
from organiser.importers.programme_register import (
    RoomRegister,
    SessionRegister,
    SpeakerRegister,
    another,
    identity,
)
from organiser.importers.rows import Doubt
from organiser.importers.schedules.clock import NO_TIME, NO_TITLE
from organiser.importers.schedules.entry import Entry, Schedule
from organiser.importers.schedules.kinds import kind_by_title
from organiser.model import (
    Duty,
    Place,
    Session,
    SessionKind,
    Workshop,
)
from organiser.model.folding import folded
from organiser.model.row import cleaned
from organiser.model.text import Unreadable

_ISO_ALPHA2 = 2


def propose_programme(workshop: Workshop, source: Schedule) -> Proposal:
    """Return what importing `source` would do; nothing is written."""
    return _Proposing(workshop, source).proposal


class _Proposing:
    """Sorts the entries of a schedule into the lists of a proposal."""

    def __init__(self, workshop: Workshop, schedule: Schedule) -> None:
        self.proposal = Proposal(schedule, notes=[*schedule.notes])
        self._workshop, self._schedule = workshop, schedule
        self._zone = ZoneInfo(workshop.event.zone)
        self._elsewhere = False
        self._rooms = RoomRegister(workshop)
        self._speakers = SpeakerRegister(workshop, schedule)
        self._sessions = SessionRegister(workshop)
        self._codes = Counter(folded(entry.code) for entry in schedule.entries if entry.code)
        rooms = {folded(entry.room) for entry in schedule.entries if entry.room}
        self._usual = SessionKind.PARALLEL if len(rooms) > 1 else SessionKind.PLENARY
        self._outside: list[date] = []
        self._seen: dict[str, tuple[int, object]] = {}
        entries = [entry for entry in schedule.entries if self._is_sound(entry)]
        found = self._matched(entries)
        for entry in entries:
            uuid = self._uuid(entry)
            if uuid is not None:
                self._settle(entry, uuid, found.get(entry.row))
        self.proposal.rooms, self.proposal.people = self._rooms.new, self._speakers.new
        self.proposal.notes += notes_on(
            workshop,
            schedule,
            Overall(
                elsewhere=self._elsewhere,
                outside=self._outside,
                one_name=self._speakers.one_name,
                left=self._sessions.left() if self._sessions.any_taken else 0,
            ),
        )
        self.proposal.doubts.sort(key=lambda one: one.row)
        self.proposal.skipped.sort(key=lambda one: one.row)

    # Which entries, and which sessions they mean ------------------------------------------

    def _is_sound(self, entry: Entry) -> bool:
        if entry.skipped is None and entry.refused is None:
            if not entry.title:
                entry.refused = NO_TITLE
            elif entry.starts is None or entry.ends is None:
                entry.refused = NO_TIME
            else:
                entry.starts, entry.ends = self._local(entry.starts), self._local(entry.ends)
        if entry.skipped is not None:
            self._skip(entry, entry.skipped)
        elif entry.refused is not None:
            self.proposal.rejected.append(Rejected(entry.row, entry.title, entry.refused))
        return entry.skipped is None and entry.refused is None

    def _local(self, moment: datetime) -> datetime:
        """Return a moment as the clock at the venue shows it."""
        if moment.tzinfo is None:
            return moment
        there = moment.astimezone(self._zone)
        self._elsewhere = self._elsewhere or there.utcoffset() != moment.utcoffset()
        return there.replace(tzinfo=None, fold=0)

    def _matched(self, entries: list[Entry]) -> dict[int, Session]:
        """Return the session of the workshop that each entry means, the surest first."""
        titles = Counter(folded(entry.title) for entry in entries)
        found: dict[int, Session] = {}
        for way in ("uuid", "code", "time", "title"):
            for entry in entries:
                if entry.row in found:
                    continue
                session = None
                if way == "uuid":
                    uuid = identity(self._schedule, "session", entry.id)
                    session = self._sessions.by_uuid(uuid) if uuid else None
                elif way == "code" and entry.code and self._codes[folded(entry.code)] == 1:
                    session = self._sessions.by_code(entry.code)
                elif way == "time":
                    session = self._sessions.by_title(entry.title, entry.code, entry.starts)
                elif way == "title" and titles[folded(entry.title)] == 1:
                    session = self._sessions.by_title(entry.title, entry.code, None)
                if session is not None:
                    found[entry.row] = session
        return found

    def _uuid(self, entry: Entry) -> str | None:
        """Return the UUID of an entry, "" where it has none, `None` where it came before."""
        uuid = identity(self._schedule, "session", entry.id)
        if not uuid:
            return ""
        content = (entry.title, entry.starts, entry.ends, entry.room)
        row, earlier = self._seen.setdefault(uuid, (entry.row, content))
        if row == entry.row:
            return uuid
        if content == earlier:
            self._skip(entry, message("Entry {row} says the same.", row=verbatim(str(row))))
            return None
        why = message(
            "Entry {row} has the same identifier. Both were taken.", row=verbatim(str(row))
        )
        self._doubt(entry, why)
        return another(uuid, content)

    # What becomes of an entry --------------------------------------------------------------

    def _settle(self, entry: Entry, uuid: str, session: Session | None) -> None:
        try:
            fields = {
                name: cleaned(name, value)
                for name, value in fields_of(entry, own=self._schedule.own).items()
            }
        except Unreadable as refused:
            self.proposal.rejected.append(Rejected(entry.row, entry.title, refused.what))
            return
        for why in entry.doubts:
            self._doubt(entry, why)
        if entry.code and self._codes[folded(entry.code)] > 1:
            self._doubt(entry, message("Other entries have the same code."))
        event = self._workshop.event
        if not event.first_day <= fields["starts"].date() <= event.last_day:
            self._outside.append(fields["starts"].date())
        if session is None:
            self._add(entry, uuid, fields)
        else:
            self._change(entry, fields, session)

    def _add(self, entry: Entry, uuid: str, fields: dict[str, Any]) -> None:
        fields.setdefault("kind", kind_by_title(entry.title) or self._usual)
        if uuid:
            fields["uuid"] = uuid
        room = self._room(entry, None)
        self.proposal.added.append(Added(entry.row, fields, room, self._appearing(entry)))

    def _change(self, entry: Entry, fields: dict[str, Any], session: Session) -> None:
        if not self._schedule.own:  # whose words for kinds are not ours
            fields.pop("kind", None)
        if self._schedule.abridged:
            fields.pop("abstract", None)
        changes = {name: value for name, value in fields.items() if not says(session, name, value)}
        if not session.scheduled:
            changes["scheduled"] = True
        room = self._room(entry, session)
        if room == session.room_id and session.place is Place.ROOMS:
            room = None
        if session.locked and (room is not None or {"starts", "ends"} & set(changes)):
            self._doubt(entry, message("It is locked here: its time and room were kept."))
            room = None
            for name in ("starts", "ends"):
                changes.pop(name, None)
        duties = self._workshop.assignments_of(session)
        there = {row.participant_id for row in duties}
        position = max((row.position for row in duties), default=-1) + 1
        appearing = self._appearing(entry)
        self._doubt_missing(entry, session, {person for person, _ in appearing})
        speakers = tuple(one for one in appearing if one[0] not in there)
        if changes or room is not None or speakers:
            self.proposal.changed.append(
                Changed(entry.row, session.key, changes, room, speakers, position)
            )
        else:
            self._skip(entry, message("Nothing is new in this entry."))

    def _room(self, entry: Entry, session: Session | None) -> int | None:
        """Return the room of an entry, `None` where it says nothing of one that we know."""
        if not entry.room or (self._schedule.own and entry.room in own_places()):
            return None
        if session is not None and self._schedule.abridged and not self._rooms.knows(entry.room):
            return None  # several rooms in one text
        return self._rooms.find(entry.room)

    def _appearing(self, entry: Entry) -> tuple[Appearance, ...]:
        found: dict[int, Duty] = {}
        for speaker in entry.speakers:
            found.setdefault(self._speakers.find(speaker), speaker.duty)
        return tuple(found.items())

    def _doubt_missing(self, entry: Entry, session: Session, named: set[int]) -> None:
        """Say who speaks in a session here but is not named in the schedule."""
        if not entry.speakers:
            return
        for row in self._workshop.assignments_of(session):
            if row.duty is Duty.SPEAKER and row.participant_id not in named:
                person = self._workshop.participants[row.participant_id]
                why = message(
                    "{person} is not named any more. The duty was kept.", person=person.full_name
                )
                self._doubt(entry, why)

    def _skip(self, entry: Entry, why: Message) -> None:
        self.proposal.skipped.append(Skipped(entry.row, entry.title, why))

    def _doubt(self, entry: Entry, why: Message) -> None:
        self.proposal.doubts.append(Doubt(entry.row, "", entry.title, why))
