"""The words of the roster in one language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from organiser.i18n import Language, Message
from organiser.model import Lodging, Visa, words


class Words:
    """Every fixed word of the roster in one language, looked up once.

    Ten thousand people have the same few genders and countries.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.comma = "، " if language.right_to_left else ", "
        self.genders = self._all(words.GENDERS)
        self.roles = self._all(words.ROLES)
        self.statuses = self._all(words.STATUSES)
        self.visas = {**self._all(words.VISAS), Visa.UNKNOWN: ""}
        self.lodgings = {**self._all(words.LODGINGS), Lodging.UNKNOWN: ""}
        self.regions = self._all(words.REGIONS)
        self.headings = self._all(words.LIST_HEADINGS)
        self._answers = self._all(words.YES_NO)
        self._diets = self._all(words.DIETS)
        self._countries: dict[str, str] = {}
        self._languages: dict[str, str] = {}

    def _all(self, texts: Mapping[Any, Message]) -> dict[Any, str]:
        return {key: self.language(text) for key, text in texts.items()}

    def country(self, code: str) -> str:
        if code not in self._countries:
            self._countries[code] = self.language.country(code) if code else ""
        return self._countries[code]

    def languages(self, codes: list[str]) -> str:
        for code in codes:
            if code not in self._languages:
                self._languages[code] = self.language.language(code)
        return self.comma.join(self._languages[code] for code in codes)

    def diet(self, written: str) -> str:
        return self._diets.get(written.casefold(), written)

    def diets(self, written: list[str]) -> str:
        return self.comma.join(map(self.diet, written))

    def yes_no(self, value: bool | None) -> str:  # noqa: FBT001 -- the value of a cell
        return "" if value is None else self._answers[value]
