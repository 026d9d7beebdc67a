"""How people, rooms and lists of things are named on a page."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from organiser.i18n import Language
    from organiser.model import Participant, Room

LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
RIGHT_TO_LEFT = re.compile("[\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
RIGHT_TO_LEFT_END = re.compile("[\u0590-\u065f\u066e-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]$")


def joined(parts: Iterable[str], language: Language) -> str:
    """Return the parts that are not empty, with the comma of the language between them.

    Among Arabic words, parts in Latin letters that follow one another keep their own order and
    their own comma, within an isolate (UAX #9, LRI … PDI).
    """
    if not language.right_to_left:
        return _separated(parts, ", ", language)
    groups = [
        (latin, ", ".join(group) if latin else _separated(group, "، ", language))
        for latin, group in groupby(filter(None, parts), key=_is_latin)
    ]
    if len(groups) == 1:
        return groups[0][1]
    return _separated(
        (left_to_right(text, language) if latin else text for latin, text in groups),
        "، ",
        language,
    )


def _is_latin(text: str) -> bool:
    """Return whether `text` has letters, and none of a script that runs from right to left."""
    return not RIGHT_TO_LEFT.search(text) and any(map(str.isalpha, text))


def side_by_side(parts: Iterable[str], language: Language) -> str:
    """Return the parts that are not empty, with a middle dot between them."""
    return _separated(parts, " · ", language)


def _separated(parts: Iterable[str], separator: str, language: Language) -> str:
    """Return the parts in the order in which the language is read.

    Where a part runs against the language, a mark (LRM or RLM) beside the separator keeps what
    follows, such as a time of day, from being drawn into it (UAX #9, rules W2 to W7 and N1).
    """
    mark = RIGHT_TO_LEFT_MARK if language.right_to_left else LEFT_TO_RIGHT_MARK
    text = ""
    for part in parts:
        if not part:
            continue
        if language.right_to_left:
            against = not RIGHT_TO_LEFT_END.search(text)
        else:
            against = not text.isascii() and RIGHT_TO_LEFT.search(text) is not None
        if text:
            text += f"{mark}{separator}{mark}" if against else separator
        text += part
    return text


def left_to_right(text: str, language: Language) -> str:
    """Return a telephone number or an address of the net, kept whole among Arabic words."""
    return f"\u2066{text}\u2069" if text and language.right_to_left else text


def represented(person: Participant, language: Language) -> str:
    """Return for whom a person comes: a body or network, or else the country."""
    if person.body:
        return person.body
    return language.country(person.country) if person.country else ""


def affiliation(person: Participant, language: Language, *, job: bool = True) -> str:
    """Return job title, organisation, and country or body, none of them twice."""
    parts = [person.job_title if job else "", person.organisation, represented(person, language)]
    return joined(dict.fromkeys(parts), language)


def room_place(room: Room, language: Language) -> str:
    """Return a room with its building, where it has one."""
    return joined((room.name, room.building), language)


def sentence_case(text: str) -> str:
    """Return `text` with a capital at its beginning: days are lower case in French."""
    return text[:1].upper() + text[1:]
