"""Words, dates and country names in the language of the reader.

The screen has one language, a printed page may have another, and a badge the language of
the person who wears it. So a text is kept as a `Message` until its reader is known.
Translations live in resources/languages/*.po; English is the source.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, cached_property
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from typing import TYPE_CHECKING, Any

from organiser.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from babel import Locale

LANGUAGES = ("en", "fr", "es", "it", "ar")
"""The languages in which every text of the program exists."""


@dataclass(frozen=True)
class Message:
    """A sentence waiting for its language. `count` chooses between one and many."""

    one: str
    many: str = ""
    count: int = 1
    values: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        """Return the English sentence."""
        return Language("en")(self)


def message(text: str, /, **values: object) -> Message:
    """Return the message `text`, whose {places} are filled from `values`.

    A value may itself be a message, a number, a date or a time: each is written as the reader's
    language writes it. `text` is a literal in the source, never a variable:
    the translators' list is read from these calls.
    """
    return Message(text, values=tuple(values.items()))


def counted(one: str, many: str, count: int, /, **values: object) -> Message:
    """Return the message for `count` things; {count} is filled in, digits grouped."""
    return Message(one, many, count, (("count", count), *values.items()))


def verbatim(text: str) -> Message:
    """Return text of people (a name, a title) where a message is asked for."""
    return Message("{text}", values=(("text", text),))


class LanguageName(str):
    """The ISO 639 code of a language, shown in a message as its name: "French", "français"."""

    __slots__ = ()


@dataclass(frozen=True)
class Language:
    """A language to read in, given as a code such as "fr"."""

    code: str

    def __call__(self, text: Message) -> str:
        """Return `text` in this language, or in English where it is not translated."""
        words = _catalogue(self.code)
        if text.many:
            found = words.ngettext(text.one, text.many, text.count)
        else:
            found = words.gettext(text.one)
        filled = {name: self._shown(value) for name, value in text.values}
        # One thing may be named without a count in the source and with one in a translation.
        return found.format(**{"count": text.count, **filled})

    def _shown(self, value: object) -> object:  # noqa: PLR0911 -- one line for each kind of value
        if isinstance(value, Message):
            return self(value)
        if isinstance(value, LanguageName):
            return self.locale.languages.get(value, str(value))
        if isinstance(value, int) and not isinstance(value, bool):
            return self.number(value)
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return self.short_date(value)
        if isinstance(value, time):
            return self.time(value)
        return value

    @property
    def right_to_left(self) -> bool:
        """Whether pages and windows in this language are mirrored."""
        return self.code in {"ar", "dv", "fa", "he", "ps", "ur"}

    @cached_property
    def locale(self) -> Locale:
        """The CLDR locale; English is British: 24-hour clock, day before month."""
        from babel import Locale  # noqa: PLC0415 -- slow to import, not needed for the first frame

        return Locale.parse({"en": "en_GB"}.get(self.code, self.code))

    def number(self, value: float) -> str:
        """Return `value` with the digits and separators of the language."""
        if isinstance(value, int) and -1000 < value < 1000 and self.code != "ar":  # noqa: PLR2004
            return str(value)
        from babel.numbers import format_decimal  # noqa: PLC0415 -- as above

        return str(format_decimal(value, locale=self.locale))

    def day(self, day: date) -> str:
        """Return "Wednesday, 10 December 2025" and its like."""
        return _formatted("date", "full", day, self.locale)

    def short_day(self, day: date) -> str:
        """Return "Wed, 10 Dec" and its like."""
        return _short_day(day, self.locale)

    def short_date(self, day: date) -> str:
        """Return "10 Dec 2025" and its like."""
        return _formatted("date", "medium", day, self.locale)

    def time(self, moment: datetime | time) -> str:
        """Return "14:05" and its like: hours and minutes, 24-hour clock."""
        return _formatted("time", "HH:mm", moment, self.locale)

    def moment(self, moment: datetime) -> str:
        """Return "10 Dec 2025, 14:05" and its like."""
        return f"{self.short_date(moment)}, {self.time(moment)}"

    def period(self, first: date, last: date) -> str:
        """Return "10–11 December 2025" and its like."""
        if first == last:
            return _formatted("date", "long", first, self.locale)
        return _interval(first, last, self.locale)

    def country(self, code: str) -> str:
        """Return the name of the country with the ISO 3166-1 alpha-2 `code`.

        United Nations short names (resources/countries) come before those of CLDR; an
        unknown code is returned as it is.
        """
        return _country_names(self.code).get(code) or self.locale.territories.get(code, code)

    def language(self, code: str) -> str:
        """Return the name of the language with the ISO 639 `code`, such as "French"."""
        name = self.locale.languages.get(code, code)
        return str(name[:1].upper() + name[1:])

    def listed(self, texts: Iterable[str]) -> str:
        """Return "a, b and c" and its like."""
        from babel.lists import format_list  # noqa: PLC0415 -- as above

        return str(format_list(list(texts), locale=self.locale))


@cache
def _formatted(kind: str, pattern: str, moment: Any, locale: Locale) -> str:  # noqa: ANN401
    from babel.dates import format_date, format_time  # noqa: PLC0415 -- as above

    write = format_date if kind == "date" else format_time
    return str(write(moment, pattern, locale=locale))


@cache
def _short_day(day: date, locale: Locale) -> str:
    from babel.dates import format_skeleton  # noqa: PLC0415 -- as above

    return str(format_skeleton("MMMEd", day, locale=locale))


@cache
def _interval(first: date, last: date, locale: Locale) -> str:
    """Return the days from `first` to `last`; a day comes first in each of our languages."""
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 -- as above

    end = format_date(last, "long", locale=locale)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{format_skeleton('MMMMd', first, locale=locale)} – {end}"
    return f"{format_date(first, 'long', locale=locale)} – {end}"


@cache
def _country_names(language: str) -> dict[str, str]:
    """Return the names that resources/countries/names.tsv gives for `language`, by code."""
    table = resource("countries/names.tsv")
    if not table.is_file():
        return {}
    heading, *lines = table.read_text("utf-8").splitlines()
    columns = heading.split("\t")
    if language not in columns:
        return {}
    place = columns.index(language)
    rows = [line.split("\t") for line in lines]
    return {row[0]: row[place] for row in rows if len(row) > place and row[place]}


@cache
def _catalogue(language: str) -> NullTranslations:
    source = resource(f"languages/{language}.po")
    if not source.is_file():
        return NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 -- as above
    from babel.messages.pofile import read_po  # noqa: PLC0415 -- as above

    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
