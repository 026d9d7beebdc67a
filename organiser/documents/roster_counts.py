"""How many people come, by region, constituency and gender."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from organiser.documents.roster_words import Words
from organiser.documents.spreadsheet import Column, Kind, Table, Value
from organiser.i18n import message
from organiser.model import Gender, Participant, Workshop
from organiser.model.countries import Region, region_of

SHOWN = (Gender.FEMALE, Gender.MALE, Gender.OTHER, Gender.UNSAID)
Counts = Counter[tuple[Region | None, int | None, Gender]]


def counts_tables(workshop: Workshop, words: Words) -> list[Table]:
    """Return the expected people by region × constituency × gender, with all totals."""
    say = words.language
    counts: Counts = Counter(
        (_region(person), _constituency(workshop, person), person.gender)
        for person in workshop.expected_people()
    )
    named: dict[int | None, str] = {
        row.key: row.text("name", say.code) for row in workshop.constituencies_in_order()
    }
    named[None] = say(message("without a constituency"))
    rows: list[list[Value]] = []
    strong: set[int] = set()
    for region, title in _regions(words):
        if not any(key[0] is region for key in counts):
            continue
        for constituency, name in named.items():
            line = [counts[region, constituency, gender] for gender in SHOWN]
            if sum(line):
                rows.append([title, name, *_counted(line)])
        strong.add(len(rows))
        line = [_sum(counts, gender, region=region) for gender in SHOWN]
        rows.append([title, say(message("All")), *_counted(line)])
    everywhere = say(message("All regions"))
    for constituency, name in named.items():
        line = [_sum(counts, gender, constituency=constituency) for gender in SHOWN]
        if sum(line):
            rows.append([everywhere, name, *_counted(line)])
    strong.add(len(rows))
    line = [sum(n for key, n in counts.items() if key[2] is gender) for gender in SHOWN]
    rows.append([everywhere, say(message("All")), *_counted(line)])
    columns = [
        Column(say(message("Region")), narrowest=18, widest=44),
        Column(say(message("Constituency")), narrowest=18, widest=44),
        *(
            Column(words.genders[gender].capitalize(), Kind.NUMBER, narrowest=12)
            for gender in SHOWN
        ),
        Column(say(message("Total")), Kind.NUMBER, narrowest=12),
        Column(say(message("Women")), Kind.SHARE, narrowest=12),
    ]
    return [Table(columns, rows, strong=frozenset(strong))]


def _region(person: Participant) -> Region | None:
    return None if person.body else region_of(person.country)


def _constituency(workshop: Workshop, person: Participant) -> int | None:
    found = workshop.constituency_of(person)
    return found.key if found else None


def _regions(words: Words) -> Iterator[tuple[Region | None, str]]:
    yield from words.regions.items()
    yield None, words.language(message("Bodies and others without a country"))


def _sum(counts: Counts, gender: Gender, **which: object) -> int:
    """Return how many of `gender` there are in a region or in a constituency."""
    place = {"region": 0, "constituency": 1}
    return sum(
        number
        for key, number in counts.items()
        if key[2] is gender and all(key[place[name]] == value for name, value in which.items())
    )


def _counted(line: list[int]) -> list[Value]:
    """Return the counts, their sum, and the share of women in it."""
    total = sum(line)
    return [*line, total, line[0] / total if total else None]
