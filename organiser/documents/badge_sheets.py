"""Badges on their sheets: one page after the other, each finished and compressed as it goes.

What many badges share (band, ribbon, the line about the event) is drawn once as a form and used
by reference; a badge adds its own words and its code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from organiser.documents.badge_design import MM_PT, design
from organiser.documents.badge_frame import WHITE, FramePlan, plan_frame
from organiser.documents.badge_layout import Layout, Layouts
from organiser.documents.badge_marks import cut_marks, outlines, rounded
from organiser.documents.badge_warnings import Warnings
from organiser.documents.look import INK
from organiser.documents.qr import card_code, operators

if TYPE_CHECKING:
    from organiser.documents.badge_content import Badge, Frame
    from organiser.documents.badge_lines import Placed
    from organiser.documents.label_sheets import LabelSheet, Place
    from organiser.typography import Typesetter
    from organiser.typography.canvas import PrintCanvas


@dataclass(frozen=True)
class Printing:
    """How badges go on paper. `scale_x` and `scale_y` correct a printer that prints too small."""

    sheet: LabelSheet
    start: int = 1
    cut_marks: bool = False
    outlines: bool = False
    code: bool = True
    offset_x_mm: float = 0.0
    offset_y_mm: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0

    @property
    def transform(self) -> str:
        """The PDF operator that moves and scales the page, about its upper left corner."""
        down_pt = self.sheet.height_mm * MM_PT * (1 - self.scale_y) - self.offset_y_mm * MM_PT
        across_pt = self.offset_x_mm * MM_PT
        return f"{self.scale_x:.5f} 0 0 {self.scale_y:.5f} {across_pt:.3f} {down_pt:.3f} cm"


class BadgeSheets:
    """Draws badges on label sheets into a canvas."""

    def __init__(self, setter: Typesetter, canvas: PrintCanvas, printing: Printing) -> None:
        self.setter, self.canvas, self.printing = setter, canvas, printing
        self.sheet = printing.sheet
        self.design = design(self.sheet, code=printing.code)
        self.warnings = Warnings(self.sheet.name, self.design)
        self.pages = 0
        self._layouts = Layouts(setter, self.design)
        self._frames: dict[Frame, tuple[str, FramePlan]] = {}
        self._height_pt = self.sheet.height_mm * MM_PT
        self._marks = "\n".join(
            marks
            for wanted, marks in (
                (printing.outlines, outlines(self.sheet)),
                (printing.cut_marks, cut_marks(self.sheet)),
            )
            if wanted
        )
        if printing.code and not self.design.code_pt:
            self.warnings.no_room_for_codes()

    def draw(self, badges: Iterable[Badge], count: int, progress: Callable[[float], None]) -> None:
        """Draw `badges`, `count` in number, one label after the other."""
        page = -1
        for number, (place, badge) in enumerate(
            zip(self.sheet.places(self.printing.start), badges, strict=False)
        ):
            if place.page != page:
                if page >= 0:
                    self.end_page()
                    progress(number / count)
                self.begin_page()
                page = place.page
            self._badge(badge, place)
        self.end_page()

    def begin_page(self) -> None:
        self.canvas.write(self.printing.transform, ())
        self.canvas.write(self._marks, ())

    def end_page(self) -> None:
        """Finish a page; the canvas keeps it compressed."""
        self.canvas.showPage()
        self.pages += 1

    def _badge(self, badge: Badge, place: Place) -> None:
        design, canvas = self.design, self.canvas
        form, layout = self._laid_out(badge)
        self.warnings.about(badge, layout)
        left_pt = place.left_mm * MM_PT
        bottom_pt = self._height_pt - (place.top_mm + self.sheet.label_height_mm) * MM_PT
        canvas.write(f"q 1 0 0 1 {left_pt:.3f} {bottom_pt:.3f} cm", ())
        canvas.doForm(form)
        self._lines(layout.lines, mirrored=badge.frame.mirrored)
        if design.code_pt:
            drawn, said = card_code(
                badge.card, most_modules=design.most_modules, finest_modules=design.finest_modules
            )
            self.warnings.about_code(badge, drawn, said)
            if drawn is not None:
                x_pt = design.width_pt - design.margin_pt - design.code_pt
                if badge.frame.mirrored:
                    x_pt = design.margin_pt
                canvas.write(operators(drawn, x_pt, design.margin_pt, design.code_pt), ())
        canvas.write("Q", ())

    def _laid_out(self, badge: Badge) -> tuple[str, Layout]:
        """Return the form and the layout of a badge.

        The line about the event gives way where that brings the name to its usual size.
        """
        form, plan = self._frame(badge.frame)
        layout = self._layouts.layout(badge, plan.top_pt)
        usual_pt = self.design.usual_name_pt
        if layout.name_pt < usual_pt and badge.frame.constituency:
            bare, plan = self._frame(replace(badge.frame, title="", dates=""))
            roomier = self._layouts.layout(badge, plan.top_pt)
            if roomier.name_pt >= usual_pt and not roomier.organisation_cut:
                return bare, roomier
        if layout.name_pt < usual_pt and badge.organisation:
            alone = self._layouts.layout(replace(badge, organisation=""), plan.top_pt)
            layout.crowded = alone.name_pt >= usual_pt
        return form, layout

    def _lines(self, lines: Iterable[Placed], *, mirrored: bool) -> None:
        draw, canvas, design = self.setter.draw, self.canvas, self.design
        for line, x_pt, baseline_pt in lines:
            if mirrored:
                draw(canvas, line, design.width_pt - x_pt, design.height_pt - baseline_pt, "right")
            else:
                draw(canvas, line, x_pt, design.height_pt - baseline_pt)

    def _frame(self, frame: Frame) -> tuple[str, FramePlan]:
        known = self._frames.get(frame)
        if known is None:
            plan = plan_frame(self.setter, self.design, frame, self.sheet.name)
            self.warnings.frame(plan)
            known = self._frames[frame] = (f"frame{len(self._frames)}", plan)
            self._draw_frame(known[0], frame, plan)
        return known

    def _draw_frame(self, name: str, frame: Frame, plan: FramePlan) -> None:
        design, canvas = self.design, self.canvas
        width_pt, height_pt = design.width_pt, design.height_pt
        canvas.beginForm(name, 0, 0, width_pt, height_pt)
        code: list[str] = []
        top_pt = height_pt - design.band_pt
        code.append("q")
        if design.corner_pt:
            code.append(rounded(0, 0, width_pt, height_pt, design.corner_pt) + " W n")
        code.append(f"{_rgb(frame.colour)} rg")
        code.append(f"0 {top_pt:.2f} {width_pt:.2f} {design.band_pt:.2f} re f")
        if plan.ribbon_pt:
            for colour, wide_pt in (
                (WHITE, plan.ribbon_pt + 1.2 * design.scale),
                (INK, plan.ribbon_pt),
            ):
                left_pt = 0 if frame.mirrored else width_pt - wide_pt
                code.append(f"{_rgb(colour)} rg")
                code.append(f"{left_pt:.2f} {top_pt:.2f} {wide_pt:.2f} {design.band_pt:.2f} re f")
        code.append("Q")
        canvas.write("\n".join(code), ())
        self._lines(plan.lines, mirrored=frame.mirrored)
        canvas.endForm()


def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))
