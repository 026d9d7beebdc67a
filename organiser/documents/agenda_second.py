"""A second language beside the first: every session again, in a column of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.agenda_sessions import SessionPieces
from organiser.documents.naming import sentence_case
from organiser.documents.pieces import Piece, Row, Stack
from organiser.documents.turned import Turned

if TYPE_CHECKING:
    from datetime import date

    from organiser.documents.programme_entries import Entry, Programme
    from organiser.documents.publication import Publication


class SecondLanguage:
    """Makes what stands in the second column. It runs as its own language does."""

    def __init__(self, pages: Publication, programme: Programme, wide_pt: float) -> None:
        self._programme, self._first = programme, pages
        self._pages = pages.in_language(programme.language)
        self._sessions = SessionPieces(self._pages, wide_pt)
        self._wide_pt = wide_pt
        ours = programme.language.right_to_left
        self._turned = ours != pages.language.right_to_left

    def masthead(self) -> Piece:
        """Return title and subtitle of the event once more."""
        event, look, width_pt = self._first.event, self._pages.look, self._pages.page.text_width_pt
        code = self._programme.language.code
        title = self._pages.text(event.text("title", code), look.lead_strong, width_pt)
        more = self._pages.text(event.text("subtitle", code), look.body_quiet, width_pt)
        return self._own(Stack([(0.0, title), (2.0, more)]), width_pt)

    def day(self, day: date, first: Piece) -> Piece:
        """Return the name of a day beside that of the first language."""
        page = self._pages.page
        width_pt = (self._wide_pt - page.gutter_pt) / 2
        words = sentence_case(self._programme.language.day(day))
        second = self._pages.line(words, self._pages.look.lead_accent, width_pt)
        offset_pt = page.text_width_pt - width_pt
        return Row([(0.0, first), (offset_pt, self._own(second, width_pt))], level=True)

    def session(self, entry: Entry, width_pt: float) -> Piece:
        """Return a session in the second language."""
        other = self._programme.entry(entry.session)
        return self._own(self._sessions.session(other, width_pt), width_pt)

    def _own(self, piece: Piece, width_pt: float) -> Piece:
        return Turned(piece, width_pt) if self._turned else piece
