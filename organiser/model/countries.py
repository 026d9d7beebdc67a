"""Countries: their codes and regions, and which one a written name means.

The tables are resources/countries/*.tsv. Names follow the United Nations (short names), what
the United Nations does not name follows CLDR. Regions are those of the International Labour
Organization; a territory that belongs to none stands with its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from organiser.model.folding import folded
from organiser.resources import resource

_CLDR_LANGUAGES = ("en", "fr", "es", "it", "ar", "pt", "pt_PT", "de", "ru", "zh")
_ARTICLE = re.compile(r"^(?:the|la|le|les|el|los|las|il|os|as) ")
_BRACKETED = re.compile(r"[(\[][^)\]]*[)\]]?")
_ALPHA2 = 2


class Region(StrEnum):
    """A region of the International Labour Organization."""

    AFRICA = "africa"
    AMERICAS = "americas"
    ARAB_STATES = "arab-states"
    ASIA_PACIFIC = "asia-pacific"
    EUROPE_CENTRAL_ASIA = "europe-central-asia"


@dataclass(frozen=True)
class Country:
    """A country or territory; `code` and `alpha3` are those of ISO 3166-1."""

    code: str
    alpha3: str
    region: Region
    calling_code: str


def _lines(name: str) -> list[list[str]]:
    """Return the cells of resources/countries/`name` without the heading."""
    table = resource(f"countries/{name}").read_text("utf-8")
    return [line.split("\t") for line in table.splitlines()[1:]]


@cache
def countries() -> dict[str, Country]:
    """Return every country and territory by its two-letter code."""
    return {
        code: Country(code, alpha3, Region(region), calling_code)
        for code, alpha3, region, calling_code in _lines("countries.tsv")
    }


def region_of(code: str) -> Region | None:
    """Return the region of a country, or `None` where `code` is empty or unknown."""
    country = countries().get(code)
    return country.region if country else None


def find_country(written: str) -> str | None:
    """Return the code of the country that `written` means, or `None`.

    Understands codes, names in nine languages, former, short and misspelt ones, in any case
    and with or without accents.
    """
    return _find(written.strip())


@lru_cache(maxsize=20_000)
def _find(written: str) -> str | None:
    if len(written) == _ALPHA2 and written.upper() in countries():
        return written.upper()
    names = _names()
    for form in _forms(written):
        if form in names:
            return names[form]
    return None


def _forms(written: str) -> list[str]:
    """Return the folded spellings to try: as written, without article, turned, unbracketed."""
    forms = [_plain(written)]
    if ("," in written) and len(parts := written.split(",")) == _ALPHA2:
        forms.append(_plain(f"{parts[1]} {parts[0]}"))
    if "(" in written or "[" in written:
        forms.append(_plain(_BRACKETED.sub(" ", written)))
        inside = " ".join(_BRACKETED.findall(written))
        forms.append(_plain(f"{inside} {_BRACKETED.sub(' ', written)}"))
    return [form for form in forms if form]


def _plain(text: str) -> str:
    words = _ARTICLE.sub("", folded(text.replace("&", " and ")))
    return re.sub(r"\b(?:st|saint|sainte|sankt)\b", "saint", words)


def names_of_countries() -> Mapping[str, str]:
    """Return the code for every folded name, alias and code that `find_country` knows."""
    return _names()


@cache
def _names() -> dict[str, str]:
    """Return the code for every folded name; our own tables come before CLDR's."""
    from babel import Locale  # noqa: PLC0415 -- slow to import, only when a name is looked for

    found: dict[str, str] = {}
    for country in countries().values():
        found[country.alpha3.casefold()] = country.code
    for code, *names in _lines("names.tsv"):
        for name in names:
            found.setdefault(_plain(name), code)
            found.setdefault(_plain(_BRACKETED.sub(" ", name)), code)
    for alias, code in _lines("aliases.tsv"):
        found[_plain(alias)] = code
    for language in _CLDR_LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code in countries():
                found.setdefault(_plain(name), code)
    return found


def find_former_state(written: str) -> str | None:
    """Return the name of the state of former times that `written` means, or `None`.

    Such a state (the Soviet Union, Yugoslavia) has no code today: it is kept as a body.
    """
    return _former().get(_plain(written))


@cache
def _former() -> dict[str, str]:
    return {_plain(alias): name for alias, name in _lines("former.tsv")}
