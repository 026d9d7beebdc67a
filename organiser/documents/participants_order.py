"""Who stands where in the list of participants."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from organiser.documents.naming import sentence_case
from organiser.i18n import message
from organiser.model.collation import collation_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from organiser.i18n import Language, Message
    from organiser.model import Constituency, Participant, Workshop


@dataclass
class Delegation:
    """Those of one country or body.

    `titles` has the name of a country in each language of the list, of a body the one it has.
    """

    titles: tuple[str, ...] = ()
    people: list[Participant] = field(default_factory=list)


@dataclass
class Section:
    """A chapter of the list, named in each language of the list, or not at all."""

    titles: tuple[str, ...]
    delegations: list[Delegation]


class Order:
    """Puts people in order: names as they are, titles by the list's first language."""

    def __init__(self, workshop: Workshop, languages: Sequence[Language]) -> None:
        self._workshop, self._languages = workshop, languages
        self._constituencies = {row.key: row for row in workshop.constituencies_in_order()}

    def by_name(self, people: Iterable[Participant]) -> list[Section]:
        """Return one section of one delegation without titles."""
        found = list(people)
        return [Section((), [Delegation((), found)])] if found else []

    def by_constituency(self, people: Iterable[Participant]) -> list[Section]:
        """Return a section for each constituency in its order; who has none comes last."""
        members: dict[int | None, list[Participant]] = defaultdict(list)
        for person in people:
            found = self._workshop.constituency_of(person)
            members[found.key if found else None].append(person)
        return [
            Section(self.constituency(key), self._delegations(members[key]))
            for key in (*self._constituencies, None)
            if members[key]
        ]

    def by_country(self, people: Iterable[Participant]) -> list[Section]:
        """Return one section of the countries, and one of bodies and networks."""
        countries: list[Participant] = []
        others: list[Participant] = []
        for person in people:
            (others if person.body or not person.country else countries).append(person)
        titles = self.said(message("Intergovernmental bodies and networks"))
        sections = [Section((), self._delegations(countries))] if countries else []
        return [*sections, Section(titles, self._delegations(others))] if others else sections

    def constituency(self, key: int | None) -> tuple[str, ...]:
        """Return the name of a constituency in each language."""
        row: Constituency | None = self._constituencies.get(key) if key else None
        if row is None:
            return tuple(map(sentence_case, self.said(message("without a constituency"))))
        return tuple(row.text("name", language.code) for language in self._languages)

    def said(self, words: Message) -> tuple[str, ...]:
        """Return `words` in each language."""
        return tuple(language(words) for language in self._languages)

    def represented(self, person: Participant) -> tuple[str, ...]:
        """Return for whom a person comes, in each language: a body, a country, or nobody."""
        if person.body:
            return (person.body,)
        if not person.country:
            return ()
        return tuple(language.country(person.country) for language in self._languages)

    def _delegations(self, people: Iterable[Participant]) -> list[Delegation]:
        """Return the countries by their name, then the bodies, then who comes for neither.

        The head of a delegation stands first.
        """
        found: dict[tuple[int, str], Delegation] = {}
        for person in people:
            kind = 1 if person.body else (0 if person.country else 2)
            titles = self.represented(person) or self.said(message("Country not given"))
            place = found.setdefault((kind, titles[0]), Delegation(titles))
            place.people.append(person)
        for delegation in found.values():
            delegation.people.sort(key=lambda person: not person.head_of_delegation)
        order = sorted(found, key=lambda place: (place[0], collation_key(place[1]), place[1]))
        return [found[place] for place in order]
