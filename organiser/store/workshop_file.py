"""One workshop, one file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from os.path import realpath
from pathlib import Path
from shutil import copymode
from threading import RLock, Thread
from types import TracebackType
from typing import Any, Self

from organiser.errors import OrganiserError, WorkshopReadOnly, WriteRefused
from organiser.i18n import Message, message
from organiser.model import KINDS, Event, Row, Workshop
from organiser.store import backups, history, past
from organiser.store.columns import columns_of, without_collector
from organiser.store.history import Action, Change, Step, StepSummary
from organiser.store.lock import Lock
from organiser.store.opening import Opened, opened
from organiser.store.refusals import damaged, refusals
from organiser.store.rewriting import given_keys, write_rows
from organiser.store.transaction import Transaction
from organiser.store.whole_files import beside, write_new


class WorkshopFile:
    """An open workshop: read it whole, change it by actions, undo them.

    Get one from `create` or `open`, and `close` it. Any thread may call; changes wait for
    each other.
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        self.path, self.read_only_because = path, opened.read_only_because
        self.format = opened.format
        self.backup_refused: OrganiserError | None = None
        self._engine, self._held = opened.engine, opened.held
        self._changing = RLock()
        self._backup_due: datetime | None = None
        self._confirming: Thread | None = None
        self.workshop = self.read()
        self.undoable: Message | None = None
        self.redoable: Message | None = None
        self._look_at_history()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed; `read_only_because` says why."""
        return self.read_only_because is not None

    @classmethod
    def create(
        cls, path: Path, event: Event, fill: Callable[[Transaction], None] | None = None
    ) -> Self:
        """Make the file at `path` for `event`, with the usual constituencies, and open it.

        `fill` may add more; what it adds is no step of the history. The file appears whole
        or not at all. Raises `WriteRefused` where a file stands already, or none can stand.
        """
        with beside(path) as draft:
            write_new(draft, event, fill)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, newer: bool = False) -> Self:
        """Open the workshop at `path`, brought to the format of today if it is older.

        One of a `newer` organiser is opened only where that is asked for, for reading: what this
        one does not know is not shown. It is `read_only` too where the file or its folder cannot
        be written to. Raises `WorkshopTooNew`, `WorkshopUnreadable` and `WorkshopLocked`; then
        the file is byte for byte as it was.
        """
        found = opened(Path(realpath(path)), read_only=read_only, newer=newer)
        try:
            return cls(path, found)
        except BaseException:
            found.held.close()
            raise

    def close(self) -> None:
        """Let the file go. Everything is on disk already."""
        with self._changing:
            if self._confirming is not None:
                self._confirming.join()
            self._held.close()

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
        with refusals(), without_collector(), self._engine.connect() as connection:
            cursor = connection.connection.cursor()
            for kind in KINDS:
                columns = columns_of(kind)
                cursor.execute(columns.select)
                try:
                    pictures = columns.pictures(columns.images(cursor.fetchall()))
                except (ValueError, KeyError, TypeError) as unsound:
                    raise damaged() from unsound
                rows[kind] = {row.key: row for row in pictures}
        return Workshop(rows)

    def steps(self) -> list[StepSummary]:
        """Return the history, newest first, without what can no longer be redone."""
        with refusals(), self._engine.connect() as connection:
            return history.summaries(connection)

    def steps_touching(self, kinds: Collection[type[Row]], since: int) -> list[StepSummary]:
        """Return what changed in rows of `kinds` since step number `since`, newest first.

        A step up to that one counts where it was taken back.
        """
        with refusals(), self._engine.connect() as connection:
            return history.touching(connection, kinds, since)

    @property
    def newest_step(self) -> int:
        """The number of the newest step that is done; 0 where there is none."""
        with refusals(), self._engine.connect() as connection:
            newest = history.next_undo(connection)
        return newest[0] if newest else 0

    def step(self, number: int) -> Step:
        """Return a step of the history with what it changed."""
        with refusals(), self._engine.connect() as connection:
            return history.kept(connection, number)

    def changes_of(self, kind: type[Row], key: int, hanging: str = "") -> list[past.Past]:
        """Return what was done to one row, newest first (see `store/past.py`)."""
        with refusals(), self._engine.connect() as connection:
            return past.changes_of(connection, kind, key, hanging)

    def removals(self, *kinds: type[Row]) -> list[past.Past]:
        """Return the rows of `kinds` that were deleted, each as it was at last, newest first."""
        with refusals(), self._engine.connect() as connection:
            return past.removals(connection, kinds)

    def save_copy(self, path: Path, *, replace: bool = False) -> None:
        """Write the workshop, with its history, to another file.

        Raises `WriteRefused` where none can stand, or one stands already that is not to be
        replaced; then that one is as it was. Raises `WorkshopLocked` where that is open.
        """
        if path.resolve() == self.path.resolve():
            raise WriteRefused(
                message("A copy cannot take the place of the open workshop."),
                message("Choose another name or folder."),
            )
        with ExitStack() as held:
            if replace and path.exists():
                held.callback(Lock(path.resolve()).release)
            draft = held.enter_context(beside(path, replace=replace))
            held.enter_context(refusals())
            connection = held.enter_context(self._engine.connect())
            source: Any = connection.connection.driver_connection
            with closing(sqlite3.connect(draft)) as target:
                source.backup(target)

    # Changing ------------------------------------------------------------------------------

    def do(self, action: Action, go_on: Callable[[], None] = lambda: None) -> Step:
        """Make the change, whole or not at all, and keep how to undo it.

        `go_on` is called between pieces of long work, the last time before the change is kept;
        what it raises stops the work within a tenth of a second, and nothing was changed.
        An action that changes nothing leaves no trace: its step has no changes. Raises
        `WorkshopReadOnly`, and an `OrganiserError` that says which value was refused.
        """

        def change(transaction: Transaction) -> Step:
            action.change(transaction)
            step = history.new_step(action.name, transaction.finish())
            go_on()
            if step.changes:
                step = history.keep(transaction.core, step, transaction.written)
            go_on()
            return step

        return self._run(change, go_on)

    def imagine(self, action: Action) -> Workshop:
        """Return the workshop as it would be after `action`. Nothing is written.

        Rows that it would add have keys that the next rows will really get. Raises what `do` does.
        """
        self._refuse_where_read_only()
        with self._changing, without_collector(), refusals(), Transaction(self._engine) as tried:
            action.change(tried)
            changes = tried.finish()
            tried.core.rollback()
        return self.workshop.updated(
            (item.kind, item.key, _picture(self.workshop, item)) for item in changes
        )

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

    def keep_only(self, remaining: Workshop) -> None:
        """Write the file anew with `remaining` alone: the rest is gone for ever.

        There is no history any more and no backup, and nothing else in the bytes of the file.
        Killed at any moment, the file is as it was before or as it is after. Raises
        `WorkshopReadOnly` and `WriteRefused`; then the file is as it was.
        """
        self._refuse_where_read_only()
        with self._changing:
            if self._confirming is not None:
                self._confirming.join()
            with refusals(), self._engine.connect() as connection:
                keys = given_keys(connection)
            with beside(self.path, replace=True) as draft:
                write_rows(draft, remaining, keys)
                copymode(self.path, draft)
                backups.remove_all(self.path)
                self._engine.dispose()
            self.workshop = self.read()
            self._look_at_history()

    def _refuse_where_read_only(self) -> None:
        if self.read_only_because is not None:
            raise WorkshopReadOnly(
                self.read_only_because,
                message("Save a copy and work in that. Nothing was changed."),
            )

    def _run(
        self, change: Callable[[Transaction], Step], go_on: Callable[[], None] = lambda: None
    ) -> Step:
        self._refuse_where_read_only()
        with self._changing, without_collector():
            self._back_up()
            with refusals(), Transaction(self._engine, go_on) as transaction:
                step = change(transaction)
                transaction.keep()
            self.workshop = self.workshop.updated(
                (item.kind, item.key, _picture(self.workshop, item)) for item in step.changes
            )
            self._look_at_history()
        return step

    def _back_up(self) -> None:
        """Copy the file as it is before a change, if the newest copy is old.

        The copy is checked on a thread of its own. That there is none never stops the work:
        `backup_refused` says why.
        """
        now = datetime.now(UTC)
        if self._backup_due is None:
            self._backup_due = backups.due(self.path, now)
        if now < self._backup_due:
            return
        self._backup_due = now + backups.EVERY
        try:
            copied = backups.copy(self.path)
        except OrganiserError as refused:
            self.backup_refused = refused
            return
        self._confirming = Thread(target=self._confirm, args=(copied,), name="backup")
        self._confirming.start()

    def _confirm(self, copied: Path) -> None:
        try:
            backups.confirm(copied)
            self.backup_refused = None
        except OrganiserError as refused:
            self.backup_refused = refused

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
        image = dict(change.after)
    else:
        image = {**vars(workshop.of(change.kind)[change.key]), **change.after}
    return columns_of(change.kind).pictures([image])[0]
