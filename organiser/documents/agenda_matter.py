"""What an agenda is made of, whatever its look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from organiser.documents.document import Request
    from organiser.documents.programme_entries import Entry, Programme


@dataclass(frozen=True)
class Agenda:
    """The days that are wanted, each with its slots: the sessions that begin at the same time.

    `second` is the programme in a second language, where one stands beside the first.
    """

    programme: Programme
    second: Programme | None
    days: list[tuple[date, list[list[Entry]]]]
    request: Request

    @property
    def entries_by_day(self) -> list[tuple[date, list[Entry]]]:
        return [(day, [entry for slot in slots for entry in slot]) for day, slots in self.days]

    @cached_property
    def second_titles(self) -> dict[int, str]:
        """The titles in the second language by the key of the session, where they differ."""
        if self.second is None:
            return {}
        code = self.second.language.code
        return {
            entry.session.key: entry.session.text("title", code)
            for _, slots in self.days
            for slot in slots
            for entry in slot
            if entry.session.text("title", code) != entry.title
        }
