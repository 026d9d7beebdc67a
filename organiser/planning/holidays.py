"""Public holidays of a country."""

from __future__ import annotations

from datetime import date
from functools import lru_cache


def public_holiday(country: str, day: date) -> str:
    """Return the name of the public holiday on `day`, in the language of the country.

    Empty where it is none, or where nobody knows the holidays of that country. `country` is an
    ISO 3166-1 alpha-2 code. Regional holidays are not known.
    """
    return _of_year(country, day.year).get(day, "")


@lru_cache(maxsize=50)
def _of_year(country: str, year: int) -> dict[date, str]:
    from holidays import country_holidays  # noqa: PLC0415 -- slow to import, for visits only

    try:
        own = country_holidays(country).default_language
    except NotImplementedError:
        return {}
    return dict(country_holidays(country, years=year, language=own))
