"""The parts of sentences that findings share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from heapq import nsmallest

from organiser.i18n import Message, counted, message, verbatim
from organiser.model import Participant, Row
from organiser.model.folding import folded
from organiser.rules.rule import Finding
from organiser.rules.spans import Span

SHOWN = 3
"""How many names are said before "and 14 more"."""


def listed(names: Sequence[str | Message]) -> Message:
    """Return "A", "A, B and C" or "A, B, C and 14 more"."""
    parts = [name if isinstance(name, Message) else verbatim(name) for name in names]
    if not parts:
        return verbatim("")
    if len(parts) == 1:
        return parts[0]
    if len(parts) <= SHOWN:
        return message("{names} and {last}", names=_joined(parts[:-1]), last=parts[-1])
    more = len(parts) - SHOWN
    return counted(
        "{names} and {count} more", "{names} and {count} more", more, names=_joined(parts[:SHOWN])
    )


def _joined(parts: Sequence[Message]) -> Message:
    first = parts[0]
    for following in parts[1:]:
        first = message("{first}, {second}", first=first, second=following)
    return first


def people_named(people: Collection[Participant]) -> Message:
    """Return the names of `people` with honorifics, in the order of their names."""
    if len(people) <= SHOWN:
        return listed([person.formal_name for person in in_order(people)])
    first = [person.formal_name for person in nsmallest(SHOWN, people, key=_place)]
    return listed([*first, *[""] * (len(people) - SHOWN)])


def in_order(people: Iterable[Participant]) -> list[Participant]:
    """Return `people` in the order of their names, without case and accents."""
    return sorted(people, key=_place)


def _place(person: Participant) -> tuple[str, str, int]:
    family, given = person.sort_name
    return folded(family), folded(given), person.key


def placed(span: Span) -> dict[str, object]:
    """Return the values {day}, {session}, {starts} and {ends} of a session or visit."""
    return {
        "day": span.starts.date(),
        "session": span.title,
        "starts": span.starts.time(),
        "ends": span.ends.time(),
    }


def titles(rows: Iterable[Row]) -> Message:
    """Return the titles of sessions and themes of visits, in quotation marks."""
    names = [getattr(row, "title", "") or getattr(row, "theme", "") for row in rows]
    return listed([message("“{title}”", title=name) for name in names])


def first_rows(some: Sequence[Finding]) -> list[Row]:
    """Return the rows that findings are about in the first place."""
    return [finding.about[0] for finding in some]
