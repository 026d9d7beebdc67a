"""What many badges share: the band, the ribbon and the line about the event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organiser.documents.badge_lines import Placed, broken, fitted, forced, style
from organiser.documents.look import INK, QUIET
from organiser.documents.palette import contrast
from organiser.i18n import Message, message, verbatim

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
            warnings.append(_was_shortened(text, stock))
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
    event, whole = _event_lines(setter, design, frame) if design.names_event else ([], True)
    if not whole:
        warnings.append(_was_shortened(frame.title, stock))
    for line in reversed(event):
        lines.append(Placed(line, design.margin_pt, top_pt - 0.1 * line.ascent_pt))
        top_pt -= 1.2 * line.ascent_pt
    return FramePlan(tuple(lines), ribbon_pt, top_pt, tuple(warnings))


def _event_lines(setter: Typesetter, design: Design, frame: Frame) -> tuple[list[Line], bool]:
    """Return title and dates on one line if they fit, else on two or three; and whether whole."""
    width_pt = design.side_width_pt
    styles = [style(design.size(size), 400, QUIET) for size in (6.5, 6, 5.5, 5)]
    dates, _ = fitted(setter, frame.dates, styles, width_pt)
    if not frame.constituency or not frame.title:  # then the title stands in the band
        return [dates], True
    together = f"{frame.title} · {frame.dates}"
    for given in styles[:2]:
        line = setter.line(together, given)
        if line.width_pt <= width_pt:
            return [line], True
    for most in (1, 2):
        for given in styles[: 2 * most]:
            title = broken(setter, frame.title, given, width_pt, most)
            if title is not None:
                return [*title, setter.line(frame.dates, given)], True
    title, whole = forced(setter, frame.title, styles[-1], width_pt, 2)
    return [*title, dates], whole


def _was_shortened(text: str, stock: str) -> Message:
    return message(
        "“{text}” does not fit on the badges on {stock} and was shortened. "
        "Give a shorter text, or choose a larger badge.",
        text=verbatim(text),
        stock=verbatim(stock),
    )


def on_colour(colour: str) -> str:
    """Return the ink that is easier to read on `colour`: white, or the dark one."""
    return WHITE if contrast(colour, WHITE) >= contrast(colour, INK) else INK
