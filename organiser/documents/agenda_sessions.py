"""How one session of the agenda looks, alone across the page or in a column beside others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.documents.naming import side_by_side
from organiser.documents.pieces import Piece, Row, Stack, Whole
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.documents.programme_entries import Entry, Person
    from organiser.documents.publication import Publication

TIME_COLUMNS = 2
"""The columns of the grid for times, and for labels of duties where a session stands alone."""


class SessionPieces:
    """Makes pieces of sessions. `wide_pt` is the width of a session that stands alone."""

    def __init__(self, pages: Publication, wide_pt: float) -> None:
        self._pages, self._page, self._wide_pt = pages, pages.page, wide_pt

    def session(self, entry: Entry, width_pt: float, own_times: str = "") -> Piece:
        """Return everything that is printed of a session, in a column of `width_pt`."""
        pages, look = self._pages, self._pages.look
        language = pages.language
        eyebrow = side_by_side((own_times, entry.eyebrow), language)
        heard = side_by_side((entry.languages, entry.audience), language)
        title = look.session_loud if entry.loud else look.session
        head = [
            (0.0, pages.line(eyebrow, look.note_accent, width_pt)),
            (1.0, pages.text(entry.title, title, width_pt)),
            (2.0, pages.named(entry.place, heard, width_pt, (look.body, look.body_quiet))),
        ]
        items: list[tuple[float, Piece]] = [(0.0, Whole(_stacked(head)))]
        for label, people in entry.duties:
            items += self._people(label, people, width_pt)
        label, names = entry.interpreters
        if names:
            small = pages.named(label, names, width_pt, (look.note_strong, look.note))
            items.append((5.0, Whole(small)))
        for visit in entry.visits:
            words = side_by_side(visit, language)
            items.append((4.0, pages.line(words, look.body, width_pt)))
        items.append((6.0, pages.text(entry.abstract, look.body_quiet, width_pt)))
        return _stacked(items)

    def _people(
        self, label: str, people: tuple[Person, ...], width_pt: float
    ) -> list[tuple[float, Piece]]:
        """Return a duty and those who have it, each with the gap above.

        The label stands beside the names where there is room, and else above the first.
        """
        pages, look = self._pages, self._pages.look
        if width_pt < self._wide_pt:
            first, *others = (self._person(person, width_pt) for person in people)
            words = pages.line(label, look.note_accent, width_pt)
            begun: Piece = Stack([(0.0, words), (2.5, first)])
        else:
            label_pt = self._page.span_pt(TIME_COLUMNS)
            names_pt = label_pt + self._page.gutter_pt
            inner_pt = width_pt - names_pt
            cells = [(names_pt, self._person(person, inner_pt)) for person in people]
            words = pages.label(label, label_pt + self._page.gutter_pt / 2)
            begun = Row([(0.0, words), cells[0]], level=True)
            others = [Row([cell], level=True) for cell in cells[1:]]
        return [(5.0, Whole(begun)), *((1.5, Whole(other)) for other in others)]

    def _person(self, person: Person, width_pt: float) -> Piece:
        """Return a name with its affiliation beside it, or below where it is too long."""
        pages, look = self._pages, self._pages.look
        name = person.name
        if person.unconfirmed:
            name = pages.said(message("{name} (to be confirmed)", name=name))
        return pages.named(name, person.affiliation, width_pt, (look.body_strong, look.note))


def _stacked(items: list[tuple[float, Piece]]) -> Stack:
    """Return what there is of the pieces, one below the other."""
    return Stack([item for item in items if item[1].height_pt])
