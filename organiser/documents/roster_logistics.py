"""The roster's lists for those who receive people: rooms, arrivals and departures, food, access.

Only those who are expected stand here: nobody makes a bed for who declined.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from organiser.documents.roster_people import access, represented
from organiser.documents.roster_words import Words
from organiser.documents.spreadsheet import Column, Kind, Table, Value
from organiser.i18n import message
from organiser.model import Lodging, Participant, Workshop


def rooming_table(workshop: Workshop, words: Words) -> Table:
    """Return who sleeps where and for how many nights: campus first, by room and name."""
    say = words.language
    return Table(
        [
            Column(say(message("Accommodation")), narrowest=14),
            Column(say(message("Bedroom")), widest=14),
            *_names(words),
            Column(say(message("Gender"))),
            Column(say(message("Country or body")), widest=28),
            Column(say(message("First night")), Kind.DATE),
            Column(say(message("Leaves")), Kind.DATE),
            Column(say(message("Nights")), Kind.NUMBER),
            Column(say(message("Access needs")), widest=30),
        ],
        [
            [
                words.lodgings[person.lodging],
                person.lodging_room,
                person.family_name,
                person.given_names,
                words.genders[person.gender],
                represented(person, words),
                person.arrives.date() if person.arrives else None,
                person.departs.date() if person.departs else None,
                nights(person),
                access(person, words),
            ]
            for person in by_bedroom(workshop.expected_people())
        ],
    )


def by_bedroom(people: Iterable[Participant]) -> list[Participant]:
    """Return `people` in the order of their bedrooms: campus first, and room 9 before room 10."""
    order = {Lodging.CAMPUS: 0, Lodging.OWN: 1, Lodging.UNKNOWN: 2}

    def place(person: Participant) -> tuple[int, bool, list[tuple[int, str]]]:
        return order[person.lodging], not person.lodging_room, _natural(person.lodging_room)

    return sorted(people, key=place)


def nights(person: Participant) -> int | None:
    """Return how many nights lie between arrival and departure; `None` where not known."""
    if person.arrives is None or person.departs is None:
        return None
    return max(0, (person.departs.date() - person.arrives.date()).days)


def arrivals_table(workshop: Workshop, words: Words) -> Table:
    """Return who arrives when and how, by time; those of whom nobody knows it at the end."""
    heading = words.language(message("Arrival"))
    people = _by_time(workshop.expected_people(), lambda person: person.arrives)
    rows = [(row.arrives, row.arrival_by, row.arrival_place, row) for row in people]
    return _journeys(heading, rows, words)


def departures_table(workshop: Workshop, words: Words) -> Table:
    """Return who departs when and how, by time; those of whom nobody knows it at the end."""
    heading = words.language(message("Departure"))
    people = _by_time(workshop.expected_people(), lambda person: person.departs)
    rows = [(row.departs, row.departure_by, row.departure_place, row) for row in people]
    return _journeys(heading, rows, words)


def _by_time(
    people: Sequence[Participant], time: Callable[[Participant], datetime | None]
) -> list[Participant]:
    return sorted(people, key=lambda person: time(person) or datetime.max)  # noqa: DTZ901 -- local


def _journeys(
    heading: str, rows: Sequence[tuple[datetime | None, str, str, Participant]], words: Words
) -> Table:
    say = words.language
    return Table(
        [
            Column(heading, Kind.MOMENT),
            Column(say(message("Flight or train")), widest=16),
            Column(say(message("Place")), widest=24),
            *_names(words),
            Column(say(message("Country or body")), widest=28),
            Column(say(message("Phone")), widest=20),
            Column(say(message("Accommodation")), widest=18),
            Column(say(message("Access needs")), widest=26),
        ],
        [
            [
                moment,
                by,
                place,
                person.family_name,
                person.given_names,
                represented(person, words),
                person.phone,
                words.lodgings[person.lodging],
                access(person, words),
            ]
            for moment, by, place, person in rows
        ],
    )


def needs_tables(workshop: Workshop, words: Words) -> list[Table]:
    """Return who eats, cannot eat or needs what, and how many meals of each diet."""
    say, people = words.language, workshop.expected_people()
    rows: list[list[Value]] = [
        [
            person.family_name,
            person.given_names,
            represented(person, words),
            words.diets(person.diets),
            person.allergies,
            access(person, words),
            person.phone,
        ]
        for person in people
        if person.diets or person.allergies or person.access_needs or person.step_free
    ]
    columns = [
        *_names(words),
        Column(say(message("Country or body")), widest=28),
        Column(say(message("Diet")), narrowest=12, widest=28),
        Column(say(message("Allergies")), narrowest=12, widest=30),
        Column(say(message("Access needs")), narrowest=12, widest=34),
        Column(say(message("Phone")), widest=20),
    ]
    counts = Counter(words.diet(diet) for person in people for diet in dict.fromkeys(person.diets))
    meals = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    summary = [
        Column(say(message("Diet")), narrowest=12),
        Column(say(message("People")), Kind.NUMBER),
    ]
    counted = Table(summary, meals, title=say(message("How many of each diet")))
    return [Table(columns, rows), *([counted] if meals else [])]


def _names(words: Words) -> list[Column]:
    say = words.language
    return [
        Column(say(message("Family name")), narrowest=14),
        Column(say(message("Given names")), narrowest=14),
    ]


def _natural(text: str) -> list[tuple[int, str]]:
    """Return a key by which "room 9" stands before "room 10"."""
    parts = re.findall(r"\d+|\D+", text)
    return [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in parts]
