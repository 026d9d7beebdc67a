"""The design system of every printed page: sizes, grid, and the scale of distances.

All pages stand on one grid of twelve columns between generous margins; distances are multiples of
4 points; `look.py` has the one scale of type and the colours. The `x_pt` of a page begin at
its start edge, left in English and right in Arabic, and its `y_pt` at the top: `sheet.py` is the
one place where they become places on paper.

`flow.py` lays pieces (`pieces/`) one below the other over as many pages as they need, and only
then are the pages drawn, so that "page 2 of 7" needs no second pass.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from organiser.documents.document import Option, OptionKind
from organiser.i18n import message

MM_PT = 72 / 25.4
UNIT_PT = 4.0

COLUMNS = 12


@dataclass(frozen=True)
class Page:
    """A paper size with its margins and its grid of twelve columns."""

    name: str
    width_pt: float
    height_pt: float
    side_pt: float = 20 * MM_PT
    top_pt: float = 16 * MM_PT
    bottom_pt: float = 15 * MM_PT
    gutter_pt: float = 4 * MM_PT

    @property
    def size_pt(self) -> tuple[float, float]:
        return self.width_pt, self.height_pt

    @property
    def text_width_pt(self) -> float:
        return self.width_pt - 2 * self.side_pt

    def span_pt(self, columns: int) -> float:
        """Return the width of so many columns and the gutters between them."""
        one = (self.text_width_pt - (COLUMNS - 1) * self.gutter_pt) / COLUMNS
        return columns * one + (columns - 1) * self.gutter_pt

    def column_pt(self, first: int) -> float:
        """Return where column `first`, counted from 0, begins."""
        return self.side_pt + first * (self.span_pt(1) + self.gutter_pt)


def landscape(page: Page) -> Page:
    """Return the page with its longer side across."""
    short, long = sorted(page.size_pt)
    return replace(page, width_pt=long, height_pt=short)


A3 = Page("A3", 297 * MM_PT, 420 * MM_PT)
A4 = Page("A4", 210 * MM_PT, 297 * MM_PT)
A5 = Page("A5", 148 * MM_PT, 210 * MM_PT)
LETTER = Page("Letter", 215.9 * MM_PT, 279.4 * MM_PT)
PAGES = {"a4": A4, "letter": LETTER, "a3": A3}

PAGE_SIZE = Option(
    "page",
    message("Page size"),
    OptionKind.CHOICE,
    "a4",
    choices=lambda: {
        "a4": message("A4 (210 × 297 mm)"),
        "letter": message("Letter (8½ × 11 in)"),
    },
)
"""The option by which a document offers the page sizes; its value is a key of `PAGES`."""
