"""How a speaker's briefing looks: each duty with all that its holder wants to know before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.badge_choice import chosen
from organiser.documents.bundle import Bundle, own_language
from organiser.documents.document import Report, Request
from organiser.documents.naming import (
    affiliation,
    joined,
    left_to_right,
    room_place,
    sentence_case,
    side_by_side,
)
from organiser.documents.page import PAGES
from organiser.documents.pieces import Bookmark, Panel, Piece, Row, Rule, Stack, Whole
from organiser.documents.programme_entries import Entry, Programme
from organiser.documents.programme_words import times
from organiser.i18n import counted, message
from organiser.model import Duty, Role, SessionKind
from organiser.model.words import DUTIES, LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.documents.publication import Publication
    from organiser.i18n import Message
    from organiser.model import Assignment, Participant, Session, Workshop

TITLE = message("Speaker briefing")
LABEL_COLUMNS = 3
STAFF = frozenset({Role.ORGANISER, Role.STAFF})
MOST_CONTACTS = 4
BEFOREHAND = message("Please be in the room 15 minutes before it begins.")


def write_briefings(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write a page for each person with a duty, in the order of the badges."""
    people = [person for person in chosen(workshop, request) if _duties(workshop, person)]
    bundle = Bundle(workshop, request.language, PAGES[request["page"]], TITLE, file)
    programmes: dict[str, Programme] = {}
    for number, person in enumerate(people, 1):
        language = request.language
        if request["personal-language"] == "own":
            language = own_language(person, request.language)
        if language.code not in programmes:
            programmes[language.code] = Programme(workshop, language, people=True, abstracts=True)
        lay = partial(_lay, programmes[language.code], person)
        bundle.add_shortest(language, lay, partial(lay, abstracts=False))
        progress(0.95 * number / len(people))
    if not people:
        bundle.add_sentence(message("Nobody has a duty in a session yet."))
    sheets = bundle.close(progress)
    return Report(sheets, bundle.doubts())


def _duties(workshop: Workshop, person: Participant) -> list[tuple[Session, Assignment]]:
    """Return what somebody does in sessions that have a time, but interpreting, in order."""
    found = [(workshop.sessions[row.session_id], row) for row in workshop.duties_of(person)]
    held = [
        (session, row)
        for session, row in found
        if session.scheduled
        and session.kind is not SessionKind.BLOCKER
        and row.duty is not Duty.INTERPRETER
    ]
    return sorted(held, key=lambda one: (one[0].starts, one[0].key, one[1].key))


def _lay(
    programme: Programme, person: Participant, pages: Publication, *, abstracts: bool = True
) -> None:
    """Lay out the briefing of a person; without abstracts where one page then is enough."""
    Briefing(pages, programme, abstracts=abstracts).lay(person)


