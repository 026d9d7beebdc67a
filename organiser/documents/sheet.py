"""A page that is being drawn; the one place where pages are mirrored.

Everything above speaks of the start and the end of a line: `x_pt` grows from the start edge of
the paper, left in English and right in Arabic, and `y_pt` grows downwards from its top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from organiser.documents.look import HAIRLINE

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from organiser.documents.page import Page
    from organiser.typography import Line, Typesetter

Align = Literal["start", "centre", "end"]
Side = Literal["left", "centre", "right"]


class Sheet:
    """A canvas whose places are said from the start edge and from the top, in points."""

    def __init__(self, canvas: Canvas, setter: Typesetter, page: Page, *, mirrored: bool) -> None:
        self.canvas, self.setter, self.page, self.mirrored = canvas, setter, page, mirrored
        self._bookmarks = 0
        self._sides: dict[Align, Side] = {
            "start": "right" if mirrored else "left",
            "centre": "centre",
            "end": "left" if mirrored else "right",
        }

    def paper_x_pt(self, x_pt: float) -> float:
        """Return the distance from the left edge of the paper."""
        return self.page.width_pt - x_pt if self.mirrored else x_pt

    def paper_y_pt(self, y_pt: float) -> float:
        """Return the distance from the bottom edge of the paper."""
        return self.page.height_pt - y_pt

    def line(self, line: Line, x_pt: float, baseline_pt: float, align: Align = "start") -> None:
        """Draw a line of text that begins, is centred or ends at `x_pt`."""
        self.setter.draw(
            self.canvas,
            line,
            self.paper_x_pt(x_pt),
            self.page.height_pt - baseline_pt,
            self._sides[align],
        )

    def stroke(
        self,
        start_pt: tuple[float, float],
        end_pt: tuple[float, float],
        colour: str = HAIRLINE,
        weight_pt: float = 0.5,
    ) -> None:
        """Draw a straight stroke from one place, x and y, to the other."""
        self.canvas.setStrokeColor(_colour(colour))
        self.canvas.setLineWidth(weight_pt)
        (x1, y1), (x2, y2) = start_pt, end_pt
        self.canvas.line(
            self.paper_x_pt(x1), self.paper_y_pt(y1), self.paper_x_pt(x2), self.paper_y_pt(y2)
        )

    def box(  # noqa: PLR0913 -- a rectangle, what fills it and what surrounds it
        self,
        x_pt: float,
        top_pt: float,
        width_pt: float,
        height_pt: float,
        *,
        fill: str = "",
        edge: str = "",
        weight_pt: float = 0.5,
        radius_pt: float = 0.0,
    ) -> None:
        """Draw a rectangle, filled or with an edge."""
        left = self.paper_x_pt(x_pt) - (width_pt if self.mirrored else 0)
        bottom = self.paper_y_pt(top_pt + height_pt)
        if fill:
            self.canvas.setFillColor(_colour(fill))
        if edge:
            self.canvas.setStrokeColor(_colour(edge))
            self.canvas.setLineWidth(weight_pt)
        how = {"fill": int(bool(fill)), "stroke": int(bool(edge))}
        if radius_pt:
            self.canvas.roundRect(left, bottom, width_pt, height_pt, radius_pt, **how)
        else:
            self.canvas.rect(left, bottom, width_pt, height_pt, **how)

    def dot(self, x_pt: float, y_pt: float, radius_pt: float, *, fill: str, edge: str = "") -> None:
        """Draw a filled circle around a place."""
        self.canvas.setFillColor(_colour(fill))
        if edge:
            self.canvas.setStrokeColor(_colour(edge))
            self.canvas.setLineWidth(1)
        self.canvas.circle(
            self.paper_x_pt(x_pt),
            self.paper_y_pt(y_pt),
            radius_pt,
            fill=1,
            stroke=int(bool(edge)),
        )

    def unmirrored(self, x_pt: float, width_pt: float) -> tuple[Sheet, float]:
        """Return a sheet on which left is left, and where the left edge of a box is on it.

        For pictures of the world: east is never on the left.
        """
        left_pt = self.paper_x_pt(x_pt) - (width_pt if self.mirrored else 0)
        return Sheet(self.canvas, self.setter, self.page, mirrored=False), left_pt

    def turned(self, x_pt: float, width_pt: float) -> tuple[Sheet, float]:
        """Return a sheet that runs the other way, and where the start of a column is on it."""
        other = Sheet(self.canvas, self.setter, self.page, mirrored=not self.mirrored)
        return other, self.page.width_pt - x_pt - width_pt

    def bookmark(self, title: str, top_pt: float) -> None:
        """Add a place on this page to the outline."""
        key = f"place-{self._bookmarks}"
        self._bookmarks += 1
        self.canvas.bookmarkHorizontalAbsolute(key, self.paper_y_pt(top_pt))
        self.canvas.addOutlineEntry(title, key)


def _colour(code: str) -> object:
    from reportlab.lib.colors import HexColor  # noqa: PLC0415 -- the window starts without it

    return HexColor(code)
