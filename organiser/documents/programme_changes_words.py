"""What is different in a programme, in words: what was, and what is now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from organiser.documents.naming import joined, sentence_case, side_by_side
from organiser.documents.programme_words import times
from organiser.i18n import message
from organiser.model import Duty, Place
from organiser.model.words import AUDIENCES, DUTIES, PLACES
from organiser.planning.programme_changes import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from organiser.i18n import Language
    from organiser.model import Workshop
    from organiser.planning.programme_changes import ProgrammeChange
    from organiser.planning.published import PublishedDuty, PublishedSession

KINDS = {
    ChangeKind.CANCELLED: message("Cancelled"),
    ChangeKind.ADDED: message("New"),
    ChangeKind.TIME: message("New time"),
    ChangeKind.ROOM: message("New room"),
    ChangeKind.RENAMED: message("New title"),
    ChangeKind.PEOPLE: message("Other people"),
    ChangeKind.LANGUAGES: message("Other languages"),
    ChangeKind.AUDIENCE: message("Other audience"),
}


class ChangeWords:
    """Says changes in one language. People are named as the workshop knows them now.

    Titles are told in that language; with `every_title` in all in which they changed.
    """

    def __init__(
        self, workshop: Workshop, language: Language, *, every_title: bool = False
    ) -> None:
        self._language, self._every_title = language, every_title
        self._names = {row.uuid: row.full_name for row in workshop.participants.values()}

    def kind(self, change: ProgrammeChange) -> str:
        return self._language(KINDS[change.kind])

    def title(self, session: PublishedSession) -> str:
        return session.text(self._language.code)

    def when(self, session: PublishedSession) -> str:
        """Return day and times: "Wed 10 Dec, 09:00–10:30"."""
        day = sentence_case(self._language.short_day(session.starts.date()))
        return joined((day, self.hours(session)), self._language)

    def hours(self, session: PublishedSession) -> str:
        return times(session.starts, session.ends, self._language)

    def where(self, session: PublishedSession) -> str:
        if session.place is not Place.ROOMS:
            return sentence_case(self._language(PLACES[session.place]))
        rooms = (joined((room.name, room.building), self._language) for room in session.rooms)
        return side_by_side(rooms, self._language)

    def before(self, change: ProgrammeChange) -> str:
        """Return what was told before, "" of a session that is new."""
        return self._said(change, change.before, change.went)

    def after(self, change: ProgrammeChange) -> str:
        """Return what is true now, "" of a session that was taken out."""
        return self._said(change, change.after, change.came)

    def _said(
        self,
        change: ProgrammeChange,
        session: PublishedSession | None,
        duties: tuple[PublishedDuty, ...],
    ) -> str:
        if session is None:
            return ""
        words = {
            ChangeKind.TIME: lambda: self.when(session),
            ChangeKind.ROOM: lambda: self.where(session) or self._language(message("no room")),
            ChangeKind.RENAMED: lambda: self._titles(change, session),
            ChangeKind.PEOPLE: lambda: self._people(duties),
            ChangeKind.LANGUAGES: lambda: self.languages(session),
            ChangeKind.AUDIENCE: lambda: self._language(AUDIENCES[session.audience]),
        }
        say = words.get(change.kind)
        if say is None:
            return side_by_side((self.when(session), self.where(session)), self._language)
        return say()

    def _titles(self, change: ProgrammeChange, session: PublishedSession) -> str:
        """Return code and title as far as they differ, and translations that do."""
        other = change.before if session is change.after else change.after
        if other is None:
            return self.title(session)
        code = session.code if other.code != session.code else ""
        found = [self.title(session)] if self.title(session) != self.title(other) else []
        if self._every_title or not (found or code):
            texts = {"": session.title, **session.titles}
            others = {"": other.title, **other.titles}
            found += [text for name, text in texts.items() if others.get(name) != text]
        return side_by_side((code, " / ".join(dict.fromkeys(found))), self._language)

    def languages(self, session: PublishedSession) -> str:
        name = self._language.language
        into = joined((name(code) for code in session.interpreted_languages), self._language)
        floor = name(session.floor_language) if session.floor_language else ""
        return f"{floor} → {into}" if into and floor else into or floor

    def _people(self, duties: Iterable[PublishedDuty]) -> str:
        by_duty: dict[Duty, list[str]] = defaultdict(list)
        for one in duties:
            name = self._names.get(one.person)
            by_duty[one.duty].append(name or self._language(message("somebody no longer listed")))
        said = (
            self._language(
                message(
                    "{label}: {text}",
                    label=self._language(DUTIES[duty]),
                    text=joined(by_duty[duty], self._language),
                )
            )
            for duty in Duty
            if duty in by_duty
        )
        return side_by_side(said, self._language)