class Briefing:
    """Lays out the briefing of one person."""

    def __init__(self, pages: Publication, programme: Programme, *, abstracts: bool = True) -> None:
        self._abstracts = abstracts
        self._pages, self._programme = pages, programme
        self._look, self._page = pages.look, pages.page
        self._workshop, self._language = pages.workshop, pages.language
        self._label_pt = self._page.span_pt(LABEL_COLUMNS)
        self._text_pt = self._page.span_pt(12 - LABEL_COLUMNS)

    def lay(self, person: Participant) -> None:
        flow = self._pages.flow
        flow.add(Bookmark(person.full_name), keep_with_next=True)
        flow.add(self._head(person))
        seen: dict[int, list[Assignment]] = {}
        for session, row in _duties(self._workshop, person):
            seen.setdefault(session.key, []).append(row)
        for key, rows in seen.items():
            for place, piece in enumerate(
                self._session(self._workshop.sessions[key], rows, person)
            ):
                flow.add(piece, 5.0 if place else 18.0, keep_with_next=not place)
        contacts = self._contacts()
        if contacts:
            flow.add(contacts, 18.0)

    def _said(self, words: Message) -> str:
        return self._pages.said(words)

    def _head(self, person: Participant) -> Piece:
        pages, look, width_pt = self._pages, self._look, self._page.text_width_pt
        event, language = pages.event, self._language
        eyebrow = side_by_side((event.code, pages.title), language)
        days = language.period(event.first_day, event.last_day)
        when = side_by_side((days, event.venue, pages.version), language)
        items = [
            (0.0, pages.line(eyebrow, look.note_accent, width_pt)),
            (3.0, pages.text(person.formal_name, look.display, width_pt)),
            (2.0, pages.line(affiliation(person, language), look.lead_quiet, width_pt)),
            (10.0, Rule(width_pt, look.accent, 2.0)),
            (8.0, pages.text(event.text("title", language.code), look.body_strong, width_pt)),
            (1.0, pages.line(when, look.body_quiet, width_pt)),
            (1.0, pages.line(event.address, look.body_quiet, width_pt)),
        ]
        return Stack([one for one in items if one[1].height_pt or isinstance(one[1], Rule)])

    def _session(
        self, session: Session, rows: list[Assignment], person: Participant
    ) -> list[Piece]:
        """Return title and facts of a session; the first of them begins it."""
        pages, look, width_pt = self._pages, self._look, self._page.text_width_pt
        entry = self._programme.entry(session)
        duty = joined((self._said(DUTIES[row.duty]) for row in rows), self._language)
        day = sentence_case(self._language.day(session.starts.date()))
        hours = times(session.starts, session.ends, self._language)
        items = [
            (0.0, pages.line(duty, look.note_accent, width_pt - 12.0)),
            (0.0, pages.text(entry.title, look.title_small, width_pt - 12.0)),
            (2.0, pages.line(joined((day, hours), self._language), look.lead, width_pt - 12.0)),
        ]
        heading = Row([(12.0, Stack(items))], level=True)
        facts = [self._fact(label, about) for label, about in self._facts(entry, person)]
        return [Panel(heading, 0.0, 0.0, bar=look.accent), *facts]

    def _facts(self, entry: Entry, person: Participant) -> list[tuple[Message, Piece]]:
        pages, look, language = self._pages, self._look, self._language
        session, width_pt = entry.session, self._text_pt - self._page.gutter_pt
        told = (
            (message("Room"), self._rooms(session) or entry.place),
            (message("How the room stands"), self._layout(session)),
            (message("Languages"), entry.languages),
            (message("Interpreters"), entry.interpreters[1]),
            (message("For whom"), entry.audience),
            (message("Equipment"), joined(self._equipment(session), language)),
        )
        facts = [(label, pages.line(text, look.body, width_pt)) for label, text in told if text]
        others = self._others(entry, person, width_pt)
        if others:
            facts.insert(2, (message("With you"), Stack(others)))
        if entry.abstract and self._abstracts:
            about = pages.text(entry.abstract, look.body, width_pt)
            facts.append((message("What it is about"), about))
        return facts

    def _fact(self, label: Message, about: Piece) -> Piece:
        pages, look = self._pages, self._look
        words = pages.line(self._said(label), look.body_accent, self._label_pt)
        return Row([(0.0, words), (self._label_pt + self._page.gutter_pt, about)], level=True)

    def _rooms(self, session: Session) -> str:
        rooms = self._workshop.rooms_of(session)
        said = (
            joined((room_place(room, self._language), room.floor), self._language)
            for room in rooms[:3]
        )
        return side_by_side(said, self._language)

    def _layout(self, session: Session) -> str:
        rooms = self._workshop.rooms_of(session)
        if len(rooms) != 1:
            return ""
        seats = rooms[0].capacity
        words = self._said(LAYOUTS[rooms[0].layout])
        chairs = self._said(counted("{count} seat", "{count} seats", seats)) if seats else ""
        return joined((words, chairs), self._language)

    def _equipment(self, session: Session) -> list[str]:
        rooms = self._workshop.rooms_of(session)
        there = rooms[0].equipment if len(rooms) == 1 else []
        return list(dict.fromkeys([*there, *session.equipment]))

    def _others(
        self, entry: Entry, person: Participant, width_pt: float
    ) -> list[tuple[float, Piece]]:
        """Return who else has a duty there, one below the other."""
        pages, look, found = self._pages, self._look, []
        for row in self._workshop.assignments_of(entry.session):
            other = self._workshop.participants[row.participant_id]
            if other.key == person.key or not other.expected or row.duty is Duty.INTERPRETER:
                continue
            duty = self._said(DUTIES[row.duty])
            about = side_by_side((duty, affiliation(other, self._language)), self._language)
            styles = (look.body_strong, look.note)
            found.append((1.0, pages.named(other.formal_name, about, width_pt, styles)))
        return found

    def _contacts(self) -> Piece | None:
        """Return whom to call: the team, and the numbers of the event."""
        pages, look, width_pt = self._pages, self._look, self._page.text_width_pt
        team = [
            person
            for person in self._workshop.expected_people()
            if person.role in STAFF and (person.phone or person.email)
        ]
        items: list[tuple[float, Piece]] = [
            (0.0, Rule(width_pt, look.accent, 1.0)),
            (6.0, pages.line(self._said(BEFOREHAND), look.body_strong, width_pt)),
        ]
        for person in team[:MOST_CONTACTS]:
            reach = side_by_side(
                (
                    left_to_right(person.phone, self._language),
                    left_to_right(person.email, self._language),
                ),
                self._language,
            )
            styles = (look.body_strong, look.body_quiet)
            items.append((3.0, pages.named(person.full_name, reach, width_pt, styles)))
        numbers = self._workshop.event.emergency_numbers
        if numbers:
            label = self._said(message("In an emergency"))
            items.append((6.0, pages.line(label, look.note_accent, width_pt)))
            items.append((0.0, pages.text(numbers, look.body, width_pt)))
        return Whole(Stack(items))
