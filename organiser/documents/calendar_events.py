"""The programme as events of a calendar: of everybody, or of one person with their visits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from organiser.documents.naming import joined, side_by_side
from organiser.documents.programme_entries import Entry, Programme
from organiser.errors import DocumentRefused, Mistyped
from organiser.i18n import Message, message, verbatim
from organiser.model import SessionKind
from organiser.model.words import SESSION_KINDS
from organiser.planning.engagements import times_of
from organiser.planning.published import PublishedSession, published, unpacked

if TYPE_CHECKING:
    from organiser.i18n import Language
    from organiser.model import Participant, Session, Visit, Workshop

_NUMBER = re.compile(r"\d+")
_LARGEST = (2_146, 999, 999)


@dataclass(frozen=True)
class CalendarEvent:
    """One event: `uid` is the UUID of its row, times are local to the workshop's zone."""

    uid: str
    title: str
    starts: datetime
    ends: datetime
    place: str
    text: str
    categories: tuple[str, ...]


def sequence(version: str) -> int:
    """Return the number of a version of the programme: of "1.2" it is 1,002,000.

    A workshop at rest knows nothing of its history, so the events of one version have one
    SEQUENCE, and those of every later version a higher one: a calendar that has an event
    replaces it, and never takes the older one for the newer, as a hash would make it do.
    """
    parts = [int(number[:9]) for number in _NUMBER.findall(version)[:3]]
    first, second, third = (
        min(part, most) for part, most in zip([*parts, 0, 0, 0], _LARGEST, strict=False)
    )
    return first * 1_000_000 + second * 1_000 + third


def stamp(workshop: Workshop) -> datetime:
    """Return the DTSTAMP of every event: not the clock, for the same input has the same bytes."""
    return datetime.combine(workshop.event.first_day, time(), UTC)


def person_named(workshop: Workshop, text: str) -> Participant | None:
    """Return the person that a number or UUID means, `None` for "". Raises `Mistyped`."""
    word = text.strip()
    if not word:
        return None
    for person in workshop.participants.values():
        if word.casefold() in {person.uuid, str(person.key)}:
            return person
    raise Mistyped(
        message("There is no person with the number “{number}”.", number=verbatim(word)),
        message("Give the number of one person in this workshop."),
    )


def sequences(workshop: Workshop) -> Mapping[str, int]:
    """Return the SEQUENCE of every event by its UID.

    A session that was published has that of the version in which it last became different, so
    that one which stays as it is makes no calendar ring; changed since, it is higher than that of
    the last version and lower than that of the next.
    """
    found: dict[str, int] = defaultdict(lambda: sequence(workshop.event.version))
    versions = workshop.versions_in_order()
    before: dict[str, PublishedSession] = {}
    for version in versions:
        try:
            programme = unpacked(version)
        except DocumentRefused:
            continue
        for session in programme.sessions:
            if before.get(session.uuid) != session:
                found[session.uuid] = sequence(str(version.number))
        before = programme.by_uuid
    if versions:
        last = sequence(str(versions[-1].number))
        for session in published(workshop).sessions:
            if before.get(session.uuid) != session:
                found[session.uuid] = last + 1
    return found


def session_events(workshop: Workshop, language: Language) -> dict[int, CalendarEvent]:
    """Return the events of all sessions by key, in the order of the agenda."""
    programme = Programme(workshop, language, people=True, abstracts=True)
    return {
        session.key: _of_session(session, programme, language)
        for session in workshop.agenda()
        if session.kind is not SessionKind.BLOCKER
    }


def events_for(
    workshop: Workshop,
    language: Language,
    person: Participant | None,
    sessions: Mapping[int, CalendarEvent],
) -> list[CalendarEvent]:
    """Return those of the `sessions` that are for a person (all, of nobody), and their visits.

    They come in the order in which they begin.
    """
    visits = _visits(workshop, person) if person else []
    own = {visit.session_id for visit in visits}  # the visit itself stands for it
    found = [
        event
        for key, event in sessions.items()
        if key not in own
        and (person is None or person.key in workshop.people_in(workshop.sessions[key]))
    ]
    found += [
        _of_visit(visit, times, language)
        for visit in visits
        if (times := times_of(workshop, visit))
    ]
    return sorted(found, key=lambda event: (event.starts, event.ends, event.uid))


def _visits(workshop: Workshop, person: Participant) -> list[Visit]:
    """Return the visits that somebody goes on, leads or interprets."""
    found = {visit.key: visit for visit in workshop.visits_of(person)}
    for visit in workshop.visits_in_order():
        if person.key in {visit.leader_id, visit.interpreter_id}:
            found[visit.key] = visit
    return list(found.values())


def _of_session(session: Session, programme: Programme, language: Language) -> CalendarEvent:
    entry = programme.entry(session)
    categories = (language(SESSION_KINDS[session.kind]), session.track)
    return CalendarEvent(
        uid=session.uuid,
        title=entry.title,
        starts=session.starts,
        ends=session.ends,
        place=entry.place,
        text=_text(entry, language),
        categories=tuple(text for text in categories if text),
    )


def _text(entry: Entry, language: Language) -> str:
    """Return what the agenda says about a session besides title, time and place."""
    lines = []
    for label, people in [*entry.duties]:
        names = (
            f"{person.name} ({person.affiliation})" if person.affiliation else person.name
            for person in people
        )
        lines.append(language(_labelled(label, joined(names, language))))
    label, names_ = entry.interpreters
    if names_:
        lines.append(language(_labelled(label, names_)))
    lines += [text for text in (entry.languages, entry.audience) if text]
    lines += [side_by_side(visit, language) for visit in entry.visits]
    return "\n\n".join(part for part in ("\n".join(lines), entry.abstract) if part)


def _of_visit(visit: Visit, times: tuple[datetime, datetime], language: Language) -> CalendarEvent:
    starts, ends = times
    title = side_by_side((visit.code, visit.text("theme", language.code)), language)
    return CalendarEvent(
        uid=visit.uuid,
        title=title,
        starts=starts,
        ends=ends,
        place=visit.meeting_point,
        text=visit.wear,
        categories=(language(SESSION_KINDS[SessionKind.VISIT]),),
    )


def _labelled(label: str, text: str) -> Message:
    return message("{label}: {text}", label=label, text=text)
