"""Codes on badges that split a room without a list: "2-B".

A number from 1 to 3 and a letter from A to D, twelve codes. By number they make three groups, by
letter four, by A or C against B or D two, and by number with that half six.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from random import Random

NUMBERS, LETTERS = "123", "ABCD"
COUNT = len(NUMBERS) * len(LETTERS)
SPLITS = (2, 3, 4, 6)
EXCHANGES = 20_000


def code(place: int) -> str:
    """Return the code of a place in the sequence: any twelve in a row are all different."""
    return f"{NUMBERS[place % 3]}-{LETTERS[place % 4]}"


def group_of(code_: str, groups: int) -> int:
    """Return the group, from 0, that a code belongs to when the room splits into `groups`.

    2: A and C, B and D. 3: by number. 4: by letter. 6: by number, each in A and C, B and D.
    """
    number, letter = NUMBERS.index(code_[0]), LETTERS.index(code_[-1])
    return {2: letter % 2, 3: number, 4: letter, 6: 2 * number + letter % 2}[groups]


def call_codes(
    traits: Sequence[Sequence[str]],
    *,
    seed: int = 1,
    exchanges: int = EXCHANGES,
    cancelled: Callable[[], bool] | None = None,
) -> list[str]:
    """Return a code for each person, so that every split mixes the traits.

    `traits[i]`: constituency, region, gender … of person i, the weightiest first. In every split
    the groups differ by one person at most. People are dealt out in the order of their traits,
    then `exchanges` of two are tried. Same input and seed, same codes.
    """
    order = sorted(range(len(traits)), key=lambda one: (tuple(traits[one]), one))
    codes = [""] * len(traits)
    for place, person in enumerate(order):
        codes[person] = code(place)
    counts = Counter(
        cell
        for person, mine in enumerate(codes)
        for trait in enumerate(traits[person])
        for cell in _cells(mine, trait)
    )
    random = Random(seed)  # noqa: S311 -- repeatable, no secret
    for turn in range(exchanges if len(traits) > 1 else 0):
        if cancelled is not None and not turn % 500 and cancelled():
            break
        one, two = random.randrange(len(traits)), random.randrange(len(traits))
        if codes[one] != codes[two]:
            _exchange(one, two, traits, codes, counts)
    return codes


def _exchange(
    one: int, two: int, traits: Sequence[Sequence[str]], codes: list[str], counts: Counter[_Cell]
) -> None:
    """Exchange the codes of two people where that evens out how the traits are spread."""
    change: Counter[_Cell] = Counter()
    for mine, theirs in zip(enumerate(traits[one]), enumerate(traits[two]), strict=True):
        if mine != theirs:
            for trait, before, after in (
                (mine, codes[one], codes[two]),
                (theirs, codes[two], codes[one]),
            ):
                change.subtract(_cells(before, trait))
                change.update(_cells(after, trait))
    if sum(step * (2 * counts[cell] + step) for cell, step in change.items()) < 0:
        counts.update(change)
        codes[one], codes[two] = codes[two], codes[one]


_Cell = tuple[int, int, tuple[int, str]]


def _cells(code_: str, trait: tuple[int, str]) -> list[_Cell]:
    return [(groups, group_of(code_, groups), trait) for groups in SPLITS]
