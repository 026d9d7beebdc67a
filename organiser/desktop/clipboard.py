"""Blocks of cells on their way to and from Excel, Calc and other spreadsheets.

A block goes out as text with tabs, which every program reads, and as an HTML table, which keeps
text text. As text, what a spreadsheet would take for a formula is given an apostrophe, as one
types it there; it is taken off again when the block comes back.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from html import escape
from io import StringIO

Block = list[list[str]]

_FORMULA = re.compile(r"'*(?:[=@]|[+\-](?![\d\s()./\-]*$))")
_MARKED = re.compile(r"'+(?:[=@]|[+\-](?![\d\s()./\-]*$))")


def block_of(text: str) -> Block:
    """Return the cells of a copied block, all rows of the same length.

    Line breaks and tabs inside quotation marks belong to their cell. Where the marks do not
    pair up they are part of the text.
    """
    if not text:
        return []
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        lines = re.split("\r\n|\r|\n", text.removesuffix("\n").removesuffix("\r"))
        rows = [line.split("\t") for line in lines]
    width = max(1, *map(len, rows))
    return [[_unmarked(cell) for cell in row] + [""] * (width - len(row)) for row in rows]


def _unmarked(cell: str) -> str:
    lines = cell.replace("\r\n", "\n").replace("\r", "\n")
    return lines[1:] if _MARKED.match(lines) else lines


def as_text(block: Sequence[Sequence[str]]) -> str:
    """Return the block as spreadsheets put it on the clipboard as text."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter="\t", lineterminator="\r\n")
    for row in block:
        cells = ["'" + cell if _FORMULA.match(cell) else cell for cell in row]
        if cells == [""]:
            out.write("\r\n")  # csv would write a pair of quotation marks
        else:
            writer.writerow(cells)
    return out.getvalue()


def as_html(block: Sequence[Sequence[str]]) -> str:
    """Return the block as a table in which every cell is text, whatever it begins with."""
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td style=\"mso-number-format:'\\@'\">{escape(cell).replace(chr(10), '<br>')}</td>"
            for cell in row
        )
        + "</tr>"
        for row in block
    )
    return f'<meta charset="utf-8"><table>{rows}</table>'
