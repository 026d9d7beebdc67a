"""What a workbook does not show: hidden rows and columns, and formulas that gave an error.

The reader of cells does not tell them; they are looked up in the XML of xlsx and ods files. Other
formats say nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

_LARGEST_PART = 400_000_000  # bytes; a larger sheet is read without looking for what it hides

_ROW = re.compile(rb"<row\b[^>]*>")
_NUMBER = re.compile(rb'\br="(\d+)"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_COLUMN = re.compile(rb"<col\b[^>]*>")
_FROM, _TO = re.compile(rb'\bmin="(\d+)"'), re.compile(rb'\bmax="(\d+)"')
_ERROR = re.compile(rb'<c\b[^>]*\bt="e"')

_ODS_TABLE = re.compile(rb'<table:table\b[^>]*\btable:name="([^"]*)"')
_ODS_PART = re.compile(rb"<table:table-(row|column)\b[^>]*>")
_ODS_HIDDEN = re.compile(rb'\btable:visibility="(?:collapse|filter)"')
_ODS_TIMES = re.compile(rb'\btable:number-(?:rows|columns)-repeated="(\d+)"')
_MOST = 20_000
"""Hidden parts beyond so many are the empty rest of a sheet."""


@dataclass(frozen=True)
class Hidden:
    """Rows (from 1) and columns (from 0) that are hidden, and how many cells hold an error."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    errors: int = 0


def hidden_parts(content: bytes) -> dict[str, Hidden]:
    """Return what each sheet hides, by its name; nothing where the file does not say."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            sizes = {part.filename: part.file_size for part in archive.infolist()}
            if "xl/workbook.xml" in sizes:
                return dict(_of_xlsx(archive, sizes))
            if 0 < sizes.get("content.xml", 0) < _LARGEST_PART:
                return dict(_of_ods(archive.read("content.xml")))
    except (BadZipFile, KeyError, ValueError, OSError, NotImplementedError):
        pass  # the reader of cells says what is wrong with the file
    return {}


def _of_xlsx(archive: ZipFile, sizes: dict[str, int]) -> Iterator[tuple[str, Hidden]]:
    from defusedxml.ElementTree import ParseError, fromstring  # noqa: PLC0415 -- only for workbooks

    try:
        book = fromstring(archive.read("xl/workbook.xml"))
        links = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    except ParseError:
        return
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for sheet in book.iter():
        if not sheet.tag.endswith("}sheet"):
            continue
        wanted = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        target = targets.get(wanted, "").removeprefix("/")
        part = target if target.startswith("xl/") else f"xl/{target}"
        if 0 < sizes.get(part, 0) < _LARGEST_PART:
            yield sheet.get("name", ""), _of_sheet(archive.read(part))


def _of_sheet(xml: bytes) -> Hidden:
    if b"hidden=" not in xml and b't="e"' not in xml:
        return Hidden()
    rows: set[int] = set()
    columns: set[int] = set()
    for found in _ROW.finditer(xml):
        number = _NUMBER.search(found[0])
        if number and _HIDDEN.search(found[0]) and len(rows) < _MOST:
            rows.add(int(number[1]))
    for found in _COLUMN.finditer(xml):
        first, last = _FROM.search(found[0]), _TO.search(found[0])
        if first and last and _HIDDEN.search(found[0]):
            columns.update(range(int(first[1]) - 1, min(int(last[1]), _MOST)))
    return Hidden(frozenset(rows), frozenset(columns), sum(1 for _ in _ERROR.finditer(xml)))


def _of_ods(xml: bytes) -> Iterator[tuple[str, Hidden]]:
    tables = list(_ODS_TABLE.finditer(xml))
    for place, table in enumerate(tables):
        end = tables[place + 1].start() if place + 1 < len(tables) else len(xml)
        at = {b"row": 1, b"column": 0}
        hidden: dict[bytes, set[int]] = {b"row": set(), b"column": set()}
        for part in _ODS_PART.finditer(xml, table.end(), end):
            kind, times = part[1], _ODS_TIMES.search(part[0])
            count = int(times[1]) if times else 1
            if _ODS_HIDDEN.search(part[0]) and count < _MOST:
                hidden[kind].update(range(at[kind], at[kind] + count))
            at[kind] += count
        name = re.sub(rb"&(\w+);", _entity, table[1]).decode("utf-8", "replace")
        yield name, Hidden(frozenset(hidden[b"row"]), frozenset(hidden[b"column"]))


def _entity(found: re.Match[bytes]) -> bytes:
    known = {b"amp": b"&", b"lt": b"<", b"gt": b">", b"quot": b'"', b"apos": b"'"}
    return known.get(found[1], found[0])
