"""The rules at size: all of them once, and again what one change touches.

    python -m pytest tests/benchmarks/test_rules.py -s

1,000 sessions, 200 rooms, 2,000 people, 40 visits. Milliseconds of this process. The floor is the
bare sweep of the same intervals, as plain tuples sorted by room and by person: no words, no names,
no rule but the overlap.
"""

import gc
import random
import resource
import subprocess
import sys
from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import process_time

import pytest
from real import real

from organiser.cli.main import main
from organiser.model import (
    Assignment,
    Audience,
    Constituency,
    Duty,
    Event,
    Host,
    Invitation,
    Participant,
    Placement,
    Room,
    Session,
    SessionKind,
    Stop,
    Visit,
)
from organiser.rules.check import Checker
from organiser.store import WorkshopFile
from organiser.store.columns import columns_of

DAY = date(2025, 12, 8)
SLOTS = ((8, 30), (10, 30), (13, 45), (15, 30), (17, 0))


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """A large event, planned well, with a few slips: as pictures read from a file."""
    path = Path(tmp_path_factory.mktemp("rules")) / "large.organiser"
    event = Event(title="Large", first_day=DAY, last_day=DAY + timedelta(days=4), languages=["en"])
    with WorkshopFile.create(path, event, fill) as file:
        return file.workshop


def fill(transaction):
    chance = random.Random(5)
    constituencies = transaction.insert_many(
        Constituency, [{"name": f"C{number}"} for number in range(8)]
    )
    people = transaction.insert_many(
        Participant,
        [
            {
                "given_names": f"G{number}",
                "family_name": f"P{number}",
                "constituency_id": chance.choice(constituencies),
                "languages": ["en", "fr"],
                "arrives": datetime(2025, 12, 7, 15, 0),
                "departs": datetime(2025, 12, 13, 15, 0),
            }
            for number in range(2000)
        ],
    )
    rooms = transaction.insert_many(
        Room,
        [
            {
                "name": f"R{number}",
                "building": f"B{number // 100}",
                "capacities": {"theatre": 60},
                "booths": 2,
            }
            for number in range(200)
        ],
    )
    sessions = transaction.insert_many(Session, [session(number, rooms) for number in range(1000)])
    duties, invitations = [], []
    for number, key in enumerate(sessions):
        # of the 40 sessions of a slot each has 50 people of its own; every 40th takes any
        own = people[number % 40 * 50 :][:50] if number % 40 else people
        for position, person in enumerate(chance.sample(own, 3)):
            duty = Duty.CHAIR if position == 0 else Duty.SPEAKER
            fields = {"session_id": key, "participant_id": person, "position": position}
            duties.append({**fields, "duty": duty, "confirmed": True})
        if number % 3:
            invited = chance.sample(own, 6)
            invitations += [{"session_id": key, "participant_id": person} for person in invited]
    transaction.insert_many(Assignment, duties)
    transaction.insert_many(Invitation, invitations)
    hosts = transaction.insert_many(Host, [{"name": f"H{number}"} for number in range(80)])
    visits = transaction.insert_many(Visit, [visit(number) for number in range(40)])
    stops, placements = [], []
    for number, key in enumerate(visits):
        own = hosts[number * 2 :][:2]
        stops += [{"visit_id": key, "host_id": host} for host in own]
        travellers = people[number * 50 :][:49]
        placements += [{"visit_id": key, "participant_id": person} for person in travellers]
    transaction.insert_many(Stop, stops)
    transaction.insert_many(Placement, placements)


