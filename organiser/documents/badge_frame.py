"""What many badges share: the band, the ribbon and the line about the event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from organiser.documents.badge_lines import Placed, broken, fitted, forced, style
from organiser.documents.look import INK, QUIET
from organiser.documents.naming import side_by_side
from organiser.documents.palette import contrast
from organiser.i18n import Language, Message, message, verbatim

if TYPE_CHECKING:
    from organiser.documents.badge_content import Frame
    from organiser.documents.badge_design import Design
    from organiser.typography import Line, Typesetter
    from organiser.typography.typesetter import Direction

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
    told = design.names_event and (frame.title or frame.dates)
    event, whole = _event_lines(setter, design, frame) if told else ([], True)
    if not whole:
        warnings.append(_was_shortened(frame.title, stock))
    at = len(lines)
    for line in reversed(event):
        lines.insert(at, Placed(line, design.margin_pt, top_pt - 0.1 * line.ascent_pt))
        top_pt -= 1.2 * line.ascent_pt
    return FramePlan(tuple(lines), ribbon_pt, top_pt, tuple(warnings))


def _event_lines(setter: Typesetter, design: Design, frame: Frame) -> tuple[list[Line], bool]:
    """Return title and dates on one line, or on two, or the code of the event and the dates.

    And whether that is whole. A title that needs two lines for itself is for larger badges: it
    would take the room of the organisation. Its code stands for it.
    """
    width_pt = design.side_width_pt
    language = Language(frame.language)
    direction: Direction = "rtl" if frame.mirrored else "ltr"
    styles = [style(design.text_size(size), 400, QUIET) for size in (7, 6.5, 6)]
    last = style(design.text_size(5.5), 400, QUIET)
    dates, dates_whole = fitted(setter, frame.dates, [*styles, last], width_pt)
    if not frame.constituency or not frame.title:  # then the title stands in the band
        return [dates], dates_whole
    for most in (0, 1, 2) if design.is_roomy else (0, 1):
        for given in styles:
            if not most:
                said = side_by_side((frame.title, frame.dates), language)
                together = setter.line(said, given, direction=direction)
                if together.width_pt <= width_pt:
                    return [together], True
                continue
            title = broken(setter, frame.title, given, width_pt, most)
            below = setter.line(frame.dates, given)
            if title is not None and below.width_pt <= width_pt:
                return [*title, below], True
    if frame.code:
        said = side_by_side((frame.code, frame.dates), language)
        for given in (*styles, last):
            line = setter.line(said, given, direction=direction)
            if line.width_pt <= width_pt:
                return [line], True
    title, whole = forced(setter, frame.title, styles[-1], width_pt, 1)
    return [*title, dates], whole and dates_whole


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
