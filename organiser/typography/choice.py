"""Which typeface shows which character of a text."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import category

from organiser.typography import graphemes
from organiser.typography.faces import PLAIN, covers, is_ignorable, typefaces_for


def chosen_typefaces(text: str, country: str, language: str) -> list[str | None]:
    """Return the typeface for each character of `text`; None where no typeface has it.

    A cluster stays in one typeface wherever one has all of it. What belongs to no script, such
    as a space or a bracket, is drawn in the typeface of the letters on both sides of it.
    """
    order = typefaces_for(country, language, text)
    chosen: list[str | None] = [None] * len(text)
    places = graphemes.boundaries(text)
    common: list[tuple[int, int]] = []
    for start, end in pairwise(places):
        if category(text[start])[0] in "PSZC":
            common.append((start, end))
        else:
            _choose(text, start, end, order, chosen)
    opened: list[str | None] = []
    for start, end in common:
        before = chosen[start - 1] if start else None
        after = next((chosen[i] for i in range(end, len(text)) if chosen[i]), None)
        kind = category(text[start])
        beside = before if before == after or after is None else None
        if kind == "Pe" and opened:
            beside = opened.pop()
        _choose(text, start, end, (beside, *order) if beside else order, chosen)
        if kind == "Ps":
            opened.append(chosen[start])
    return chosen


def _choose(
    text: str, start: int, end: int, order: tuple[str, ...], chosen: list[str | None]
) -> None:
    visible = [character for character in text[start:end] if not is_ignorable(character)]
    whole = next((each for each in order if all(covers(each, c) for c in visible)), None)
    if whole:
        chosen[start:end] = [whole] * (end - start)
        return
    found: str | None = PLAIN
    for place in range(start, end):
        if not is_ignorable(text[place]):
            found = next((each for each in order if covers(each, text[place])), None)
        chosen[place] = found
