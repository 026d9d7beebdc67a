"""A day's grid as a poster of A4 sheets to be joined, with marks that say how.

All the rooms of a day stand beside each other on one large sheet, as many A4 sheets wide and high
as it needs. Each paper shows its part at full size; the strip at its end and at its foot is under
the next paper when they are glued, and lines say where.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report
from organiser.documents.grid_blocks import GridTexts
from organiser.documents.grid_day import grid_day
from organiser.documents.grid_layout import AXIS_PT, COLUMN_PT, GridLayout
from organiser.documents.grid_pages import AGENDA, GridPiece
from organiser.documents.naming import sentence_case, side_by_side
from organiser.documents.page import A4, MM_PT, landscape
from organiser.documents.pieces import Stack
from organiser.documents.publication import Publication
from organiser.documents.sheet import Sheet
from organiser.i18n import message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from organiser.documents.agenda_matter import Agenda
    from organiser.documents.grid_day import GridDay
    from organiser.documents.pieces import Piece

PAPER = landscape(A4)
MARGIN_PT = 10 * MM_PT
"""What printers leave white, and room for the marks."""

OVERLAP_PT = 10 * MM_PT
MARK_PT = 5 * MM_PT
SCALE = 1.75
"""How much larger everything is than on an A4 sheet: titles of 15 points, read from some steps."""

MOST_ACROSS, LEAST_ACROSS = 6, 2
MOST_DOWN = 40
HEADS_PT = 58.0
"""Room for the names of the rooms and for what parts the headings."""

TILE_WIDTH_PT = PAPER.width_pt - 2 * MARGIN_PT
TILE_HEIGHT_PT = PAPER.height_pt - 2 * MARGIN_PT
LAYOUT_SHARE = 0.5


@dataclass(frozen=True)
class Poster:
    """A large sheet: what stands on it, and how many papers it is made of."""

    piece: Piece
    across: int
    down: int
    name: str


def write_posters(agenda: Agenda, file: BinaryIO, progress: Callable[[float], None]) -> Report:
    """Lay out a poster for each day, or several where a day has too many rooms."""
    programme = agenda.programme
    pages = Publication(programme.workshop, programme.language, PAPER, AGENDA, masthead=False)
    texts = GridTexts(pages, agenda.second_titles)
    posters: list[Poster] = []
    days = agenda.entries_by_day
    for number, (day, entries) in enumerate(days, 1):
        name = sentence_case(pages.language.day(day))
        posters += _posters(pages, texts, name, grid_day(pages.workshop, entries))
        progress(LAYOUT_SHARE * number / len(days))
    report = Report(warnings=[*texts.warnings(), *pages.doubts()])
    report.pages = _write(pages, posters, file, progress)
    return report


def _covered(tile_pt: float, count: int) -> float:
    """Return what `count` papers cover together, measured before it is made larger."""
    return (count * tile_pt - (count - 1) * OVERLAP_PT) / SCALE


def _papers(tile_pt: float, length_pt: float) -> int:
    """Return how many papers cover `length_pt`, measured before it is made larger."""
    return max(1, -int(-(length_pt * SCALE - OVERLAP_PT) // (tile_pt - OVERLAP_PT)))


def _posters(pages: Publication, texts: GridTexts, name: str, grid: GridDay) -> Iterable[Poster]:
    columns = max(len(grid.columns), 1)
    across = _papers(TILE_WIDTH_PT, AXIS_PT + columns * COLUMN_PT)
    across = min(max(across, LEAST_ACROSS), MOST_ACROSS)
    width_pt = _covered(TILE_WIDTH_PT, across)
    heading = pages.line(name, pages.look.display, width_pt)
    about = pages.line(
        side_by_side(
            (pages.event.text("title", pages.language.code), pages.version), pages.language
        ),
        pages.look.body_quiet,
        width_pt,
    )
    for down in range(1, MOST_DOWN):
        room_pt = _covered(TILE_HEIGHT_PT, down) - heading.height_pt - about.height_pt - HEADS_PT
        parts = GridLayout(texts, width_pt, room_pt).parts(grid)
        wanted = -(-columns // max(1, int((width_pt - AXIS_PT) / COLUMN_PT)))
        if len(parts) <= wanted:
            break
    for part in parts:
        piece = Stack([(0.0, heading), (2.0, about), (12.0, GridPiece(pages, texts, part))])
        height = _papers(TILE_HEIGHT_PT, piece.height_pt)
        yield Poster(piece, across, height, name)


def _write(
    pages: Publication,
    posters: list[Poster],
    file: BinaryIO,
    progress: Callable[[float], None],
) -> int:
    title = f"{pages.title} · {pages.event.text('title', pages.language.code)}"
    canvas = pages.setter.canvas(file, PAPER.size_pt, title=title)
    paper = Sheet(canvas, pages.setter, PAPER, mirrored=pages.language.right_to_left)
    count = sum(poster.across * poster.down for poster in posters)
    number = 0
    for poster in posters:
        for down in range(poster.down):
            for across in range(poster.across):
                number += 1
                progress(LAYOUT_SHARE + (1 - LAYOUT_SHARE) * number / count)
                _draw_part(paper, poster, across, down)
                _draw_marks(pages, paper, poster, (across, down))
                canvas.showPage()
    if not posters:
        words = pages.said(message("Nothing is scheduled yet."))
        style = pages.look.lead_strong
        pages.line(words, style, TILE_WIDTH_PT).draw(paper, MARGIN_PT, MARGIN_PT)
        canvas.showPage()
    canvas.save()
    progress(1.0)
    return max(number, 1)


def _draw_part(paper: Sheet, poster: Poster, across: int, down: int) -> None:
    """Draw the poster moved so that its part lies between the margins; the rest is cut off."""
    canvas = paper.canvas
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(MARGIN_PT, MARGIN_PT, TILE_WIDTH_PT, TILE_HEIGHT_PT)
    canvas.clipPath(path, stroke=0)
    canvas.scale(SCALE, SCALE)
    page = replace(PAPER, width_pt=PAPER.width_pt / SCALE, height_pt=PAPER.height_pt / SCALE)
    large = Sheet(canvas, paper.setter, page, mirrored=paper.mirrored)
    left_pt = MARGIN_PT - across * (TILE_WIDTH_PT - OVERLAP_PT)
    top_pt = MARGIN_PT - down * (TILE_HEIGHT_PT - OVERLAP_PT)
    poster.piece.draw(large, left_pt / SCALE, top_pt / SCALE)
    canvas.restoreState()


def _draw_marks(pages: Publication, paper: Sheet, poster: Poster, place: tuple[int, int]) -> None:
    """Draw corners, the edges that lie under other papers, and which paper this is."""
    across, down = place
    right_pt, foot_pt = MARGIN_PT + TILE_WIDTH_PT, MARGIN_PT + TILE_HEIGHT_PT
    look = pages.look
    for x_pt in (MARGIN_PT, right_pt):
        for y_pt in (MARGIN_PT, foot_pt):
            outwards = -MARK_PT if x_pt == MARGIN_PT else MARK_PT
            paper.stroke((x_pt, y_pt), (x_pt + outwards, y_pt), look.note.colour)
            outwards = -MARK_PT if y_pt == MARGIN_PT else MARK_PT
            paper.stroke((x_pt, y_pt), (x_pt, y_pt + outwards), look.note.colour)
    if across < poster.across - 1:
        x_pt = right_pt - OVERLAP_PT
        for y_pt in (MARGIN_PT - MARK_PT, foot_pt):
            paper.stroke((x_pt, y_pt), (x_pt, y_pt + MARK_PT), look.accent, 1.0)
    if down < poster.down - 1:
        y_pt = foot_pt - OVERLAP_PT
        for x_pt in (MARGIN_PT - MARK_PT, right_pt):
            paper.stroke((x_pt, y_pt), (x_pt + MARK_PT, y_pt), look.accent, 1.0)
    words = pages.said(
        message(
            "{name}: row {row} of {rows}, sheet {number} of {count}. "
            "Glue the next sheet on at the coloured marks.",
            name=poster.name,
            row=down + 1,
            rows=poster.down,
            number=across + 1,
            count=poster.across,
        )
    )
    text = pages.line(words, look.small, TILE_WIDTH_PT - 2 * OVERLAP_PT)
    text.draw(paper, MARGIN_PT + OVERLAP_PT, foot_pt + 3.0)
