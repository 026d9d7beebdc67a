"""The cells of a row that hold an answer: a gender, a status, languages, an address, a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from organiser.i18n import message
from organiser.importers.cells import Cells, Texts
from organiser.importers.nearest import nearest
from organiser.importers.person import Person
from organiser.importers.roster import roster_answer
from organiser.importers.values import choices
from organiser.importers.values.constituencies import constituency_words
from organiser.importers.values.emails import emails, repaired
from organiser.importers.values.languages import language, language_names, languages
from organiser.importers.values.phones import international, is_plain, phones
from organiser.model import Gender, Workshop
from organiser.model.folding import folded

_APART = re.compile("[,،·;]")
_PLAIN = (
    "badge_name",
    "native_name",
    "allergies",
    "emergency_contact",
    "arrival_by",
    "arrival_place",
    "departure_by",
    "departure_place",
    "lodging_room",
)


class Answers:
    """Reads the answers in the rows of a table. Keeps what a text meant: lists repeat."""

    def __init__(self, workshop: Workshop, cells: Cells) -> None:
        self._cells = cells
        constituencies = workshop.constituencies_in_order()
        self._constituencies = constituency_words(constituencies)
        self._constituency_names = [row.name for row in constituencies]
        self._hombre_mujer = cells.holds("gender", {"h"}) and not cells.holds("gender", {"f"})
        self._kept: dict[tuple[str, str], Any] = {}
        self._in_use = [(key, read) for key, read in self._readers() if key in cells.columns]

    def read(self, person: Person, texts: Texts) -> None:
        """Give `person` what the answers of the row say."""
        for key, read in self._in_use:
            read(person, texts, key)

    def _readers(self) -> Iterable[tuple[str, Callable[[Person, Texts, str], None]]]:
        return (
            ("uuid", self._uuid),
            ("gender", self._gender),
            ("female", self._gender_asked),
            ("male", self._gender_asked),
            ("constituency", self._constituency),
            ("role", self._choice),
            ("status", self._choice),
            ("visa", self._choice),
            ("lodging", self._choice),
            ("head_of_delegation", self._yes_no),
            ("access_needs", self._access_needs),
            ("step_free", self._yes_no),
            ("listed", self._yes_no),
            ("photographed", self._yes_no),
            ("first_time", self._yes_no),
            ("email", self._email),
            ("phone", self._phone),
            ("languages", self._languages),
            ("diets", self._diets),
            ("tags", self._tags),
            *((key, self._plain) for key in _PLAIN),
        )

    def _once(self, key: str, text: str, understand: Callable[[str], Any]) -> Any:  # noqa: ANN401 -- any field
        if (key, text) not in self._kept:
            self._kept[key, text] = understand(text)
        return self._kept[key, text]

    def _uuid(self, person: Person, texts: Texts, key: str) -> None:
        person.uuid = self._cells.said(texts, key).lower()

    def _plain(self, person: Person, texts: Texts, key: str) -> None:
        said = self._cells.all_said(texts, key)
        if said:
            person.fields[key] = ", ".join(said)

    def _access_needs(self, person: Person, texts: Texts, key: str) -> None:
        """Take "no steps" for what it is where a roster puts it before the other needs."""
        text = ", ".join(self._cells.all_said(texts, key))
        first, *rest = _APART.split(text, maxsplit=1)
        if text and roster_answer("step_free", first):
            person.fields["step_free"] = True
            text = " ".join(rest).strip()
        if text:
            person.fields[key] = text

    def _gender(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
        if not text:
            return

        def understand(said: str) -> Any:  # noqa: ANN401 -- any answer
            return _or_roster(key, said, choices.gender(said, m_is_female=self._hombre_mujer))

        found = self._once(key, text, understand)
        if found is None:
            why = message("“{text}” is not one of the genders that are kept.", text=text)
            person.doubt(self._cells.heading(key), text, why, choices.near(key, text))
        elif found is not Gender.UNSAID:
            person.fields["gender"] = found

    def _gender_asked(self, person: Person, texts: Texts, key: str) -> None:
        answer = choices.yes_no(self._cells.said(texts, key))
        if answer is not None and "gender" not in person.fields:
            is_female = answer == (key == "female")
            person.fields["gender"] = Gender.FEMALE if is_female else Gender.MALE

    def _constituency(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
        if not text:
            return
        found = self._constituencies.get(folded(text))
        if found is None:
            why = message("“{text}” is not one of the constituencies of this workshop.", text=text)
            near = nearest(text, self._constituency_names)
            person.doubt(self._cells.heading(key), text, why, near)
        else:
            person.fields["constituency_id"] = found

    def _choice(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
        if not text:
            return
        found = self._once(key, text, lambda said: _answer(key, said))
        if found is None:
            why = message("“{text}” is not one of the answers that are kept here.", text=text)
            person.doubt(self._cells.heading(key), text, why, choices.near(key, text))
        else:
            person.fields[key] = found

    def _yes_no(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
        if not text:
            return
        answer = _or_roster("yes_no", text, choices.yes_no(text))
        if answer is None:
            why = message("“{text}” is neither yes nor no.", text=text)
            person.doubt(self._cells.heading(key), text, why)
        else:
            person.fields[key] = answer

    def _email(self, person: Person, texts: Texts, key: str) -> None:
        text = self._cells.said(texts, key)
        if not text:
            return
        found, rest = self._once(key, text, emails)
        if found:
            person.fields[key] = found[0]
        heading = self._cells.heading(key)
        if not found or rest:
            why = message("“{text}” is not an e-mail address.", text=rest or text)
            person.doubt(heading, text, why, () if found else repaired(text))
        elif len(found) > 1:
            why = message("There are several addresses; the first was taken.")
            person.doubt(heading, text, why)

    def _phone(self, person: Person, texts: Texts, key: str) -> None:
        written = self._cells.all_said(texts, key)
        if not written:
            return
        if len(written) == 1 and is_plain(written[0]):  # as most are in a long list
            person.fields[key] = written[0]
            return
        said = [number for text in written for number in phones(text)]
        country = person.fields.get("country", "")
        numbers = [(number, international(number, country)) for number in said]
        known = dict.fromkeys(dialled or typed for typed, dialled in numbers)
        person.fields[key] = " / ".join(known)
        unknown = [typed for typed, dialled in numbers if dialled is None]
        if unknown and country:
            why = message(
                "“{text}” is no telephone number of the country; it was kept as typed.",
                text=" / ".join(unknown),
            )
            text = self._cells.said(texts, key)
            person.doubt(self._cells.heading(key), text, why, taken=True)

    def _languages(self, person: Person, texts: Texts, key: str) -> None:
        found: list[str] = []
        for text in self._cells.all_said(texts, key):
            understood = self._once(key, text, languages)
            if understood is None:
                why = message("“{text}” is not a language that is known here.", text=text)
                near = nearest(text, language_names())
                near = tuple({language(name): name for name in reversed(near)}.values())
                person.doubt(self._cells.heading(key), text, why, near)
            else:
                found += understood
        if found:
            person.fields[key] = list(dict.fromkeys(found))

    def _diets(self, person: Person, texts: Texts, key: str) -> None:
        found: list[str] = []
        for text in self._cells.all_said(texts, key):
            found += self._once(key, text, _diets)
        if found:
            person.fields[key] = list(dict.fromkeys(found))

    def _tags(self, person: Person, texts: Texts, key: str) -> None:
        said = ",".join(self._cells.all_said(texts, key)).replace(";", ",").split(",")
        found = [tag.strip() for tag in said if tag.strip()]
        if found:
            person.fields[key] = list(dict.fromkeys(found))


def _or_roster(key: str, text: str, found: Any) -> Any:  # noqa: ANN401 -- any answer
    return roster_answer(key, text) if found is None else found


def _answer(key: str, text: str) -> Any:  # noqa: ANN401 -- any answer
    return _or_roster(key, text, getattr(choices, key)(text))


def _diets(text: str) -> list[str]:
    """Return the diets in a text such as "halal, no nuts"; what is not usual stays as typed."""
    parts = [part.strip() for part in choices.DIETS_APART.split(text) if part.strip()]
    known = [_or_roster("diets", part, choices.diet(part)) for part in parts]
    if all(diet is None for diet in known):
        whole = choices.diet(text)
        return [text] if whole is None else [whole] * bool(whole)
    found = (part if diet is None else diet for part, diet in zip(parts, known, strict=True))
    return [diet for diet in found if diet]
