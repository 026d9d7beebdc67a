"""Finding as one types: without accents, case or order of words."""

from __future__ import annotations

from organiser.model.folding import folded

__all__ = ["folded", "words"]


def words(typed: str) -> tuple[str, ...]:
    """Return the folded words that must all occur."""
    return tuple(folded(typed).split())
