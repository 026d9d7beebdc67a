"""How older workshop files become files of today: one module for each format version.

A module `v2_room_floor.py` defines `MIGRATION = Migration(2, upgrade)`; `upgrade` takes
alembic's `Operations` and turns a file of format 1 into one of format 2. Once released it
is never edited, and names tables and columns as texts: the stored classes go on changing.
Format 1 is what the first release wrote and has no module.

Images of rows in the history are not migrated: a field that has gone is left out when a
step is undone, and one that has come gets its default.

To add one: change the stored classes, write the module, put a file of the format before
into tests/store/old_files/ (`python tests/store/old_files/make.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from organiser.registry import registry

if TYPE_CHECKING:
    from alembic.operations import Operations


@dataclass(frozen=True)
class Migration:
    """What turns a file of the format before into one of format `to`."""

    to: int
    upgrade: Callable[[Operations], None]


@cache
def migrations() -> tuple[Migration, ...]:
    """Return every migration, oldest first."""
    found = registry(__name__, "MIGRATION", Migration)
    return tuple(sorted(found, key=lambda migration: migration.to))


def newest_format() -> int:
    """Return the format that this organiser writes."""
    return max((migration.to for migration in migrations()), default=1)
