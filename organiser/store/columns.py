"""Values between three forms: as stored by SQLite, as Python has them, as JSON keeps them.

Whole columns are turned at once: that is what makes reading 10,000 people quick.
"""

from __future__ import annotations

import gc
import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import cache
from itertools import repeat
from json.encoder import encode_basestring
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    Boolean,
    Date,
    DateTime,
    Enum,
    Float,
    Integer,
    LargeBinary,
    Table,
    Time,
)
from sqlalchemy.orm import configure_mappers
from sqlmodel import SQLModel

from organiser.model import KINDS, Row
from organiser.store.engine import json_text

Image = dict[str, Any]
"""The values of a row by field."""

R = TypeVar("R", bound=Row)
Turn = Callable[[Any], Any]

_set = object.__setattr__


def table_of(kind: type[Row]) -> Table:
    """Return the table in which rows of `kind` are kept."""
    table: Table = SQLModel.metadata.tables[str(kind.__tablename__)]
    return table


class Columns:
    """The columns of one kind of row."""

    def __init__(self, kind: type[Row]) -> None:
        configure_mappers()  # a process that only reads has not met a session yet
        self.kind = kind
        self.table = table_of(kind)
        columns = list(self.table.columns)
        self.names = tuple(column.name for column in columns)
        self._loaded = {column.name: _loading(column.type) for column in columns}
        self._stored = {column.name: _storing(column.type) for column in columns}
        self._written = [
            _writing(column.type, nullable=bool(column.nullable)) for column in columns
        ]
        self._frame = "{" + ",".join(f'"{name}":%s' for name in self.names) + "}"
        self._from_json = {column.name: _from_json(column.type) for column in columns}
        self._fields_set = set(self.names)
        listed = ", ".join(f'"{name}"' for name in self.names)
        places = ", ".join("?" * len(self.names))
        self.select = f'SELECT {listed} FROM "{self.table.name}"'  # noqa: S608 -- names of our own classes
        self.insert = f'INSERT INTO "{self.table.name}" ({listed}) VALUES ({places})'  # noqa: S608 -- as above

    def images(self, stored: Sequence[Sequence[Any]]) -> list[Image]:
        """Return the images of rows as SQLite gives them, in the order of `names`.

        Raises `ValueError` or `KeyError` where a value cannot be one of its column.
        """
        columns: list[Sequence[Any]] = list(zip(*stored, strict=True))
        for place, name in enumerate(self.names if columns else ()):
            load = self._loaded[name]
            if load is not None:
                columns[place] = load(columns[place])
        names = self.names
        return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]

    def stored(self, values: Mapping[str, Iterable[Any]]) -> list[tuple[Any, ...]]:
        """Return rows as SQLite takes them, from the Python values of columns.

        A column that is not given has its default in every row.
        """
        default = self.defaults()
        columns: list[Iterable[Any]] = []
        for name in self.names:
            store = self._stored[name]
            column = values.get(name)
            if column is None:
                columns.append(repeat(default[name] if store is None else store(default[name])))
            else:
                columns.append(column if store is None else map(store, column))
        return list(zip(*columns, strict=False))  # what repeats has no end

    def json(self, stored: Sequence[Sequence[Any]]) -> list[str]:
        """Return rows as SQLite takes them as JSON texts, as `image_to_json` does images."""
        columns = zip(*stored, strict=True)
        texts = [map(write, column) for write, column in zip(self._written, columns, strict=True)]
        return [self._frame % row for row in zip(*texts, strict=True)]

    def image_from_json(self, text: str | None, *, whole: bool) -> Image | None:
        """Return the image kept in `text`, of all fields if `whole`.

        It may have been kept by an older format: a field that no longer exists is left out,
        one that did not exist yet gets its default.
        """
        if text is None:
            return None
        image: Image = {}
        turns = self._from_json
        for name, value in json.loads(text).items():
            if name in turns:
                turn = turns[name]
                image[name] = value if value is None or turn is None else turn(value)
        if whole and len(image) < len(self.names):
            return {**self.defaults(), **image}
        return image

    def defaults(self) -> Image:
        """Return what each field of a new row holds where nobody says anything.

        A field that must be given is `None`.
        """
        return {
            name: None if field.is_required() else field.get_default(call_default_factory=True)
            for name, field in self.kind.model_fields.items()
        }

    def pictures(self, images: Iterable[Image]) -> list[Row]:
        """Return read-only rows made of `images`, which they take over."""
        kind, fields_set = self.kind, self._fields_set
        return [_picture(kind, image, fields_set) for image in images]


def _picture(kind: type[R], image: Image, fields_set: set[str]) -> R:
    row = object.__new__(kind)
    _set(row, "__dict__", image)
    _set(row, "__pydantic_fields_set__", fields_set)
    _set(row, "__pydantic_extra__", None)
    _set(row, "__pydantic_private__", None)
    return row


@contextmanager
def without_collector() -> Iterator[None]:
    """Keep Python's collector of cycles still while very many rows are made.

    None of them is garbage, and looking for it takes longer than making them.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@cache
def columns_of(kind: type[Row]) -> Columns:
    """Return the columns of `kind`."""
    return Columns(kind)


@cache
def kind_of(table: str) -> type[Row] | None:
    """Return the class whose rows are kept in `table`."""
    return next((kind for kind in KINDS if kind.__tablename__ == table), None)


def image_to_json(image: Image | None) -> str | None:
    """Return `image` as JSON text."""
    return None if image is None else _encode(image)


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


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode


def _loading(kind: Any) -> Callable[[Sequence[Any]], Sequence[Any]] | None:  # noqa: ANN401 -- any SQL type
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


def _storing(kind: Any) -> Turn | None:  # noqa: ANN401, PLR0911 -- any SQL type, one line for each
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


def _writing(kind: Any, *, nullable: bool) -> Turn:  # noqa: ANN401 -- any SQL type
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


def _from_json(kind: Any) -> Turn | None:  # noqa: ANN401 -- any SQL type
    """Return what turns a value as JSON keeps it into one as Python has it."""
    if isinstance(kind, Enum):
        return kind.enum_class
    if isinstance(kind, LargeBinary):
        return b64decode
    for sql, python in ((DateTime, datetime), (Date, date), (Time, time)):
        if isinstance(kind, sql):
            return python.fromisoformat
    return None
