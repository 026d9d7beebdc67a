"""For the interpreters: who speaks in which session, how the name is written, and in what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from organiser.documents.naming import joined, room_place, sentence_case
from organiser.documents.packs import Pack, printed_pack
from organiser.documents.spreadsheet import Column, Sheet, Table
from organiser.i18n import message
from organiser.model import Duty, Session
from organiser.model.words import DUTIES


def contents(pack: Pack) -> list[Sheet]:
    """Return a table for each session in which somebody speaks."""
    return [Sheet("", list(_sessions(pack)))]


def _sessions(pack: Pack) -> Iterator[Table]:
    workshop, say = pack.workshop, pack.language
    here = {person.key for person in pack.people}
    for session in workshop.agenda():
        duties = [
            duty
            for duty in workshop.assignments_of(session)
            if duty.duty is not Duty.INTERPRETER and duty.participant_id in here
        ]
        if not duties:
            continue
        people = [workshop.participants[duty.participant_id] for duty in duties]
        table = pack.table(
            people, title=session.text("title", say.code), notes=[*_notes(pack, session)]
        )
        rows = [
            [pack.said(DUTIES[duty.duty]), *row]
            for duty, row in zip(duties, table.rows, strict=True)
        ]
        columns = [Column(pack.said(message("Duty"))), *table.columns]
        yield replace(table, columns=columns, rows=rows)


def _notes(pack: Pack, session: Session) -> Iterator[str]:
    say = pack.language
    day = sentence_case(say.day(session.starts.date()))
    rooms = [room_place(room, say) for room in pack.workshop.rooms_of(session)]
    yield joined((day, f"{say.time(session.starts)}–{say.time(session.ends)}", *rooms), say)
    floor = say.language(session.floor_language) if session.floor_language else ""
    into = joined((say.language(code) for code in session.interpreted_languages), say)
    if floor and into:
        yield pack.said(
            message("{floor}, interpreted into: {languages}", floor=floor, languages=into)
        )
    elif floor:
        yield floor


DOCUMENT = printed_pack(
    "interpreters",
    message("Speakers for the interpreters"),
    message("For the booths: who speaks in which session, with the name in its own script"),
    contents,
    place=65,
    landscape=True,
)
