"""What somebody may have meant who wrote a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from organiser.importers.spelling import in_latin

_ALIKE = 72.0
_MOST = 3


def nearest(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return at most three of `known` that are spelt nearly like `text`, the likest first."""
    return _nearest(text, tuple(dict.fromkeys(known)))


@lru_cache(maxsize=2_000)
def _nearest(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 -- slow to import, only for a doubt

    written = in_latin(text)
    if not written:
        return ()
    found = process.extract(
        written,
        [in_latin(word) for word in known],
        scorer=fuzz.WRatio if len(written) > 3 else fuzz.ratio,  # noqa: PLR2004 -- parts of codes say nothing
        score_cutoff=_ALIKE,
        limit=_MOST,
    )
    return tuple(known[place] for _, _, place in found)
