"""Which row of a sheet is its heading: seldom the first where a letterhead stands above."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from organiser.importers.headings import is_known
from organiser.importers.sheet import Cell, Sheet, cell_text, is_empty

_LOOKED_AT = 60
_LONGEST_HEADING = 90
_SURELY, _BETTER = 3, 2
_KNOWN, _FULL, _TEXT, _LONG = 3.0, 2.0, 1.0, 1.5


@dataclass(frozen=True)
class Heading:
    """The heading: its texts by column, the rows it takes (from 1), how likely it is one."""

    texts: list[str]
    first_row: int
    last_row: int
    score: float


def find_heading(sheet: Sheet) -> Heading:
    """Return the likeliest heading; of a sheet where nothing is, an empty one."""
    start = sheet.start
    filled = [sum(map(_filled, row)) for row in islice(sheet.rows, start, start + 500)]
    filled = [*[0] * start, *filled]
    widths = Counter(count for count in filled if count)
    if not widths:
        return Heading([], 1, 1, 0)
    width = max(widths, key=lambda count: (widths[count] * (count > 1), count))
    last = min(start + _LOOKED_AT, len(filled))
    rows = [place for place in range(start, last) if filled[place]]
    best = max(
        rows,
        key=lambda place: _likelihood(sheet.rows[place], width) - place / 1000,
        default=filled.index(next(count for count in filled if count)),
    )
    if not any(_known(sheet.rows[place]) for place in rows):
        # nothing to go by but the shape: the first row that is as wide as the table
        best = next((place for place in rows if filled[place] >= width), best)
    score = _likelihood(sheet.rows[best], width)
    return _whole(sheet, best, score)


def heading_at(sheet: Sheet, row: int) -> Heading:
    """Return the heading that somebody says stands in `row`, from 1; 0 is no heading at all."""
    if row < 1:
        return Heading([], sheet.start + 1, sheet.start, 0)
    if row > len(sheet.rows):
        return Heading([], row, row, 0)
    return _whole(sheet, row - 1, 0)


def is_heading_row(row: Sequence[Cell]) -> bool:
    """Whether a row is surely a heading: three known ones, or nothing but known ones."""
    cells = [cell for cell in row if _filled(cell)]
    known = _known(row)
    return known >= _SURELY or (known >= _SURELY - 1 and known == len(cells))


def _whole(sheet: Sheet, best: int, score: float) -> Heading:
    """Return the heading at `best` with the second row that some have."""
    for top in (best, best - 1):
        if top >= sheet.start and (two := _two_rows(sheet, top) or _two_lines(sheet, top)):
            return Heading(two, top + 1, top + 2, score)
    return Heading(_texts(sheet.rows[best]), best + 1, best + 1, score)


def _two_lines(sheet: Sheet, top: int) -> list[str] | None:
    """Return headings of two lines: groups above their parts, or one language above another.

    A group stands above its first part, and nothing above the others, as where the cells were
    merged in a format that does not say so.
    """
    if top + 1 >= len(sheet.rows):
        return None
    above, below = _texts(sheet.rows[top]), _texts(sheet.rows[top + 1])
    if not all(_is_text(cell) for cell in sheet.rows[top + 1] if _filled(cell)):
        return None
    if is_heading_row(sheet.rows[top + 1]) and is_heading_row(sheet.rows[top]):
        pairs = zip_longest(above, below, fillvalue="")
        return [" / ".join(dict.fromkeys(filter(None, pair))) for pair in pairs]
    joined, group = [], ""
    for upper, lower in zip_longest(above, below, fillvalue=""):
        group = upper or (group if lower else "")
        joined.append(f"{group} {lower}".strip() if lower else upper)
    gaps = any(lower and not upper for upper, lower in zip_longest(above, below, fillvalue=""))
    better = _known(joined) - max(_known(above), _known(below))
    return joined if gaps and above[:1] != [""] and better >= _BETTER else None


def _is_text(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) <= _LONGEST_HEADING and "@" not in cell


def _texts(row: list[Cell]) -> list[str]:
    return [" ".join(cell_text(cell).split()) for cell in row]


def _two_rows(sheet: Sheet, top: int) -> list[str] | None:
    """Return the headings where some at `top` are parted below: Arrival into Date, Flight.

    Only where the cells above are merged, and not over most of the width as a title is.
    """
    if not 0 <= top < len(sheet.rows) - 1:
        return None
    above, below = _texts(sheet.rows[top]), _texts(sheet.rows[top + 1])
    texts = [upper or lower for upper, lower in zip(above, below, strict=False)]
    parted = False
    for (row, left), (last_row, right) in sheet.merged:
        if row != top or (right - left + 1) * 2 > len(texts) or right >= len(texts):
            continue
        if last_row == top and right > left and all(below[left : right + 1]):
            texts[left : right + 1] = [f"{above[left]} {text}" for text in below[left : right + 1]]
            parted = True
    return texts if parted else None


def _filled(cell: Cell) -> bool:
    return not is_empty((cell,))


def _known(row: Sequence[Cell]) -> int:
    """Return how many cells of a row are headings that the vocabulary has."""
    texts = [cell for cell in row if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING]
    return sum(is_known(text) for text in texts)


def _likelihood(row: list[Cell], width: int) -> float:
    cells = [cell for cell in row if _filled(cell)]
    texts = [cell for cell in cells if isinstance(cell, str)]
    known = _known(row)
    plain = sum(text.strip()[:1].isalpha() and "@" not in text for text in texts)
    long = sum(len(text) > _LONGEST_HEADING for text in texts)
    return (
        _KNOWN * known
        + _FULL * min(len(cells) / width, 1)
        + _TEXT * plain / len(cells)
        - _LONG * long
    )
