"""The roster of 10,000 people beside bare openpyxl that writes the same cells.

    python -m pytest tests/benchmarks/test_roster.py -s

The floor is a write-only workbook to which the values of every cell of every sheet are appended
as they are: no styles, no widths, no formats. Timed one after the other in the same run.
"""

import random
from datetime import datetime, timedelta
from io import BytesIO
from resource import RUSAGE_SELF, getrusage
from time import process_time

from openpyxl import Workbook, load_workbook

from organiser.documents.catalogue.roster import DOCUMENT, roster
from organiser.documents.export import made
from organiser.i18n import Language
from organiser.model import (
    Constituency,
    Event,
    Gender,
    Group,
    GroupScheme,
    Lodging,
    Membership,
    Participant,
    Placement,
    Role,
    Status,
    Visa,
    Visit,
    Workshop,
)

PEOPLE = 10_000
AT_MOST = 1.4
RUNS = 2
DAY = datetime(2025, 12, 10)


def crowd():
    """Return a workshop of 10,000 people of whom everything is known."""
    chance = random.Random(7)
    constituencies = [Constituency(id=key, name=f"Constituency {key}") for key in range(1, 9)]
    visits = [
        Visit(id=key, theme=f"Visit {key}", day=DAY.date(), departs=DAY, returns=DAY)
        for key in range(1, 11)
    ]
    scheme = GroupScheme(id=1, name="Working groups")
    groups = [Group(id=key, scheme_id=1, name=f"Group {key}") for key in range(1, 101)]
    people = [person(key, chance) for key in range(1, PEOPLE + 1)]
    placements = [
        Placement(id=row.id, participant_id=row.id, visit_id=row.id % 10 + 1) for row in people
    ]
    members = [
        Membership(id=row.id, participant_id=row.id, group_id=row.id % 100 + 1) for row in people
    ]
    event = Event(id=1, title="SSE", first_day=DAY.date(), last_day=DAY.date())
    rows = {}
    for row in [event, scheme, *constituencies, *visits, *groups, *people, *placements, *members]:
        rows.setdefault(type(row), {})[row.id] = row
    return Workshop(rows)


def person(key, chance):
    arrives = DAY + timedelta(minutes=chance.randrange(4000))
    return Participant(
        id=key,
        honorific=chance.choice(["Ms", "Mr", "Dr"]),
        given_names=f"Given{key}",
        family_name=f"Family{chance.randrange(10**6)}",
        native_name=chance.choice(["", "김민서", "ليلى حداد"]),
        gender=chance.choice(list(Gender)),
        organisation=f"Ministry of Labour {key % 400}",
        job_title="Director of Social Economy",
        country=chance.choice(["SN", "KR", "VN", "JO", "IT", "EC", "TN", "LK"]),
        constituency_id=chance.randrange(1, 9),
        role=chance.choice(list(Role)),
        status=chance.choice([Status.CONFIRMED, Status.INVITED]),
        languages=["en", "fr"],
        email=f"person{key}@example.org",
        phone=f"+39 000 {key:06}",
        diets=["halal"],
        allergies="nuts",
        access_needs="Hearing loop",
        emergency_contact=f"Contact {key}",
        arrives=arrives,
        arrival_by="AF1102",
        arrival_place="Torino",
        departs=arrives + timedelta(days=3),
        departure_by="AF1103",
        departure_place="Torino",
        visa=Visa.GRANTED,
        lodging=chance.choice([Lodging.CAMPUS, Lodging.OWN]),
        lodging_room=str(100 + key % 300),
        keep_until=DAY.date(),
    )


def cells_of(content):
    """Return the values of every row of every sheet, as they stand in the file."""
    book = load_workbook(BytesIO(content), read_only=True)
    found = [(sheet.title, [list(row) for row in sheet.values]) for sheet in book.worksheets]
    book.close()
    return found


def bare(sheets, file):
    """Write the same cells with openpyxl alone."""
    book = Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(file)


def test_the_roster_needs_little_memory():
    workshop = crowd()
    workshop.people()
    before = getrusage(RUSAGE_SELF).ru_maxrss

    made(DOCUMENT, workshop, DOCUMENT.request(Language("en")))

    grown = (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"\n{grown:.0f} MiB besides the workshop")
    assert grown < 200


def test_the_roster_takes_little_longer_than_its_cells():
    workshop = crowd()
    request = DOCUMENT.request(Language("en"))
    content, _ = made(DOCUMENT, workshop, request)
    sheets = cells_of(content)
    cells = sum(value is not None for _, rows in sheets for row in rows for value in row)
    ours, floor = [], []
    for _ in range(RUNS):
        fresh = Workshop(workshop._rows)
        began = process_time()
        again, _ = made(DOCUMENT, fresh, request)
        ours.append(process_time() - began)
        began = process_time()
        bare(sheets, BytesIO())
        floor.append(process_time() - began)

    ratio = min(ours) / min(floor)

    print(f"\n{PEOPLE} people, {len(sheets)} sheets, {cells} cells, {len(content) / 1e6:.1f} MB")
    print(f"roster {min(ours):.2f} s, bare {min(floor):.2f} s: {ratio:.2f} (at most {AT_MOST})")
    assert again == content
    assert max(len(table.columns) for table in roster(fresh, request).sheets[0].tables) >= 25
    assert ratio <= AT_MOST
