"""A text made ready to be drawn on one line.

Every measure is in thousandths of an em, so that one shape serves all sizes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from organiser.typography.encoding import Encoding

ASCENT, DESCENT = 1000, 250
"""What every line reserves above and below its baseline; more where its ink needs more."""


class Cell(NamedTuple):
    """A glyph to write: move right by `shift`, then write `code`, raised by `rise`."""

    shift: int
    code: str
    rise: int


@dataclass(slots=True)
class Run:
    """Glyphs of one face in order from left to right.

    `shift` moves on after the last. `text`, where it is given, is what a reader gets for the
    whole run instead of what the codes stand for.
    """

    encoding: Encoding
    cells: list[Cell]
    shift: int = 0
    text: str = ""


@dataclass(slots=True)
class Shape:
    """Glyphs in their places, how much room they need, and what no typeface has.

    Simple text has `plain`, the finished operand of the PDF operator TJ for its one
    encoding; other text has `runs`. `used` are the codes, by encoding.
    """

    text: str
    width: int = 0
    ascent: int = ASCENT
    descent: int = DESCENT
    missing: str = ""
    plain: str = ""
    runs: Sequence[Run] = ()
    used: dict[Encoding, Sequence[str]] = field(default_factory=dict)


def operators(run: Run, size_pt: float) -> list[str]:
    """Return the PDF text operators that write `run` from the current position."""
    written = [f"/{run.encoding.face.name} {size_pt:g} Tf"]
    parts: list[str] = []
    rise = 0
    for cell in run.cells:
        if cell.rise != rise:
            written += _array(parts)
            parts = []
            written.append(f"{cell.rise * size_pt / 1000:.3f} Ts")
            rise = cell.rise
        if cell.shift:
            parts.append(f"{-cell.shift}")
        parts.append(f"<{cell.code}>")
    if run.shift:
        parts.append(f"{-run.shift}")
    written += _array(parts)
    if rise:
        written.append("0 Ts")
    if run.text:
        actual = run.text.encode("utf-16-be").hex().upper()
        return [f"/Span <</ActualText <FEFF{actual}>>> BDC", *written, "EMC"]
    return written


def _array(parts: Sequence[str]) -> list[str]:
    return ["[" + "".join(parts).replace("><", "") + "] TJ"] if parts else []
