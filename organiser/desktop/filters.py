"""Choosing rows by what one column of them holds."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from organiser.desktop import typed
from organiser.desktop.columns import Column, Filtering
from organiser.desktop.search import folded, words
from organiser.errors import Mistyped

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Row

_SIGNS = re.compile(r"^\s*(>=|<=|>|<|=|≥|≤)\s*(.+)$")
_SPAN = re.compile(r"^\s*(.+?)\s*(?:\.{2,3}|…|–|—|\s-\s)\s*(.+)$")
_NUMBERS = re.compile(r"(?<=\d)\s*-\s*(?=\d)")


_COMPARED: dict[str, Callable[[Any, Any], Any]] = {
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "≥": operator.ge,
    "<=": operator.le,
    "≤": operator.le,
}


class Ask(Enum):
    """What is asked of a column."""

    CONTAINS = "contains"
    IS = "is"
    BEGINS = "begins"
    ONE_OF = "one of"
    EMPTY = "empty"
    FILLED = "filled"


@dataclass(frozen=True)
class Filter:
    """A test of one column. `chosen` are the texts, as shown, that pass `ONE_OF`."""

    column: str
    test: Ask = Ask.CONTAINS
    text: str = ""
    chosen: frozenset[str] = field(default_factory=frozenset)


Passes = Callable[["Row", str], bool]
"""Whether a row passes: asked with what its column shows."""


def passes(  # noqa: PLR0911 -- a line for each test
    wanted: Filter, column: Column, space: Workspace
) -> Passes | None:
    """Return the test of `wanted`, or None where it asks for nothing."""
    match wanted.test:
        case Ask.EMPTY:
            return lambda _, shown: not shown
        case Ask.FILLED:
            return lambda _, shown: bool(shown)
        case Ask.ONE_OF:
            chosen = wanted.chosen
            if column.filtering is Filtering.CHOICE and not column.choices(space):
                return lambda _, shown: any(part in chosen for part in shown.split(", "))
            return lambda _, shown: shown in chosen
        case Ask.IS:
            exact = folded(wanted.text)
            return (lambda _, shown: folded(shown) == exact) if exact else None
        case Ask.BEGINS:
            start = folded(wanted.text)
            return (lambda _, shown: folded(shown).startswith(start)) if start else None
    if (within := _within(wanted.text, column, space)) is not None:
        return within
    parts = words(wanted.text)
    if not parts:
        return None
    return lambda _, shown: _holds(folded(shown), parts)


def _holds(text: str, parts: tuple[str, ...]) -> bool:
    return all(part in text for part in parts)


def _within(text: str, column: Column, space: Workspace) -> Passes | None:
    """Return the test of a span of numbers or days: "10–20", ">= 3", "10.12. – 12.12."."""
    if column.filtering is Filtering.NUMBER:
        read: Callable[[str], Any] = typed.number
        text = _NUMBERS.sub("–", text)
    elif column.filtering is Filtering.DAY:
        year = space.workshop.event.first_day.year
        read = lambda said: typed.day(said, year)  # noqa: E731 -- one of two
    else:
        return None
    sign, least, most = _ends(text)
    try:
        low, high = read(least), read(most)
    except Mistyped:
        return None
    if low is None or high is None:
        return None

    def test(row: Row, _: str) -> bool:
        value = column.value(row)
        if isinstance(value, datetime):
            value = value.date()
        if not isinstance(value, int | float | date):
            return False
        if sign in _COMPARED:
            return bool(_COMPARED[sign](value, low))
        return bool(low <= value <= high)

    return test


def _ends(text: str) -> tuple[str, str, str]:
    """Return a sign such as ">=" or "", and the least and the most that is asked for."""
    if found := _SIGNS.match(text):
        return found[1], found[2], found[2]
    if found := _SPAN.match(text):
        return "", found[1], found[2]
    return "", text, text
