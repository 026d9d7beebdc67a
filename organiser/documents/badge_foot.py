"""Organisation and country: they stand on the foot of the badge and give way to the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from organiser.documents.badge_lines import Placed, broken, calmed, forced, height_pt, style
from organiser.documents.look import INK

if TYPE_CHECKING:
    from organiser.documents.badge_content import Badge
    from organiser.documents.badge_design import Design
    from organiser.typography import Line, Style, Typesetter


class FootStep(NamedTuple):
    """Sizes at scale 1, and the most lines of the organisation and of the country."""

    organisation_pt: float
    affiliation_pt: float
    native_pt: float
    most_lines: int


STEPS = (
    FootStep(10, 10.5, 13.5, 2),
    FootStep(9, 9.5, 12.5, 2),
    FootStep(8.5, 9, 11.5, 3),
    FootStep(8, 8.5, 11, 3),
    FootStep(6.5, 7.5, 9.5, 4),
    FootStep(5, 6, 8, 5),
)
"""From roomy to tight; the native name beside the name goes with them."""

LEADING = 1.2

MOST_KNOWN = 4096


@dataclass(frozen=True)
class Foot:
    """The lines, where they begin, and whether they are cut.

    Only the tightest foot is printed though it is cut; else the next step is tried.
    """

    lines: tuple[Placed, ...]
    top_pt: float
    cut: bool


class Feet:
    """Makes feet for one design, each once. They end above the line about the event."""

    def __init__(self, setter: Typesetter, design: Design) -> None:
        self._setter, self._design = setter, design
        self._known: dict[tuple[str, str, str, float, int], Foot] = {}

    def foot(self, badge: Badge, bottom_pt: float, step: int) -> Foot:
        """Return the foot of `badge` that stands on `bottom_pt`."""
        key = (badge.organisation, badge.affiliation, badge.country, bottom_pt, step)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            known = self._known[key] = self._made(badge, bottom_pt, STEPS[step])
        return known

    def _made(self, badge: Badge, bottom_pt: float, step: FootStep) -> Foot:
        size = self._design.text_size
        organisation = style(size(step.organisation_pt), 400, INK, badge.country)
        affiliation = style(size(step.affiliation_pt), 600, INK, badge.country)
        most = step.most_lines
        base_pt = bottom_pt - 0.1 * self._design.gap_pt
        if step is STEPS[-1]:
            room_pt = base_pt - self._design.least_foot_top_pt
            above, whole = self._tight(badge.affiliation, affiliation, most, room_pt / 2)
            rest_pt = room_pt - height_pt(above, LEADING)
            over, all_whole = self._tight(badge.organisation, organisation, most, rest_pt)
            return self._placed([*over, *above], base_pt, cut=not (whole and all_whole))
        lines: list[Line] = []
        for text, given in ((badge.organisation, organisation), (badge.affiliation, affiliation)):
            found = self._broken(text, given, most)
            if found is None:
                return Foot((), 0, cut=True)
            lines += found
        return self._placed(lines, base_pt, cut=False)

    def _broken(self, text: str, given: Style, most: int) -> Sequence[Line] | None:
        if not text:
            return ()
        return broken(self._setter, text, given, self._design.side_width_pt, most)

    def _tight(
        self, text: str, given: Style, most: int, room_pt: float
    ) -> tuple[Sequence[Line], bool]:
        """Return `text` in as many lines as go into `room_pt`, and whether it is whole."""
        lines = self._broken(text, given, most)
        if lines is not None and height_pt(lines, LEADING) <= room_pt:
            return lines, True
        for shown in (text, calmed(text)):
            for count in range(most, 0, -1):
                lines, whole = forced(self._setter, shown, given, self._design.side_width_pt, count)
                if height_pt(lines, LEADING) <= room_pt:
                    return lines, whole and shown == text
        return (), False

    def _placed(self, lines: Sequence[Line], bottom_pt: float, *, cut: bool) -> Foot:
        """Return the foot whose last line stands on `bottom_pt`."""
        placed: list[Placed] = []
        for line in reversed(lines):
            placed.append(Placed(line, self._design.margin_pt, bottom_pt - line.descent_pt))
            bottom_pt -= height_pt((line,), LEADING)
        return Foot(tuple(reversed(placed)), bottom_pt, cut)
