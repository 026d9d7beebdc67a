"""Looking a word up in short lists of words in several languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from organiser.model.folding import folded

Value = TypeVar("Value")


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text that are parted by spaces."""
    return frozenset(words.split())


def word_list(words: Mapping[Value, str]) -> dict[str, Value]:
    """Return the value for every folded word of lists parted by "|"."""
    return {folded(word): value for value, list_ in words.items() for word in list_.split("|")}
