"""People who probably stand twice: in a register, or in any other list.

Records are mappings of fields to text, each field with the kind of evidence it gives, so that
nothing here is tied to one kind of list. Only records that share something rare are compared
(`_candidates`): 20,000 people take seconds, not hours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import log2
from typing import TYPE_CHECKING, Generic, TypeVar

from organiser.importers.likelihood import Evidence, Finding, Judge, Known, known, probability
from organiser.importers.spelling import consonants

if TYPE_CHECKING:
    from organiser.model import Participant, Workshop

Key = TypeVar("Key", bound=Hashable)

PROBABLE = 0.9
"""The least score that is worth a coordinator's look."""
MOST_IN_A_BLOCK, MOST_WITH_A_WORD = 40, 15
LEAST_TEXT = 6
LEAST_WORD = 3
MOST_WORDS = 6


@dataclass(frozen=True)
class Pair(Generic[Key]):
    """Two records that are probably one person: the probability, and what speaks for it."""

    one: Key
    other: Key
    score: float
    findings: tuple[Finding, ...]


def duplicates(
    records: Mapping[Key, Mapping[str, str]],
    evidence: Mapping[str, Evidence],
    *,
    least: float = PROBABLE,
    apart: Collection[frozenset[Key]] = (),
) -> list[Pair[Key]]:
    """Return the pairs of a score from `least` on, the surest first, then in the order given.

    `least` is above 0 and below 1. `apart` holds pairs of keys that were said to be two people.
    """
    keys = list(records)
    ready = [known(record, evidence) for record in records.values()]
    judge = Judge(ready, evidence)
    least_bits = log2(least / (1 - least))
    found = []
    for first, second in sorted(_candidates(ready)):
        one, other = ready[first], ready[second]
        bits = judge.bits(one, other, least_bits)
        if bits >= least_bits and frozenset((keys[first], keys[second])) not in apart:
            score = probability(bits)
            found.append(Pair(keys[first], keys[second], score, judge.findings(one, other)))
    return sorted(found, key=lambda pair: -pair.score)


PEOPLE = {
    "given_names": Evidence.NAME,
    "family_name": Evidence.NAME,
    "native_name": Evidence.ALIAS,
    "email": Evidence.CONTACT,
    "phone": Evidence.CONTACT,
    "country": Evidence.TEXT,
    "body": Evidence.TEXT,
    "organisation": Evidence.TEXT,
    "job_title": Evidence.TEXT,
}
"""What the fields of a participant say of who it is."""


def person_record(person: Participant) -> dict[str, str]:
    """Return the fields of a participant that are evidence.

    Of a telephone number only its last nine digits: the rest is written in many ways.
    """
    record: dict[str, str] = {field: getattr(person, field) for field in PEOPLE}
    digits = "".join(letter for letter in record["phone"] if letter.isdecimal())
    return record | {"phone": digits[-9:]}


def people_records(workshop: Workshop) -> tuple[dict[int, dict[str, str]], set[frozenset[int]]]:
    """Return the records of the participants, by key, and the pairs that were kept apart."""
    from organiser.model import KeptApart  # noqa: PLC0415 -- records of any kind need no model

    apart = {frozenset((row.first_id, row.second_id)) for row in workshop.of(KeptApart).values()}
    return {key: person_record(row) for key, row in workshop.participants.items()}, apart


def duplicate_people(workshop: Workshop) -> list[Pair[int]]:
    """Return the pairs of participants, by key, that are probably one, but those kept apart."""
    records, apart = people_records(workshop)
    return duplicates(records, PEOPLE, apart=apart)


def _candidates(records: list[Known]) -> set[tuple[int, int]]:
    """Return the places of records worth comparing: those that share something rare.

    What more than a few share (a common name, a country) is parted once more by what else
    they share, and is left alone where that is common too.
    """
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        for block in set(_blocks(record)):
            blocks[block].append(place)
    found: set[tuple[int, int]] = set()
    for block, members in blocks.items():
        most = MOST_WITH_A_WORD if block[0] == "word" else MOST_IN_A_BLOCK
        if len(members) <= most:
            found.update(combinations(members, 2))
        elif block[0] != "value":
            parted: dict[tuple[str, str], list[int]] = defaultdict(list)
            for place in members:
                for value in records[place].fields.items():
                    parted[value].append(place)
            for part in parted.values():
                if len(part) <= most:
                    found.update(combinations(part, 2))
    return found


def _blocks(record: Known) -> Iterator[tuple[str, ...]]:
    for field, value in record.fields.items():
        if len(value) >= LEAST_TEXT:
            yield "value", field, value
    for name in record.names:
        words = name[:MOST_WORDS]
        sounds = sorted({consonants(word) or word for word in words})
        for pair in combinations(sounds, 2):
            yield "sound", *pair
        for word in words:
            if len(word) >= LEAST_WORD:
                yield "word", word
        yield "whole", "".join(sorted("".join(words)))
