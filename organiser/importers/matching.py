"""Who of a list is who of the workshop.

By the key that a roster carries; by e-mail address, if the names can be those of one person; by
the name together with the country, body or organisation. One row takes at most one person, and
where several have the same name the one takes precedence of whom the row says nothing new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from organiser.importers.person import Person
from organiser.importers.values.text import tidy, tidy_lines
from organiser.model import Participant, Workshop
from organiser.model.checksum import CUSTOM
from organiser.model.folding import folded

NAME_FIELDS = ("given_names", "family_name", "family_name_first")
_ORIGIN = ("country", "body")
_LEAST_LETTERS = 2


@dataclass(frozen=True)
class Match:
    """The participant that a row means, and what the row would change of it."""

    key: int
    changes: dict[str, Any]


def name_key(given: str, family: str) -> tuple[str, ...]:
    """Return what two spellings of one name have in common: its folded words, in any order."""
    words = folded(f"{given} {family}").split()
    return tuple(sorted(words)) or (f"{given} {family}",)


def person_key(fields: Mapping[str, Any]) -> tuple[str, ...]:
    return name_key(fields.get("given_names", ""), fields.get("family_name", ""))


def compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: they share a word, or are spelt almost alike."""
    shared = set(one) & set(other)
    if any(len(word) >= _LEAST_LETTERS for word in shared) or one == other:
        return True
    whole, other_whole = "".join(one), "".join(other)
    return whole.startswith(other_whole) or other_whole.startswith(whole)


class Register:
    """The participants of a workshop, found by key, e-mail address and name."""

    def __init__(self, workshop: Workshop) -> None:
        self._people = workshop.participants
        self._by_uuid: dict[str, int] = {}
        self._by_email: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for key, row in self._people.items():
            self._by_uuid[row.uuid] = key
            if row.email:
                self._by_email[row.email.casefold()].append(key)
            self._by_name[name_key(row.given_names, row.family_name)].append(key)

    def matches(self, people: Iterable[Person]) -> dict[int, Match]:
        """Return the match of every row that has one, by row number."""
        found: dict[int, Match] = {}
        taken: set[int] = set()
        waiting: list[tuple[Person, list[int]]] = []
        people = list(people)
        for person in people:
            if person.printed is not None:
                key = person.printed.person.key
                taken.add(key)
                found[person.row] = Match(key, self._changes(person, key, exactly=True))
        for person in people:
            if person.row in found:
                continue
            certain = self._certain(person, taken)
            if certain is not None:
                key, by_key = certain
                taken.add(key)
                found[person.row] = Match(key, self._changes(person, key, exactly=by_key))
            elif candidates := self._by_name.get(person_key(person.fields)):
                waiting.append((person, candidates))
        for wants_same in (True, False):
            for person, candidates in waiting:
                if person.row not in found and (
                    match := self._by_its_name(person, candidates, taken, wants_same=wants_same)
                ):
                    taken.add(match.key)
                    found[person.row] = match
        return found

    def _by_its_name(
        self, person: Person, candidates: list[int], taken: set[int], *, wants_same: bool
    ) -> Match | None:
        """Return the first of those with the name of a row who can be the same person."""
        for key in candidates:
            if key not in taken and self._is_same(person, key):
                changes = self._changes(person, key)
                if not (wants_same and changes):
                    return Match(key, changes)
        return None

    def has_namesake(self, person: Person) -> bool:
        """Whether somebody of the workshop has this name and comes from the same place."""
        keys = self._by_name.get(person_key(person.fields), ())
        return any(self._is_same(person, key) for key in keys)

    def knows(self, uuid: str) -> bool:
        return uuid in self._by_uuid

    def _certain(self, person: Person, taken: set[int]) -> tuple[int, bool] | None:
        """Return who has the key or the address of a row, and whether it is the key."""
        key = self._by_uuid.get(person.uuid)
        if key is not None and key not in taken:
            return key, True
        name = person_key(person.fields)
        for key in self._by_email.get(person.fields.get("email", "").casefold(), ()):
            row = self._people[key]
            if key not in taken and compatible(name, name_key(row.given_names, row.family_name)):
                return key, False
        return None

    def _is_same(self, person: Person, key: int) -> bool:
        """Whether somebody with the same name is the same person, by what else is known."""
        row, fields = self._people[key], person.fields
        pairs = [(fields.get(name, ""), getattr(row, name)) for name in _ORIGIN]
        if any(new and old and folded(new) != folded(old) for new, old in pairs):
            return False
        if bool(fields.get("country")) != bool(row.country) and (row.body or fields.get("body")):
            return False
        if any(new and old for new, old in pairs):
            return True
        new, old = fields.get("organisation", ""), row.organisation
        return not new or not old or folded(new) == folded(old)

    def _changes(self, person: Person, key: int, *, exactly: bool = False) -> dict[str, Any]:
        """Return the fields that are not as the row says; empty ones say nothing.

        Unless `exactly`, a different spelling of the same letters is no change.
        """
        row = self._people[key]
        changes = {}
        for name, new in person.fields.items():
            old = _kept(row, name)
            if name == "notes":
                missing = [line for line in new.split("\n") if line not in old.split("\n")]
                if missing:
                    changes[name] = "\n".join([*filter(None, [old]), *missing])
            elif name in NAME_FIELDS:
                continue
            elif not _says_same(new, old, exactly=exactly):
                changes[name] = new
        return changes | self._renamed(person, row, exactly=exactly)

    def _renamed(self, person: Person, row: Participant, *, exactly: bool) -> dict[str, Any]:
        """Return the name's fields where the row gives another name."""
        if not exactly and person_key(person.fields) == name_key(row.given_names, row.family_name):
            return {}
        new = {name: person.fields[name] for name in NAME_FIELDS if name in person.fields}
        if not exactly and not new["given_names"] and row.given_names:
            return {}
        if exactly and f"{new['given_names']} {new['family_name']}".strip() == row.full_name:
            return {}
        return {
            name: value
            for name, value in new.items()
            if not _says_same(value, getattr(row, name), exactly=True)
        }


def _kept(row: Participant, name: str) -> Any:  # noqa: ANN401 -- any field
    if name.startswith(CUSTOM):
        return row.custom.get(name.removeprefix(CUSTOM))
    return getattr(row, name)


def _says_same(new: object, old: object, *, exactly: bool) -> bool:
    if new == old:
        return True
    if isinstance(new, list) and isinstance(old, list):
        return sorted(new) == sorted(old)
    if isinstance(new, str) and isinstance(old, str):
        if exactly:  # as the text of the workshop comes back from a spreadsheet
            return new in {tidy(old), tidy_lines(old)}
        return bool(folded(new)) and folded(new) == folded(old)
    return False
