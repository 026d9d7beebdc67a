"""Which typeface shows which character of a text."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from unicodedata import category

from organiser.typography import graphemes
from organiser.typography.faces import PLAIN, covers, han_typeface, in_order, is_ignorable


def chosen_typefaces(text: str, country: str, language: str) -> list[str | None]:
    """Return the typeface for each character of `text`; None where no typeface has it.

    A cluster stays in one typeface wherever one has all of it. What belongs to no script, such
    as a space or a bracket, is drawn in the typeface of the letters on both sides of it.
    """
    han = han_typeface(country, language, text)
    chosen: list[str | None] = []
    common: list[tuple[int, int]] = []
    for start, end in pairwise(graphemes.boundaries(text)):
        if category(text[start])[0] in "PSZC":
            common.append((start, end))
            chosen += [None] * (end - start)
        else:
            chosen += _typefaces(text[start:end], han, None)
    opened: list[str | None] = []
    for start, end in common:
        before = chosen[start - 1] if start else None
        after = next((chosen[place] for place in range(end, len(text)) if chosen[place]), None)
        beside = (before or after) if None in {before, after} or before == after else None
        kind = category(text[start])
        if kind == "Pe" and opened:
            beside = opened.pop()
        chosen[start:end] = _typefaces(text[start:end], han, beside)
        if kind == "Ps":
            opened.append(chosen[start])
    return chosen


@lru_cache(20_000)
def _typefaces(cluster: str, han: str, preferred: str | None) -> tuple[str | None, ...]:
    """Return the typeface for each character of `cluster`."""
    order = ((preferred,) if preferred else ()) + in_order(han)
    visible = [character for character in cluster if not is_ignorable(character)]
    whole = next((each for each in order if all(covers(each, c) for c in visible)), None)
    if whole:
        return (whole,) * len(cluster)
    found: str | None = PLAIN
    chosen = []
    for character in cluster:
        if not is_ignorable(character):
            found = next((each for each in order if covers(each, character)), None)
        chosen.append(found)
    return tuple(chosen)
