"""The words of the roster: for values of fixed lists, regions, and the usual diets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from organiser.i18n import Language, Message, message
from organiser.model import Gender, Lodging, Role, Status, Visa
from organiser.model.countries import Region

GENDERS = {
    Gender.UNSAID: message("not said"),
    Gender.FEMALE: message("female"),
    Gender.MALE: message("male"),
    Gender.OTHER: message("other"),
}
ROLES = {
    Role.PARTICIPANT: message("Participant"),
    Role.SPEAKER: message("Speaker"),
    Role.RESOURCE_PERSON: message("Resource person"),
    Role.OBSERVER: message("Observer"),
    Role.INTERPRETER: message("Interpreter"),
    Role.ORGANISER: message("Organiser"),
    Role.STAFF: message("Staff"),
    Role.GUEST: message("Guest"),
}
STATUSES = {
    Status.NOMINATED: message("Nominated"),
    Status.INVITED: message("Invited"),
    Status.CONFIRMED: message("Confirmed"),
    Status.DECLINED: message("Declined"),
    Status.CANCELLED: message("Cancelled"),
    Status.ATTENDED: message("Attended"),
}
VISAS = {
    Visa.NOT_NEEDED: message("not needed"),
    Visa.REQUESTED: message("requested"),
    Visa.GRANTED: message("granted"),
    Visa.REFUSED: message("refused"),
}
LODGINGS = {
    Lodging.CAMPUS: message("on campus"),
    Lodging.OWN: message("own"),
}
REGIONS = {
    Region.AFRICA: message("Africa"),
    Region.AMERICAS: message("Americas"),
    Region.ARAB_STATES: message("Arab States"),
    Region.ASIA_PACIFIC: message("Asia and the Pacific"),
    Region.EUROPE_CENTRAL_ASIA: message("Europe and Central Asia"),
}
DIETS = {
    "vegetarian": message("vegetarian"),
    "vegan": message("vegan"),
    "halal": message("halal"),
    "kosher": message("kosher"),
    "gluten-free": message("gluten-free"),
    "lactose-free": message("lactose-free"),
    "no pork": message("no pork"),
    "no beef": message("no beef"),
    "no alcohol": message("no alcohol"),
    "no fish": message("no fish"),
    "no nuts": message("no nuts"),
}
"""Diets that are typed or imported often; any other is shown as it was written."""


class Words:
    """Every fixed word of the roster in one language, looked up once.

    Ten thousand people have the same few genders and countries.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.comma = "، " if language.right_to_left else ", "
        self.genders = self._all(GENDERS)
        self.roles = self._all(ROLES)
        self.statuses = self._all(STATUSES)
        self.visas = self._all(VISAS)
        self.lodgings = self._all(LODGINGS)
        self.regions = self._all(REGIONS)
        self.yes, self.no = language(message("yes")), language(message("no"))
        self._diets = self._all(DIETS)
        self._countries: dict[str, str] = {}
        self._languages: dict[str, str] = {}

    def _all(self, words: Mapping[Any, Message]) -> dict[Any, str]:
        return {key: self.language(text) for key, text in words.items()}

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
        return "" if value is None else self.yes if value else self.no
