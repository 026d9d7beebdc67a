"""What a row of a list that leaves the program carries, so that its return tells what was edited.

Beside the hidden key of its row a list has a checksum. It holds two marks for each column: of the
text that was printed, and of the value that was kept then. When the list comes back, a text that
is not the printed one was changed there, and a value that is not the kept one was changed here
since. The heading of the checksums names their columns, so that each row stands for itself:
sorted, copied to another sheet or saved as CSV.

The marks are parts of a CRC-32: they find what was edited, they are no signature.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import quote, unquote
from zlib import crc32

from organiser.model.people import Participant
from organiser.model.words import LIST_HEADINGS

CUSTOM = "custom:"
"""What the key of a column begins with that shows a custom field; its name follows."""

PRINTED_KEYS = "organiser-keys"
"""The name and heading of the hidden sheet that holds the keys of all rows that were printed."""

_HEADING = "checksum"
_TEXT, _VALUE = 3, 2  # bytes of a mark
_HALF_A_MINUTE = timedelta(seconds=30)

_BEHIND: Mapping[str, tuple[str, ...]] = {
    "constituency": ("constituency_id",),
    "country": ("body", "country"),
    "access_needs": ("step_free", "access_needs"),
}


def fields_behind(column: str) -> tuple[str, ...]:
    """Return the fields of a participant that a column of the printed list shows."""
    return _BEHIND.get(column, (column,))


def heading_of(custom: Iterable[str]) -> str:
    """Return the heading of the checksums of a list with these custom fields."""
    keys = [*LIST_HEADINGS, *(CUSTOM + name for name in custom)]
    return "|".join([_HEADING, *(quote(key, safe="-_.~:") for key in keys)])


def columns_of_heading(heading: str) -> list[str] | None:
    """Return the keys of the columns that `heading` names, `None` where it is of no checksum."""
    first, *keys = heading.split("|")
    return [unquote(key) for key in keys] if first == _HEADING and keys else None


def printed_text(cell: object) -> str:
    """Return what stands in a cell as it is marked: the same before and after a spreadsheet.

    Such a program may store 14:30 as a fraction that is a little less, a day as a moment at
    midnight, 20 as 20.0, and spaces as it likes.
    """
    if isinstance(cell, str):
        return " ".join(cell.split())
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        cell = (cell + _HALF_A_MINUTE).replace(second=0, microsecond=0, tzinfo=None)
        return (cell if cell.time() != time() else cell.date()).isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def value_text(value: Any) -> str:  # noqa: ANN401 -- any field
    """Return a value of a participant as it is marked."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, list):
        return "\x1f".join(map(str, value))
    if isinstance(value, date):  # and datetime
        return value.isoformat()
    return str(value)


def kept_text(person: Participant, column: str) -> str:
    """Return what is kept of `person` behind a column of the printed list, as it is marked."""
    if column.startswith(CUSTOM):
        return value_text(person.custom.get(column.removeprefix(CUSTOM)))
    return "\x1e".join(value_text(getattr(person, field)) for field in fields_behind(column))


def checksum(key: str, columns: Iterable[tuple[object, str]]) -> str:
    """Return the checksum of a row: what its columns show, and what is kept behind each."""
    packed = bytearray((crc32(key.encode()) & 0xFFFF).to_bytes(_VALUE, "big"))
    for shown, kept in columns:
        text, value = _crc(printed_text(shown)), _crc(kept)
        packed += ((text & 0xFFFFFF) << 16 | value & 0xFFFF).to_bytes(_TEXT + _VALUE, "big")
    return urlsafe_b64encode(packed).decode()


@dataclass(frozen=True)
class Checksum:
    """The marks of a row, by the key of its column: of the text and of the value."""

    marks: Mapping[str, tuple[int, int]]

    @classmethod
    def read(cls, key: str, columns: Sequence[str], written: str) -> Checksum | None:
        """Return what `written` holds, or `None` where it is not the checksum of the row `key`."""
        try:
            packed = urlsafe_b64decode(written)
        except (Error, ValueError):
            return None
        each = _TEXT + _VALUE
        if len(packed) != _VALUE + each * len(columns):
            return None
        if int.from_bytes(packed[:_VALUE], "big") != crc32(key.encode()) & 0xFFFF:
            return None
        marks = (packed[at : at + each] for at in range(_VALUE, len(packed), each))
        pairs = (
            (int.from_bytes(m[:_TEXT], "big"), int.from_bytes(m[_TEXT:], "big")) for m in marks
        )
        return cls(dict(zip(columns, pairs, strict=True)))

    def is_printed(self, column: str, shown: object) -> bool:
        """Whether a cell still shows what was printed."""
        return self.marks[column][0] == _crc(printed_text(shown)) & 0xFFFFFF

    def is_kept(self, column: str, kept: str) -> bool:
        """Whether what is kept is still what was kept when the list was printed."""
        return self.marks[column][1] == _crc(kept) & 0xFFFF


def _crc(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))
