"""The statistics on paper: a few figures, and bars for each thing that people are counted by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.bars import Bar, Part, Swatch, part, shades
from organiser.documents.breakdowns import Breakdown, Breakdowns, Line, percent
from organiser.documents.document import Report, Request
from organiser.documents.masthead import masthead
from organiser.documents.page import PAGES
from organiser.documents.pieces import Bookmark, Piece, Row, Rule, Stack
from organiser.documents.publication import Publication
from organiser.i18n import Message, counted, message, verbatim

if TYPE_CHECKING:
    from organiser.model import Workshop

SECTION_GAP_PT = 24.0
LABEL_COLUMNS, BAR_COLUMNS = 4, 5
LINE_GAP_PT = 4.0
NOBODY = message("Nobody is on the list yet.")


def write_statistics(
    workshop: Workshop,
    request: Request,
    title: Message,
    file: BinaryIO,
    progress: Callable[[float], None],
) -> Report:
    """Lay out the statistics and write them as PDF."""
    progress(0.0)
    pages = Publication(workshop, request.language, PAGES[request["page"]], title, masthead=True)
    StatisticsPages(pages, Breakdowns(workshop, request.language)).lay()
    progress(0.5)
    written = pages.write(file, lambda part: progress(0.5 + part / 2))
    return Report(written, pages.doubts())


@dataclass(frozen=True)
class Chart:
    """How a breakdown is drawn: its bars, the two numbers at their ends and what they are."""

    bar: Callable[[Line, float], Piece]
    numbers: Callable[[Line], tuple[str, str]]
    headings: tuple[Message, Message]
    attendance: bool = False


class StatisticsPages:
    """Lays breakdowns into the pages of a publication."""

    def __init__(self, pages: Publication, found: Breakdowns) -> None:
        self.pages, self.look, self.page = pages, pages.look, pages.page
        self._found = found
        self._label_pt = self.page.span_pt(LABEL_COLUMNS)
        self._bar_x_pt = self._label_pt + self.page.gutter_pt
        self._bar_pt = self.page.span_pt(BAR_COLUMNS)
        self._number_x_pt = self._bar_x_pt + self._bar_pt + self.page.gutter_pt
        self._number_pt = self.page.text_width_pt - self._number_x_pt

    def lay(self) -> None:
        """Lay the figures, then what has shares of women, then what is only counted."""
        flow = self.pages.flow
        flow.add(masthead(self.pages))
        if not self._found.total.total:
            width_pt = self.page.text_width_pt
            flow.add(
                self.pages.line(self.pages.said(NOBODY), self.look.lead_strong, width_pt), 40.0
            )
            return
        flow.add(self._figures(), SECTION_GAP_PT)
        found = self._found
        heads = (message("people"), message("women"))
        genders = Chart(self._by_gender, self._gender_numbers, heads)
        self._section(found.regions(), genders, self._key())
        self._section(found.constituencies(), genders, self._key())
        heads = (message("attended"), message("expected"))
        if not found.attendance:
            heads = (message("people"), verbatim(""))
        attended = Chart(self._attended, self._attended_numbers, heads, found.attendance)
        if found.attendance:
            self._section(found.regions(), attended)
            self._section(found.constituencies(), attended)
        for single in (found.first_time(), found.roles(), found.countries()):
            if single is not None:
                self._section(single, attended)

    # The figures ---------------------------------------------------------------------------

    def _figures(self) -> Piece:
        found, say = self._found, self.pages.language
        total = found.total
        countries = sum(bool(code) for code, _ in {(key[0], 0) for key in found.numbers.countries})
        figures = [(say.number(total.total), message("expected"))]
        if found.attendance:
            figures.append((say.number(total.attended), message("attended")))
        if total.women is not None:
            figures.append((percent(total.women, say), message("women")))
        figures.append(
            (say.number(countries), counted("country", "countries", countries)),
        )
        if found.away:
            figures.append((say.number(found.away), message("declined or cancelled")))
        width_pt = self.page.span_pt(2)
        cells: list[tuple[float, Piece]] = []
        for place, (number, label) in enumerate(figures):
            lines = [
                (0.0, self.pages.line(number, self.look.title, width_pt)),
                (0.0, self.pages.line(say(label), self.look.note, width_pt)),
            ]
            cells.append((place * (width_pt + self.page.gutter_pt), Stack(lines)))
        return Row(cells)

    # The bars ------------------------------------------------------------------------------

    def _section(self, breakdown: Breakdown, chart: Chart, key: Piece | None = None) -> None:
        flow, width_pt = self.pages.flow, self.page.text_width_pt
        title = breakdown.title
        if chart.attendance:
            title = self.pages.said(message("{title}: expected and attended", title=title))
        heading = self.pages.line(title, self.look.heading, width_pt)
        flow.continuation = None
        numbers = self._numbers(*(self.pages.said(words) for words in chart.headings))
        below = Row([*([(0.0, key)] if key else []), *numbers], level=True)
        flow.add(
            Stack([(0.0, Bookmark(title)), (0.0, heading), (2.0, below)]),
            SECTION_GAP_PT,
            keep_with_next=True,
        )
        longest = max((line.total for line in breakdown.lines), default=1)
        for place, line in enumerate(breakdown.lines):
            bar = chart.bar(line, self._bar_pt / longest)
            flow.add(self._line(line, chart, bar), LINE_GAP_PT if place else 6.0)
            flow.continuation = lambda: self._continued(title)
        flow.continuation = None
        total = self._line(breakdown.total, chart, None)
        flow.add(Stack([(0.0, Rule(width_pt)), (LINE_GAP_PT, total)]), LINE_GAP_PT)

    def _continued(self, title: str) -> tuple[Piece, float]:
        words = self.pages.said(message("{heading} (continued)", heading=title))
        return self.pages.line(words, self.look.body_accent, self.page.text_width_pt), 6.0

    def _line(self, line: Line, chart: Chart, bar: Piece | None) -> Piece:
        style = self.look.body if bar else self.look.body_strong
        cells = [(0.0, self.pages.line(line.label, style, self._label_pt))]
        if bar:
            cells.append((self._bar_x_pt, bar))
        first, second = chart.numbers(line)
        half_pt = self._number_pt / 2
        cells += [
            (self._number_x_pt, self.pages.line(first, self.look.body_strong, half_pt, "end")),
            (
                self._number_x_pt + half_pt,
                self.pages.line(second, self.look.body_quiet, half_pt, "end"),
            ),
        ]
        return Row(cells, centred=True)

    def _numbers(self, *headings: str) -> list[tuple[float, Piece]]:
        """Return the headings above the numbers at the end of the lines."""
        half_pt, look = self._number_pt / 2, self.look
        return [
            (self._number_x_pt + place * half_pt, self.pages.line(words, look.note, half_pt, "end"))
            for place, words in enumerate(headings)
            if words
        ]

    def _gender_numbers(self, line: Line) -> tuple[str, str]:
        say = self.pages.language
        return say.number(line.total), "" if line.women is None else percent(line.women, say)

    def _attended_numbers(self, line: Line) -> tuple[str, str]:
        say = self.pages.language
        if not self._found.attendance:
            return say.number(line.total), ""
        return say.number(line.attended), say.number(line.total)

    def _by_gender(self, line: Line, scale_pt: float) -> Piece:
        fills = shades(self.look.accent)
        numbers = zip(line.genders, fills, strict=True)
        return Bar([self._part(number, fill, scale_pt) for number, fill in numbers if number])

    def _attended(self, line: Line, scale_pt: float) -> Piece:
        fill = shades(self.look.accent)[0]
        if not self._found.attendance:
            return Bar([self._part(line.total, fill, scale_pt)])
        came = [self._part(line.attended, fill, scale_pt)] if line.attended else []
        return Bar(came, line.total * scale_pt)

    def _part(self, number: int, fill: str, scale_pt: float) -> Part:
        text = self.pages.language.number(number)
        return part(self.pages.setter, self.look.note_bold, text, number * scale_pt, fill)

    def _key(self) -> Piece:
        """Return which shade is which gender; one that nobody has is left out."""
        look, x_pt = self.look, 0.0
        cells: list[tuple[float, Piece]] = []
        names: Sequence[str] = list(self._found.genders().values())
        for name, number, fill in zip(
            names, self._found.total.genders, shades(look.accent), strict=True
        ):
            if number:
                width_pt = self.pages.setter.line(name, look.note_ink).width_pt + 2.0
                cells += [
                    (x_pt, Swatch(fill)),
                    (x_pt + 12.0, self.pages.line(name, look.note_ink, width_pt)),
                ]
                x_pt += 12.0 + width_pt + 14.0
        return Row(cells, centred=True)
