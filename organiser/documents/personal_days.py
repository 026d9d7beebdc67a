"""What one person has to do and may do at the workshop, day by day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from organiser.documents.naming import joined, room_place, side_by_side
from organiser.i18n import counted, message
from organiser.model import Audience, Session, SessionKind
from organiser.model.words import DUTIES
from organiser.planning.engagements import times_of
from organiser.planning.intervals import overlapping

if TYPE_CHECKING:
    from organiser.documents.programme_entries import Entry, Programme
    from organiser.model import Participant, Visit


CHOSEN_AMONG = frozenset({SessionKind.PARALLEL, SessionKind.PANEL, SessionKind.GROUP_WORK})
MOST_CHOICES = 24
"""As many sessions as a page lists on a day among which somebody chooses."""


@dataclass(frozen=True)
class Item:
    """Something at a time: `mine` is what the person does there, or why it is theirs.

    `heard` says in which language it can be followed, and on which `channel` where that is known.

    `choice` is true of a session for everybody beside which others run at the same time.
    """

    starts: datetime
    ends: datetime
    title: str
    place: str
    mine: str = ""
    heard: str = ""
    channel: bool = False
    quiet: bool = False
    choice: bool = False

    def meets(self, other: Item) -> bool:
        """Return whether both go on at some moment."""
        return self.starts < other.ends and other.starts < self.ends


class PersonalDays:
    """Finds the items of anybody, in the language of `programme`."""

    def __init__(self, programme: Programme) -> None:
        self._programme, self._language = programme, programme.language
        self._workshop = programme.workshop
        self._entries: dict[int, Entry] = {}
        self._open = self._beside_each_other()

    def of(self, person: Participant) -> dict[date, list[Item]]:
        """Return what stands on the pages of `person`, in order.

        Where somebody has something to do, what could be chosen instead is left out.
        """
        visits = self._visits(person)
        slots = {visit.session_id for visit in visits}
        duties: dict[int, list[str]] = defaultdict(list)
        for row in self._workshop.duties_of(person):
            into = self._language.language(row.language) if row.language else ""
            words = self._language(DUTIES[row.duty])
            duties[row.session_id].append(f"{words} ({into})" if into else words)
        items = [
            self._session(session, person, duties[session.key])
            for session in self._workshop.agenda()
            if session.kind is not SessionKind.BLOCKER
            and person.key in self._workshop.people_in(session)
            and (session.key not in slots or duties[session.key])
        ]
        for visit in visits:
            items += self._visit(visit, person)
        busy = [item for item in items if item.mine]
        items = [one for one in items if not one.choice or not any(map(one.meets, busy))]
        found: dict[date, list[Item]] = defaultdict(list)
        for item in items:
            found[item.starts.date()].append(item)
        return {day: self._in_order(found[day]) for day in sorted(found)}

    def _in_order(self, items: list[Item]) -> list[Item]:
        """Return the items of a day; too many to choose among are counted, not listed."""
        choices = [item for item in items if item.choice]
        if len(choices) > MOST_CHOICES:
            words = counted(
                "{count} session to choose; see the agenda",
                "{count} sessions to choose among; see the agenda",
                len(choices),
            )
            starts, ends = min(one.starts for one in choices), max(one.ends for one in choices)
            items = [item for item in items if not item.choice]
            items.append(Item(starts, ends, self._language(words), ""))
        return sorted(items, key=lambda one: (one.starts, one.ends, one.title))

    def groups(self, person: Participant) -> list[tuple[str, str]]:
        """Return scheme and group with its room."""
        found = []
        for group in self._workshop.groups_of(person):
            room = self._workshop.rooms.get(group.room_id or 0)
            place = room_place(room, self._language) if room else ""
            found.append((group.name, place))
        return found

    def _beside_each_other(self) -> set[int]:
        """Return the sessions for everybody beside which others for everybody run."""
        free = [
            session
            for session in self._workshop.agenda()
            if session.audience is Audience.EVERYBODY and session.kind in CHOSEN_AMONG
        ]
        return {session.key for pair in overlapping(free) for session in pair}

    def _session(self, session: Session, person: Participant, duties: list[str]) -> Item:
        entry = self._entries.get(session.key)
        if entry is None:
            entry = self._entries[session.key] = self._programme.entry(session)
        return Item(
            session.starts,
            session.ends,
            side_by_side((session.code, entry.title), self._language),
            entry.place,
            joined(duties, self._language),
            *self._heard(session, person),
            entry.quiet and not duties,
            session.key in self._open and not duties,
        )

    def _heard(self, session: Session, person: Participant) -> tuple[str, bool]:
        """Return in which language the person can follow, and whether a channel is known."""
        for code in person.languages if session.interpreted_languages else ():
            if code == session.floor_language:
                break
            if code in session.interpreted_languages:
                channel = self._workshop.channels_of(session).get(code)
                name = self._language.language(code)
                if channel is None or channel.number is None:
                    words = message("Interpreted into: {languages}", languages=name)
                    return self._language(words), False
                number = str(channel.number)
                words = message("{language}: channel {number}", language=name, number=number)
                return self._language(words), True
        return "", False

    def _visits(self, person: Participant) -> list[Visit]:
        visits = {visit.key: visit for visit in self._workshop.visits_of(person)}
        for visit in self._workshop.visits_in_order():
            if person.key in {visit.leader_id, visit.interpreter_id}:
                visits[visit.key] = visit
        return list(visits.values())

    def _visit(self, visit: Visit, person: Participant) -> list[Item]:
        times = times_of(self._workshop, visit)
        if times is None:
            return []
        if person.key == visit.leader_id:
            mine = message("You lead this visit")
        elif person.key == visit.interpreter_id:
            mine = message("You interpret on this visit")
        else:
            mine = message("Your visit")
        title = side_by_side((visit.code, visit.text("theme", self._language.code)), self._language)
        words = message("Meeting point: {place}", place=visit.meeting_point)
        place = self._language(words) if visit.meeting_point else ""
        return [Item(*times, title, place, self._language(mine), visit.wear)]
