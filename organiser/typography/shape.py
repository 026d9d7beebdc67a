"""A text made ready to be drawn on one line.

Every measure is in thousandths of an em, so that one shape serves all sizes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from organiser.typography.encoding import Encoding

ASCENT, DESCENT = 1000, 250
"""What every line reserves above and below its baseline; more where its ink needs more."""


class Run(NamedTuple):
    """What is written in one face: operands of the PDF operator TJ, and the codes in them."""

    encoding: Encoding
    array: str
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shape:
    """Runs from left to right, how much room they need, and what no typeface has."""

    text: str
    width: int
    ascent: int
    descent: int
    runs: Sequence[Run]
    missing: str = ""


def baselines(shapes: Sequence[Shape], leading: float) -> list[float]:
    """Return how far below the top of a block each baseline is, per mille of an em.

    Baselines are `leading` em apart; lines that reach higher or lower than usual push the
    next ones down.
    """
    places: list[float] = []
    above: Shape | None = None
    for shape in shapes:
        if above is None:
            places.append(shape.ascent)
        else:
            extra = above.descent + shape.ascent - ASCENT - DESCENT
            places.append(places[-1] + 1000 * leading + extra)
        above = shape
    return places
