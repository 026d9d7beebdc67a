"""The rows of a sheet as XML (ECMA-376, part 1, 18.3.1.73).

Written by hand: openpyxl makes an element for each cell, which takes eight times as long, and it
takes a text that begins with "=" for a formula. Here a text is a text, whatever it looks like.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from math import isfinite

from organiser.documents.spreadsheet import Value, readable

FIRST_DAY = date(1900, 3, 1)
"""Before it, Excel counts a day that never was: such dates are written as text."""

_ZERO = datetime(1899, 12, 30)  # what Excel counts from
_ZERO_DAY = _ZERO.toordinal()
_DAY = timedelta(days=1)


class RowWriter:
    """Writes the rows of one table.

    `letters` and `styles` are the columns' letters and the numbers of their styles.
    """

    def __init__(self, letters: Sequence[str], styles: Sequence[int]) -> None:
        self._columns = [
            (
                f'<c r="{letter}',
                f'" s="{style}" t="inlineStr"><is><t>',
                f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">',
                f'" s="{style}"><v>',
                f'" s="{style}"/>',
            )
            for letter, style in zip(letters, styles, strict=True)
        ]

    def row(
        self,
        number: int,
        values: Sequence[Value],
        height_pt: float | None = None,
        *,
        fixed: bool = False,
    ) -> str:
        """Return row `number` of the sheet. A height that is not `fixed` may grow later."""
        parts = [f'<row r="{number}"{_height(height_pt, fixed=fixed)}>']
        for (cell, text, spaced, figure, empty), value in zip(self._columns, values, strict=True):
            if isinstance(value, str):
                written = value
            elif value is None:
                written = ""
            elif (counted := _figure(value)) is not None:
                parts.append(f"{cell}{number}{figure}{counted}</v></c>")
                continue
            else:
                written = str(value)
            if written := escaped(readable(written)):
                outside = written[0].isspace() or written[-1].isspace() or "\n" in written
                parts.append(f"{cell}{number}{spaced if outside else text}{written}</t></is></c>")
            else:
                parts.append(f"{cell}{number}{empty}")
        parts.append("</row>")
        return "".join(parts)


def escaped(text: str) -> str:
    """Return `text` as it may stand between the tags of XML."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def _figure(value: float | date) -> str | None:
    """Return a number, or what stands for a date; `None` where the format has none for it."""
    if isinstance(value, datetime):
        return repr((value - _ZERO) / _DAY) if value.date() >= FIRST_DAY else None
    if isinstance(value, date):
        return str(value.toordinal() - _ZERO_DAY) if value >= FIRST_DAY else None
    return repr(value) if isfinite(value) else None


def _height(height_pt: float | None, *, fixed: bool) -> str:
    if height_pt is None:
        return ""
    return f' ht="{height_pt:g}"' + (' customHeight="1"' if fixed else "")


def rows_in_parts(rows: Iterator[str], each: int = 200) -> Iterator[bytes]:
    """Yield the XML of `rows` in pieces of `each` rows."""
    while piece := "".join(islice(rows, each)):
        yield piece.encode()
