"""One workshop, one file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock
from types import TracebackType
from typing import Any, Self

from sqlmodel import SQLModel

from organiser.errors import OrganiserError, WorkshopReadOnly, WriteRefused
from organiser.i18n import Message, message
from organiser.model import KINDS, Constituency, Event, Row, Workshop
from organiser.store import history
from organiser.store.columns import columns_of
from organiser.store.constituencies import DEFAULT_CONSTITUENCIES
from organiser.store.engine import PAGE_BYTES, engine, mark
from organiser.store.history import Action, Change, Step, StepSummary
from organiser.store.refusals import refusals
from organiser.store.transaction import Transaction


class WorkshopFile:
    """An open workshop: read it whole, change it by actions, undo them.

    Get one from `create` or `open`, and `close` it. Any thread may call; changes wait for
    each other.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path, self.read_only = path, read_only
        self.format = 1
        self._engine = engine(path, read_only=read_only)
        self._changing = RLock()
        self.workshop = self.read()
        self.undoable: Message | None = None
        self.redoable: Message | None = None
        self._look_at_history()

    @classmethod
    def create(
        cls, path: Path, event: Event, fill: Callable[[Transaction], None] | None = None
    ) -> Self:
        """Make the file at `path` for `event`, with the usual constituencies, and open it.

        `fill` may add more; what it adds is no step of the history. The file appears whole
        or not at all. Raises `WriteRefused` where a file stands already, or none can stand.
        """
        if path.exists():
            raise WriteRefused(
                message("{path} exists already.", path=path),
                message("Open it, or choose another name. It was not changed."),
            )
        with TemporaryDirectory(dir=_folder(path), prefix=f".{path.name}.") as folder:
            draft = Path(folder) / path.name
            _write_new(draft, event, fill)
            draft.rename(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the workshop at `path`."""
        return cls(path, read_only=read_only)

    def close(self) -> None:
        """Let the file go. Everything is on disk already."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    # Reading -------------------------------------------------------------------------------

    def read(self) -> Workshop:
        """Return the workshop as it stands on disk, free of any connection."""
        rows: dict[type[Row], dict[int, Row]] = {}
        with refusals(), self._engine.connect() as connection:
            cursor = connection.connection.cursor()
            for kind in KINDS:
                columns = columns_of(kind)
                cursor.execute(columns.select)
                pictures = columns.pictures(columns.images(cursor.fetchall()))
                rows[kind] = {row.key: row for row in pictures}
        return Workshop(rows)

    def steps(self) -> list[StepSummary]:
        """Return the history, newest first, without what can no longer be redone."""
        with refusals(), self._engine.connect() as connection:
            return history.summaries(connection)

    def save_copy(self, path: Path) -> None:
        """Write the workshop, with its history, to another file.

        Raises `WriteRefused` where a file stands already, or none can stand.
        """
        if path.exists():
            raise WriteRefused(
                message("{path} exists already.", path=path),
                message("Choose another name. It was not changed."),
            )
        with TemporaryDirectory(dir=_folder(path), prefix=f".{path.name}.") as folder:
            draft = Path(folder) / path.name
            with refusals(), self._engine.connect() as connection:
                source: Any = connection.connection.driver_connection
                with closing(sqlite3.connect(draft)) as target:
                    source.backup(target)
            draft.rename(path)

    # Changing ------------------------------------------------------------------------------

    def do(self, action: Action) -> Step:
        """Make the change, whole or not at all, and keep how to undo it.

        An action that changes nothing leaves no trace: its step has no changes. Raises
        `WorkshopReadOnly`, and an `OrganiserError` that says which value was refused.
        """

        def change(transaction: Transaction) -> Step:
            action.change(transaction)
            step = history.new_step(action.name, transaction.finish())
            return history.keep(transaction.core, step) if step.changes else step

        return self._run(change)

    def undo(self) -> Step:
        """Take back the newest step. Raises `OrganiserError` where there is none."""

        def change(transaction: Transaction) -> Step:
            found = history.next_undo(transaction.core)
            if found is None:
                raise OrganiserError(
                    message("There is nothing to undo."), message("Go on working as you like.")
                )
            step = history.kept(transaction.core, found[0]).reversed()
            history.replay(transaction.core, step)
            history.mark(transaction.core, step.number, history.UNDONE)
            return step

        return self._run(change)

    def redo(self) -> Step:
        """Bring back the step that was undone last. Raises `OrganiserError` where there is none."""

        def change(transaction: Transaction) -> Step:
            found = history.next_redo(transaction.core)
            if found is None:
                raise OrganiserError(
                    message("There is nothing to redo."), message("Go on working as you like.")
                )
            step = history.kept(transaction.core, found[0])
            history.replay(transaction.core, step)
            history.mark(transaction.core, step.number, history.DONE)
            return step

        return self._run(change)

    def _run(self, change: Callable[[Transaction], Step]) -> Step:
        if self.read_only:
            raise WorkshopReadOnly(
                message("{path} is open for reading only.", path=self.path.name),
                message("Save a copy and work in that. Nothing was changed."),
            )
        with self._changing:
            with refusals(), Transaction(self._engine) as transaction:
                step = change(transaction)
                transaction.keep()
            self.workshop = self.workshop.updated(
                (item.kind, item.key, _picture(self.workshop, item)) for item in step.changes
            )
            self._look_at_history()
        return step

    def _look_at_history(self) -> None:
        with refusals(), self._engine.connect() as connection:
            undo, redo = history.next_undo(connection), history.next_redo(connection)
        self.undoable = undo and undo[1]
        self.redoable = redo and redo[1]


def _picture(workshop: Workshop, change: Change) -> Row | None:
    """Return the row as it is after `change`."""
    if change.after is None:
        return None
    if change.before is None:
        image = {**history.defaults(change.kind), **change.after}
    else:
        image = {**vars(workshop.of(change.kind)[change.key]), **change.after}
    return columns_of(change.kind).pictures([image])[0]


def _folder(path: Path) -> Path:
    """Return the folder of `path`, made where it was missing. Raises `WriteRefused`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as refused:
        raise WriteRefused(
            message("The folder {path} cannot be made.", path=path.parent),
            message("Choose another folder."),
        ) from refused
    return path.parent


def _write_new(path: Path, event: Event, fill: Callable[[Transaction], None] | None) -> None:
    with closing(sqlite3.connect(path)) as empty:
        empty.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        empty.execute("VACUUM")
    database = engine(path)
    try:
        with refusals(), database.begin() as connection:
            SQLModel.metadata.create_all(connection)
            mark(connection, 1)
        with refusals(), Transaction(database) as transaction:
            transaction.add(event)
            transaction.insert_many(Constituency, DEFAULT_CONSTITUENCIES)
            if fill is not None:
                fill(transaction)
            transaction.keep()
    finally:
        database.dispose()
