"""Names, addresses and telephone numbers of people, found again in other texts and struck out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import east_asian_width

from organiser.model import Bus, Host, Participant, Workshop
from organiser.model.folding import folded

STRUCK = "…"
"""What stands in the place of what was struck out."""

_WORD = re.compile(r"\w+(?:['’ʼ‘.-]\w+)*")
_ADDRESS = re.compile(r"[^\s@<>,;:()\[\]“”\"]+@[\w.-]*\w")
_PHONE = re.compile(r"\+?\d(?:[\d\s().\-/]{5,}\d)")
_TELLING_DIGITS = 8
"""The end of a number by which it is known, however its beginning is written."""

_LEAST_LETTERS = 3


class Mentions:
    """What tells who somebody is, and finds it in any text."""

    def __init__(self) -> None:
        self._names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self._unspaced: set[str] = set()
        self._addresses: set[str] = set()
        self._phones: set[str] = set()
        self._family_names: set[str] = set()
        self._known: dict[str, str] = {}

    @classmethod
    def of(cls, people: Iterable[Participant], workshop: Workshop | None = None) -> Mentions:
        """Return what tells who `people` are, and who is named in the hosts of `workshop`."""
        found = cls()
        for person in people:
            given, family = person.given_names, person.family_name
            alone = not given or not family
            for name in (f"{given} {family}", f"{family} {given}"):
                found._add_name(name, alone=alone)
            found._add_name(person.badge_name)
            found._add_native(person.native_name)
            found._add_reach(person.email, person.phone)
            if len(folded(family)) >= _LEAST_LETTERS:
                found._family_names.add(folded(family))
        for host in workshop.of(Host).values() if workshop else ():
            found._add_name(host.contact_name)
            found._add_reach(host.email, host.phone)
        for bus in workshop.of(Bus).values() if workshop else ():
            found._add_name(bus.driver)
            found._add_reach("", bus.phone)
        return found

    def _add_name(self, name: str, *, alone: bool = False) -> None:
        """Note a name of several words; one of a single word only where there is no other."""
        words = tuple(folded(name).split())
        if len(words) > 1 or (alone and words and len(words[0]) > _LEAST_LETTERS):
            self._names[words[0]].add(words)

    def _add_native(self, name: str) -> None:
        self._add_name(name)
        if len(name) > 1 and any(east_asian_width(letter) in "WF" for letter in name):
            self._unspaced.add(name)

    def _add_reach(self, address: str, phone: str) -> None:
        if address:
            self._addresses.add(address.casefold())
        digits = _digits(phone)
        if len(digits) >= _TELLING_DIGITS:
            self._phones.add(digits[-_TELLING_DIGITS:])

    def struck(self, text: str) -> str:
        """Return `text` without them; it is the same text where it has none."""
        if text not in self._known:
            self._known[text] = self._struck(text)
        return self._known[text]

    def _struck(self, text: str) -> str:
        spans = sorted(self._found(text))
        for begins, ends in reversed(_apart(spans)):
            text = text[:begins] + STRUCK + text[ends:]
        for name in self._unspaced:
            if name in text:
                text = text.replace(name, STRUCK)
        return text

    def struck_everywhere(self, value: Any) -> Any:  # noqa: ANN401 -- the value of any field
        """Return the value of a field without them: a text, or texts in a list or mapping."""
        if type(value) is str:
            return self.struck(value)
        if isinstance(value, list):
            return [self.struck_everywhere(item) for item in value]
        if isinstance(value, dict):
            return {
                self.struck_everywhere(name): self.struck_everywhere(item)
                for name, item in value.items()
            }
        return value

    def family_names(self, text: str) -> list[str]:
        """Return the words of `text`, with a capital, that are somebody's family name."""
        words = (found.group() for found in _WORD.finditer(text))
        return [word for word in words if word[0].isupper() and folded(word) in self._family_names]

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        if "@" in text:
            for found in _ADDRESS.finditer(text):
                if found.group().casefold() in self._addresses:
                    yield found.span()
        for found in _PHONE.finditer(text):
            digits = _digits(found.group())
            if digits[-_TELLING_DIGITS:] in self._phones:
                yield found.span()
        words = [
            (part, *found.span())
            for found in _WORD.finditer(text)
            for part in folded(found.group()).split()
        ]
        for place, (word, begins, _) in enumerate(words):
            for name in self._names.get(word, ()):
                following = words[place : place + len(name)]
                if tuple(part for part, _, _ in following) == name:
                    yield begins, following[-1][2]


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans, in their order, of which none touches another."""
    joined: list[tuple[int, int]] = []
    for begins, ends in spans:
        if joined and begins < joined[-1][1]:
            joined[-1] = joined[-1][0], max(ends, joined[-1][1])
        else:
            joined.append((begins, ends))
    return joined
