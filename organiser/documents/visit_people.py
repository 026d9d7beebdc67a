"""Who goes on a visit, numbered, so that the leader counts heads against the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organiser.documents.naming import affiliation, represented
from organiser.documents.pieces import Piece, Row, Rule, Stack
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.documents.publication import Publication
    from organiser.model import Participant, Visit

NUMBER_PT = 20.0
HEADING_GAP_PT = 14.0
ROW_GAP_PT = 2.5
LEAST_ROWS = 4
"""Fewer people than these are not left behind on the first page."""


@dataclass(frozen=True)
class Setting:
    """How close the people are set."""

    abreast: int
    affiliation: bool
    full_width: bool


FULL = Setting(abreast=1, affiliation=True, full_width=False)
COMPACT = Setting(abreast=2, affiliation=False, full_width=False)
OVER = Setting(abreast=2, affiliation=True, full_width=True)


class VisitPeople:
    """Lays the people of a visit: below the way while they fit, then over full pages."""

    def __init__(
        self, pages: Publication, visit: Visit, width_pt: float, *, everybody: bool
    ) -> None:
        """Take the people of `visit`; `everybody` names those too who asked not to be listed."""
        self.pages, self._width_pt = pages, width_pt
        self._everybody = pages.workshop.travellers_of(visit)
        self._named = [person for person in self._everybody if everybody or person.listed]
        self._last = self._hidden(len(self._everybody) - len(self._named))
        self._around_pt = (
            HEADING_GAP_PT + self._heading().height_pt + ROW_GAP_PT + _height_pt(self._last)
        )

    def least_height_pt(self) -> float:
        """Return the height of the list, set as close as it may be, with the gap above it."""
        return self._around_pt + _height_pt(self._rows(self._named, COMPACT))

    def lay(self) -> None:
        """Add the list to the flow.

        Where the list does not fit below the way as it is, country stands for affiliation and
        two people side by side; where that does not fit either, it goes on over the page.
        """
        named, last = self._named, self._last
        room_pt = self.pages.flow.left_pt - self._around_pt
        full, compact = self._rows(named, FULL), self._rows(named, COMPACT)
        rows = next((rows for rows in (full, compact) if _height_pt(rows) <= room_pt), full)
        if _height_pt(rows) > room_pt:
            fitting = _fitting(rows, room_pt)
            rest = named[len(fitting) :] if len(fitting) >= LEAST_ROWS else named
            rows = rows[: len(named) - len(rest)]
            over = self._rows(rest, OVER, first=len(named) - len(rest) + 1)
        else:
            over = []
        self._add(rows, over, last)

    def _add(self, rows: list[Piece], over: list[Piece], last: list[Piece]) -> None:
        flow = self.pages.flow
        below = [*rows, *([] if over else last)]
        if below or not over:
            flow.add(self._heading(), HEADING_GAP_PT, keep_with_next=bool(below))
        for place, row in enumerate(below):
            flow.add(row, ROW_GAP_PT * (1 if place else 2))
        if over:
            flow.next_page()
            if not below:
                flow.add(self._words(), keep_with_next=True)
            for place, row in enumerate([*over, *last]):
                flow.add(row, ROW_GAP_PT * (1 if place else 2))

    def _hidden(self, count: int) -> list[Piece]:
        if not count:
            return []
        words = counted(
            "and {count} person who asked not to be listed",
            "and {count} people who asked not to be listed",
            count,
        )
        return [self.pages.line(self.pages.said(words), self.pages.look.note, self._width_pt)]

    def _heading(self) -> Piece:
        return Stack([(0.0, Rule(self._width_pt)), (7.0, self._words())])

    def _words(self) -> Piece:
        """Return how many are going."""
        pages, count = self.pages, len(self._everybody)
        words = counted("{count} person is going", "{count} people are going", count)
        if not count:
            words = message("Nobody is placed on this visit yet.")
        return pages.line(pages.said(words), pages.look.body_accent, self._width_pt)

    def _rows(self, people: list[Participant], how: Setting, *, first: int = 1) -> list[Piece]:
        """Return the people in rows, numbered from `first`."""
        page = self.pages.page
        width_pt = page.text_width_pt if how.full_width else self._width_pt
        cell_pt = (width_pt - (how.abreast - 1) * page.gutter_pt) / how.abreast
        cells = [
            self._person(number, person, cell_pt, how)
            for number, person in enumerate(people, start=first)
        ]
        return [
            Row(
                [
                    (place * (cell_pt + page.gutter_pt), cell)
                    for place, cell in enumerate(cells[start : start + how.abreast])
                ],
                level=True,
            )
            for start in range(0, len(cells), how.abreast)
        ]

    def _person(self, number: int, person: Participant, width_pt: float, how: Setting) -> Piece:
        pages, look = self.pages, self.pages.look
        count = pages.line(pages.language.number(number), look.note, NUMBER_PT)
        if how.affiliation:
            home = affiliation(person, pages.language, job=False)
        else:
            home = represented(person, pages.language) or person.organisation
        inset_pt = NUMBER_PT if how.affiliation else NUMBER_PT - 6
        styles = (look.body if how.affiliation else look.note_ink, look.note)
        name = pages.named(person.formal_name, home, width_pt - inset_pt, styles)
        return Row([(0.0, count), (inset_pt, name)], level=True)


def _height_pt(rows: list[Piece]) -> float:
    return sum(row.height_pt + ROW_GAP_PT for row in rows)


def _fitting(rows: list[Piece], room_pt: float) -> list[Piece]:
    """Return the first rows that are together at most so high."""
    found = []
    for row in rows:
        room_pt -= row.height_pt + ROW_GAP_PT
        if room_pt < 0:
            break
        found.append(row)
    return found
