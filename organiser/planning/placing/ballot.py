"""Wishes as people write them: numbers or codes of visits, the first wish first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from organiser.errors import Mistyped
from organiser.i18n import message
from organiser.model import Visit
from organiser.model.folding import folded

_APART = re.compile(r"[\s,;.،؛>/]+")
_DIGITS = re.compile(r"\d+")


def read_wishes(text: str, visits: Sequence[Visit]) -> list[int]:
    """Return the keys of the visits that `text` names, each once, in its order.

    "3 1 4", "V3, V1, V4"; digits of any script. Raises `Mistyped` where one is no visit.
    """
    known = names_of(visits)
    found: dict[int, None] = {}
    for part in filter(None, _APART.split(text)):
        key = known.get(plain(part))
        if key is None:
            raise Mistyped(
                message("“{text}” is no visit of that day.", text=part),
                message(
                    "Type numbers or codes of: {visits}.",
                    visits=", ".join(visit.code or visit.theme for visit in visits),
                ),
            )
        found[key] = None
    return list(found)


def names_of(visits: Sequence[Visit]) -> dict[str, int]:
    """Return what each visit may be called on a ballot, folded: its place, number, code, theme.

    The number of a code (3 of "V3") comes before the place in the list where the two differ.
    """
    known: dict[str, int] = {}
    for place, visit in enumerate(visits, 1):
        known[str(place)] = visit.key
    numbers = {visit.key: number for visit in visits if (number := _number(visit.code))}
    counts = Counter(numbers.values())
    if len(numbers) == len(visits) and len(counts) == len(visits):
        known = {}
    known |= {number: key for key, number in numbers.items() if counts[number] == 1}
    for visit in visits:
        names = [visit.theme, *visit.theme_by_language.values()]
        for name in names:
            known.setdefault(folded(name), visit.key)
    for visit in visits:
        if visit.code:
            known[plain(visit.code)] = visit.key
            known.setdefault(plain(f"{visit.code} {visit.theme}"), visit.key)
    return known


def plain(text: str) -> str:
    """Return a name as it is compared: folded, a number in the digits of English."""
    return str(int(text)) if text.isdecimal() else folded(text)


def _number(code: str) -> str:
    found = _DIGITS.findall(code)
    return str(int(found[0])) if len(found) == 1 else ""
