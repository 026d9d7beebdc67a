"""The run sheet of the team: what happens, minute by minute, and what must be ready."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from organiser.documents.naming import joined, room_place, sentence_case, side_by_side
from organiser.documents.programme_words import duty_label, times
from organiser.documents.spreadsheet import Column, Sheet, Table
from organiser.i18n import counted, message
from organiser.model import Duty, Place, Session, SessionKind, Visit
from organiser.model.words import LAYOUTS, PLACES, SESSION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from organiser.i18n import Language
    from organiser.model import Workshop


@dataclass(frozen=True)
class Cue:
    """Something that happens at a moment."""

    at: datetime
    order: int
    when: str
    what: str
    where: str
    who: str
    ready: str
    note: str


class RunSheet:
    """Reads every cue of a workshop, with blocked times and the notes of the team."""

    def __init__(self, workshop: Workshop, language: Language) -> None:
        self._workshop, self._language = workshop, language

    def sheets(self, day: int) -> list[Sheet]:
        """Return a table for each day, or for that day of the event alone."""
        first = self._workshop.event.first_day
        by_day: dict[date, list[Cue]] = defaultdict(list)
        for cue in sorted(self._cues(), key=lambda one: (one.at, one.order, one.what, one.where)):
            by_day[cue.at.date()].append(cue)
        tables = [
            self._table(found, cues)
            for found, cues in by_day.items()
            if not day or (found - first).days + 1 == day
        ]
        return [Sheet(self._language(message("Run sheet")), tables, apart=True)] if tables else []

    def _table(self, day: date, cues: list[Cue]) -> Table:
        say = self._language
        columns = [
            Column(say(message("Time"))),
            Column(say(message("What"))),
            Column(say(message("Where"))),
            Column(say(message("People"))),
            Column(say(message("Ready before"))),
            Column(say(message("For the team"))),
        ]
        rows = [[cue.when, cue.what, cue.where, cue.who, cue.ready, cue.note] for cue in cues]
        return Table(columns, rows, title=sentence_case(say.day(day)))

    def _cues(self) -> Iterable[Cue]:
        for session in self._workshop.agenda():
            yield self._of_session(session)
        for visit in self._workshop.visits_in_order():
            yield from self._of_visit(visit)

    def _of_session(self, session: Session) -> Cue:
        language = self._language
        title = session.text("title", language.code)
        kind = ""
        if session.kind is SessionKind.BLOCKER:
            kind = language(SESSION_KINDS[session.kind])
        return Cue(
            session.starts,
            1,
            times(session.starts, session.ends, language),
            side_by_side((session.code, kind, title), language),
            self._where(session),
            self._who(session),
            self._ready(session),
            session.note,
        )

    def _where(self, session: Session) -> str:
        if session.place is not Place.ROOMS:
            return sentence_case(self._language(PLACES[session.place]))
        rooms = self._workshop.rooms_of(session)
        return side_by_side((room_place(room, self._language) for room in rooms), self._language)

    def _who(self, session: Session) -> str:
        by_duty: dict[Duty, list[str]] = defaultdict(list)
        for row in self._workshop.assignments_of(session):
            person = self._workshop.participants[row.participant_id]
            if person.expected:
                by_duty[row.duty].append(person.full_name)
        lines = (
            self._language(
                message(
                    "{label}: {text}",
                    label=duty_label(duty, len(by_duty[duty])),
                    text=joined(by_duty[duty], self._language),
                )
            )
            for duty in Duty
            if duty in by_duty
        )
        return "\n".join(lines)

    def _ready(self, session: Session) -> str:
        """Return how the room is laid out, for how many, and what has to be carried there."""
        if session.kind is SessionKind.BLOCKER or session.place is not Place.ROOMS:
            return joined(session.equipment, self._language)
        parts = []
        for room in self._workshop.rooms_of(session)[:1]:
            seats = session.capacity or room.capacity
            layout = self._language(LAYOUTS[room.layout])
            if seats:
                chairs = self._language(counted("{count} seat", "{count} seats", seats))
                layout = joined((layout, chairs), self._language)
            parts.append(layout)
        parts.append(joined(session.equipment, self._language))
        if session.interpreted_languages:
            into = joined(
                map(self._language.language, session.interpreted_languages), self._language
            )
            parts.append(self._language(message("Interpreted into: {languages}", languages=into)))
        return side_by_side(parts, self._language)

    def _of_visit(self, visit: Visit) -> Iterable[Cue]:
        name = side_by_side((visit.code, visit.text("theme", self._language.code)), self._language)
        people = len(self._workshop.travellers_of(visit))
        count = self._language(counted("{count} person", "{count} people", people))
        leader = self._workshop.participants.get(visit.leader_id or 0)
        who = joined((leader.full_name if leader else "", count), self._language)
        moments = (
            (visit.meets, message("{visit}: people meet", visit=name)),
            (visit.departs, message("{visit} leaves", visit=name)),
            (visit.returns, message("{visit} is back", visit=name)),
        )
        for order, (moment, words) in enumerate(moments):
            if moment is not None:
                yield Cue(
                    moment,
                    0,
                    self._language.time(moment.time()),
                    self._language(words),
                    visit.meeting_point if order < 2 else "",  # noqa: PLR2004 -- all but the return
                    who,
                    visit.vehicle if order == 1 else "",
                    visit.notes if order == 0 else "",
                )
