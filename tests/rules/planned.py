"""A workshop planned in few words, for tests of what is wrong with it."""

from datetime import date, datetime, timedelta
from itertools import count

from organiser.model import (
    Assignment,
    Event,
    Invitation,
    Participant,
    Placement,
    Room,
    Session,
    Stop,
    Visit,
    Workshop,
)
from organiser.rules.check import Checker

DAY = date(2025, 12, 10)
TIMES = {
    "exact": ("10:00", "11:00", 60),
    "shared start": ("10:00", "10:20", 20),
    "shared end": ("10:45", "11:00", 15),
    "contained": ("10:15", "10:45", 30),
    "containing": ("09:00", "12:00", 60),
    "partial before": ("09:30", "10:05", 5),
    "partial after": ("10:59", "12:00", 1),
    "touching before": ("09:00", "10:00", 0),
    "touching after": ("11:00", "12:00", 0),
    "apart": ("14:00", "15:00", 0),
    "no length": ("10:30", "10:30", 0),
    "backwards": ("10:50", "10:10", 0),
}
"""From, to, and the minutes shared with 10:00–11:00."""


def at(clock, day=DAY):
    """Return the moment "HH:MM" of a day."""
    return datetime.combine(day, datetime.strptime(clock, "%H:%M").time())


class Plan:
    """Rows put together one by one; `workshop` is the picture of them all."""

    def __init__(self):
        self.keys = count(1)
        self.rows = {}
        self.event = self.add(Event, title="SSE", first_day=DAY, last_day=DAY + timedelta(days=1))

    def add(self, table, /, **fields):
        row = table(**{"id": next(self.keys), **fields})
        self.rows.setdefault(table, {})[row.id] = row
        return row

    @property
    def workshop(self):
        return Workshop(self.rows)

    def session(self, begins="10:00", ends="11:00", *, title="Opening", day=DAY, **fields):
        return self.add(Session, title=title, starts=at(begins, day), ends=at(ends, day), **fields)

    def person(self, name="Diop", **fields):
        return self.add(Participant, **{"given_names": "Awa", "family_name": name, **fields})

    def people(self, number, **fields):
        return [self.person(f"P{place}", **fields) for place in range(number)]

    def room(self, name="Europe", seats=None, **fields):
        capacities = {} if seats is None else {"theatre": seats}
        return self.add(Room, name=name, capacities=capacities, **fields)

    def duty(self, person, session, **fields):
        return self.add(Assignment, participant_id=person.id, session_id=session.id, **fields)

    def invite(self, session, *, person=None, constituency=None, group=None):
        return self.add(
            Invitation,
            session_id=session.id,
            participant_id=person and person.id,
            constituency_id=constituency and constituency.id,
            group_id=group and group.id,
        )

    def visit(self, leaves="08:30", returns="12:30", *, theme="Hubs", **fields):
        times = {"departs": at(leaves) if leaves else None}
        times["returns"] = at(returns) if returns else None
        return self.add(Visit, **{"theme": theme, "day": DAY, **times, **fields})

    def place(self, person, visit):
        return self.add(Placement, participant_id=person.id, visit_id=visit.id)

    def found(self, rule):
        return [checked.finding for checked in Checker([rule]).look(self.workshop)]

    def texts(self, rule):
        return [str(finding.text) for finding in self.found(rule)]

    def stop(self, visit, host, arrives=None, leaves=None, **fields):
        times = {"arrives": arrives and at(arrives), "leaves": leaves and at(leaves)}
        return self.add(Stop, visit_id=visit.id, host_id=host.id, **times, **fields)

    def subjects(self, rule):
        """Return the names or titles of the rows that each finding is about."""
        return [[naming(row) for row in finding.about] for finding in self.found(rule)]

    def remedies(self, rule):
        """Return what would set right each finding, as English sentences."""
        checker = Checker([rule])
        found = [checker.remedy(one) for one in checker.look(self.workshop)]
        return [remedy and str(remedy.text) for remedy in found]


def naming(row):
    for field in ("title", "theme", "name", "family_name"):
        if getattr(row, field, None):
            return getattr(row, field)
    return type(row).__name__
