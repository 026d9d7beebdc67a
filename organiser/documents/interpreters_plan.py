"""Who interprets when, into which language, in which booth, with whom, and how long they rest."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from organiser.documents.naming import joined, room_place, sentence_case, side_by_side
from organiser.documents.programme_words import times
from organiser.documents.spreadsheet import Column, Kind, Sheet, Table
from organiser.i18n import counted, message
from organiser.model import Duty, Place, SessionKind
from organiser.model.words import PLACES
from organiser.planning.intervals import whole_minutes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from organiser.i18n import Language
    from organiser.model import Participant, Session, Workshop


@dataclass(frozen=True)
class Turn:
    """One interpreter in one session."""

    person: Participant
    session: Session
    language: str
    booth: str
    channel: str
    partners: tuple[str, ...]


class InterpretersPlan:
    """Reads the turns of a workshop and puts them into tables, by day and by person."""

    def __init__(self, workshop: Workshop, language: Language) -> None:
        self._workshop, self._language = workshop, language
        self.turns = list(self._turns())

    def sheets(self) -> list[Sheet]:
        """Return the plan of all by day, and then that of each interpreter on a page."""
        if not self.turns:
            return []
        own = [self._of_person(person) for person in self._people()]
        return [
            Sheet(self._language(message("By day")), self._days()),
            Sheet(self._language(message("By interpreter")), own, apart=True),
        ]

    def _turns(self) -> Iterable[Turn]:
        for session in self._workshop.agenda():
            rows = [
                (row, self._workshop.participants[row.participant_id])
                for row in self._workshop.assignments_of(session)
                if row.duty is Duty.INTERPRETER
            ]
            present = [(row, person) for row, person in rows if person.expected]
            channels = self._workshop.channels_of(session)
            for row, person in present:
                channel = channels.get(row.language)
                yield Turn(
                    person,
                    session,
                    row.language,
                    str(channel.booth) if channel and channel.booth is not None else "",
                    str(channel.number) if channel and channel.number is not None else "",
                    tuple(
                        other.full_name
                        for beside, other in present
                        if other.key != person.key and beside.language == row.language
                    ),
                )

    def _people(self) -> list[Participant]:
        working = {turn.person.key for turn in self.turns}
        return [person for person in self._workshop.expected_people() if person.key in working]

    def _days(self) -> list[Table]:
        """Return a table for each day: each interpreted session, and each language of it."""
        say = self._language
        by_day: dict[date, list[Session]] = defaultdict(list)
        working = {turn.session.key for turn in self.turns}
        for session in self._workshop.agenda():
            told = session.kind is not SessionKind.BLOCKER
            if told and (session.interpreted_languages or session.key in working):
                by_day[session.starts.date()].append(session)
        columns = [
            Column(say(message("Time"))),
            Column(say(message("Session"))),
            Column(say(message("Where"))),
            Column(say(message("Floor language"))),
            Column(say(message("Into"))),
            Column(say(message("Interpreters"))),
            Column(say(message("Booth"))),
            Column(say(message("Channel"))),
        ]
        return [
            Table(
                columns,
                [row for session in sessions for row in self._rows(session)],
                title=sentence_case(say.day(day)),
            )
            for day, sessions in by_day.items()
        ]

    def _rows(self, session: Session) -> list[list[str]]:
        name = self._language.language
        turns = [turn for turn in self.turns if turn.session.key == session.key]
        languages = [*session.interpreted_languages]
        languages += [turn.language for turn in turns if turn.language not in languages]
        channels = self._workshop.channels_of(session)
        rows = []
        for place, code in enumerate(dict.fromkeys(languages)):
            people = [turn.person.full_name for turn in turns if turn.language == code]
            channel = channels.get(code)
            head = ["", "", "", ""]
            if not place:
                floor = name(session.floor_language) if session.floor_language else ""
                head = [self._times(session), self._title(session), self._where(session), floor]
            booth = channel.booth if channel else None
            number = channel.number if channel else None
            rows.append(
                [
                    *head,
                    name(code) if code else "",
                    joined(people, self._language) or self._language(message("nobody yet")),
                    "" if booth is None else str(booth),
                    "" if number is None else str(number),
                ]
            )
        return rows

    def _of_person(self, person: Participant) -> Table:
        """Return the plan of one interpreter, with the rest before each turn."""
        say = self._language
        turns = [turn for turn in self.turns if turn.person.key == person.key]
        rows: list[list[str]] = []
        before: Turn | None = None
        for turn in turns:
            day = turn.session.starts.date()
            new_day = before is None or before.session.starts.date() != day
            rest = "" if new_day or before is None else self._rest(before.session, turn.session)
            rows.append(
                [
                    sentence_case(say.short_day(day)) if new_day else "",
                    self._times(turn.session),
                    self._title(turn.session),
                    self._where(turn.session),
                    say.language(turn.language) if turn.language else "",
                    turn.booth,
                    turn.channel,
                    joined(turn.partners, say) or say(message("alone")),
                    rest,
                ]
            )
            before = turn
        columns = [
            Column(say(message("Day"))),
            Column(say(message("Time"))),
            Column(say(message("Session"))),
            Column(say(message("Where"))),
            Column(say(message("Into"))),
            Column(say(message("Booth"))),
            Column(say(message("Channel"))),
            Column(say(message("With"))),
            Column(say(message("Rest before")), Kind.TEXT),
        ]
        return Table(columns, rows, title=person.full_name, notes=[self._total(turns)])

    def _total(self, turns: list[Turn]) -> str:
        """Return how long somebody works on each day."""
        by_day: dict[date, timedelta] = defaultdict(timedelta)
        for turn in turns:
            by_day[turn.session.starts.date()] += turn.session.ends - turn.session.starts
        said = (
            self._language(
                message(
                    "{day}: {length}",
                    day=sentence_case(self._language.short_day(day)),
                    length=self._length(length),
                )
            )
            for day, length in by_day.items()
        )
        return side_by_side(said, self._language)

    def _rest(self, before: Session, after: Session) -> str:
        if after.starts < before.ends:
            return self._language(message("at the same time"))
        return self._length(after.starts - before.ends)

    def _length(self, length: timedelta) -> str:
        hours, minutes = divmod(whole_minutes(length), 60)
        if hours < 2:  # noqa: PLR2004 -- 90 minutes are plainer than 1 h 30
            words = counted("{count} minute", "{count} minutes", 60 * hours + minutes)
        else:
            words = message("{hours} h {minutes}", hours=hours, minutes=f"{minutes:02}")
        return self._language(words)

    def _times(self, session: Session) -> str:
        return times(session.starts, session.ends, self._language)

    def _title(self, session: Session) -> str:
        title = session.text("title", self._language.code)
        return side_by_side((session.code, title), self._language)

    def _where(self, session: Session) -> str:
        if session.place is not Place.ROOMS:
            return sentence_case(self._language(PLACES[session.place]))
        rooms = self._workshop.rooms_of(session)
        return side_by_side((room_place(room, self._language) for room in rooms), self._language)
