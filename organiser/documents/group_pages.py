"""How group lists look: groups side by side, round by round, then everybody with their groups."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report, Request
from organiser.documents.group_documents import say_there_are_none, wanted_schemes
from organiser.documents.naming import represented, side_by_side
from organiser.documents.page import PAGES
from organiser.documents.pieces import Bookmark, Piece, Row, Rule, Stack, Whole
from organiser.documents.publication import Publication
from organiser.documents.visit_documents import LAYOUT_SHARE
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Group, GroupScheme, Workshop

GROUP_LISTS = message("Group lists")
ABREAST = 2
SECTION_PT, GROUP_PT = 20.0, 14.0


def write_group_lists(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out every scheme, its rounds and groups, and write them as PDF."""
    pages = Publication(
        workshop, request.language, PAGES[request["page"]], GROUP_LISTS, masthead=False
    )
    schemes = wanted_schemes(workshop, request)
    for number, (scheme, groups) in enumerate(schemes):
        progress(LAYOUT_SHARE * number / len(schemes))
        _Scheme(pages, scheme, groups).lay()
    if not schemes:
        say_there_are_none(pages)
    warnings = pages.doubts()
    count = pages.write(file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE)))
    return Report(count, warnings)


class _Scheme:
    """Lays one way of grouping."""

    def __init__(self, pages: Publication, scheme: GroupScheme, groups: list[Group]) -> None:
        self.pages, self.scheme, self.groups, self.look = pages, scheme, groups, pages.look
        self.width_pt = pages.page.text_width_pt
        self._cell_pt = (self.width_pt - pages.page.gutter_pt) / ABREAST

    def lay(self) -> None:
        flow, pages = self.pages.flow, self.pages
        flow.new_page()
        head = pages.text(self.scheme.name, self.look.title, self.width_pt)
        flow.add(Stack([(0.0, Bookmark(self.scheme.name)), (0.0, head)]), keep_with_next=True)
        if not self.groups:
            words = pages.said(message("No groups have been made yet."))
            flow.add(pages.line(words, self.look.body, self.width_pt), 8.0)
        for number, found in groupby(self.groups, key=lambda group: group.round):
            groups = list(found)
            if self.scheme.rounds > 1:
                words = pages.said(message("Round {number}", number=number))
                line = pages.line(words, self.look.heading, self.width_pt)
                flow.add(line, SECTION_PT, keep_with_next=True)
            for start in range(0, len(groups), ABREAST):
                cells = [
                    (place * (self._cell_pt + pages.page.gutter_pt), self._group(group))
                    for place, group in enumerate(groups[start : start + ABREAST])
                ]
                flow.add(Whole(Row(cells)), GROUP_PT)
        flow.finish()

    def _group(self, group: Group) -> Piece:
        pages, look, say = self.pages, self.look, self.pages.language
        members = self._members(group)
        room = pages.workshop.rooms.get(group.room_id or 0)
        where = room.name if room else ""
        count = pages.said(counted("{count} person", "{count} people", len(members)))
        items: list[tuple[float, Piece]] = [
            (0.0, pages.line(group.name, look.lead_strong, self._cell_pt)),
            (1.0, pages.line(side_by_side((where, count), say), look.note_accent, self._cell_pt)),
            (3.0, Rule(self._cell_pt)),
        ]
        for name, home in members:
            piece = pages.named(name, home, self._cell_pt, (look.body, look.note))
            items.append((3.0, piece))
        return Stack(items)

    def _members(self, group: Group) -> list[tuple[str, str]]:
        workshop = self.pages.workshop
        keys = {person.key for person in workshop.members_of(group)}
        return [
            (person.full_name, represented(person, self.pages.language))
            for person in workshop.expected_people()
            if person.key in keys
        ]
