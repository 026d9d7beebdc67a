"""What the list of participants says of each person, on every kind of page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from organiser.documents.capitals import capitals
from organiser.documents.document import Option, OptionKind, Request
from organiser.documents.naming import RIGHT_TO_LEFT, side_by_side
from organiser.documents.participants_order import Order, Section
from organiser.i18n import Language, Message, counted, message, verbatim

if TYPE_CHECKING:
    from organiser.model import Participant, Workshop

LIST = message("List of participants")
NOBODY = message("Nobody stands in this list yet.")


def _languages() -> Mapping[str, Message]:
    """Return the languages under the names that their readers know."""
    return {
        "none": message("No second language"),
        "en": verbatim("English"),
        "fr": verbatim("Français"),
        "es": verbatim("Español"),
        "it": verbatim("Italiano"),
        "ar": verbatim("العربية"),
    }


OPTIONS = (
    Option(
        "order",
        message("In the order of"),
        OptionKind.CHOICE,
        "constituency",
        lambda: {
            "constituency": message("Constituency and country"),
            "country": message("Country and name"),
            "name": message("Name"),
        },
    ),
    Option("capitals", message("Family names in capitals"), OptionKind.YES_NO, default=True),
    Option("second", message("Second language"), OptionKind.CHOICE, "none", _languages),
)


@dataclass(frozen=True)
class Entry:
    """What is said of one person; each text may be empty."""

    name: str
    native_name: str
    head: str
    job_title: str
    organisation: str
    more: str


class ParticipantsList:
    """Those who are expected and consent to be listed, as a request wants them.

    `title` is in each language of the list, `second_title` that of the event in the second;
    `warnings` count who was left out.
    """

    def __init__(self, workshop: Workshop, request: Request) -> None:
        self.language, self._by, self._large = (
            request.language,
            request["order"],
            request["capitals"],
        )
        expected = workshop.expected_people()
        people = [person for person in expected if person.listed]
        self.count = len(people)
        self.warnings = _left_out(len(expected) - self.count)
        languages = [request.language]
        if request["second"] not in {"none", request.language.code}:
            languages.append(Language(request["second"]))
        self._order = Order(workshop, languages)
        self.title = self.beside(self._order.said(LIST))
        titles = [workshop.event.text("title", language.code) for language in languages]
        self.second_title = titles[1] if len(set(titles)) > 1 else ""
        arranged = {
            "name": self._order.by_name,
            "constituency": self._order.by_constituency,
            "country": self._order.by_country,
        }[self._by]
        self.sections: list[Section] = arranged(people)

    def entry(self, person: Participant) -> Entry:
        """Return what is said of `person`."""
        native = person.native_name
        return Entry(
            self._name(person),
            native if native not in person.full_name else "",
            self.beside(self._order.said(HEAD)) if person.head_of_delegation else "",
            person.job_title,
            person.organisation,
            self._more(person),
        )

    def beside(self, words: tuple[str, ...]) -> str:
        """Return the same in each language of the list on one line, none of them twice."""
        return side_by_side(dict.fromkeys(words), self.language)

    def _name(self, person: Participant) -> str:
        """Return the name as it is spoken, or, in the order of names, as it is looked up."""
        given, family = person.given_names, person.family_name
        if not family:
            given, family = "", given
        if self._large:
            family = capitals(family, person.country)
        if self._by == "name":
            comma = "، " if RIGHT_TO_LEFT.search(family) else ", "
            return comma.join(filter(None, (family, f"{person.honorific} {given}".strip())))
        words = (family, given) if person.family_name_first else (given, family)
        return " ".join(filter(None, (person.honorific, *words)))

    def _more(self, person: Participant) -> str:
        """Return what the order of the list does not say yet."""
        words: tuple[str, ...] = ()
        if self._by == "name":
            words = self._order.represented(person)
        elif self._by == "country" and person.constituency_id:
            words = self._order.constituency(person.constituency_id)
        return self.beside(tuple(said for said in words if said != person.organisation))


HEAD = message("Head of delegation")


def _left_out(count: int) -> list[Message]:
    if not count:
        return []
    return [
        counted(
            "{count} person does not consent to stand in the printed list, and is left out.",
            "{count} people do not consent to stand in the printed list, and are left out.",
            count,
        )
    ]
