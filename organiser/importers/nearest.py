"""What somebody may have meant who wrote a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from organiser.i18n import Language
from organiser.importers.spelling import in_latin
from organiser.model.countries import names_of_countries

_ALIKE, _COUNTRY_ALIKE = 72.0, 82.0
_BEHIND = 8.0
"""How much less alike than the likest a further proposal may be."""

_MOST = 3
_CODE = 3  # letters; what is as short is a code, parts of which say nothing


def nearest(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return at most three of `known` that are spelt nearly like `text`, the likest first."""
    return _nearest(text, tuple(dict.fromkeys(known)))


@lru_cache(maxsize=2_000)
def _nearest(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    from rapidfuzz import fuzz  # noqa: PLC0415 -- slow to import, only for a doubt

    written = in_latin(text)
    scores = [(_alike(written, in_latin(word), fuzz), place) for place, word in enumerate(known)]
    least = max(_ALIKE, max(scores, default=(0.0, 0))[0] - _BEHIND)
    best = sorted((-score, place) for score, place in scores if score >= least)
    return tuple(known[place] for _, place in best[:_MOST]) if written else ()


def _alike(one: str, other: str, fuzz: Any) -> float:  # noqa: ANN401 -- a module
    """Return from 0 to 100 how far two texts are spelt alike, in any order of words."""
    return float(max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other)))


@lru_cache(maxsize=2_000)
def nearest_country(text: str) -> tuple[str, ...]:
    """Return the English names of countries that `text` nearly is, in any language."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 -- as above

    written, names = in_latin(text), _countries()
    if len(written) <= _CODE:
        return ()
    found = process.extract(
        written, list(names), scorer=fuzz.ratio, score_cutoff=_COUNTRY_ALIKE, limit=_MOST * 3
    )
    codes = dict.fromkeys(names[name] for name, _, _ in found)
    return tuple(Language("en").country(code) for code in codes)[:_MOST]


@cache
def _countries() -> dict[str, str]:
    """Return the code for every name of a country, in Latin letters."""
    return {
        in_latin(name): code for name, code in names_of_countries().items() if len(name) > _CODE
    }
