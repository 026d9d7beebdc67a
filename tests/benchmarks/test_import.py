"""A list of 20,000 people, half of them known already, against csv and sqlite3 bare.

    pytest tests/benchmarks/test_import.py -s

The floor reads the same file with `csv` and writes its cells to a table with `sqlite3`, in one
transaction. Whoever imports also guesses columns, understands values, matches people and keeps
the history, so the whole may cost a multiple; and never more than ten seconds.
"""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from time import perf_counter

from turin import new_event

from organiser.importers.people import propose_people
from organiser.importers.table import read_table
from organiser.store import WorkshopFile

HEADINGS = [
    "Civilité", "Nom", "Prénom", "Sexe", "Pays", "Organisme", "Fonction", "Courriel", "Téléphone",
    "Langues", "Régime alimentaire", "Date d'arrivée",
]  # fmt: skip
COUNTRIES = ["Sénégal", "Viet Nam", "Côte d'Ivoire", "République de Corée", "Italie"]


def rows(numbers):
    return [
        [
            "Mme" if number % 2 else "M.",
            f"Łęcka-Diop{number}",
            f"Awa {number % 97}",
            "F" if number % 2 else "M",
            COUNTRIES[number % len(COUNTRIES)],
            f"Ministère du Travail {number % 50}",
            "Directrice de l'économie sociale",
            f"person{number}@example.org" if number % 3 else "",
            f"+221 33 {number:06d}",
            "français, anglais",
            "halal" if number % 10 == 0 else "",
            f"2025-12-{9 + number % 2:02d} {number % 24:02d}:15",
        ]
        for number in numbers
    ]


def written(path, numbers):
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADINGS, *rows(numbers)])
    return path


def bare(source, target):
    with source.open(newline="", encoding="utf-8") as file, closing(sqlite3.connect(target)) as to:
        heading, *cells = csv.reader(file)
        names = ", ".join(f"c{place} TEXT" for place in range(len(heading)))
        to.execute(f"CREATE TABLE people (id INTEGER PRIMARY KEY, {names})")
        marks = ", ".join("?" * len(heading))
        to.executemany(f"INSERT INTO people VALUES (NULL, {marks})", cells)  # noqa: S608 -- our own text
        to.commit()


def imported(source, target):
    with WorkshopFile.open(target) as file:
        proposal = propose_people(file.workshop, read_table(source))
        file.do(proposal.action())
        return proposal


def test_twenty_thousand_people_are_imported_in_a_few_seconds(tmp_path):
    first = written(tmp_path / "first.csv", range(10_000))
    both = written(tmp_path / "both.csv", range(20_000))
    floors, times = [], []
    for turn in range(3):
        WorkshopFile.create(tmp_path / f"{turn}.organiser", new_event()).close()
        assert len(imported(first, tmp_path / f"{turn}.organiser").added) == 10_000
        began = perf_counter()
        proposal = imported(both, tmp_path / f"{turn}.organiser")
        times.append(perf_counter() - began)
        began = perf_counter()
        bare(both, tmp_path / f"{turn}.sqlite")
        floors.append(perf_counter() - began)
        assert len(proposal.added) == len(proposal.skipped) == 10_000
    ours, floor = min(times), min(floors)
    print(f"\n20,000 rows: {ours:.2f} s, bare {floor:.2f} s, {ours / floor:.1f} ×")
    assert ours < 10
    assert ours / floor < 60
