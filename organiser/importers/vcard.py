"""Address cards (vCard 2.1, 3.0 and 4.0, as nine programs write them) as a table.

Each card is a row; the headings are those of our own vocabulary. Sources: the vCard 2.1
specification, RFC 2426, RFC 6350.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from quopri import decodestring

from organiser.i18n import counted
from organiser.importers.encoding import decoded
from organiser.importers.sheet import Cell, Sheet

BEGINNING = b"BEGIN:VCARD"

_HEADINGS = (
    "Honorific",
    "Given names",
    "Middle names",
    "Family name",
    "Full name",
    "Organisation",
    "Department",
    "Job title",
    "E-mail",
    "Phone",
    "Country",
    "Gender",
    "Languages",
    "Notes",
)
_FOLD = re.compile(r"\r?\n[ \t]")
_UNQUOTED = re.compile(r'[;:](?=(?:[^"]*"[^"]*")*[^"]*$)')
_ESCAPED = re.compile(r"\\([\\,;:nN])")
_SEPARATOR = re.compile(r"(?<!\\);")
_ITEM = re.compile(r"^[^.]*\.")
_GENDERS = {"M": "male", "F": "female", "O": "other"}
_COUNTRY = 6  # of the parts of an address


@dataclass(frozen=True)
class _Property:
    name: str
    value: str

    def parts(self) -> list[str]:
        """Return the structured value, each part without its escapes."""
        return [_plain(part) for part in _SEPARATOR.split(self.value)]


def is_vcard(content: bytes) -> bool:
    """Whether a file is of address cards, whatever its encoding."""
    start = content[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start[: len(BEGINNING)].upper() == BEGINNING


def read_sheets(content: bytes, name: str, encoding: str | None = None) -> list[Sheet]:
    """Return one sheet with a row for each card. Raises `ImportRefused`."""
    text, used, _ = decoded(content, name, encoding)
    rows: list[list[Cell]] = [_row(card) for card in _cards(text)]
    note = counted("{count} address card was read.", "{count} address cards were read.", len(rows))
    return [Sheet(name, [[*_HEADINGS], *rows], notes=[note], encoding=used)]


def _cards(text: str) -> Iterator[list[_Property]]:
    card: list[_Property] = []
    depth = 0
    for line in _lines(text):
        upper = line.strip().upper()
        if upper == "BEGIN:VCARD":
            depth += 1
            if depth == 1:
                card = []
        elif upper == "END:VCARD":
            depth -= 1
            if depth == 0:
                yield card
            depth = max(depth, 0)
        elif depth == 1 and (found := _property(line)):
            card.append(found)


def _lines(text: str) -> Iterator[str]:
    """Yield the logical lines: folds taken back, quoted-printable ones put together."""
    whole = ""
    for line in _FOLD.sub("", text).splitlines():
        whole += line
        head = whole.partition(":")[0].upper()
        if "QUOTED-PRINTABLE" in head and whole.endswith("="):
            whole = f"{whole[:-1]}"
            continue
        yield whole
        whole = ""
    if whole:
        yield whole


def _property(line: str) -> _Property | None:
    colon = next((at for at in _UNQUOTED.finditer(line) if at[0] == ":"), None)
    if colon is None:
        return None
    head, value = line[: colon.start()], line[colon.end() :]
    name, *parameters = head.upper().split(";")
    if any("QUOTED-PRINTABLE" in parameter for parameter in parameters):
        charset = next((p[8:] for p in parameters if p.startswith("CHARSET=")), "utf-8")
        value = _decoded_value(value, charset)
    return _Property(_ITEM.sub("", name), value)


def _decoded_value(value: str, charset: str) -> str:
    raw = decodestring(value.encode("utf-8", "replace"))
    try:
        return raw.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return raw.decode("utf-8", "replace")


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text).strip()


def _row(card: list[_Property]) -> list[Cell]:
    found: dict[str, list[str]] = {heading: [] for heading in _HEADINGS}
    for one in card:
        for heading, text in _said(one):
            if text and text not in found[heading]:
                found[heading].append(text)
    if found["Family name"] or found["Given names"]:
        found["Full name"] = []
    found["Country"] = found["Country"][:1]
    return [_JOINED.get(heading, ", ").join(texts) or None for heading, texts in found.items()]


def _said(one: _Property) -> list[tuple[str, str]]:
    """Return the headings that a property fills, with their texts."""
    parts = [*one.parts(), *[""] * (_COUNTRY + 1)]
    if one.name == "N":
        return list(zip(_NAME, parts, strict=False))
    if one.name == "ORG":
        return [("Organisation", parts[0]), ("Department", ", ".join(filter(None, parts[1:])))]
    if one.name == "ADR":
        return [("Country", parts[_COUNTRY])]
    if one.name == "GENDER":
        return [("Gender", _GENDERS.get(parts[0].upper(), ""))]
    if one.name in _SIMPLE:
        text = _plain(one.value).removeprefix("tel:").removeprefix("mailto:")
        return [(_SIMPLE[one.name], text)]
    return []


_NAME = ("Family name", "Given names", "Middle names", "Honorific")
_SIMPLE = {
    "FN": "Full name",
    "TITLE": "Job title",
    "EMAIL": "E-mail",
    "TEL": "Phone",
    "NOTE": "Notes",
    "LANG": "Languages",
}
_JOINED = {"Notes": "\n", "Phone": " / ", "E-mail": " "}
