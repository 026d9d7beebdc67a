"""The head of a first page: logos, title, subtitle, when, where and by whom."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from organiser.documents.naming import joined, side_by_side
from organiser.documents.page import MM_PT
from organiser.documents.pieces import Piece, Row, Rule, Stack, Text
from organiser.i18n import message
from organiser.model import Logo, Picture

if TYPE_CHECKING:
    from organiser.documents.publication import Publication
    from organiser.documents.sheet import Sheet

LOGO_HEIGHT_PT = 14 * MM_PT
LOGO_WIDTH_PT = 46 * MM_PT
MOST_DISPLAY_LINES = 3


class Logos(Piece):
    """The logos of the event from the start edge on, each within its own box."""

    def __init__(self, contents: list[bytes], gap_pt: float) -> None:
        from reportlab.lib.utils import ImageReader  # noqa: PLC0415 -- slow to import

        self._gap_pt = gap_pt
        self._images = []
        for content in contents:
            image = ImageReader(BytesIO(content))
            width, height = image.getSize()
            scale = min(LOGO_WIDTH_PT / width, LOGO_HEIGHT_PT / height)
            self._images.append((image, width * scale, height * scale))
        self.height_pt = LOGO_HEIGHT_PT

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        for image, width_pt, height_pt in self._images:
            left = sheet.paper_x_pt(x_pt) - (width_pt if sheet.mirrored else 0)
            bottom = sheet.paper_y_pt(top_pt + (LOGO_HEIGHT_PT + height_pt) / 2)
            sheet.canvas.drawImage(image, left, bottom, width_pt, height_pt, mask="auto")
            x_pt += width_pt + self._gap_pt


def masthead(pages: Publication, *, second_title: str = "") -> Piece:
    """Return the head of the first page; its title is set in full, however long.

    `second_title` is the same in the second language of a document that has two.
    """
    event, look, page, language = pages.event, pages.look, pages.page, pages.language
    width_pt = page.text_width_pt
    items: list[tuple[float, Piece]] = []
    logos = _logos(pages)
    if logos:
        items.append((0.0, logos))
    eyebrow = side_by_side((event.code, pages.title), language)
    items.append((20.0, pages.line(eyebrow, look.lead_accent, width_pt)))
    title = event.text("title", language.code)
    wide = pages.page.span_pt(11)
    block = pages.setter.block(title, look.display, wide, leading=1.2, balanced=True)
    if len(block.lines) > MOST_DISPLAY_LINES:
        block = pages.setter.block(title, look.title, wide, leading=1.25)
    items.append((4.0, Text(block)))
    if second_title:
        items.append((6.0, pages.text(second_title, look.lead_strong, wide)))
    subtitle = event.text("subtitle", language.code)
    if subtitle:
        items.append((6.0, pages.text(subtitle, look.lead_quiet, wide)))
    items.append((14.0, Rule(width_pt, look.accent, 2.0)))
    items.append((10.0, _facts(pages)))
    return Stack(items)


def _facts(pages: Publication) -> Piece:
    event, look, page, language = pages.event, pages.look, pages.page, pages.language
    columns = (
        (
            pages.said(message("When")),
            language.period(event.first_day, event.last_day),
            pages.version,
        ),
        (pages.said(message("Where")), event.venue, event.address),
        (
            pages.said(message("Organised by")),
            event.organisers,
            joined((language.language(code) for code in event.languages), language),
        ),
    )
    cells: list[tuple[float, Piece]] = []
    width_pt = page.span_pt(4)
    for label, main, more in columns:
        if not main and not more:
            continue
        lines: list[tuple[float, Piece]] = [(0.0, pages.line(label, look.note_accent, width_pt))]
        if main:
            lines.append((2.0, pages.text(main, look.body_strong, width_pt)))
        if more:
            lines.append((1.0, pages.line(more, look.body_quiet, width_pt)))
        cells.append((len(cells) * (width_pt + page.gutter_pt), Stack(lines)))
    return Row(cells)


def _logos(pages: Publication) -> Piece | None:
    workshop = pages.workshop
    rows = sorted(workshop.of(Logo).values(), key=lambda row: (row.position, row.key))
    contents = [workshop.of(Picture)[row.picture_id].content for row in rows]
    return Logos(contents, 8 * MM_PT) if contents else None
