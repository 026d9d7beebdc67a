"""The agenda as a grid: rooms side by side, time downwards, day by day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.document import Report
from organiser.documents.grid_blocks import BAR_PT, PADDING_PT, GridTexts
from organiser.documents.grid_day import grid_day
from organiser.documents.grid_layout import AXIS_PT, GAP_PT, GridLayout, GridPart
from organiser.documents.naming import sentence_case
from organiser.documents.page import A4, MM_PT, PAGES, landscape
from organiser.documents.pieces import Bookmark, Piece, Row, Stack
from organiser.documents.publication import Publication
from organiser.i18n import message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from organiser.documents.agenda_matter import Agenda
    from organiser.documents.grid_day import GridBlock
    from organiser.documents.page import Page
    from organiser.documents.programme_entries import Entry
    from organiser.documents.sheet import Sheet

AGENDA = message("Agenda")
MARGIN_PT = 12 * MM_PT
HEAD_GAP_PT = 6.0
LAYOUT_SHARE = 0.7
QUIET_FILL = "#F1F2F4"
WHITE = "#FFFFFF"


def write_grid(agenda: Agenda, file: BinaryIO, progress: Callable[[float], None]) -> Report:
    """Lay out a grid for each day and write it as PDF."""
    programme, request, days = agenda.programme, agenda.request, agenda.entries_by_day
    if request["page"] == "tiled":
        from organiser.documents.grid_poster import write_posters  # noqa: PLC0415 -- as asked

        return write_posters(agenda, file, progress)
    page = grid_page(PAGES.get(request["page"], A4))
    pages = Publication(programme.workshop, request.language, page, AGENDA, masthead=False)
    sheets = GridSheets(pages, agenda.second_titles)
    for number, (day, entries) in enumerate(days, 1):
        sheets.add(day, entries)
        progress(LAYOUT_SHARE * number / len(days))
    if not days:
        words = pages.said(message("Nothing is scheduled yet."))
        pages.flow.add(pages.line(words, pages.look.lead_strong, page.text_width_pt))
    report = Report(warnings=[*sheets.texts.warnings(), *pages.doubts()])
    report.pages = pages.write(
        file, lambda done: progress(LAYOUT_SHARE + done * (1 - LAYOUT_SHARE))
    )
    return report


def grid_page(page: Page) -> Page:
    """Return the page across, with narrow margins: a grid wants every millimetre."""
    wide = landscape(page)
    return replace(wide, side_pt=MARGIN_PT, top_pt=MARGIN_PT, bottom_pt=MARGIN_PT)


class GridSheets:
    """Puts the grids of days into a publication, a sheet on each page."""

    def __init__(self, pages: Publication, second: dict[int, str]) -> None:
        self._pages = pages
        self.texts = GridTexts(pages, second)

    def add(self, day: date, entries: Sequence[Entry]) -> None:
        """Add the sheets of a day."""
        pages, flow = self._pages, self._pages.flow
        grid = grid_day(pages.workshop, entries)
        heading = self._heading(day, "")
        heads_pt = self.heads_height_pt(len(grid.columns))
        room_pt = flow.page_height_pt - heading.height_pt - heads_pt - HEAD_GAP_PT
        layout = GridLayout(self.texts, pages.page.text_width_pt, room_pt)
        for part in layout.parts(grid):
            flow.new_page()
            flow.add(self._heading(day, self._which(part)), keep_with_next=True)
            if part.number == 1:
                flow.add(Bookmark(sentence_case(pages.language.day(day))), keep_with_next=True)
            flow.add(GridPiece(pages, self.texts, part), HEAD_GAP_PT)

    def heads_height_pt(self, columns: int) -> float:
        """Return room for the names of the rooms: two lines, and one for the building."""
        look = self._pages.look
        return (2 * look.note_bold.size_pt + look.small.size_pt) * 1.35 + 4 if columns else 0.0

    def _heading(self, day: date, which: str) -> Piece:
        pages, look = self._pages, self._pages.look
        width_pt, end_pt = pages.page.text_width_pt, pages.page.span_pt(5)
        words = sentence_case(pages.language.day(day))
        return Row(
            [
                (0.0, pages.line(words, look.heading, width_pt - end_pt)),
                (width_pt - end_pt, pages.line(which, look.body_quiet, end_pt, "end")),
            ],
            level=True,
        )

    def _which(self, part: GridPart) -> str:
        """Return which of the sheets of a day this is, by its rooms or its times."""
        if part.count == 1:
            return ""
        pages = self._pages
        return pages.said(
            message("Sheet {number} of {count}", number=part.number, count=part.count)
        )


class GridPiece(Piece):
    """One sheet of a grid: names of rooms, times, sessions."""

    __slots__ = ("_heads", "_heads_pt", "_pages", "_part", "_texts")

    def __init__(self, pages: Publication, texts: GridTexts, part: GridPart) -> None:
        self._pages, self._texts, self._part = pages, texts, part
        width_pt = part.column_pt - GAP_PT - PADDING_PT
        look = pages.look
        self._heads = [
            Stack(
                [
                    (0.0, pages.line(column.name, look.note_bold, width_pt)),
                    (0.0, pages.line(column.more, look.small, width_pt)),
                ]
            )
            for column in part.day.columns
        ]
        tallest = max((head.height_pt for head in self._heads), default=-4.0)
        self._heads_pt = tallest + 4.0
        super().__init__(self._heads_pt + part.height_pt)

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        part = self._part
        for place, head in enumerate(self._heads):
            left_pt = x_pt + AXIS_PT + place * part.column_pt
            head.draw(sheet, left_pt, top_pt + self._heads_pt - 4.0 - head.height_pt)
        top_pt += self._heads_pt
        self._draw_times(sheet, x_pt, top_pt)
        for block in part.day.blocks:
            self._draw_block(sheet, x_pt + AXIS_PT, top_pt, block)

    def _draw_times(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        """Draw a line at each moment, and its time at the start edge where there is room."""
        part, pages = self._part, self._pages
        starts = {block.starts for block in part.day.blocks} | {part.moments[0]}
        last_pt = -100.0
        for moment, below_pt in zip(part.moments, part.tops_pt, strict=True):
            if moment not in starts and moment != part.moments[-1]:
                continue
            y_pt = top_pt + below_pt
            sheet.stroke((x_pt, y_pt), (x_pt + part.width_pt, y_pt))
            if below_pt - last_pt < pages.look.note_strong.size_pt:
                continue
            if moment == part.moments[-1]:
                continue
            words = pages.language.time(moment.time())
            label = pages.line(words, pages.look.note_strong, AXIS_PT)
            label.draw(sheet, x_pt, y_pt + 1.0)
            last_pt = below_pt

    def _draw_block(self, sheet: Sheet, x_pt: float, top_pt: float, block: GridBlock) -> None:
        part, look = self._part, self._pages.look
        tops = dict(zip(part.moments, part.tops_pt, strict=True))
        begins_pt = tops.get(block.starts, 0.0)
        ends_pt = tops.get(block.ends, part.tops_pt[-1])
        left_pt = x_pt + max(block.first, 0) * part.column_pt
        box = (left_pt, top_pt + begins_pt + GAP_PT / 2)
        size = (part.block_width_pt(block), ends_pt - begins_pt - GAP_PT)
        quiet, loud = block.entry.quiet, block.entry.loud
        fill = QUIET_FILL if quiet else look.tint if loud or block.is_band else WHITE
        edge = "" if quiet or block.is_band else "#C6CAD0"
        sheet.box(*box, *size, fill=fill, edge=edge)
        if not quiet:
            sheet.box(*box, BAR_PT, size[1], fill=look.accent)
        width_pt = part.block_width_pt(block) - 2 * PADDING_PT
        continued = block.entry.session.key in part.continued
        text = self._texts.text(block, width_pt, part.detail, continued=continued)
        text.draw(sheet, box[0] + PADDING_PT + BAR_PT / 2, box[1] + PADDING_PT - 1.0)
