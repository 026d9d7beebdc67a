"""Single values between three forms: as stored by SQLite, as Python has them, as JSON keeps them.

Each function takes the type of a column and returns what turns its values, `None` where
they are the same in both forms.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from json.encoder import encode_basestring
from typing import Any

from sqlalchemy import JSON, Boolean, Date, DateTime, Enum, Float, Integer, LargeBinary, Time

from organiser.store.engine import json_text

Turn = Callable[[Any], Any]


def loading(kind: Any) -> Callable[[Sequence[Any]], Sequence[Any]] | None:  # noqa: ANN401 -- any SQL type
    """Return what turns a column as stored into one as Python has it, `None` for nothing."""
    if isinstance(kind, Enum):
        members = {member.value: member for member in kind.enum_class or ()}
        return lambda column: [*map(members.__getitem__, column)]
    if isinstance(kind, Boolean):
        truth = {0: False, 1: True, None: None}
        return lambda column: [*map(truth.__getitem__, column)]
    if isinstance(kind, JSON):
        return lambda column: [
            [] if text == "[]" else {} if text == "{}" else json.loads(text) for text in column
        ]
    for sql, python in ((DateTime, datetime), (Date, date), (Time, time)):
        if isinstance(kind, sql):
            parse: Turn = python.fromisoformat
            return lambda column: [None if text is None else parse(text) for text in column]
    return None


def storing(kind: Any) -> Turn | None:  # noqa: ANN401, PLR0911 -- any SQL type, one line for each
    """Return what turns a value as Python has it into one as SQLite takes it."""
    if isinstance(kind, Enum):
        return {member: member.value for member in kind.enum_class or ()}.__getitem__
    if isinstance(kind, JSON):
        return lambda value: json_text(value) if value else "[]" if value == [] else "{}"
    if isinstance(kind, DateTime):
        return lambda value: value and datetime.isoformat(value, " ", "microseconds")
    if isinstance(kind, Date):
        return lambda value: value and date.isoformat(value)
    if isinstance(kind, Time):
        return lambda value: None if value is None else time.isoformat(value, "microseconds")
    if isinstance(kind, Boolean):
        return {None: None, False: 0, True: 1}.__getitem__
    return None


def writing(kind: Any, *, nullable: bool) -> Turn:  # noqa: ANN401 -- any SQL type
    """Return what turns a value as SQLite has it into JSON text."""
    if isinstance(kind, JSON):
        return str
    if isinstance(kind, Boolean):
        return {None: "null", 0: "false", 1: "true"}.__getitem__
    write: Turn = encode_basestring
    if isinstance(kind, Integer | Float):
        write = repr
    elif isinstance(kind, LargeBinary):
        write = lambda value: f'"{b64encode(value).decode("ascii")}"'  # noqa: E731 -- one of three
    if not nullable:
        return write
    return lambda value: "null" if value is None else write(value)


def from_json(kind: Any) -> Turn | None:  # noqa: ANN401 -- any SQL type
    """Return what turns a value as JSON keeps it into one as Python has it."""
    if isinstance(kind, Enum):
        return kind.enum_class
    if isinstance(kind, LargeBinary):
        return b64decode
    for sql, python in ((DateTime, datetime), (Date, date), (Time, time)):
        if isinstance(kind, sql):
            return python.fromisoformat
    return None


_PLAIN: dict[type, Callable[[Any], str]] = {
    datetime: datetime.isoformat,
    date: date.isoformat,
    time: time.isoformat,
    bytes: lambda value: b64encode(value).decode("ascii"),
}


def _plain(value: object) -> str:
    turn = _PLAIN.get(type(value))
    if turn is None:
        sentence = f"{value!r} cannot be kept in the history"
        raise TypeError(sentence)
    return turn(value)


image_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode
"""Return an image as JSON text."""
