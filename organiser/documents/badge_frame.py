"""What many badges share: the band, the ribbon and the line about the event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organiser.documents.badge_lines import Placed, fitted, style
from organiser.documents.look import INK, QUIET
from organiser.documents.palette import contrast
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.documents.badge_content import Frame
    from organiser.documents.badge_design import Design
    from organiser.typography import Line, Typesetter

WHITE = "#FFFFFF"


@dataclass(frozen=True)
class FramePlan:
    """The lines of a frame; `ribbon_pt` is the width of the ribbon at the end of the band.

    `top_pt` is where the line about the event begins: the badge's own words end above it.
    """

    lines: tuple[Placed, ...]
    ribbon_pt: float
    top_pt: float
    warnings: tuple[Message, ...]


def plan_frame(setter: Typesetter, design: Design, frame: Frame, stock: str) -> FramePlan:
    """Return where the words of a frame stand on the labels of `design`."""
    warnings: list[Message] = []
    lines: list[Placed] = []
    pad_pt = design.gap_pt

    def set_line(
        text: str, sizes: tuple[float, ...], weight: int, colour: str, width: float
    ) -> Line:
        styles = [style(design.size(size), weight, colour) for size in sizes]
        line, whole = fitted(setter, text, styles, width)
        if not whole:
            warnings.append(
                message(
                    "“{text}” does not fit on the badges on {stock} and was shortened. "
                    "Give a shorter text, or choose a larger badge.",
                    text=text,
                    stock=stock,
                )
            )
        return line

    def in_band(line: Line, x_pt: float) -> None:
        capitals_pt = 0.714 * line.ascent_pt
        lines.append(Placed(line, x_pt, (design.band_pt + capitals_pt) / 2))

    ribbon_pt = 0.0
    if frame.ribbon:
        ribbon = set_line(frame.ribbon, (9, 8, 7, 6), 600, WHITE, design.text_width_pt / 2)
        ribbon_pt = ribbon.width_pt + pad_pt + design.margin_pt
        in_band(ribbon, design.width_pt - ribbon_pt + pad_pt)
    said = frame.constituency or frame.title
    if said:
        room_pt = design.width_pt - design.margin_pt - (ribbon_pt + pad_pt or design.margin_pt)
        band = set_line(said, (9.5, 9, 8, 7, 6, 5), 600, on_colour(frame.colour), room_pt)
        in_band(band, design.margin_pt)
    top_pt = design.foot_pt
    event = [frame.title, frame.dates] if frame.constituency else [frame.dates]
    for text in reversed(_event_lines(setter, design, event)):
        line = set_line(text, (6.5, 6, 5.5, 5), 400, QUIET, design.side_width_pt)
        size_pt = line.ascent_pt
        lines.append(Placed(line, design.margin_pt, top_pt - 0.1 * size_pt))
        top_pt -= 1.2 * size_pt
    return FramePlan(tuple(lines), ribbon_pt, top_pt, tuple(warnings))


def _event_lines(setter: Typesetter, design: Design, parts: list[str]) -> list[str]:
    """Return title and dates on one line if they fit in the usual size, else on two."""
    together = " · ".join(part for part in parts if part)
    usual = style(design.size(6), 400, QUIET)
    if setter.line(together, usual).width_pt <= design.side_width_pt:
        return [together]
    return [part for part in parts if part]


def on_colour(colour: str) -> str:
    """Return the ink that is easier to read on `colour`: white, or the dark one."""
    return WHITE if contrast(colour, WHITE) >= contrast(colour, INK) else INK
