"""A workshop with many people and visits and every kind of rule about places at once."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

from sqlmodel import select
from turin import new_event

from organiser.model import (
    Assignment,
    Bus,
    Constituency,
    Host,
    Invitation,
    Participant,
    Placement,
    Preference,
    Session,
    Stop,
    Tie,
    Visit,
)
from organiser.store import WorkshopFile

DAY = date(2025, 12, 11)
COUNTRIES = ["SN", "TN", "MA", "BR", "CO", "JO", "EG", "IN", "VN", "IT", "FR", "PL"]


def visit_crowd(path, people, visits, seed=1):
    """Make a workshop at `path` in which `people` wish some of `visits`."""
    return WorkshopFile.create(
        path, new_event(), lambda transaction: _fill(transaction, people, visits, seed)
    )


def _fill(transaction, count, visit_count, seed):
    dice = random.Random(seed)
    constituencies = [row.key for row in transaction.exec(select(Constituency)).all()]
    made = [_person(dice, number, constituencies) for number in range(count)]
    people = transaction.insert_many(Participant, made)
    free = [
        key
        for key, one in zip(people, made, strict=True)
        if not (one["step_free"] or one["departs"]) and "en" in one["languages"]
    ]
    crew = transaction.insert_many(
        Participant,
        [
            {"given_names": f"Crew {number}", "role": role, "languages": languages}
            for number, (role, languages) in enumerate(
                [("organiser", ["en", "fr"])] * (visit_count + 2)
                + [("interpreter", ["en", "fr", "ar"]), ("interpreter", ["en", "es"])]
                * (visit_count // 2)
            )
        ],
    )
    nine = datetime(2025, 12, 11, 9)
    slot, early = transaction.insert_many(
        Session,
        [
            {"kind": "visit", "title": "Visits", "starts": nine, "ends": nine + timedelta(hours=4)},
            {
                "title": "Drafting committee",
                "starts": nine,
                "ends": nine + timedelta(hours=1),
                "audience": "chosen",
            },
        ],
    )
    seats = int(count / visit_count * 1.2) + 1
    buses = transaction.insert_many(
        Bus, [{"name": f"Bus {number}", "seats": seats + 12} for number in range(visit_count // 4)]
    )
    hosts = transaction.insert_many(
        Host,
        [
            {
                "name": f"Host {number}",
                "group_max": seats + dice.randint(0, 6),
                "group_min": int(count / visit_count * 0.5),
                "step_free": number % 5 != 4,
            }
            for number in range(visit_count)
        ],
    )
    keys = transaction.insert_many(
        Visit,
        [
            _visit(number, slot, seats, buses, early=number % 6 == 5)
            | {"leader_id": crew[number] if number < visit_count // 2 else None}
            for number in range(visit_count)
        ],
    )
    transaction.insert_many(
        Stop,
        [{"visit_id": visit, "host_id": host} for visit, host in zip(keys, hosts, strict=True)],
    )
    popular = [dice.random() ** 2 + 0.1 for _ in keys]
    transaction.insert_many(
        Preference,
        [
            {"participant_id": person, "visit_id": visit, "rank": rank}
            for person in people
            if dice.random() < 0.95
            for rank, visit in enumerate(
                list(dict.fromkeys(dice.choices(keys, popular, k=12)))[:5], 1
            )
        ],
    )
    chosen = dice.sample(free, count // 60 + count // 20 + count // 8)
    fixed, busy = chosen[: count // 60], chosen[count // 60 : count // 60 + count // 20]
    tied = chosen[count // 60 + count // 20 :]
    pairs = list(zip(tied[::2], tied[1::2], strict=False))
    transaction.insert_many(
        Tie,
        [
            {"first_id": first, "second_id": second, "together": number % 2 == 0}
            for number, (first, second) in enumerate(pairs)
        ],
    )
    transaction.insert_many(
        Placement,
        [
            {"participant_id": person, "visit_id": dice.choice(keys[1::4]), "fixed": True}
            for person in fixed
        ],
    )
    transaction.insert_many(
        Assignment, [{"session_id": early, "participant_id": one} for one in busy[: len(busy) // 2]]
    )
    transaction.insert_many(
        Invitation, [{"session_id": early, "participant_id": one} for one in busy[len(busy) // 2 :]]
    )


def _person(dice, number, constituencies):
    languages = ["en"] if dice.random() < 0.8 else []
    return {
        "given_names": "Person",
        "family_name": str(number),
        "country": dice.choice(COUNTRIES),
        "gender": dice.choice(["female", "male"]),
        "constituency_id": dice.choice(constituencies),
        "languages": [*languages, dice.choice(["fr", "es", "ar"])],
        "step_free": dice.random() < 0.02,
        "departs": datetime(2025, 12, 11, 15, 30) if dice.random() < 0.03 else None,
    }


def _visit(number, slot, seats, buses, *, early):
    """A visit in the morning; an `early` one misses the drafting committee, a late one a flight."""
    starts = datetime(2025, 12, 11, 9) if not early else datetime(2025, 12, 11, 10)
    return {
        "code": f"V{number + 1}",
        "theme": f"Visit {number + 1}",
        "day": DAY,
        "session_id": slot,
        "meets": starts,
        "departs": starts + timedelta(minutes=10),
        "returns": starts + timedelta(hours=3 + number % 2),
        "capacity": seats + number % 3,
        "seats": seats + 3,
        "bus_id": buses[number % len(buses)] if buses and number % 8 == 0 else None,
        "languages": ["en", "fr"] if number % 3 else ["en", "fr", "es"],
    }
