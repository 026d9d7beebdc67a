"""Lines of text on a badge: stacked, broken, fitted, shortened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining, normalize

from organiser.typography import Style, TooLong

if TYPE_CHECKING:
    from organiser.typography import Line, Typesetter

ELLIPSIS = "…"

ENDLESS_PT = 1e6

SLACK_PT = 0.01
"""Sums of widths differ by less than this."""

USUAL_HEIGHT = 1.25
"""What every line reserves above and below its baseline, wherever its ink ends; of its size."""

style = cache(Style)
"""Return a style; the same again for the same size, weight, colour and country."""


class Placed(NamedTuple):
    """A line of text, where it begins from the start edge, and its baseline from the top."""

    line: Line
    x_pt: float
    baseline_pt: float


def step_pt(above: Line, below: Line, size_pt: float, leading: float) -> float:
    """Return the way from one baseline to the next.

    It is `leading` × `size_pt`, and more where accents or vowel signs reach farther than usual.
    """
    needed = above.descent_pt + below.ascent_pt
    return needed if needed > USUAL_HEIGHT * size_pt + SLACK_PT else leading * size_pt


def broken(
    setter: Typesetter, text: str, given: Style, width_pt: float, most: int
) -> Sequence[Line] | None:
    """Return `text` in at most `most` lines of `width_pt`, or `None` where it takes more.

    A line ends at a space or a hyphen, never inside a word.
    """
    line = setter.line(text, given)
    if line.width_pt <= width_pt:
        return (line,)
    try:
        return setter.fit(
            text, given, width_pt, ENDLESS_PT, smallest_pt=given.size_pt, max_lines=most
        ).lines
    except TooLong:
        return None


def forced(
    setter: Typesetter, text: str, given: Style, width_pt: float, most: int
) -> tuple[list[Line], bool]:
    """Return `text` in at most `most` lines, and whether it is whole.

    For the smallest size only: a word wider than the line goes on in the next one, and what
    is too long even so ends with an ellipsis.
    """
    lines = list(setter.block(text, given, width_pt).lines)
    if len(lines) <= most:
        return lines, True
    kept = lines[: most - 1]
    place = 0
    for line in kept:
        place = max(place, text.find(line.text, place) + len(line.text))
    return [*kept, shortened(setter, text[place:].strip(), given, width_pt)], False


def fitted(
    setter: Typesetter, text: str, styles: Iterable[Style], width_pt: float
) -> tuple[Line, bool]:
    """Return `text` on one line in the first of `styles` that fits, and whether it is whole."""
    last = None
    for last in styles:
        line = setter.line(text, last)
        if line.width_pt <= width_pt:
            return line, True
    if last is None:
        sentence = "no style to fit a text in"
        raise ValueError(sentence)
    return shortened(setter, text, last, width_pt), False


def shortened(setter: Typesetter, text: str, given: Style, width_pt: float) -> Line:
    """Return the beginning of `text`, up to a word where there is one, and an ellipsis."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if setter.line(_beginning(text, middle), given).width_pt <= width_pt:
            low = middle
        else:
            high = middle - 1
    return setter.line(_beginning(text, low), given)


def calmed(text: str) -> str:
    """Return `text` with at most one mark on each letter: marks can be heaped without end."""
    kept: list[str] = []
    for character in normalize("NFC", text):
        if not (kept and combining(character) and combining(kept[-1])):
            kept.append(character)
    return "".join(kept)


def height_pt(lines: Iterable[Line], leading: float) -> float:
    """Return how high `lines` are together: `leading` × their size, more where ink reaches far."""
    return sum(
        one.ascent_pt + one.descent_pt if _reaches_far(one) else leading * one.style.size_pt
        for one in lines
    )


def _reaches_far(line: Line) -> bool:
    return line.ascent_pt + line.descent_pt > USUAL_HEIGHT * line.style.size_pt + SLACK_PT


def _beginning(text: str, length: int) -> str:
    kept = text[:length]
    if length < len(text) and not text[length].isspace():
        words = kept.rstrip().rsplit(" ", 1)[0]
        if len(words) * 2 > length:
            kept = words
    return kept.rstrip(" ,;:·-–") + ELLIPSIS
