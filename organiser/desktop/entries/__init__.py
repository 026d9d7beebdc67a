"""The entries of the menus: one per file, each defining ENTRY (see `desktop/entry.py`).

Its module is imported before the first frame, so it imports nothing of the model, the documents
or other slow rooms but inside `act`. It stands in its menu between our own first entries and
the last ones (Close and Quit, Theme and Language, About); Tools holds nothing else.
"""

from __future__ import annotations

from functools import cache

from organiser.desktop.entry import Entry
from organiser.registry import registry


@cache
def entries(menu: str) -> tuple[Entry, ...]:
    """Return the entries of `menu` in their order."""
    found = [entry for entry in registry(__name__, "ENTRY", Entry) if entry.menu == menu]
    return tuple(sorted(found, key=lambda entry: entry.place))
