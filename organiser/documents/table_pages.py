"""Tables on paper: titles, notes and rows over as many pages as they need, headings on each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.breakdowns import percent
from organiser.documents.document import Report, Request
from organiser.documents.look import QUIET
from organiser.documents.naming import left_to_right
from organiser.documents.page import PAGES
from organiser.documents.pieces import Piece, Row, Rule, Stack
from organiser.documents.publication import Publication
from organiser.documents.spreadsheet import Column, Kind, Sheet, Table, Value
from organiser.documents.table_widths import table_widths_pt
from organiser.i18n import Language, Message, message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from organiser.model import Workshop
    from organiser.typography import Style

CELL_GAP_PT = 10.0
ROW_GAP_PT = 3.5
LARGE_GAP_PT = 5.0
TITLE_GAP_PT = 22.0
LAYOUT_SHARE = 0.6
"""How much of the work is done when everything is laid out."""

_PHONE = re.compile(r"\+[\d\s()./-]+")

NOBODY = message("Nobody stands in this list yet.")


@dataclass(frozen=True)
class Frame:
    """The columns of a table that are printed, their places in it, and their widths in points."""

    columns: Sequence[Column]
    places: Sequence[int]
    widths_pt: Sequence[float]

    @property
    def width_pt(self) -> float:
        return sum(self.widths_pt) + CELL_GAP_PT * (len(self.widths_pt) - 1)

    def texts(self, row: Sequence[Value], language: Language) -> list[str]:
        return [shown(row[place], language) for place in self.places]


class TablePages:
    """Pages of tables below a title; `large` is for reading at a gate."""

    def __init__(
        self,
        workshop: Workshop,
        request: Request,
        title: Message,
        *,
        landscape: bool = False,
        large: bool = False,
    ) -> None:
        page = PAGES[request["page"]]
        if landscape:
            page = replace(page, width_pt=page.height_pt, height_pt=page.width_pt)
        self.pages = Publication(workshop, request.language, page, title, masthead=False)
        look = self.pages.look
        self._strong, self._plain = (
            (look.lead_strong, look.lead) if large else (look.body_strong, look.body)
        )
        self._gap_pt = LARGE_GAP_PT if large else ROW_GAP_PT
        self._width_pt = page.text_width_pt

    def write(
        self, sheets: Sequence[Sheet], file: BinaryIO, progress: Callable[[float], None]
    ) -> Report:
        """Lay out the tables of `sheets` and write them as PDF."""
        progress(0.0)
        self.head()
        total = sum(len(table.rows) for sheet in sheets for table in sheet.tables)
        if not total:
            self.note(self.pages.said(NOBODY))
        done = 0
        for sheet in sheets:
            frames = self._frames(sheet.tables)
            for place, table in enumerate(sheet.tables):
                if sheet.apart and (place or done):
                    self.pages.flow.new_page()
                self.table(table, frames[_headings(table)])
                done += len(table.rows)
                progress(LAYOUT_SHARE * done / (total or 1))
        written = self.pages.write(
            file, lambda part: progress(LAYOUT_SHARE + part * (1 - LAYOUT_SHARE))
        )
        return Report(written, self.pages.doubts())

    def head(self) -> None:
        """Say what this is, large, at the top of the first page."""
        title = self.pages.line(self.pages.title, self.pages.look.title, self._width_pt)
        self.pages.flow.add(title, keep_with_next=True)

    def note(self, words: str) -> None:
        """Add a sentence."""
        self.pages.flow.add(self.pages.line(words, self.pages.look.body, self._width_pt), 10.0)

    def table(self, table: Table, frame: Frame) -> None:
        """Add a table with its title, notes, headings and rows."""
        flow, look = self.pages.flow, self.pages.look
        flow.continuation = None
        gap_pt = TITLE_GAP_PT
        if table.title:
            line = self.pages.line(table.title, look.lead_accent, self._width_pt)
            flow.add(line, gap_pt, keep_with_next=True)
            gap_pt = 2.0
        for note in table.notes:
            line = self.pages.line(note, look.body_quiet, self._width_pt)
            flow.add(line, gap_pt, keep_with_next=bool(table.rows) or note != table.notes[-1])
            gap_pt = 2.0
        if not table.rows:
            flow.finish()
            return
        texts = [frame.texts(row, self.pages.language) for row in table.rows]
        heading = self._heading(frame)
        flow.add(heading, 8.0 if table.title or table.notes else gap_pt, keep_with_next=True)
        grouped = bool(texts[0][0]) and any(not row[0] for row in texts)
        groups: list[Piece] = []
        group: list[tuple[float, Piece]] = []
        for place, row in enumerate(texts):
            strong = place in table.strong
            named = not table.strong
            piece = self._row(frame, row, self._row_styles(len(row), strong=strong, named=named))
            group.append((self._gap_pt, piece))
            if place + 1 == len(texts) or not grouped or texts[place + 1][0]:
                groups.append(self._ruled(Stack(group), frame, strong=strong))
                group = []
        for place, piece in enumerate(groups):
            # a row is never alone on the last page; a group of several may be
            last_but_one = not grouped and place + 2 == len(groups)
            flow.add(piece, self._gap_pt, keep_with_next=last_but_one)
            if not last_but_one:
                flow.continuation = lambda: (heading, self._gap_pt)
        flow.continuation = None

    def _frames(self, tables: Sequence[Table]) -> dict[tuple[str, ...], Frame]:
        """Return one frame for all tables of the same headings, so that their columns align."""
        found: dict[tuple[str, ...], Frame] = {}
        for table in tables:
            same = [other for other in tables if _headings(other) == _headings(table)]
            if _headings(table) not in found:
                found[_headings(table)] = self._frame(same)
        return found

    def _frame(self, tables: Sequence[Table]) -> Frame:
        """Return where the columns stand; one in which nothing stands anywhere is left out."""
        rows = [
            [shown(value, self.pages.language) for value in row]
            for table in tables
            for row in table.rows
        ]
        columns = tables[0].columns
        places = [place for place in range(len(columns)) if any(row[place] for row in rows)]
        measured = [
            (columns[place].heading, [row[place] for row in rows], self._strong) for place in places
        ]
        widths_pt = (
            table_widths_pt(self.pages.setter, measured, self._width_pt, CELL_GAP_PT)
            if places
            else []
        )
        return Frame([columns[place] for place in places], places, widths_pt)

    def _heading(self, frame: Frame) -> Piece:
        words = [column.heading for column in frame.columns]
        cells = self._row(frame, words, [self.pages.look.note_strong] * len(words))
        rule = Rule(frame.width_pt, self.pages.look.accent, 1.0)
        return Stack([(0.0, cells), (3.0, rule)])

    def _row_styles(self, count: int, *, strong: bool, named: bool) -> list[Style]:
        """Return the styles of a row: what it is about stands out, or the whole of a total."""
        first = self._strong if strong or named else self._plain
        return [first, *[self._strong if strong else self._plain] * (count - 1)]

    def _ruled(self, piece: Piece, frame: Frame, *, strong: bool) -> Piece:
        rule = Rule(frame.width_pt, QUIET, 0.75) if strong else Rule(frame.width_pt)
        return Stack([(0.0, piece), (self._gap_pt, rule)])

    def _row(self, frame: Frame, texts: Sequence[str], styles: Sequence[Style]) -> Piece:
        cells: list[tuple[float, Piece]] = []
        x_pt = 0.0
        for text, column, width_pt, style in zip(
            texts, frame.columns, frame.widths_pt, styles, strict=True
        ):
            numeric = column.kind in {Kind.NUMBER, Kind.SHARE}
            if text:
                piece = self.pages.line(text, style, width_pt, "end" if numeric else "start")
                cells.append((x_pt, piece))
            x_pt += width_pt + CELL_GAP_PT
        return Row(cells, level=True)


def _headings(table: Table) -> tuple[str, ...]:
    return tuple(column.heading for column in table.columns)


def shown(value: Value, language: Language) -> str:
    """Return what stands in a cell as a reader of `language` reads it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return language.moment(value)
    if isinstance(value, date):
        return language.short_date(value)
    if isinstance(value, float):
        return percent(value, language)
    if isinstance(value, int):
        return language.number(value)
    return left_to_right(value, language) if _PHONE.fullmatch(value) else value
