"""The numbers of a workshop's people in the words of one language, for paper and spreadsheet.

A breakdown divides everybody who is expected or came by one thing. Its lines add up to its total,
which is the same in each; who declined or cancelled is counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from organiser.documents.roster_words import Words
from organiser.i18n import Language, Message, message
from organiser.model import Gender, Workshop
from organiser.model.collation import collation_key
from organiser.model.words import YES_NO
from organiser.planning.statistics import Presence, Statistics, statistics

GENDERS = (Gender.FEMALE, Gender.MALE, Gender.OTHER, Gender.UNSAID)

Key = tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """One part of everybody: how many are expected, `attended` of them, and by gender if known."""

    label: str
    total: int
    attended: int
    genders: tuple[int, ...] = ()

    @property
    def women(self) -> float | None:
        """The share of women in it, if it is known."""
        return self.genders[0] / self.total if self.genders and self.total else None


@dataclass(frozen=True)
class Breakdown:
    """Everybody by one thing, which `title` names."""

    title: str
    lines: tuple[Line, ...]
    total: Line


class Breakdowns:
    """All breakdowns of a workshop in a language."""

    def __init__(self, workshop: Workshop, language: Language) -> None:
        self.numbers: Statistics = statistics(workshop)
        self._say, self._words = language, Words(language)
        self._constituencies = {
            row.uuid: row.text("name", language.code) for row in workshop.constituencies_in_order()
        }
        self.away = _present(self.numbers.people, Presence.AWAY)
        self.total = self._line(language(message("All")), lambda _: True)

    @property
    def attendance(self) -> bool:
        """Whether it is known who came."""
        return self.total.attended > 0

    def genders(self) -> dict[Gender, str]:
        """Return the name of each gender, as a heading."""
        return {gender: self._words.genders[gender].capitalize() for gender in GENDERS}

    def regions(self) -> Breakdown:
        """Return everybody by region of the International Labour Organization."""
        return self._by(0, self._region_names(), message("Region"))

    def constituencies(self) -> Breakdown:
        """Return everybody by constituency; one that no longer exists counts as none."""
        return self._by(1, self._constituency_names(), message("Constituency"))

    def _by(self, place: int, labels: Mapping[str, str], of: Message) -> Breakdown:
        lines = (
            self._line(label, partial(_is, place, code, labels)) for code, label in labels.items()
        )
        return self._breakdown(of, lines)

    def matrix(self) -> Iterator[tuple[str, Line]]:
        """Yield the name of each region with a line for each constituency that it has."""
        regions, names = self._region_names(), self._constituency_names()
        for region, title in regions.items():
            for code, name in names.items():

                def both(key: Key, region: str = region, code: str = code) -> bool:
                    return _is(0, region, regions, key) and _is(1, code, names, key)

                line = self._line(name, both)
                if line.total:
                    yield title, line

    def _region_names(self) -> dict[str, str]:
        names = {region.value: name for region, name in self._words.regions.items()}
        return {**names, "": self._say(message("Bodies and others without a country"))}

    def _constituency_names(self) -> dict[str, str]:
        return {**self._constituencies, "": self._say(message("without a constituency"))}

    def countries(self) -> Breakdown:
        """Return everybody by country, most people first; bodies stand together at the end."""
        none = self._say(message("Bodies and others without a country"))
        found = self._single(
            self.numbers.countries, lambda code: self._words.country(code) if code else none
        )
        found.sort(key=lambda line: (line.label == none, -line.total, collation_key(line.label)))
        return self._breakdown(message("Country"), iter(found))

    def roles(self) -> Breakdown:
        """Return everybody by role, in the order of the roles."""
        names = {role.value: name for role, name in self._words.roles.items()}
        found = self._single(self.numbers.roles, lambda code: names.get(code, code))
        order = list(names.values())
        found.sort(key=lambda line: order.index(line.label) if line.label in order else len(order))
        return self._breakdown(message("Role"), iter(found))

    def first_time(self) -> Breakdown | None:
        """Return who is here for the first time, `None` where it is known of nobody."""
        if not any(key[0] for key in self.numbers.first_time):
            return None
        names = {
            "yes": self._say(YES_NO[True]),
            "no": self._say(YES_NO[False]),
            "": self._say(message("not said")),
        }
        found = self._single(self.numbers.first_time, lambda code: names.get(code, code))
        found.sort(key=lambda line: list(names.values()).index(line.label))
        return self._breakdown(message("Here for the first time"), iter(found))

    def _breakdown(self, of: Message, lines: Iterator[Line]) -> Breakdown:
        return Breakdown(self._say(of), tuple(line for line in lines if line.total), self.total)

    def _line(self, label: str, chosen: Callable[[Key], bool]) -> Line:
        genders: Counter[str] = Counter()
        attended = 0
        for key, number in self.numbers.people.items():
            if key[-1] != Presence.AWAY and chosen(key):
                genders[key[2]] += number
                attended += number if key[-1] == Presence.ATTENDED else 0
        by_gender = tuple(genders[gender.value] for gender in GENDERS)
        return Line(label, sum(by_gender), attended, by_gender)

    def _single(
        self, counts: Mapping[tuple[str, str], int], label: Callable[[str], str]
    ) -> list[Line]:
        total: Counter[str] = Counter()
        attended: Counter[str] = Counter()
        for (code, presence), number in counts.items():
            if presence != Presence.AWAY:
                total[label(code)] += number
                attended[label(code)] += number if presence == Presence.ATTENDED else 0
        return [Line(name, number, attended[name]) for name, number in total.items()]


def percent(share: float, language: Language) -> str:
    """Return a fraction as the language writes per cent."""
    from babel.numbers import format_percent  # noqa: PLC0415 -- slow to import

    return str(format_percent(share, locale=language.locale))


def _is(place: int, code: str, known: Mapping[str, str], key: Key) -> bool:
    """Return whether `key` has `code` in its place; what is not `known` counts as none."""
    return (key[place] if key[place] in known else "") == code


def _present(counts: Mapping[tuple[str, str, str, str], int], presence: Presence) -> int:
    return sum(number for key, number in counts.items() if key[-1] == presence)
