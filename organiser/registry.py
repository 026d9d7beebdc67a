"""Folders whose modules each put one thing on offer.

A new document, rule, page or command is one new file in its folder; nothing lists it.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

Item = TypeVar("Item")


def registry(folder: str, constant: str, kind: type[Item]) -> tuple[Item, ...]:
    """Return the `constant` of every module in the package `folder`, by module name.

    Raises `TypeError` where a module does not define it: a half-written file stops the
    program in the tests, it does not vanish from a menu.
    """
    items = []
    for module in sorted(found.name for found in iter_modules(import_module(folder).__path__)):
        item = getattr(import_module(f"{folder}.{module}"), constant, None)
        if not isinstance(item, kind):
            sentence = f"{folder}.{module} must define {constant}: {kind.__name__}"
            raise TypeError(sentence)
        items.append(item)
    return tuple(items)
