"""How a sign of a group looks: its name as large as the page allows, and where it meets."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report, Request
from organiser.documents.group_documents import say_there_are_none, wanted_schemes
from organiser.documents.look import INK, LEADING
from organiser.documents.page import PAGES, landscape
from organiser.documents.pieces import Nothing, Piece, Stack, Text
from organiser.documents.publication import Publication
from organiser.documents.visit_documents import LAYOUT_SHARE
from organiser.i18n import message
from organiser.planning.call_codes import COUNT, code, group_of
from organiser.typography import Style

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Workshop

GROUP_SIGNS = message("Group signs")
SIZES_PT = (150.0, 120.0, 96.0, 80.0, 64.0, 48.0, 36.0, 27.0)
"""From the largest to the smallest in which a name may stand."""

MOST_LINES = 3
UNDER_PT = 26.0


def write_group_signs(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Lay out a page for each group, or for each part that call-codes make."""
    page = landscape(PAGES[request["page"]])
    pages = Publication(workshop, request.language, page, GROUP_SIGNS, masthead=False)
    parts = int(request["split"])
    signs = _parts(pages, parts) if parts else _groups(pages, request)
    for number, (name, under) in enumerate(signs):
        progress(LAYOUT_SHARE * number / len(signs))
        pages.flow.new_page()
        _sign(pages, name, under)
    if not signs:
        say_there_are_none(pages)
    warnings = pages.doubts()
    count = pages.write(file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE)))
    return Report(count, warnings)


def _groups(pages: Publication, request: Request) -> list[tuple[str, str]]:
    """Return a sign for each name of a group; a group of several rounds has one."""
    signs: dict[tuple[str, str], None] = {}
    for scheme, groups in wanted_schemes(pages.workshop, request):
        for group in groups:
            room = pages.workshop.rooms.get(group.room_id or 0)
            under = room.name if room else scheme.name
            signs[group.name, under] = None
    return list(signs)


def _parts(pages: Publication, parts: int) -> list[tuple[str, str]]:
    """Return a sign for each part, with the codes that belong there."""
    codes = sorted({code(place) for place in range(COUNT)})
    signs = []
    for part in range(parts):
        mine = [one for one in codes if group_of(one, parts) == part]
        name = pages.said(message("Group {number}", number=part + 1))
        signs.append((name, "   ".join(mine)))
    return signs


def _sign(pages: Publication, name: str, under: str) -> None:
    width_pt, height_pt = pages.page.text_width_pt, pages.flow.page_height_pt
    foot = pages.line(
        under, Style(UNDER_PT, weight=600, colour=pages.look.accent), width_pt, "centre"
    )
    room_pt = height_pt - foot.height_pt - 2 * UNDER_PT
    large = _largest(pages, name, width_pt, room_pt)
    above_pt = max(0.0, (height_pt - large.height_pt - foot.height_pt - UNDER_PT) / 2)
    pages.flow.add(Stack([(0.0, Nothing(above_pt)), (0.0, large), (UNDER_PT, foot)]))


def _largest(pages: Publication, name: str, width_pt: float, room_pt: float) -> Piece:
    """Return a name as large as it fits without parting a word."""
    for size_pt in SIZES_PT:
        style = Style(size_pt, weight=700, colour=INK)
        block = pages.setter.block(name, style, width_pt, leading=LEADING, balanced=True)
        whole = all(pages.setter.line(word, style).width_pt <= width_pt for word in name.split())
        if whole and len(block.lines) <= MOST_LINES and block.height_pt <= room_pt:
            return Text(block, width_pt, "centre")
    return Text(pages.setter.block(name, style, width_pt, leading=LEADING), width_pt, "centre")
