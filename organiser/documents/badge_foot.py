"""Organisation and country: they stand on the foot of the badge and give way to the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from organiser.documents.badge_lines import Placed, broken, forced, style
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
    FootStep(9.5, 9.5, 13, 2),
    FootStep(8.5, 9, 12, 2),
    FootStep(8, 8.5, 11, 3),
    FootStep(7, 8, 10, 3),
    FootStep(6, 7, 9, 4),
    FootStep(5, 6, 8, 5),
)
"""From roomy to tight; the native name beside the name goes with them."""

LEADING = 1.22


@dataclass(frozen=True)
class Foot:
    """The lines, where they begin, and whether one of them had to be shortened."""

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
            known = self._known[key] = self._made(badge, bottom_pt, STEPS[step])
        return known

    def _made(self, badge: Badge, bottom_pt: float, step: FootStep) -> Foot:
        size = self._design.size
        organisation = style(size(step.organisation_pt), 400, INK, badge.country)
        affiliation = style(size(step.affiliation_pt), 600, INK, badge.country)
        placed: list[Placed] = []
        top_pt, cut = bottom_pt - 0.2 * self._design.gap_pt, False
        for text, given, most in (
            (badge.affiliation, affiliation, 2),
            (badge.organisation, organisation, step.most_lines),
        ):
            if not text:
                continue
            lines, whole = self._lines(text, given, most, last=step is STEPS[-1])
            cut = cut or not whole
            for line in reversed(lines):
                height_pt = max(LEADING * given.size_pt, line.ascent_pt + line.descent_pt)
                placed.append(Placed(line, self._design.margin_pt, top_pt - line.descent_pt))
                top_pt -= height_pt
        return Foot(tuple(placed), top_pt, cut)

    def _lines(self, text: str, given: Style, most: int, *, last: bool) -> tuple[list[Line], bool]:
        """Return `text` in at most `most` lines, and whether it is whole."""
        width_pt = self._design.side_width_pt
        lines = broken(self._setter, text, given, width_pt, most)
        if lines is not None:
            return list(lines), True
        if not last:
            return [], False
        return forced(self._setter, text, given, width_pt, most)
