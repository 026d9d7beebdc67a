"""Who sits in which vehicle: the visits that share one at one time have one list."""

from __future__ import annotations

from dataclasses import dataclass

from organiser.documents.visit_documents import crew_of
from organiser.model import Bus, Participant, Visit, Workshop
from organiser.planning.engagements import times_of


@dataclass(frozen=True)
class Aboard:
    """Somebody in the vehicle, on which visit; `crew` board first and count heads."""

    person: Participant
    visit: Visit
    crew: bool


@dataclass(frozen=True)
class BusRun:
    """A vehicle with the visits that it carries together, and who boards, in order."""

    bus: Bus | None
    visits: tuple[Visit, ...]
    aboard: tuple[Aboard, ...]

    @property
    def seats(self) -> int | None:
        known = [one.seats for one in (self.bus, *self.visits) if one and one.seats is not None]
        return min(known) if known else None


def bus_runs(workshop: Workshop, visits: list[Visit]) -> list[BusRun]:
    """Return a run for each visit; those that share a bus at one time are one."""
    buses = workshop.of(Bus)
    groups: list[list[Visit]] = []
    for visit in visits:
        for group in groups:
            if visit.bus_id and visit.bus_id == group[0].bus_id and _meet(workshop, visit, group):
                group.append(visit)
                break
        else:
            groups.append([visit])
    return [
        BusRun(buses.get(group[0].bus_id or 0), tuple(group), _aboard(workshop, group))
        for group in groups
    ]


def _meet(workshop: Workshop, visit: Visit, group: list[Visit]) -> bool:
    mine = times_of(workshop, visit)
    theirs = [times_of(workshop, other) for other in group]
    return mine is not None and any(
        other is not None and other[0] < mine[1] and mine[0] < other[1] for other in theirs
    )


def _aboard(workshop: Workshop, visits: list[Visit]) -> tuple[Aboard, ...]:
    """Return the crews, then everybody by name: so a name is found while people queue."""
    crew = {
        one.key: Aboard(one, visit, crew=True)
        for visit in visits
        for one in crew_of(workshop, visit)
    }
    others = {
        person.key: Aboard(person, visit, crew=False)
        for visit in visits
        for person in workshop.travellers_of(visit)
        if person.key not in crew
    }
    order = {person.key: place for place, person in enumerate(workshop.people())}
    return (*crew.values(), *sorted(others.values(), key=lambda one: order[one.person.key]))
