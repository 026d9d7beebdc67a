"""A paragraph becomes lines. Widths are in any unit, the same for text and line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from organiser.typography.breaking import Quality, chances

Measure = Callable[[str], float]
"""Returns the width of a text on one line."""

_TOLERANCE = 1e-6
_HALVINGS = 24
_TWO = 2


class Piece(NamedTuple):
    """Text up to the next chance of a break; `width` is without the spaces at its end."""

    text: str
    width: float
    full_width: float


def broken(text: str, measure: Measure, width: float, *, balanced: bool = False) -> list[str]:
    """Return `text` in lines of at most `width`, filled one after the other.

    A word wider than that is broken between letters. `balanced` makes the lines about equally
    long without needing more of them.
    """
    if measure(text.rstrip(" ")) <= width + _TOLERANCE:
        return [text.rstrip(" ")]
    found: list[Piece] = []
    for piece in pieces(text, measure, Quality.FAIR):
        found += [piece] if piece.width <= width + _TOLERANCE else _torn(piece, measure, width)
    if balanced:
        width = _narrowest(found, width, len(_filled(found, width)))
    return _filled(found, width)


def pieces(text: str, measure: Measure, worst: Quality) -> list[Piece]:
    """Return `text` cut at every chance that is no worse than `worst`."""
    places = [chance.place for chance in chances(text, worst)]
    return [
        _piece(text[start:end], measure)
        for start, end in zip([0, *places], [*places, len(text)], strict=True)
    ]


def narrowest(found: Sequence[Piece], lines: int) -> list[str]:
    """Return the pieces in at most so many `lines`, the widest of which is as narrow as can be."""
    if lines == 1 or len(found) == 1:
        return ["".join([piece.text for piece in found]).rstrip(" ")]
    if lines == _TWO:
        return _halves(found)
    total = sum(piece.full_width for piece in found)
    return _filled(found, _narrowest(found, total, lines))


def _halves(found: Sequence[Piece]) -> list[str]:
    """Return the pieces in two lines, the wider of which is as narrow as can be."""
    total = sum([piece.full_width for piece in found[:-1]]) + found[-1].width
    reached, best, least = 0.0, 1, total
    for place, piece in enumerate(found[:-1], start=1):
        widest = max(reached + piece.width, total - reached - piece.full_width)
        reached += piece.full_width
        if widest < least:
            best, least = place, widest
    halves = found[:best], found[best:]
    return ["".join([piece.text for piece in half]).rstrip(" ") for half in halves]


def _piece(text: str, measure: Measure) -> Piece:
    visible = text.rstrip(" ")
    width = measure(visible)
    return Piece(text, width, width if visible == text else measure(text))


def _filled(found: Sequence[Piece], width: float) -> list[str]:
    lines: list[str] = []
    text, reached = "", 0.0
    for piece in found:
        if text and reached + piece.width > width + _TOLERANCE:
            lines.append(text.rstrip(" "))
            text, reached = "", 0.0
        text += piece.text
        reached += piece.full_width
    return [*lines, text.rstrip(" ")]


def _narrowest(found: Sequence[Piece], width: float, lines: int) -> float:
    """Return the least width, at most `width`, at which the pieces fill so many `lines`."""
    low, high = max(piece.width for piece in found), width
    if low >= high or len(_filled(found, low)) <= lines:
        return low
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if len(_filled(found, middle)) <= lines:
            high = middle
        else:
            low = middle
    return high


def _torn(piece: Piece, measure: Measure, width: float) -> list[Piece]:
    """Return a piece too wide for a line in parts that are not, or in single letters."""
    parts = []
    rest = piece.text
    while measure(rest.rstrip(" ")) > width + _TOLERANCE:
        places = [chance.place for chance in chances(rest)]
        if not places:
            break
        low, high = 0, len(places) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if measure(rest[: places[middle]].rstrip(" ")) <= width + _TOLERANCE:
                low = middle
            else:
                high = middle - 1
        parts.append(_piece(rest[: places[low]], measure))
        rest = rest[places[low] :]
    return [*parts, _piece(rest, measure)]
