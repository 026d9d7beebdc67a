"""The largest size at which a text fits a box."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from organiser.typography.breaking import Quality, chances, is_spaceless
from organiser.typography.layout import narrowest, pieces
from organiser.typography.shape import Shape, baselines

_STEP_PT = 0.25
_WORTH_A_HYPHEN = 1.25
"""How much larger a text must get before a line may end at a hyphen."""


class Box(NamedTuple):
    """The room for a text, and the sizes that it may have."""

    width_pt: float
    height_pt: float
    largest_pt: float
    smallest_pt: float
    max_lines: int
    leading: float


class Fit(NamedTuple):
    """Lines and the size at which they fill the box."""

    shapes: Sequence[Shape]
    size_pt: float


def fitted(text: str, shaped: Callable[[str], Shape], box: Box) -> Fit | None:
    """Return `text` in lines at the largest size at which it fits `box`; None where none does.

    Lines end at spaces; at hyphens only where that makes the text a good deal larger; inside
    a word never, except in scripts that are written without spaces.
    """
    best: Fit | None = None
    for worst in (Quality.SPACE, Quality.FAIR, Quality.LAST_RESORT):
        if worst is Quality.LAST_RESORT and (best or not is_spaceless(text)):
            break
        gain = 1.0 if worst is Quality.SPACE else _WORTH_A_HYPHEN
        for lines in _divisions(text, shaped, worst, box.max_lines):
            shapes = [shaped(line) for line in lines]
            size_pt = _fitting_size(shapes, box)
            if size_pt and (best is None or size_pt > gain * best.size_pt):
                best = Fit(shapes, size_pt)
            if best and best.size_pt == box.largest_pt:
                return best
    return best


def _divisions(
    text: str, shaped: Callable[[str], Shape], worst: Quality, max_lines: int
) -> Iterator[list[str]]:
    """Yield `text` in 1, 2 … lines, each time as narrow as can be."""
    paragraphs = [line.strip(" ") for line in text.splitlines()]
    if len(paragraphs) > 1:
        if len(paragraphs) <= max_lines:
            yield paragraphs
        return
    if worst is Quality.SPACE:
        yield paragraphs
    elif not chances(paragraphs[0], worst, Quality.FAIR):
        return
    found = pieces(paragraphs[0], lambda part: shaped(part).width, worst)
    for lines in range(2, min(max_lines, len(found)) + 1):
        yield narrowest(found, lines)


def _fitting_size(shapes: Sequence[Shape], box: Box) -> float:
    """Return the size at which the lines fit the box; 0 where it would be too small."""
    height = baselines(shapes, box.leading)[-1] + shapes[-1].descent
    fits_pt = 1000 * box.height_pt / height
    width = max(shape.width for shape in shapes)
    if width:
        fits_pt = min(fits_pt, 1000 * box.width_pt / width)
    if fits_pt >= box.largest_pt:
        return box.largest_pt
    stepped_pt = (fits_pt + 1e-9) // _STEP_PT * _STEP_PT
    if stepped_pt >= box.smallest_pt:
        return stepped_pt
    return box.smallest_pt if fits_pt >= box.smallest_pt else 0.0
