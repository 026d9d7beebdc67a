"""How a badge looks: one design, drawn for 80 × 50 mm and scaled to every label stock.

    ┌──────────────────────────────┐
    │ Governments        ┌ Speaker │   band in the colour of the constituency, ribbon for a role
    ├──────────────────────────────┤
    │ Given names                  │   the name, as large as it goes
    │ Family name                  │
    │ the name in its own script   │
    │ Organisation          ██████ │   what comes below stands at the foot,
    │ Country or body       ██████ │   beside the code
    │ Event or code · dates ██████ │
    └──────────────────────────────┘

Places are in points from the start edge (left, but right in Arabic) and from the top of the label.
"""

from __future__ import annotations

from dataclasses import dataclass

from organiser.documents.label_sheets import LabelSheet

MM_PT = 72 / 25.4

LARGEST_NAME_PT = 28.0
"""The name where there is room, for 80 × 50 mm."""

USUAL_NAME_PT = 24.0
"""A name is to be read across a table: smaller than this is worth a word to the coordinator."""

LEAST_MODULE_MM = 0.46
"""The modules of a code, 2.7 dots at 150 dpi. At 2.6 zbar misses one code in ten of pdfium."""

FINEST_MODULE_MM = 0.32
"""For a name that fits into no coarser code: telephones still read it from near."""

GOOD_CODE_MM = 16.3
"""Smaller badges still get a code of this size if it goes in: 33 modules, a name."""

LEAST_CODE_MM = 11.5
"""A smaller code than this holds no name."""

LEAST_EVENT_SCALE = 0.65
"""On smaller badges the line about the event would be too fine to read, and is left out."""

UPRIGHT_NAME = 1.3
"""On an upright badge the name may be so much larger: there is room for a third line."""

UPRIGHT_TEXT = 1.15
"""So much larger are the words below the name."""

NAME_LEADING = 1.12


@dataclass(frozen=True)
class Design:
    """The places and sizes on the badges of one label stock. Points, and from the top."""

    width_pt: float
    height_pt: float
    corner_pt: float
    scale: float
    text_scale: float
    margin_pt: float
    band_pt: float
    gap_pt: float
    code_pt: float
    name_sizes_pt: tuple[float, ...]
    usual_name_pt: float

    @property
    def text_width_pt(self) -> float:
        """The width between the margins."""
        return self.width_pt - 2 * self.margin_pt

    @property
    def side_width_pt(self) -> float:
        """The width of a text that stands beside the code."""
        if not self.code_pt:
            return self.text_width_pt
        return self.text_width_pt - self.code_pt - 1.4 * self.gap_pt

    @property
    def code_top_pt(self) -> float:
        """Where the code, with a little air above it, begins."""
        if not self.code_pt:
            return self.height_pt
        return self.height_pt - self.margin_pt - self.code_pt - 0.2 * self.gap_pt

    @property
    def name_top_pt(self) -> float:
        """Where the name, with the room for its accents, begins."""
        spare_pt = self.height_pt - 50 * MM_PT * self.scale  # on an upright badge
        return self.band_pt + 0.15 * self.gap_pt + 0.3 * spare_pt

    @property
    def least_foot_top_pt(self) -> float:
        """So high may the foot rise: above it there is room for the smallest name."""
        return self.name_top_pt + 2.6 * self.name_sizes_pt[-1] + self.head_air_pt

    @property
    def head_air_pt(self) -> float:
        """The least air between the name and what stands on the foot."""
        return 0.4 * self.gap_pt

    @property
    def foot_pt(self) -> float:
        """The lowest place of text and code."""
        return self.height_pt - self.margin_pt

    @property
    def names_event(self) -> bool:
        """Whether there is room for the line about the event."""
        return self.scale >= LEAST_EVENT_SCALE

    @property
    def is_roomy(self) -> bool:
        """Whether a long title takes nobody's room."""
        return is_upright(self.width_pt, self.height_pt)

    @property
    def most_modules(self) -> int:
        """The largest code, in modules, whose modules can still be read."""
        return int(self.code_pt / (LEAST_MODULE_MM * MM_PT))

    @property
    def finest_modules(self) -> int:
        """The largest code that a telephone can read."""
        return int(self.code_pt / (FINEST_MODULE_MM * MM_PT))

    def text_size(self, at_scale_1_pt: float) -> float:
        """Return a size of the words below the name: they shrink less than the badge."""
        return max(5, round(at_scale_1_pt * self.text_scale * 2) / 2)

    def size(self, at_scale_1_pt: float, smallest_pt: float = 5) -> float:
        """Return a size of type on this stock, to the half point."""
        return max(smallest_pt, round(at_scale_1_pt * self.scale * 2) / 2)


def is_upright(width_pt: float, height_pt: float) -> bool:
    """Return whether a badge has height to spare: it is higher than wide, or nearly so."""
    return height_pt > 0.8 * width_pt


def design(sheet: LabelSheet, *, code: bool) -> Design:
    """Return the design for the labels of `sheet`, with a `code` where there is room for it."""
    width_pt = sheet.label_width_mm * MM_PT
    height_pt = (sheet.label_height_mm - sheet.fold_mm) * MM_PT
    scale = min(width_pt / (80 * MM_PT), height_pt / (50 * MM_PT))
    margin_pt = min(max(3.2 * scale, 2.0), 9.0) * MM_PT
    band_pt = 6.2 * MM_PT * scale
    code_mm = min(17.1 * scale, 36)
    if code_mm < GOOD_CODE_MM:
        code_mm = min(GOOD_CODE_MM, (height_pt - band_pt - 2 * margin_pt) / MM_PT)
    if code_mm < LEAST_CODE_MM:
        code_mm = 0
    upright = is_upright(width_pt, height_pt)
    text_scale = max(scale, scale**0.6) * (UPRIGHT_TEXT if upright else 1)
    largest = max(8, round(LARGEST_NAME_PT * scale * (UPRIGHT_NAME if upright else 1)))
    smallest = max(6, round(10 * scale))
    return Design(
        width_pt=width_pt,
        height_pt=height_pt,
        corner_pt=sheet.corner_mm * MM_PT if not sheet.fold_mm else 0,
        scale=scale,
        text_scale=text_scale,
        margin_pt=margin_pt,
        band_pt=band_pt,
        gap_pt=2.4 * MM_PT * scale,
        code_pt=code_mm * MM_PT if code else 0,
        name_sizes_pt=tuple(float(size) for size in range(largest, smallest - 1, -1)),
        usual_name_pt=USUAL_NAME_PT * min(1, scale),
    )
