"""A visit minute by minute: what happens when, with the time there is to spare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from organiser.documents.itinerary import leg_words
from organiser.documents.naming import left_to_right, side_by_side
from organiser.documents.publication import Publication
from organiser.i18n import counted, message
from organiser.model import Bus, Leg, Stop, Visit
from organiser.planning.intervals import whole_minutes


@dataclass(frozen=True)
class Minute:
    """Something that happens: when, what, and what helps with it."""

    when: datetime | None
    what: str
    more: tuple[str, ...] = ()
    strong: bool = False


def minutes(pages: Publication, visit: Visit) -> list[Minute]:
    """Return everything that happens on a visit, in order."""
    workshop, said = pages.workshop, pages.said
    legs = {leg.position: leg for leg in workshop.legs_of(visit)}
    found = []
    if visit.meets:
        found.append(
            Minute(
                visit.meets,
                said(message("Meet and count heads")),
                (visit.meeting_point,),
                strong=True,
            )
        )
    found.append(
        Minute(
            visit.departs,
            said(message("Depart from the campus")),
            _vehicle(pages, visit),
            strong=True,
        )
    )
    previous = visit.departs
    stops = workshop.stops_of(visit)
    for number, stop in enumerate(stops, 1):
        found += _stop(pages, stop, number, legs.get(stop.position), previous)
        previous = stop.leaves
    positions = {stop.position for stop in stops}
    back = [leg for place, leg in sorted(legs.items()) if place not in positions][-1:]
    way = _way(pages, back[0], previous, visit.returns) if back else ()
    found.append(
        Minute(visit.returns, said(message("Back at the campus: count heads")), way, strong=True)
    )
    return [
        Minute(one.when, one.what, tuple(filter(None, one.more)), strong=one.strong)
        for one in found
    ]


def _vehicle(pages: Publication, visit: Visit) -> tuple[str, ...]:

    bus = pages.workshop.of(Bus).get(visit.bus_id or 0)
    say = pages.language
    if bus is None:
        return (visit.vehicle,)
    driver = side_by_side((bus.operator, bus.driver, left_to_right(bus.phone, say)), say)
    return (side_by_side((bus.name, driver), say),)


def _stop(
    pages: Publication, stop: Stop, number: int, leg: Leg | None, left: datetime | None
) -> list[Minute]:
    said, say = pages.said, pages.language
    host = pages.workshop.hosts[stop.host_id]
    contact = side_by_side(
        (host.contact_name, left_to_right(host.phone, say), left_to_right(host.email, say)), say
    )
    arrive = said(message("Arrive: {number}. {host}", number=number, host=host.name))
    last = ""
    if host.last_entry:
        last = said(message("last entry {time}", time=host.last_entry))
    place = side_by_side((host.address.replace("\n", " "), last), say)
    meal = said(message("The group eats here.")) if stop.meal else ""
    arrival = Minute(
        stop.arrives,
        arrive,
        (
            *(_way(pages, leg, left, stop.arrives) if leg else ()),
            place,
            contact,
            host.access,
            stop.text("activity", say.code),
            meal,
        ),
        strong=True,
    )
    leave = Minute(stop.leaves, said(message("Leave: count heads")))
    return [arrival, leave]


def _way(
    pages: Publication, leg: Leg, left: datetime | None, arrives: datetime | None
) -> tuple[str, ...]:
    """Return how the way is made, and the minutes that are to spare."""
    words = leg_words(pages, leg)
    if left is None or arrives is None or leg.minutes is None:
        return (words,)
    spare = whole_minutes(arrives - left) - leg.minutes
    if spare < 0:
        late = counted("{count} minute too short", "{count} minutes too short", -spare)
        return (side_by_side((words, f"⚠ {pages.said(late)}"), pages.language),)
    slack = counted("{count} minute to spare", "{count} minutes to spare", spare)
    return (side_by_side((words, pages.said(slack)), pages.language),)
