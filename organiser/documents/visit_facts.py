"""What is asked first about a visit: when and where to meet, who leads, what to wear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.naming import joined, left_to_right, sentence_case, side_by_side
from organiser.documents.pieces import Bookmark, Panel, Piece, Row, Stack, Text
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from datetime import datetime

    from organiser.documents.publication import Publication
    from organiser.i18n import Message
    from organiser.model import Participant, Visit
    from organiser.typography import Block

PADDING_PT = 9.0


class VisitFacts:
    """The head of a visit sheet and its practical notes."""

    def __init__(self, pages: Publication, visit: Visit) -> None:
        self.pages, self.visit = pages, visit
        self.look, self.page, self.language = pages.look, pages.page, pages.language
        self.leader = self._expected(visit.leader_id)
        self.interpreter = self._expected(visit.interpreter_id)
        named = (visit.code, visit.text("theme", self.language.code))
        self.name = side_by_side(named, self.language)

    def _expected(self, key: int | None) -> Participant | None:
        person = self.pages.workshop.participants.get(key or 0)
        return person if person and person.expected else None

    def heading(self) -> Piece:
        """Return code and day, and the theme."""
        pages, visit = self.pages, self.visit
        width_pt = self.page.text_width_pt
        day = sentence_case(self.language.day(visit.day))
        named = message("Visit {code}", code=visit.code) if visit.code else message("Study visit")
        eyebrow = side_by_side((pages.said(named), day), self.language)
        theme = visit.text("theme", self.language.code)
        return Stack(
            [
                (0.0, Bookmark(self.name)),
                (0.0, pages.line(eyebrow, self.look.lead_accent, width_pt)),
                (3.0, Text(self._title(theme, width_pt))),
            ]
        )

    def _title(self, theme: str, width_pt: float) -> Block:
        """Return the theme on one line if a step smaller is enough for that."""
        setter, look = self.pages.setter, self.look
        usual = setter.block(theme, look.title, width_pt, balanced=True)
        smaller = setter.block(theme, look.title_small, width_pt)
        return smaller if len(smaller.lines) == 1 < len(usual.lines) else usual

    def continued(self) -> Piece:
        """Return what stands on top of a second page."""
        words = self.pages.said(message("{heading} (continued)", heading=self.name))
        return self.pages.line(words, self.look.body_accent, self.page.text_width_pt)

    def band(self) -> Piece:
        """Return meeting, departure, return, vehicle and leader on a quiet ground."""
        visit, said = self.visit, self.pages.said
        seats = said(counted("{count} seat", "{count} seats", visit.seats)) if visit.seats else ""
        leader = self.leader
        phone = left_to_right(leader.phone, self.language) if leader else ""
        facts: tuple[tuple[float, Message, datetime | None, tuple[str, ...]], ...] = (
            (3, message("Meeting"), visit.meets, (visit.meeting_point,)),
            (1.75, message("Departure"), visit.departs, ()),
            (1.75, message("Return"), visit.returns, ()),
            (2.5, message("Vehicle"), None, (visit.vehicle, seats)),
            (3, message("Leader"), None, (leader.formal_name if leader else "", phone)),
        )
        cells: list[tuple[float, Piece]] = []
        column = 0.0
        for span, label, moment, words in facts:
            x_pt, width_pt = self._place(column, span)
            cells.append((x_pt, self._fact(said(label), moment, words, width_pt)))
            column += span
        rows: list[tuple[float, Piece]] = [(0.0, Row(cells))]
        practical = self._practical()
        if practical:
            rows.append((10.0, practical))
        return Panel(Stack(rows), self.page.text_width_pt, PADDING_PT, fill=self.look.tint)

    def _place(self, column: float, span: float) -> tuple[float, float]:
        """Return where a cell of the band begins, and how wide it is, in columns of a grid."""
        inner_pt = self.page.text_width_pt - 2 * PADDING_PT
        share_pt = (inner_pt + self.page.gutter_pt) / 12
        return column * share_pt, span * share_pt - self.page.gutter_pt

    def _fact(
        self, label: str, moment: datetime | None, words: tuple[str, ...], width_pt: float
    ) -> Piece:
        pages, look = self.pages, self.look
        items = [(0.0, pages.line(label, look.note_accent, width_pt))]
        if moment:
            when = self.language.time(moment.time())
            items.append((1.0, pages.line(when, look.fact, width_pt)))
        items += [(1.5, pages.line(text, look.body_strong, width_pt)) for text in words if text]
        if len(items) == 1:
            items.append((1.5, pages.line("–", look.body_quiet, width_pt)))
        return Stack(items)

    def _practical(self) -> Piece | None:
        """Return languages, interpreter, clothes and cost, as far as they are known."""
        visit = self.visit
        spoken = joined((self.language.language(code) for code in visit.languages), self.language)
        interpreter: tuple[str, ...] = ()
        if self.interpreter:
            phone = left_to_right(self.interpreter.phone, self.language)
            interpreter = (self.interpreter.formal_name, phone)
        rows = (
            (message("Languages"), (spoken,)),
            (message("Interpreter"), interpreter),
            (message("What to wear"), (visit.wear,)),
            (message("Cost"), (visit.cost,)),
        )
        known = [(label, words) for label, words in rows if any(words)]
        cells: list[tuple[float, Piece]] = []
        for place, (label, words) in enumerate(known):
            x_pt, width_pt = self._place(place * 12 / len(known), 12 / len(known))
            items = [(0.0, self._label(label, width_pt))]
            items += [
                (0.5, self.pages.line(text, self.look.body, width_pt)) for text in words if text
            ]
            cells.append((x_pt, Stack(items)))
        return Row(cells) if cells else None

    def plan_b(self, width_pt: float) -> Piece | None:
        """Return what happens where the plan does not."""
        if not self.visit.plan_b:
            return None
        text = self.pages.line(self.visit.plan_b, self.look.body, width_pt)
        return Stack([(0.0, self._label(message("Plan B"), width_pt)), (1.0, text)])

    def _label(self, label: Message, width_pt: float) -> Piece:
        return self.pages.line(self.pages.said(label), self.look.note_accent, width_pt)
