"""What an action works with: rows that may be changed, every change recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NoReturn
from uuid import uuid4

from sqlalchemy import Connection, Engine, event, inspect
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import ORMExecuteState
from sqlmodel import Session, select

from organiser.model import KINDS, Availability, Channel, Event, Invitation, Row
from organiser.store import history
from organiser.store.columns import Image, columns_of, table_of
from organiser.store.engine import last_key
from organiser.store.history import Change

GO_WITH_WHAT_THEY_NAME = (Availability, Channel, Invitation)
"""Kinds whose optional references are alternatives: without the one it has, a row says nothing."""

_KEYS_AT_ONCE = 500
"""How many keys one statement names; SQLite takes 999 at least."""

_ROWS_AT_ONCE = 500
"""How many rows are written before somebody may stop the work: 20 ms."""


class Transaction(Session):
    """The database session of one action.

    `add`, `delete`, `get_one`, `exec(select(…))` and `flush` are SQLAlchemy's. Whatever would
    bypass the record is refused with a `RuntimeError`: bulk statements, plain SQL, `commit`.
    """

    def __init__(self, engine: Engine, go_on: Callable[[], None] = lambda: None) -> None:
        super().__init__(engine, expire_on_commit=False)
        self.go_on = go_on
        """Called between pieces of long work; raises where it is to be given up."""
        self._images_before: dict[type[Row], dict[int, Image | None]] = defaultdict(dict)
        self._images_after: dict[type[Row], dict[int, Image]] = defaultdict(dict)
        self.written: dict[type[Row], dict[int, str]] = defaultdict(dict)
        """Images of rows after, as JSON, by kind and key, where they are known already."""
        self._arriving: list[Row] = []
        event.listen(self, "before_flush", self._note_stored)
        event.listen(self, "after_flush", self._note_new)
        event.listen(self, "do_orm_execute", self._refuse_statement)

    # What actions call besides SQLAlchemy's own ------------------------------------------

    def insert_many(self, kind: type[Row], rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add a row for each mapping of fields, quickly, and return their keys.

        Fields that are not named get their defaults. The caller has checked the values.
        Raises `TypeError` for a field that `kind` does not have.
        """
        if not rows:
            return []
        columns = columns_of(kind)
        named: set[str] = set().union(*rows)
        unknown = named - set(columns.names[1:])
        if unknown:
            sentence = f"{kind.__name__} has no {sorted(unknown)} to be set"
            raise TypeError(sentence)
        self.flush()
        first = last_key(self.core, columns.table) + 1
        keys = list(range(first, first + len(rows)))
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            end = start + _ROWS_AT_ONCE
            self._insert(kind, keys[start:end], rows[start:end], sorted(named))
        return keys

    def _insert(
        self,
        kind: type[Row],
        keys: list[int],
        rows: Sequence[Mapping[str, Any]],
        named: Sequence[str],
    ) -> None:
        self.go_on()
        columns = columns_of(kind)
        default = columns.defaults()
        values: dict[str, list[Any]] = {
            name: [row.get(name, default[name]) for row in rows] for name in named
        }
        values["uuid"] = [row.get("uuid") or str(uuid4()) for row in rows]
        values["id"] = keys
        stored = columns.stored(values)
        self.core.exec_driver_sql(columns.insert, stored)
        self._images_after[kind].update(zip(keys, columns.images(stored), strict=True))
        self.written[kind].update(zip(keys, columns.json(stored), strict=True))
        self._images_before[kind].update(dict.fromkeys(keys))

    def update_many(self, kind: type[Row], changes: Mapping[int, Mapping[str, Any]]) -> None:
        """Set fields of many rows at once, by key. The caller has checked the values.

        Rows that were taken from this transaction before show the new values.
        Raises `TypeError` for a field that `kind` does not have, `NoResultFound` for a key.
        """
        self.flush()
        columns, keys = columns_of(kind), [key for key, fields in changes.items() if fields]
        self._note(kind, keys)
        images = history.images(self.core, kind, keys)
        if len(images) < len(keys):
            sentence = f"{kind.__name__} {set(keys) - {image['id'] for image in images}}"
            raise NoResultFound(sentence)
        for image in images:
            fields = changes[image["id"]]
            unknown = set(fields) - set(columns.names[1:])
            if unknown:
                sentence = f"{kind.__name__} has no {sorted(unknown)} to be set"
                raise TypeError(sentence)
            image.update(fields)
        assigned = ", ".join(f'"{name}" = ?' for name in columns.names)
        for start in range(0, len(images), _ROWS_AT_ONCE):
            self.go_on()
            some = images[start : start + _ROWS_AT_ONCE]
            values = {name: [image[name] for image in some] for name in columns.names}
            self.core.exec_driver_sql(
                f'UPDATE "{columns.table.name}" SET {assigned} WHERE id = ?',  # noqa: S608 -- names of our own classes
                [(*row, row[0]) for row in columns.stored(values)],
            )
        self._outdate(kind, keys)
        self.expire_all()

    def remove(self, row: Row) -> None:
        """Delete `row` and what hangs on it.

        A row that must refer to it goes too, and so does an invitation or an availability of
        it; any other reference is emptied.
        """
        self.remove_many([row])

    def remove_many(self, rows: Sequence[Row]) -> None:
        """Delete `rows`, of any kinds, and what hangs on them, as `remove` does."""
        self.flush()
        by_kind: dict[type[Row], list[Row]] = defaultdict(list)
        for row in rows:
            by_kind[type(row)].append(row)
        for kind, same in by_kind.items():
            for start in range(0, len(same), _KEYS_AT_ONCE):
                self._remove(kind, same[start : start + _KEYS_AT_ONCE])

    def _remove(self, kind: type[Row], rows: Sequence[Row]) -> None:
        """Delete `rows` of one kind, but those that have gone already, and what hangs on them."""
        target, keys = f"{kind.__tablename__}.id", []
        for row in rows:
            if row not in self.deleted and inspect(row).persistent:
                keys.append(row.id)
                self.delete(row)
        if not keys:
            return
        for other in KINDS:
            for column in table_of(other).columns:
                if target not in {key.target_fullname for key in column.foreign_keys}:
                    continue
                field = getattr(other, column.name)
                referring = self.exec(select(other).where(field.in_(keys))).all()
                if not column.nullable or issubclass(other, GO_WITH_WHAT_THEY_NAME):
                    self._remove(other, referring)
                else:
                    for row in referring:
                        setattr(row, column.name, None)

    # The record --------------------------------------------------------------------------

    @property
    def core(self) -> Connection:
        """The connection underneath, for the store only: it bypasses the record."""
        return super().connection()

    def finish(self) -> tuple[Change, ...]:
        """Write what is pending and return every row that is not as it was before."""
        self.flush()
        changes: list[Change] = []
        for kind in KINDS:
            befores = self._images_before.get(kind)
            if not befores:
                continue
            self.go_on()
            afters = self._images_after[kind]
            unread = [key for key in befores if key not in afters]
            afters.update((image["id"], image) for image in history.images(self.core, kind, unread))
            for key, before in befores.items():
                change = _change(kind, key, before, afters.get(key))
                if change is not None:
                    changes.append(change)
        if any(change.kind is Event and change.after is None for change in changes):
            self._refuse_to_lose_the_event()
        return tuple(changes)

    def keep(self) -> None:
        """Commit; only the store decides when."""
        super().commit()

    def _note_stored(self, *_: object) -> None:
        touched: dict[type[Row], list[int]] = defaultdict(list)
        for row in (*self.dirty, *self.deleted):
            if row in self.deleted or self.is_modified(row):
                kept = inspect(row).identity[0]
                if row.id != kept:
                    sentence = f"the key of {type(row).__name__} {kept} cannot be changed"
                    raise RuntimeError(sentence)
                touched[type(row)].append(kept)
        for kind, keys in touched.items():
            self._note(kind, keys)
            self._outdate(kind, keys)
        self._arriving = list(self.new)

    def _note_new(self, *_: object) -> None:
        for row in self._arriving:
            self._images_before[type(row)].setdefault(row.key, None)
            self._outdate(type(row), [row.key])

    def _note(self, kind: type[Row], keys: list[int]) -> None:
        """Remember how rows are stored before this transaction first touches them."""
        before = self._images_before[kind]
        unseen = [key for key in keys if key not in before]
        before.update((image["id"], image) for image in history.images(self.core, kind, unseen))

    def _outdate(self, kind: type[Row], keys: Iterable[int]) -> None:
        """Forget images of rows that are changed once more."""
        for key in keys:
            self._images_after[kind].pop(key, None)
            self.written[kind].pop(key, None)

    # What is refused ---------------------------------------------------------------------

    def _refuse_statement(self, state: ORMExecuteState) -> None:
        if not state.is_select:
            self._refuse("change rows, or use insert_many and update_many")

    def connection(self, *_: object, **__: object) -> NoReturn:
        self._refuse("plain SQL")

    def bulk_save_objects(self, *_: object, **__: object) -> NoReturn:
        self._refuse("use insert_many and update_many")

    def bulk_insert_mappings(self, *_: object, **__: object) -> NoReturn:
        self._refuse("use insert_many")

    def bulk_update_mappings(self, *_: object, **__: object) -> NoReturn:
        self._refuse("use update_many")

    def begin_nested(self) -> NoReturn:
        self._refuse("an action is done whole or not at all")

    def rollback(self) -> NoReturn:
        self._refuse("raise what went wrong instead")

    def commit(self) -> NoReturn:
        self._refuse("WorkshopFile.do commits")

    def _refuse_to_lose_the_event(self) -> None:
        if self.exec(select(Event.id)).first() is None:
            sentence = "a workshop without its event could not be opened again"
            raise RuntimeError(sentence)

    @staticmethod
    def _refuse(instead: str) -> NoReturn:
        sentence = f"this would bypass the history: {instead}"
        raise RuntimeError(sentence)


def _change(kind: type[Row], key: int, before: Image | None, after: Image | None) -> Change | None:
    """Return the change between two images of a row, `None` where there is none."""
    if before == after:
        return None
    if before is None or after is None:
        return Change(kind, key, before, after)
    changed = [name for name, value in before.items() if value != after[name]]
    return Change(
        kind,
        key,
        {name: before[name] for name in changed},
        {name: after[name] for name in changed},
    )
