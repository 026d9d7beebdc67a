"""A printed document of pages: its type, its running header and footer, and writing it out."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, BinaryIO, Literal

from organiser.documents.flow import Flow
from organiser.documents.look import LEADING, Look
from organiser.documents.naming import RIGHT_TO_LEFT, side_by_side
from organiser.documents.pieces import Nothing, Piece, Row, Stack, Text, Words
from organiser.documents.programme_version import version_line
from organiser.documents.sheet import Sheet
from organiser.i18n import Language, Message, message
from organiser.typography import Style, Typesetter
from organiser.typography.bidi import open_isolates

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from organiser.documents.page import Page
    from organiser.documents.sheet import Align
    from organiser.model import Event, Workshop
    from organiser.typography import Block, Line

MOST_HEADER_LINES = 3
HEADER_COLUMNS = 8
FOOTER_COLUMNS = 10
HEADER_GAP_PT = 16.0
SPACE_PT = 6.0
LEAST_BESIDE_PT = 130.0
"""What is said of a person begins beside the name only where some words go there."""

FOOTER_GAP_PT = 12.0
RULE_GAP_PT = 5.0


class Publication:
    """Pages in the making: everything is laid into `flow` first and drawn by `write`."""

    def __init__(  # noqa: PLR0913 -- a document, its paper and what it shares
        self,
        workshop: Workshop,
        language: Language,
        page: Page,
        title: Message,
        *,
        masthead: bool,
        setter: Typesetter | None = None,
    ) -> None:
        self.workshop, self.language, self.page = workshop, language, page
        self.heading, self.title = title, language(title)
        self.look = Look(self.event.accent)
        self.version = version_line(workshop, language)
        self._masthead = masthead
        self._missing: set[str] = set()
        self._pieces: dict[tuple[object, ...], Piece] = {}
        self.setter = setter or Typesetter((), language)
        self._header = self._running_header()
        self._footer = self._running_footer()
        header_pt = self._header.height_pt + RULE_GAP_PT + HEADER_GAP_PT
        self._footer_top_pt = page.height_pt - page.bottom_pt - self._footer.height_pt
        self._column_pt = (
            page.side_pt,
            page.top_pt + header_pt,
            self._footer_top_pt - RULE_GAP_PT - FOOTER_GAP_PT,
            page.top_pt if masthead else None,
        )
        self.flow = Flow(*self._column_pt)

    def in_language(self, language: Language) -> Publication:
        """Return these very pages, for texts in another language."""
        other = copy(self)
        other.language, other.title = language, language(self.heading)
        other._pieces = {}  # noqa: SLF001 -- our own copy
        return other

    def afresh(self) -> Publication:
        """Return blank pages of the same kind, which count their own numbers."""
        other = copy(self)
        other.flow = Flow(*self._column_pt)
        return other

    @property
    def event(self) -> Event:
        return self.workshop.event

    def said(self, words: Message) -> str:
        """Return the program's own words in the language of the document."""
        return self.language(words)

    def text(self, words: str, style: Style, width_pt: float, align: Align = "start") -> Piece:
        """Return text of people, broken to `width_pt`: it runs as it begins."""
        if not words:
            return Nothing()
        block = self.setter.block(words, style, width_pt, leading=LEADING)
        self._note_missing(words, block)
        return Text(block, width_pt, align)

    def line(self, words: str, style: Style, width_pt: float, align: Align = "start") -> Piece:
        """Return what the program puts together, broken to `width_pt`: it runs as the page does.

        Rooms, languages and labels come again and again: they are broken once.
        """
        if not words:
            return Nothing()
        key = (words, style, width_pt, align)
        piece = self._pieces.get(key)
        if piece is None:
            direction = self.direction_of(words)
            block = self.setter.block(words, style, width_pt, leading=LEADING, direction=direction)
            self._note_missing(words, block)
            piece = self._pieces[key] = Text(block, width_pt, align)
        return piece

    def label(self, words: str, width_pt: float) -> Piece:
        """Return a label beside a text; one that is a little too long is set a little smaller."""
        look = self.look
        fits = self.setter.line(words, look.body_accent).width_pt <= width_pt
        return self.line(words, look.body_accent if fits else look.note_accent, width_pt)

    def _note_missing(self, words: str, block: Block) -> None:
        if not words.isascii():
            self._missing.update(block.missing)

    def direction_of(self, words: str) -> Literal["ltr", "rtl"]:
        """Return how words run that the program puts together from texts of several scripts.

        On an Arabic page a Latin name runs as Latin does; times and dates run as Arabic does.
        """
        if not self.language.right_to_left:
            return "ltr"
        latin = not RIGHT_TO_LEFT.search(words) and any(map(str.isalpha, words))
        return "ltr" if latin else "rtl"

    def named(self, name: str, more: str, width_pt: float, styles: tuple[Style, Style]) -> Piece:
        """Return a name with what is said of the person beside it.

        What is too long for that goes on below; in a narrow column all of it stands below.
        """
        if not name:
            return self.line(more, styles[1], width_pt)
        key = (name, more, width_pt, styles)
        piece = self._pieces.get(key)
        if piece is None:
            piece = self._pieces[key] = self._named(name, more, width_pt, styles)
        return piece

    def _named(self, name: str, more: str, width_pt: float, styles: tuple[Style, Style]) -> Piece:
        if not more:
            return self.line(name, styles[0], width_pt)
        words = (name, more)
        own, other = (
            self.setter.line(text, style, direction=self.direction_of(text))
            for text, style in zip(words, styles, strict=True)
        )
        if own.width_pt + SPACE_PT + other.width_pt <= width_pt:
            self._missing.update(own.missing, other.missing)
            return Words([(0.0, own), (own.width_pt + SPACE_PT, other)])
        beside_pt = width_pt - own.width_pt - SPACE_PT
        if beside_pt >= LEAST_BESIDE_PT:
            begun, rest = self._begun(more, styles[1], beside_pt)
            self._missing.update(own.missing, begun.missing)
            first = Words([(0.0, own), (own.width_pt + SPACE_PT, begun)])
            return Stack([(0.0, first), (0.0, self.line(rest, styles[1], width_pt))])
        below = (
            self.line(text, style, width_pt) for text, style in zip(words, styles, strict=True)
        )
        return Stack([(0.0, piece) for piece in below])

    def _begun(self, text: str, style: Style, width_pt: float) -> tuple[Line, str]:
        """Return the first line of `text` in `width_pt`, and the text that is left."""
        text, direction = " ".join(text.split()), self.direction_of(text)
        first = self.setter.block(text, style, width_pt, direction=direction).lines[0].text
        length = len(first) if text.startswith(first) else 0
        begun = self.setter.line(text[:length].rstrip(), style, direction=direction)
        return begun, open_isolates(begun.text) + text[length:].strip()

    def event_line(self) -> list[str]:
        """Return what the footer says of the event: version, days, venue."""
        event = self.event
        parts = [self.language.period(event.first_day, event.last_day), event.venue]
        if self.version:
            parts.insert(0, self.version)
        if event.sample:
            parts.insert(0, self.said(message("Sample")))
        return [part for part in parts if part]

    def _running_header(self) -> Piece:
        """Return the title of the event, or what is short enough, and what this document is."""
        look, page = self.look, self.page
        words = side_by_side((self.event.code, self.title), self.language)
        end_pt = self._end_pt(words)
        end = self.line(words, look.note, end_pt, "end")
        style, width_pt = look.note_strong, page.text_width_pt - end_pt - page.gutter_pt
        start: Piece = Nothing()
        for title in (self.event.text("title", self.language.code), self.event.code):
            block = self.setter.block(title, style, width_pt, leading=LEADING)
            if title and len(block.lines) <= MOST_HEADER_LINES:
                start = Text(block, width_pt)
                break
        return Row([(0.0, start), (page.text_width_pt - end_pt, end)])

    def _end_pt(self, words: str) -> float:
        """Return the width of what stands at the end of the header: its own, at most half."""
        page = self.page
        natural_pt = self.setter.line(words, self.look.note).width_pt + 1.0
        least_pt, most_pt = page.span_pt(12 - HEADER_COLUMNS), page.span_pt(6)
        return min(max(natural_pt, least_pt), most_pt)

    def _running_footer(self) -> Piece:
        width_pt = self.page.span_pt(FOOTER_COLUMNS)
        parts = self.event_line()
        while True:
            block = self.setter.block(
                side_by_side(parts, self.language), self.look.note, width_pt, leading=LEADING
            )
            if len(block.lines) <= MOST_HEADER_LINES or not parts:
                return Text(block, width_pt)
            parts.pop()

    def doubts(self) -> list[Message]:
        """Return what is to be said of characters that no typeface has."""
        if not self._missing:
            return []
        return [
            message(
                "No typeface has these characters: {characters}. There is a gap in their place. "
                "Write them otherwise where they matter.",
                characters=" ".join(sorted(self._missing)),
            )
        ]

    def write(self, file: BinaryIO, progress: Callable[[float], None], subject: str = "") -> int:
        """Draw every page into `file` and return how many there are."""
        canvas = self.setter.canvas(
            file,
            self.page.size_pt,
            title=f"{self.title} · {self.event.text('title', self.language.code)}",
            subject=subject,
        )
        count = self.draw(canvas, progress)
        canvas.save()
        progress(1.0)
        return count

    def draw(self, canvas: Canvas, progress: Callable[[float], None] = lambda _: None) -> int:
        """Draw every page onto `canvas` and return how many there are."""
        self.flow.finish()
        sheet = Sheet(canvas, self.setter, self.page, mirrored=self.language.right_to_left)
        count = len(self.flow.leaves)
        for number, leaf in enumerate(self.flow.leaves, start=1):
            progress((number - 1) / count)
            if number > 1 or not self._masthead:
                self._draw_header(sheet)
            for piece, x_pt, top_pt in leaf.placed:
                piece.draw(sheet, x_pt, top_pt)
            self._draw_footer(sheet, number, count)
            canvas.showPage()
        return count

    def _draw_header(self, sheet: Sheet) -> None:
        page = self.page
        self._header.draw(sheet, page.side_pt, page.top_pt)
        below_pt = page.top_pt + self._header.height_pt + RULE_GAP_PT
        sheet.stroke((page.side_pt, below_pt), (page.width_pt - page.side_pt, below_pt))

    def _draw_footer(self, sheet: Sheet, number: int, count: int) -> None:
        page, top_pt = self.page, self._footer_top_pt
        above_pt = top_pt - RULE_GAP_PT
        sheet.stroke((page.side_pt, above_pt), (page.width_pt - page.side_pt, above_pt))
        self._footer.draw(sheet, page.side_pt, top_pt)
        words = self.said(message("Page {number} of {count}", number=number, count=count))
        width_pt = self.page.span_pt(12 - FOOTER_COLUMNS)
        place = self.line(words, self.look.note_strong, width_pt, "end")
        place.draw(sheet, page.width_pt - page.side_pt - width_pt, top_pt)
