"""Where each word of a badge goes, and how large: nothing over an edge, nothing cut unsaid.

The name comes first, but not at any price: organisation and country make room by going a
little smaller while they can still be read at arm's length; then the name gives way. What does
not fit in the smallest size either is shortened at a word, and said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from organiser.documents.badge_design import NAME_LEADING
from organiser.documents.badge_foot import STEPS, Feet, Foot
from organiser.documents.badge_lines import SLACK_PT, Placed, broken, calmed, forced, step_pt, style
from organiser.documents.look import INK

if TYPE_CHECKING:
    from organiser.documents.badge_content import Badge
    from organiser.documents.badge_design import Design
    from organiser.typography import Line, Style, Typesetter

MOST_NAME_LINES = 4
MOST_SMALL_NAME_LINES = 6
"""For a name that would be set much smaller else."""

MOST_KNOWN = 1024

LEGIBLE_STEPS = 4
"""So far organisation and country give way: in these steps they can be read at arm's length."""


@dataclass(slots=True)
class Layout:
    """The lines of a badge, the size of its name, and what had to be shortened.

    It is `crowded` where without its organisation the name would have its usual size.
    """

    lines: list[Placed]
    name_pt: float
    name_cut: bool = False
    organisation_cut: bool = False
    crowded: bool = False
    missing: str = field(default="")


def _tries(design: Design) -> list[tuple[float, int]]:
    """Return sizes of the name with steps of the foot, best first.

    Name and foot give way together while the name is as large as it should be. Then the name
    goes a little smaller before the foot can no longer be read at arm's length, and so on.
    """
    sizes, usual_pt = design.name_sizes_pt, design.usual_name_pt
    legible, last = LEGIBLE_STEPS, len(STEPS) - 1

    def some(most_pt: float, least_pt: float, steps: range) -> list[tuple[float, int]]:
        return [(size, step) for size in sizes if most_pt >= size >= least_pt for step in steps]

    usual = some(sizes[0], usual_pt, range(legible))
    balanced = sorted(usual, key=lambda one: (sizes[0] - one[0]) / design.scale + 1.4 * one[1])
    smaller_pt, small_pt = 5 / 6 * usual_pt, 2 / 3 * usual_pt
    found = [
        *balanced,
        *some(usual_pt, smaller_pt, range(legible)),
        *some(usual_pt + 1, smaller_pt, range(legible, last)),
        *some(smaller_pt, small_pt, range(last)),
        *some(usual_pt + 1, small_pt, range(last, last + 1)),
        *some(small_pt, 0, range(last + 1)),
    ]
    return list(dict.fromkeys(found))