def session(number, rooms):
    slot, day = number // 40 % len(SLOTS), number // 200
    starts = datetime.combine(DAY + timedelta(days=day), datetime.min.time())
    starts += timedelta(hours=SLOTS[slot][0], minutes=SLOTS[slot][1])
    return {
        "title": f"S{number}",
        "code": f"{number}",
        "starts": starts,
        "ends": starts + timedelta(minutes=75),
        "room_id": rooms[number % 40 * 5 + number // 40 % 4],
        "kind": SessionKind.PARALLEL,
        "floor_language": "en",
        "audience": Audience.CHOSEN if number % 3 else Audience.EVERYBODY,
    }


def visit(number):
    day = DAY + timedelta(days=2)
    return {
        "theme": f"V{number}",
        "day": day,
        "departs": datetime.combine(day, datetime.min.time()) + timedelta(hours=18, minutes=45),
        "returns": datetime.combine(day, datetime.min.time()) + timedelta(hours=20),
        "capacity": 50,
        "leader_id": 1 + number,
        "meeting_point": "Gate",
        "emergency_phone": "112",
    }


def milliseconds(work, times=9):
    """Return the milliseconds that `work` takes, the median of several times."""
    spent = []
    for _ in range(times):
        gc.collect()
        begin = process_time()
        work()
        spent.append((process_time() - begin) * 1000)
    return median(spent)


def sweep(lines):
    """Return how many pairs of intervals overlap, each line being in order."""
    pairs = 0
    for line in lines:
        ongoing = []
        for starts, ends in line:
            ongoing = [end for end in ongoing if end > starts]
            pairs += len(ongoing)
            ongoing.append(ends)
    return pairs


def plain_lines(workshop):
    """Return the intervals by room and by person as plain tuples."""
    lines = defaultdict(list)
    for row in workshop.agenda():
        lines["room", row.room_id].append((row.starts, row.ends))
        for person in {one.participant_id for one in workshop.assignments_of(row)}:
            lines["person", person].append((row.starts, row.ends))
        for one in workshop.invitations_of(row):
            lines["person", one.participant_id].append((row.starts, row.ends))
    return list(lines.values())


def test_every_rule_looks_at_a_large_workshop_in_under_100_ms(workshop):
    Checker().look(workshop)  # the rules are imported
    full = milliseconds(lambda: Checker().look(workshop))
    lines = plain_lines(workshop)
    floor = milliseconds(lambda: sweep([sorted(line) for line in lines]))
    found = Checker().look(workshop)
    print(f"all rules {full:.1f} ms, {len(found)} findings; bare sweep {floor:.1f} ms")
    assert 10 < len(found) < 2000
    assert full < 50 * floor  # 100 ms where the bare sweep takes 2 ms


EDITS = {
    "a session moved": lambda w: (
        Session,
        w.agenda()[500],
        {"starts": datetime(2025, 12, 10, 9), "ends": datetime(2025, 12, 10, 10)},
    ),
    "a session for everybody moved": lambda w: (
        Session,
        w.sessions[1],
        {"starts": datetime(2025, 12, 9, 9), "ends": datetime(2025, 12, 9, 10)},
    ),
    "a session renamed": lambda w: (Session, w.agenda()[300], {"title": "Anew"}),
    "another room": lambda w: (Session, w.agenda()[300], {"room_id": w.rooms_in_order()[7].key}),
    "a person renamed": lambda w: (Participant, w.participants[77], {"family_name": "Anew"}),
    "a person declines": lambda w: (Participant, w.participants[78], {"status": "declined"}),
    "a duty of another": lambda w: (
        Assignment,
        next(iter(w.of(Assignment).values())),
        {"participant_id": 900},
    ),
    "a room renamed": lambda w: (Room, w.rooms_in_order()[3], {"name": "Anew"}),
    "another visit": lambda w: (Placement, next(iter(w.of(Placement).values())), {"visit_id": 5}),
    "a visit earlier": lambda w: (
        Visit,
        w.visits_in_order()[2],
        {"returns": datetime(2025, 12, 9, 19)},
    ),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_one_change_is_looked_at_in_under_5_ms(workshop, edit, request):
    lines = plain_lines(workshop)
    kind, row, fields = edit(workshop)
    (picture,) = columns_of(kind).pictures([{**vars(row), **fields}])
    after = workshop.updated([(kind, row.key, picture)])
    checker = Checker()
    checker.look(workshop)

    def there_and_back():
        checker.look(after)
        checker.look(workshop)

    floor = milliseconds(lambda: sweep([sorted(line) for line in lines]))
    spent = milliseconds(there_and_back) / 2
    print(f"{request.node.callspec.id}: {spent:.2f} ms; bare sweep of everything {floor:.1f} ms")
    assert spent < 2.5 * floor  # 5 ms where it takes 2 ms


def processor_seconds(*command):
    """Return the least processor time that a command takes, of three times."""
    spent = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *command], stdout=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent)


def test_the_command_checks_773_sessions_in_under_1_s(tmp_path, capsys):
    path = str(tmp_path / "fosdem.organiser")
    days = ["--from", "2021-02-06", "--to", "2021-02-07", "--zone", "Europe/Brussels"]
    main(["new", path, "--title", "FOSDEM", *days], None)
    main(["import", path, "programme", str(real("schedules/fosdem_2021.xml"))], None)
    capsys.readouterr()

    spent = processor_seconds("-m", "organiser", "check", path, "--json")
    floor = processor_seconds("-c", "import sqlmodel")
    with capsys.disabled():
        print(f"check --json of 773 sessions {spent:.2f} s; import sqlmodel alone {floor:.2f} s")
    assert spent < 2.2 * floor  # 1 s where the import takes 0.45 s
