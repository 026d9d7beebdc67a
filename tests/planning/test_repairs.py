"""A speaker comes late: the best three ways, and what each one costs."""

from datetime import datetime

from organiser.actions.programme import set_locked
from organiser.actions.programme_tools.repairing import repair_day
from organiser.model import SessionKind
from organiser.planning.free_time import first_free
from organiser.planning.repairs import Way, repairs
from organiser.rules.check import check


def find(file, title):
    return next(row for row in file.workshop.sessions.values() if row.title == title)


def at(hour, minute=0):
    return datetime(2025, 12, 10, hour, minute)


def shown(repair):
    return [f"{place.session.title} {place.starts:%H:%M}" for place in repair.places]


def test_three_ways_are_offered_the_cheapest_first(turin):
    found = repairs(turin.workshop, find(turin, "Opening"), at(10, 20))

    assert [one.way for one in found] == sorted(
        (one.way for one in found), key=lambda way: next(o.cost for o in found if o.way is way)
    )
    assert {one.way for one in found} == {Way.LATER, Way.SWAP, Way.REORDER}
    by_way = {one.way: one for one in found}
    assert shown(by_way[Way.LATER]) == ["Opening 12:00"]
    assert by_way[Way.LATER].minutes == 180
    assert by_way[Way.LATER].clashes == ()
    assert shown(by_way[Way.REORDER]) == ["Opening 11:00", "Finance 09:00"]


def test_a_repair_begins_when_the_speaker_is_there_and_not_before(turin):
    for hour in (10, 11, 12, 14):
        for repair in repairs(turin.workshop, find(turin, "Opening"), at(hour)):
            first = repair.places[0]
            assert first.session.title == "Opening"
            assert first.starts >= at(hour)


def test_what_is_locked_stays_where_it_is(turin):
    turin.do(set_locked(find(turin, "Finance"), locked=True))
    for repair in repairs(turin.workshop, find(turin, "Opening"), at(10)):
        assert "Finance" not in {place.session.title for place in repair.places}
    turin.do(set_locked(find(turin, "Opening"), locked=True))
    assert repairs(turin.workshop, find(turin, "Opening"), at(10)) == []


def test_who_is_not_late_needs_no_repair(turin):
    assert repairs(turin.workshop, find(turin, "Opening"), at(9)) == []


def test_a_repair_is_one_step_and_clashes_as_foreseen(turin):
    before = {found.finding.subject for found in check(turin.workshop) if not found.rule.severity}
    repair = next(
        one
        for one in repairs(turin.workshop, find(turin, "Opening"), at(10, 20))
        if one.way is Way.SWAP
    )
    turin.do(repair_day(repair))
    after = {found.finding.subject for found in check(turin.workshop) if not found.rule.severity}

    assert len(turin.steps()) == 1
    assert [f"{p.session.title} {find(turin, p.session.title).starts:%H:%M}" for p in repair.places]
    assert shown(repair) == [
        f"{place.session.title} {find(turin, place.session.title).starts:%H:%M}"
        for place in repair.places
    ]
    assert len(after - before) == len(repair.clashes) == 0


def test_the_first_free_time_is_in_the_own_room_where_there_is_one(turin):
    opening = find(turin, "Opening")
    slot = first_free(turin.workshop, opening, at(0).date())
    assert (slot.starts, slot.room.name, slot.free) == (at(9), "Europe", True)
    finance = find(turin, "Finance")
    slot = first_free(turin.workshop, finance, at(0).date())
    assert (slot.starts.hour, slot.room.name) == (9, "Piedmont")
    assert finance.kind is SessionKind.PARALLEL
