"""What every widget is given: the settings, and the language it speaks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from organiser.desktop.settings import Settings
from organiser.i18n import LANGUAGES, Language, Message

COUNTRIES = {"en": "en_GB", "ar": "ar_AE"}
"""Whose habits Qt follows: the day before the month, and the digits that we print."""


@dataclass(frozen=True)
class Desk:
    """The coordinator's desk. Call it to say a message in her language."""

    settings: Settings
    language: Language

    def __call__(self, text: Message) -> str:
        return self.language(text)

    @property
    def locale(self) -> QLocale:
        """Qt's own idea of the language, for calendars and its dialogs."""
        return QLocale(COUNTRIES.get(self.language.code, self.language.code))


def chosen_language(settings: Settings) -> Language:
    """Return the language of the settings, else of the system, else English."""
    for code in (settings.language, *(name[:2] for name in QLocale.system().uiLanguages())):
        if code in LANGUAGES:
            return Language(code)
    return Language("en")
