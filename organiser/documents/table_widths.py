"""How wide the columns of a printed table are: as their texts need, together at most the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from organiser.documents.spreadsheet import text_width

if TYPE_CHECKING:
    from organiser.typography import Style, Typesetter

MEASURED = 4
"""So many of the longest texts of a column are measured; the others are taken to be shorter."""

USUAL_SHARE = 0.92
"""So many of its texts a column shows on one line; the longest few may take two."""

NARROW_PT = 64.0
"""A column that is no wider than this shows all its texts on one line."""

MOST_STRETCH = 1.5
LEAST_PT = 12.0
_PARTS = re.compile(r"[^\s-]+-*")


def table_widths_pt(
    setter: Typesetter,
    columns: Sequence[tuple[str, Sequence[str], Style]],
    room_pt: float,
    gap_pt: float,
) -> list[float]:
    """Return the widths of columns that together, with the gaps between them, fit `room_pt`.

    Each column is given as its heading, its texts and their style. What is left over is shared out
    in proportion, unless much is left; where there is too little, the columns with the longest
    texts give way, but none below its longest word.
    """
    room_pt -= gap_pt * (len(columns) - 1)
    wishes = [_wish_pt(setter, *column) for column in columns]
    natural_pt = sum(wish for wish, _ in wishes)
    if natural_pt <= room_pt:
        stretch = min(room_pt / natural_pt, MOST_STRETCH)
        return [wish * stretch for wish, _ in wishes]
    least_pt = sum(least for _, least in wishes)
    if least_pt >= room_pt:
        return [least * room_pt / least_pt for _, least in wishes]
    share = (room_pt - least_pt) / (natural_pt - least_pt)
    return [least + (wish - least) * share for wish, least in wishes]


def _wish_pt(
    setter: Typesetter, heading: str, texts: Sequence[str], style: Style
) -> tuple[float, float]:
    """Return how wide a column would be by its texts, and how wide by its words."""
    words = sorted(
        {part for text in (heading, *texts) for part in _PARTS.findall(text)}, key=_width
    )
    filled = sorted(filter(None, texts), key=_width)
    usual = filled[: max(1, round(len(filled) * USUAL_SHARE))][-MEASURED:]
    least, wish, widest = (
        max((setter.line(text, style).width_pt for text in found), default=0.0) + 1.0
        for found in (words[-MEASURED:], usual, filled[-MEASURED:])
    )
    least = max(least, LEAST_PT)
    return max(widest if widest < NARROW_PT else wish, least), least


def _width(text: str) -> tuple[int, str]:
    return text_width(text), text
