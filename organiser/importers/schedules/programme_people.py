"""Who is named in a cell of a programme, and where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from organiser.importers.schedules.plain_text import line, lines
from organiser.importers.values.text import says_nothing

_SEVERAL = re.compile(r"\s*[;\n/|]\s*|\s+[&]\s+")
_PARENTHESIS = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<from>[^()]+)\)$")


def people_in(text: str, one_each: bool) -> Iterable[tuple[str, str]]:  # noqa: FBT001 -- of a column
    """Give the name and the organisation of everybody in a cell.

    What follows a comma is an organisation, unless it looks as much like a name as the first.
    """
    for part in _SEVERAL.split(lines(text, html=False)):
        if says_nothing(line(part, html=False)):
            continue
        if found := _PARENTHESIS.match(part):
            yield found["name"].strip(), found["from"].strip()
            continue
        for dash in (" – ", " — ", " - "):
            if dash in part:
                name, _, organisation = part.partition(dash)
                yield name.strip(), organisation.strip()
                break
        else:
            names = [name.strip() for name in part.split(",") if name.strip()]
            if len(names) > 1 and not one_each and all(map(_like_a_name, names)):
                yield from ((name, "") for name in names)
            elif names:
                yield names[0], ", ".join(names[1:])


_LONGEST_NAME = 4


def _like_a_name(text: str) -> bool:
    words = text.split()
    return 1 < len(words) <= _LONGEST_NAME and all(word[:1].isupper() for word in words)
