"""Embeddings, overrides and isolates of UAX #9: rules P2, P3 and X1 to X9."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import bidirectional

DEEPEST = 125
"""The deepest embedding that the algorithm knows (BD2)."""

INITIATORS = frozenset({"LRI", "RLI", "FSI"})
_EMBEDDINGS = {"RLE": (1, None), "LRE": (0, None), "RLO": (1, "R"), "LRO": (0, "L")}


class _Embedding(NamedTuple):
    level: int
    override: str | None
    isolate: bool


def classes_of(text: str) -> list[str]:
    return [bidirectional(character) or "L" for character in text]


def matching_isolates(classes: Sequence[str]) -> dict[int, int]:
    """Return the place of the PDI for each isolate initiator that has one, and back (BD9)."""
    matches: dict[int, int] = {}
    waiting: list[int] = []
    for place, kind in enumerate(classes):
        if kind in INITIATORS:
            waiting.append(place)
        elif kind == "PDI" and waiting:
            opened = waiting.pop()
            matches[opened], matches[place] = place, opened
        elif kind == "B":
            waiting.clear()
    return matches


def first_strong(
    classes: Sequence[str], matches: dict[int, int], start: int, end: int
) -> int | None:
    place = start
    while place < end:
        kind = classes[place]
        if kind == "L":
            return 0
        if kind in {"R", "AL"}:
            return 1
        if kind in INITIATORS:
            place = matches.get(place, end)
        place += 1
    return None


def explicit_levels(  # noqa: C901, PLR0912 -- X1 to X8 as the standard writes them
    classes: Sequence[str], matches: dict[int, int], base: int
) -> tuple[list[str], list[int | None]]:
    """Apply X1 to X9: return the classes after overrides, and the explicit levels."""
    resolved = list(classes)
    found: list[int | None] = [None] * len(classes)
    stack = [_Embedding(base, None, isolate=False)]
    isolates_over = embeddings_over = isolates_open = 0
    for place, kind in enumerate(classes):
        top = stack[-1]
        if kind in _EMBEDDINGS:
            odd, override = _EMBEDDINGS[kind]
            deeper = _next_level(top.level, odd)
            if deeper <= DEEPEST and not isolates_over and not embeddings_over:
                stack.append(_Embedding(deeper, override, isolate=False))
            elif not isolates_over:
                embeddings_over += 1
            continue
        if kind == "PDF":
            if isolates_over:
                continue
            if embeddings_over:
                embeddings_over -= 1
            elif not top.isolate and len(stack) > 1:
                stack.pop()
            continue
        if kind == "BN":
            continue
        if kind == "B":
            found[place] = base
            continue
        if kind == "PDI":
            if isolates_over:
                isolates_over -= 1
            elif isolates_open:
                embeddings_over = 0
                while not stack[-1].isolate:
                    stack.pop()
                stack.pop()
                isolates_open -= 1
            top = stack[-1]
        found[place] = top.level
        if top.override:
            resolved[place] = top.override
        if kind in INITIATORS:
            inside = first_strong(classes, matches, place + 1, matches.get(place, len(classes)))
            odd = (inside or 0) if kind == "FSI" else int(kind == "RLI")
            deeper = _next_level(top.level, odd)
            if deeper <= DEEPEST and not isolates_over and not embeddings_over:
                isolates_open += 1
                stack.append(_Embedding(deeper, None, isolate=True))
            else:
                isolates_over += 1
    return resolved, found


def _next_level(level: int, odd: int) -> int:
    return level + 1 if (level + 1) & 1 == odd else level + 2
