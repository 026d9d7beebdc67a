"""Whether a file is a workshop, of which format, and whether it is whole.

SQLite itself opens an empty file, a truncated one and the database of another program
without a word; its own check does not look at what stands in the cells.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from sqlalchemy import JSON, Connection, LargeBinary
from sqlalchemy.sql.schema import Column
from sqlmodel import SQLModel

from organiser.errors import WorkshopTooNew, WorkshopUnreadable
from organiser.i18n import message
from organiser.store.engine import APPLICATION_ID
from organiser.store.refusals import damaged

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_NOT_READ = b"?"
"""Taken for the content of a pipe, on which we would wait for ever."""
_JSON_TEXTS = {"step.name", "change.before", "change.after"}
_UNCHANGED = message("Choose a file that ends in .organiser. This one was not changed.")


@dataclass(frozen=True)
class Header:
    """The first 100 bytes of an SQLite file (https://www.sqlite.org/fileformat2.html#the_database_header)."""

    page_bytes: int
    pages: int
    user_version: int
    application_id: int

    @classmethod
    def of(cls, content: bytes) -> Header:
        (size,) = struct.unpack_from(">H", content, 16)
        (pages,) = struct.unpack_from(">I", content, 28)
        user_version, _, application_id = struct.unpack_from(">iII", content, 60)
        return cls(65536 if size == 1 else size, pages, user_version, application_id)


def too_new(found: int, newest: int) -> WorkshopTooNew:
    """Return the refusal of a file of format `found`, by a program that reads up to `newest`."""
    return WorkshopTooNew(
        message(
            "This workshop was saved by a newer organiser (format {found}; "
            "this one reads up to {newest}).",
            found=str(found),
            newest=str(newest),
        ),
        message("Install the latest version and open the file again. Nothing was changed."),
    )


def format_of(path: Path) -> int:
    """Return the format version of the workshop file at `path`, from its header alone.

    Nothing is written and no connection made. Raises `WorkshopUnreadable` for whatever is
    not a whole workshop file.
    """
    header, size = _header(path)
    if header.application_id != APPLICATION_ID:
        raise WorkshopUnreadable(
            message("{name} is a database of another program.", name=path.name), _UNCHANGED
        )
    if header.user_version < 1:
        raise damaged()
    if size < header.pages * header.page_bytes and not journal_of(path).exists():
        raise _truncated(path)
    return header.user_version


def _header(path: Path) -> tuple[Header, int]:
    """Return the header of an SQLite file and its size in bytes."""
    try:
        found = path.stat()
        content, size = _NOT_READ, found.st_size
        if S_ISREG(found.st_mode) or S_ISDIR(found.st_mode):
            with path.open("rb") as file:
                content = file.read(_HEADER_BYTES)
    except FileNotFoundError as refused:
        raise WorkshopUnreadable(
            message("There is no file {path}.", path=path),
            message("It may have been moved or renamed. Look for it and open it again."),
        ) from refused
    except IsADirectoryError as refused:
        raise WorkshopUnreadable(
            message("{name} is a folder.", name=path.name),
            message("Choose a file in it that ends in .organiser."),
        ) from refused
    except OSError as refused:
        raise WorkshopUnreadable(
            message("{path} cannot be read.", path=path),
            message("Ask whoever looks after this computer for the right to read it."),
        ) from refused
    if not content:
        raise WorkshopUnreadable(
            message("{name} is empty: there is nothing in it.", name=path.name),
            message("Open the newest backup, or ask for the file again. It was not changed."),
        )
    if not content.startswith(_MAGIC):
        raise _no_workshop(path)
    if len(content) < _HEADER_BYTES:
        raise _truncated(path)
    return Header.of(content), size


def _no_workshop(path: Path) -> WorkshopUnreadable:
    return WorkshopUnreadable(message("{name} is not a workshop file.", name=path.name), _UNCHANGED)


def _truncated(path: Path) -> WorkshopUnreadable:
    return WorkshopUnreadable(
        message("{name} was cut off: its end is missing.", name=path.name),
        message("Copy it or download it again, or open the newest backup. It was not changed."),
    )


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what it needs to take back a change that was interrupted."""
    return path.with_name(f"{path.name}-journal")


def check(connection: Connection) -> None:
    """Look at every page, reference and cell. Raises `WorkshopUnreadable` where one is unsound.

    What SQLite does not know: the schema is ours, each cell holds what its column takes,
    and every text is UTF-8, which random bytes are not. A picture is not looked into.
    """
    for pragma, sound in (("integrity_check", [("ok",)]), ("foreign_key_check", [])):
        if connection.exec_driver_sql(f"PRAGMA {pragma}").fetchall() != sound:
            raise damaged()
    for table in SQLModel.metadata.sorted_tables:
        unsound = " OR ".join(_unsound(column) for column in table.columns)
        query = f'SELECT EXISTS (SELECT 1 FROM "{table.name}" WHERE {unsound})'  # noqa: S608 -- names of our own classes
        if connection.exec_driver_sql(query).scalar():
            raise damaged()
    if not connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM event)").scalar():
        raise damaged()
    cursor = connection.connection.cursor()
    for query in ("SELECT name, who FROM step", "SELECT kind, before, after FROM change"):
        cursor.execute(query)
        while cursor.fetchmany(1000):  # each text is decoded, and refused where it is none
            pass
    cursor.close()


def _unsound(column: Column[object]) -> str:
    """Return the SQL condition that a cell of `column` holds what the column does not take."""
    python = str if isinstance(column.type, JSON) else column.type.python_type
    kind = (
        "blob"
        if isinstance(column.type, LargeBinary)
        else {int: "integer", bool: "integer", float: "real"}.get(python, "text")
    )
    allowed = f"'{kind}', 'null'" if column.nullable else f"'{kind}'"
    condition = f'typeof("{column.name}") NOT IN ({allowed})'
    if isinstance(column.type, JSON) or str(column) in _JSON_TEXTS:
        condition += f" OR NOT json_valid(coalesce(\"{column.name}\", '[]'))"
    return condition
