"""How likely two records are one person: bits of evidence for and against, field by field.

After Fellegi and Sunter (1969): two records that agree in a value speak for one person by as
many bits as the value is rare, so a shared Wickramasinghe counts for more than a shared Maria;
what differs speaks against. The bits are added to those of the odds before anything was looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from math import log2
from typing import NamedTuple

from organiser.importers.spelling import in_latin, likeness, text_likeness


class Evidence(StrEnum):
    """What a field of a record can say of who somebody is."""

    NAME = "name"
    """A part of the name; the parts are one name, whatever their order."""
    ALIAS = "alias"
    """The whole name once more: in another script, or as it stands on the badge."""
    IDENTIFIER = "identifier"
    """What is one person's own: a date of birth, a number on a card."""
    CONTACT = "contact"
    """An e-mail address or telephone: colleagues may share it; beside another name it is mute."""
    TEXT = "text"
    """What many share or may be written in many ways: organisation, country, address."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one field says: likeness from 0 to 1, and bits for (or, below 0, against)."""

    field: str
    one: str
    other: str
    likeness: float
    bits: float


class Said(NamedTuple):
    """Likeness and bits; `another` where each name has a word that the other has not."""

    likeness: float
    bits: float
    another: bool = False


MUTE = Said(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Known:
    """A record made ready to be compared: whole names as words, and other fields folded."""

    names: tuple[tuple[str, ...], ...]
    fields: Mapping[str, str]
    shown: Mapping[str, str]


NAME = "name"
"""The field under which the finding about names stands."""

NAME_BITS, IDENTIFIER_BITS, TEXT_BITS = 12.0, 12.0, 5.0
INITIAL_BITS = 1.5
"""The most that an agreeing word of a name, identifier, text or initial can say."""
OTHER_WORD_BITS, MISSING_WORD_BITS = -9.0, -1.0
"""For each word of a name that is another, or that only one of the two records has."""
OTHER_IDENTIFIER_BITS, OTHER_TEXT_BITS = -3.0, -2.0
SAME_TEXT, LIKE_TEXT, UNLIKE_TEXT = 0.95, 0.8, 0.5
"""Likeness from which texts are the same, or nearly; below which they differ."""
LEAST_IDENTIFIER = 5
"""An identifier of more characters, in which one was mistyped, still speaks for its person."""
FEW, SCARCE = 1000, 200
"""Among fewer people than these, what two share, or what more than two share, is no rarer."""


def probability(bits: float) -> float:
    """Return the probability that stands for so many bits, from about 0 to 1."""
    return 1 / (1 + 2 ** -max(min(bits, 60.0), -60.0))


def known(record: Mapping[str, str], evidence: Mapping[str, Evidence]) -> Known:
    """Make `record` ready; fields without a kind of evidence, and empty ones, say nothing."""
    name: list[str] = []
    names: list[tuple[str, ...]] = []
    fields: dict[str, str] = {}
    shown: dict[str, str] = {}
    for field, kind in evidence.items():
        value = record.get(field, "")
        bare = in_latin(value) if value else ""
        if not bare:
            continue
        shown[field] = value
        if kind is Evidence.NAME:
            name += bare.split()
        elif kind is Evidence.ALIAS:
            names.append(tuple(bare.split()))
        else:
            fields[field] = bare if kind is Evidence.TEXT else bare.replace(" ", "")
    whole = " ".join(
        record[field]
        for field in evidence
        if evidence[field] is Evidence.NAME and record.get(field)
    )
    shown[NAME] = whole or (next((shown[f] for f in shown if evidence[f] is Evidence.ALIAS), ""))
    first = [tuple(name)] if name else []
    return Known(tuple(dict.fromkeys([*first, *names])), fields, shown)


class Judge:
    """Weighs what two records share by how rare it is among all of them."""

    def __init__(self, records: Iterable[Known], evidence: Mapping[str, Evidence]) -> None:
        self._evidence = evidence
        self._words: Counter[str] = Counter()
        self._values: Counter[tuple[str, str]] = Counter()
        total = 0
        for record in records:
            total += 1
            self._words.update({word for name in record.names for word in name})
            self._values.update(record.fields.items())
        self._total = total
        self.before_bits = log2(0.2 / max(total, 50))
        """The odds that any two records are one person, where one in ten people stands twice."""

    def bits(self, one: Known, other: Known, least: float) -> float:
        """Return the bits for one person, or less than `least` as soon as that is certain."""
        names = self._names_said(one, other)
        bits, room = self.before_bits + names.bits, 0.0
        texts = []
        for field, value in one.fields.items():
            if field not in other.fields:
                continue
            if self._evidence[field] is Evidence.TEXT:
                texts.append((field, value))
                room += TEXT_BITS
            else:
                bits += self._field(field, value, other.fields[field], names).bits
        for field, value in texts:
            if bits + room < least:
                return bits
            bits += self._field(field, value, other.fields[field], names).bits
            room -= TEXT_BITS
        return bits

    def findings(self, one: Known, other: Known) -> tuple[Finding, ...]:
        """Return what the names and every field that both records fill say."""
        names = self._names_said(one, other)
        found = []
        if one.names and other.names:
            shown = one.shown[NAME], other.shown[NAME]
            found.append(Finding(NAME, *shown, names.likeness, names.bits))
        for field, value in one.fields.items():
            if field in other.fields:
                shown = one.shown[field], other.shown[field]
                said = self._field(field, value, other.fields[field], names)
                found.append(Finding(field, *shown, said.likeness, said.bits))
        return tuple(found)

    def _names_said(self, one: Known, other: Known) -> Said:
        """Return what those two names say that speak most for one person."""
        if len(one.names) == len(other.names) == 1:
            return self._names(one.names[0], other.names[0])
        said = (self._names(*pair) for pair in product(one.names, other.names))
        return max(said, key=lambda names: names.bits, default=MUTE)

    def _rarity_bits(self, count: int) -> float:
        """Return how much it says that two share what `count` have, the two among them."""
        others = max(count - 2, 0)
        return -log2(others / (self._total + SCARCE) + 1 / (self._total + FEW))

    def _names(self, one: tuple[str, ...], other: tuple[str, ...]) -> Said:
        """Return what two whole names say: each word is likened once, the best pairs first."""
        if one == other or "".join(one) == "".join(other):
            fewer = one if len(one) <= len(other) else other
            return Said(1.0, sum(self._word_bits(word) for word in fewer))
        left, left_other = list(one), list(other)
        bits = alike = 0.0
        for word in one:
            if word in left_other:
                left.remove(word)
                left_other.remove(word)
                bits += self._word_bits(word)
                alike += 1.0
        while left and left_other:
            close, mine, yours = max(
                ((likeness(a, b), a, b) for a in left for b in left_other), key=_closeness
            )
            if not close:
                break
            left.remove(mine)
            left_other.remove(yours)
            bits += close * self._word_bits(mine, yours)
            alike += close
        bits += OTHER_WORD_BITS * min(len(left), len(left_other))
        bits += MISSING_WORD_BITS * abs(len(left) - len(left_other))
        another = bool(left and left_other)
        return Said(alike / max(len(one), len(other)), bits, another)

    def _word_bits(self, *words: str) -> float:
        """Return what it says that two names share a word, or have two that are alike."""
        most = NAME_BITS if all(len(word) > 1 for word in words) else INITIAL_BITS
        return min(self._rarity_bits(sum(self._words[word] for word in words)), most)

    def _field(self, field: str, one: str, other: str, names: Said) -> Said:
        kind = self._evidence[field]
        count = self._values[field, one]
        if one != other:
            count += self._values[field, other]
        if kind is Evidence.TEXT:
            return self._text(one, other, count)
        mute = kind is Evidence.CONTACT and names.another
        if one == other:
            if mute:
                return Said(1.0, 0.0)
            return Said(1.0, min(self._rarity_bits(count), IDENTIFIER_BITS))
        from rapidfuzz.distance import OSA  # noqa: PLC0415 -- slow to import

        steps, letters = OSA.distance(one, other), max(len(one), len(other))
        if steps == 1 and letters > LEAST_IDENTIFIER and not mute:
            return Said(1 - 1 / letters, min(self._rarity_bits(count), IDENTIFIER_BITS) / 2)
        return Said(1 - steps / letters, OTHER_IDENTIFIER_BITS)

    def _text(self, one: str, other: str, count: int) -> Said:
        alike = text_likeness(one, other)
        if alike < UNLIKE_TEXT:
            return Said(alike, OTHER_TEXT_BITS)
        if alike < LIKE_TEXT:
            return Said(alike, 0.0)
        share = 1.0 if alike >= SAME_TEXT else 0.6
        return Said(alike, share * min(self._rarity_bits(count), TEXT_BITS))


def _closeness(words: tuple[float, str, str]) -> float:
    return words[0]
