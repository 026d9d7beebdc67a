"""What a badge says about a person, in words: no places, no sizes."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from organiser.documents.qr import Card
from organiser.i18n import LANGUAGES, Language
from organiser.model import CustomField, CustomKind, Participant, Role, Workshop
from organiser.model.folding import folded
from organiser.model.words import ROLES


@dataclass(frozen=True)
class Frame:
    """What many badges have in common: it is drawn once and used again and again."""

    constituency: str
    colour: str
    ribbon: str
    title: str
    code: str
    dates: str
    language: str

    @property
    def mirrored(self) -> bool:
        return Language(self.language).right_to_left


@dataclass(frozen=True)
class Badge:
    """What stands on one badge. `name` has one or two parts, in the order they are spoken."""

    person: str
    name: tuple[str, ...]
    native_name: str
    organisation: str
    affiliation: str
    country: str
    frame: Frame
    card: Card

    @property
    def texts(self) -> tuple[str, ...]:
        return (*self.name, self.native_name, self.organisation, self.affiliation)


class Wording:
    """Says what stands on the badges of a workshop. `language` is for those who have no own."""

    def __init__(
        self, workshop: Workshop, language: Language, choice: str, own_field: str = ""
    ) -> None:
        """`choice` is a language code, "own" for each person's, or "" for `language`.

        `own_field` names one of the event's own fields: it stands beside the country.
        """
        self._workshop, self._language, self._choice = workshop, language, choice
        self._own = _found(workshop.custom_fields(), own_field)
        self._countries: dict[tuple[str, str], str] = {}
        self._frames: dict[tuple[int | None, Role, str], Frame] = {}
        self._languages = {code: Language(code) for code in (*LANGUAGES, language.code)}

    def badge(self, person: Participant) -> Badge:
        """Return what the badge of `person` says."""
        language = self._language_of(person)
        if person.badge_name.strip():
            name: tuple[str, ...] = (_line(person.badge_name),)
        else:
            parts = [_line(person.given_names), _line(person.family_name)]
            if person.family_name_first:
                parts.reverse()
            name = tuple(part for part in parts if part)
        native_name = _line(person.native_name)
        said = " ".join(name)
        organisation = _line(person.organisation)
        affiliation = _line(person.body) or self._country(person.country, language)
        if affiliation.casefold() == organisation.casefold():
            affiliation = ""
        affiliation = " · ".join(
            text for text in (affiliation, self._said(person, language)) if text
        )
        return Badge(
            person.full_name.strip() or said,
            name,
            "" if native_name == said else native_name,
            organisation,
            affiliation,
            person.country,
            self._frame(person, language),
            Card(
                person.full_name or said,
                person.family_name,
                person.given_names,
                person.organisation,
                person.email,
            ),
        )

    def _said(self, person: Participant, language: Language) -> str:
        """Return what `person` has in the own field that is printed."""
        value = person.custom.get(self._own.name) if self._own is not None else None
        if value is None or self._own is None:
            return ""
        if isinstance(value, bool):
            return self._own.name if value else ""
        if self._own.kind is CustomKind.DATE:
            with suppress(ValueError):
                return language.short_date(date.fromisoformat(str(value)))
        return _line(str(value))

    def _language_of(self, person: Participant) -> Language:
        if self._choice == "own":
            code = next((code for code in person.languages if code in LANGUAGES), "")
            return self._languages[code] if code else self._language
        return self._languages[self._choice or self._language.code]

    def _country(self, code: str, language: Language) -> str:
        known = self._countries.get((code, language.code))
        if known is None:
            known = self._countries[code, language.code] = language.country(code) if code else ""
        return known

    def _frame(self, person: Participant, language: Language) -> Frame:
        key = (person.constituency_id, person.role, language.code)
        known = self._frames.get(key)
        if known is None:
            known = self._frames[key] = self._new_frame(person, language)
        return known

    def _new_frame(self, person: Participant, language: Language) -> Frame:
        event = self._workshop.event
        constituency = self._workshop.constituency_of(person)
        ribbon = None if person.role is Role.PARTICIPANT else ROLES[person.role]
        return Frame(
            _line(constituency.text("name", language.code)) if constituency else "",
            constituency.colour if constituency else event.accent,
            language(ribbon) if ribbon else "",
            _line(event.text("title", language.code)),
            _line(event.code),
            language.period(event.first_day, event.last_day),
            language.code,
        )


def _line(text: str) -> str:
    """Return `text` on one line: people paste line breaks and tabs."""
    return " ".join(text.split())


def _found(fields: Iterable[CustomField], name: str) -> CustomField | None:
    wanted = folded(name)
    return next((field for field in fields if wanted and folded(field.name) == wanted), None)