class Layouts:
    """Lays out the badges of one design, above the line about the event."""

    def __init__(self, setter: Typesetter, design: Design) -> None:
        self._setter, self._design = setter, design
        self._tries = _tries(design)
        self._feet = Feet(setter, design)
        self._known: dict[tuple[str, Style, float, int], Sequence[Line] | None] = {}

    def layout(self, badge: Badge, bottom_pt: float) -> Layout:
        """Return the layout of `badge`; the line about the event begins at `bottom_pt`."""
        name, native_name = badge.name, badge.native_name
        if not name:
            name, native_name = tuple(filter(None, [native_name])), ""
        for size_pt, step in self._tries:
            foot = self._feet.foot(badge, bottom_pt, step)
            if foot.cut and step < len(STEPS) - 1:
                continue
            head = self._head(size_pt, name, native_name, badge.country, foot, step)
            if head is not None:
                return _layout([*head, *foot.lines], size_pt, organisation_cut=foot.cut)
        return self._forced(name, native_name, badge, bottom_pt)

    def _head(  # noqa: PLR0913, PLR0917 -- what to set, how large, and above what
        self,
        size_pt: float,
        name: Sequence[str],
        native_name: str,
        country: str,
        foot: Foot,
        step: int,
    ) -> list[Placed] | None:
        """Return the lines of the name between the band and the foot, or `None`."""
        large = style(size_pt, 600, INK, country)
        native_style = self._native_style(size_pt, country, step)
        for native in self._natives(native_name, native_style):
            placed = self._named(name, large, native, foot)
            if placed is not None:
                return placed
        return None

    def _natives(self, native_name: str, given: Style) -> Iterator[Sequence[Line]]:
        """Yield the name in its own script on one line, then on two beside the code."""
        if not native_name:
            yield ()
            return
        whole = self._setter.line(native_name, given)
        yield (whole,)
        if whole.width_pt > self._design.side_width_pt:
            lines = self._broken(native_name, given, self._design.side_width_pt, 2)
            if lines is not None:
                yield lines

    def _named(
        self, name: Sequence[str], large: Style, native: Sequence[Line], foot: Foot
    ) -> list[Placed] | None:
        """Return the lines of a name, broken where it must be, or `None` where it does not fit."""
        design = self._design
        lines = [self._setter.line(part, large) for part in name]
        placed, is_wide = self._stacked(lines, native, foot)
        if placed is not None or not is_wide:
            return placed
        is_small = large.size_pt < 0.6 * design.usual_name_pt
        most_lines = MOST_SMALL_NAME_LINES if is_small else MOST_NAME_LINES
        for width_pt in (design.text_width_pt, design.side_width_pt):
            most = most_lines - len(name) + 1
            parts = [self._broken(part, large, width_pt, most) for part in name]
            if any(part is None for part in parts):
                continue
            lines = [line for part in parts for line in part or ()]
            if len(lines) <= most_lines:
                placed, _ = self._stacked(lines, native, foot)
                if placed is not None:
                    return placed
        return None

    def _broken(self, text: str, given: Style, width_pt: float, most: int) -> Sequence[Line] | None:
        """Return what `broken` does; the same is asked again for each step of the foot."""
        key = (text, given, width_pt, most)
        if key not in self._known:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[key] = broken(self._setter, text, given, width_pt, most)
        return self._known[key]

    def _native_style(self, name_pt: float, country: str, step: int) -> Style:
        size_pt = self._design.text_size(STEPS[step].native_pt)
        return style(min(size_pt, name_pt), 400, INK, country)

    def _stacked(
        self, lines: Sequence[Line], native: Sequence[Line], foot: Foot
    ) -> tuple[list[Placed] | None, bool]:
        """Return the lines below each other from the band down, or `None` if they do not fit.

        And whether that is for their width: then there may be a cure.
        """
        design = self._design
        placed: list[Placed] = []
        bottom_pt = baseline_pt = design.name_top_pt
        above: Line | None = None
        for line in (*lines, *native):
            if above is None:
                baseline_pt += line.ascent_pt
            elif line.style == above.style:
                baseline_pt += step_pt(above, line, line.style.size_pt, NAME_LEADING)
            else:
                baseline_pt += above.descent_pt + line.ascent_pt
            bottom_pt = baseline_pt + line.descent_pt
            beside = bottom_pt > design.code_top_pt + SLACK_PT
            room_pt = design.side_width_pt if beside else design.text_width_pt
            if line.width_pt > room_pt + SLACK_PT:
                return None, True
            placed.append(Placed(line, design.margin_pt, baseline_pt))
            above = line
        air_pt = design.head_air_pt if placed and foot.lines else 0
        return (placed, False) if bottom_pt + air_pt <= foot.top_pt + SLACK_PT else (None, False)

    def _forced(
        self, name: Sequence[str], native_name: str, badge: Badge, bottom_pt: float
    ) -> Layout:
        """Return the layout with everything in its smallest size, shortened where it must be."""
        setter, design = self._setter, self._design
        size_pt = design.name_sizes_pt[-1]
        step = len(STEPS) - 1
        foot = self._feet.foot(badge, bottom_pt, step)
        small = style(size_pt, 600, INK, badge.country)
        width_pt = design.side_width_pt
        native: list[Line] = []
        native_whole = True
        if native_name:
            native_style = self._native_style(size_pt, badge.country, step)
            native, native_whole = forced(setter, native_name, native_style, width_pt, 1)
        whole = " ".join(name)
        for text, second in ((whole, native), (whole, []), (calmed(whole), [])):
            for most in range(MOST_NAME_LINES * 3, 0, -1):
                lines, name_whole = forced(setter, text, small, width_pt, most)
                head, _ = self._stacked(lines, second, foot)
                if head is not None:
                    is_whole = name_whole and native_whole and (text, second) == (whole, native)
                    return _layout(
                        [*head, *foot.lines],
                        size_pt,
                        name_cut=not is_whole,
                        organisation_cut=foot.cut,
                    )
        return _layout(list(foot.lines), size_pt, name_cut=True, organisation_cut=foot.cut)


def _layout(
    lines: list[Placed], name_pt: float, *, name_cut: bool = False, organisation_cut: bool = False
) -> Layout:
    missing = "".join([placed.line.missing for placed in lines])
    return Layout(lines, name_pt, name_cut, organisation_cut, missing=missing)
