"""What a programme says about each session, as texts in one language, before any layout."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from organiser.documents.naming import affiliation, joined, room_place, side_by_side
from organiser.documents.programme_words import duty_label, times
from organiser.i18n import message
from organiser.model import Assignment, Audience, Duty, Place, SessionKind

if TYPE_CHECKING:
    from organiser.i18n import Language
    from organiser.model import Participant, Room, Session, Workshop

QUIET = frozenset({SessionKind.BREAK, SessionKind.MEAL, SessionKind.REGISTRATION})
LOUD = frozenset({SessionKind.PLENARY, SessionKind.CEREMONY})

KINDS = {
    SessionKind.PLENARY: message("Plenary"),
    SessionKind.PANEL: message("Panel"),
    SessionKind.GROUP_WORK: message("Group work"),
    SessionKind.VISIT: message("Study visit"),
    SessionKind.SOCIAL: message("Social event"),
}
"""The kinds that are said; the others are plain from the title and from how they stand."""


@dataclass(frozen=True)
class Person:
    """Somebody with a duty, as printed."""

    name: str
    affiliation: str
    unconfirmed: bool = False


@dataclass(frozen=True)
class Entry:
    """One session as printed. Texts that have nothing to say are empty."""

    session: Session
    title: str
    eyebrow: str
    place: str
    languages: str
    audience: str
    abstract: str
    duties: tuple[tuple[str, tuple[Person, ...]], ...]
    interpreters: tuple[str, str]
    visits: tuple[tuple[str, str], ...]

    @property
    def quiet(self) -> bool:
        return self.session.kind in QUIET

    @property
    def loud(self) -> bool:
        return self.session.kind in LOUD


class Programme:
    """Reads a workshop's programme in one language, with or without people and abstracts."""

    def __init__(
        self, workshop: Workshop, language: Language, *, people: bool, abstracts: bool
    ) -> None:
        self.workshop, self.language = workshop, language
        self._people, self._abstracts = people, abstracts
        self.absent: list[tuple[str, str]] = []
        """Name and session title of those with a duty who declined or cancelled."""
        rows = workshop.of(Assignment).values()
        self._confirming = any(row.confirmed for row in rows)  # else nobody keeps that field
        self._places: dict[tuple[int, ...], str] = {}
        self._room_order = {room.key: place for place, room in enumerate(workshop.rooms_in_order())}

    def days(self) -> list[tuple[date, list[list[Entry]]]]:
        """Return the days with their slots: the sessions that begin at the same time."""
        days = []
        for day, sessions in self.workshop.days().items():
            printed = [row for row in sessions if row.kind is not SessionKind.BLOCKER]
            slots = [
                sorted((self.entry(row) for row in slot), key=self._order)
                for _, slot in groupby(printed, key=lambda row: row.starts)
            ]
            if slots:
                days.append((day, slots))
        return days

    def _order(self, entry: Entry) -> tuple[bool, int, str, int]:
        room = self._room_order.get(entry.session.room_id or 0, len(self._room_order))
        return not entry.quiet, room, entry.session.code, entry.session.key

    def entry(self, session: Session) -> Entry:
        """Return what is printed about `session`."""
        code = self.language.code
        kind = KINDS.get(session.kind)
        return Entry(
            session=session,
            title=session.text("title", code),
            eyebrow=side_by_side(
                (session.code, self.language(kind) if kind else "", session.track), self.language
            ),
            place=self._place(session),
            languages=self._languages(session),
            audience=self._audience(session),
            abstract=session.text("abstract", code) if self._abstracts else "",
            duties=self._duties(session) if self._people else (),
            interpreters=self._interpreters(session) if self._people else ("", ""),
            visits=self._visits(session) if session.kind is SessionKind.VISIT else (),
        )

    def _place(self, session: Session) -> str:
        if session.place is Place.ALL_ROOMS:
            return self.language(message("All rooms"))
        if session.place is Place.OFF_SITE:
            return self.language(message("Off site"))
        rooms = self.workshop.rooms_of(session)
        keys = tuple(room.key for room in rooms)
        if keys not in self._places:
            self._places[keys] = self._rooms(rooms)
        return self._places[keys]

    def _rooms(self, rooms: list[Room]) -> str:
        buildings = {room.building for room in rooms}
        if len(rooms) > 1 and len(buildings) == 1:
            names = self.language.listed(room.name for room in rooms)
            return joined((names, *buildings), self.language)
        places = (room_place(room, self.language) for room in rooms)
        return side_by_side(places, self.language)

    def _languages(self, session: Session) -> str:
        name = self.language.language
        into = [name(code) for code in session.interpreted_languages]
        floor = name(session.floor_language) if session.floor_language else ""
        if into and floor:
            words = message(
                "{floor}, interpreted into: {languages}",
                floor=floor,
                languages=joined(into, self.language),
            )
        elif into:
            words = message("Interpreted into: {languages}", languages=joined(into, self.language))
        else:
            return floor
        return self.language(words)

    def _audience(self, session: Session) -> str:
        if session.audience is Audience.EVERYBODY:
            return ""
        if session.audience is Audience.CHOSEN:
            return self.language(message("By invitation"))
        names = []
        for row in self.workshop.invitations_of(session):
            if row.constituency_id:
                constituency = self.workshop.constituencies[row.constituency_id]
                names.append(constituency.text("name", self.language.code))
            elif row.group_id:
                names.append(self.workshop.groups[row.group_id].name)
        if not names:
            return self.language(message("By invitation"))
        return self.language(message("For: {names}", names=joined(names, self.language)))

    def _duties(self, session: Session) -> tuple[tuple[str, tuple[Person, ...]], ...]:
        by_duty: dict[Duty, list[Person]] = defaultdict(list)
        for row, person in self._present(session):
            by_duty[row.duty].append(
                Person(
                    person.formal_name,
                    affiliation(person, self.language),
                    self._confirming and not row.confirmed,
                )
            )
        return tuple(
            (self.language(duty_label(duty, len(by_duty[duty]))), tuple(by_duty[duty]))
            for duty in Duty
            if duty in by_duty and duty is not Duty.INTERPRETER
        )

    def _interpreters(self, session: Session) -> tuple[str, str]:
        """Return the label and the names of those who interpret, with their languages."""
        names = []
        for row, person in self._present(session):
            if row.duty is Duty.INTERPRETER:
                into = self.language.language(row.language) if row.language else ""
                name = person.full_name
                names.append(f"{name} ({into})" if into else name)
        if not names:
            return "", ""
        label = self.language(duty_label(Duty.INTERPRETER, len(names)))
        return label, joined(names, self.language)

    def _present(self, session: Session) -> list[tuple[Assignment, Participant]]:
        """Return the duties of those who come; who does not is noted once."""
        found = []
        for row in self.workshop.assignments_of(session):
            person = self.workshop.participants[row.participant_id]
            if person.expected:
                found.append((row, person))
                continue
            absence = (person.full_name, session.text("title", self.language.code))
            if absence not in self.absent:
                self.absent.append(absence)
        return found

    def _visits(self, session: Session) -> tuple[tuple[str, str], ...]:
        found = []
        for visit in self.workshop.visits_in_order():
            if visit.session_id == session.key:
                named = (visit.code, visit.text("theme", self.language.code))
                theme = side_by_side(named, self.language)
                found.append((theme, times(visit.departs, visit.returns, self.language)))
        return tuple(found)
