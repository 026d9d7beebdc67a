"""Rows between three forms: as stored by SQLite, as Python has them, as JSON keeps them.

Whole columns are turned at once: that is what makes reading 10,000 people quick.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import repeat
from typing import Any, TypeVar

from sqlalchemy import Table
from sqlalchemy.orm import configure_mappers
from sqlmodel import SQLModel

from organiser.model import KINDS, Row
from organiser.model.row import picture_class
from organiser.store.values import from_json, image_text, loading, storing, writing

Image = dict[str, Any]
"""The values of a row by field."""

R = TypeVar("R", bound=Row)

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
        self._loaded = {column.name: loading(column.type) for column in columns}
        self._stored = {column.name: storing(column.type) for column in columns}
        self._written = [writing(column.type, nullable=bool(column.nullable)) for column in columns]
        self._frame = "{" + ",".join(f'"{name}":%s' for name in self.names) + "}"
        self._from_json = {column.name: from_json(column.type) for column in columns}
        self._fields_set = set(self.names)
        self._picture_class = picture_class(kind)
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
        kind, fields_set = self._picture_class, self._fields_set
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
    return None if image is None else image_text(image)
