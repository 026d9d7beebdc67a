from datetime import datetime

from organiser.actions.groups import give_call_codes, keep_groups
from organiser.actions.rows import add, set_value
from organiser.actions.timing import (
    apply_rotation,
    forget_minutes,
    retime,
    set_arrival,
    set_leaving,
    set_way,
)
from organiser.model import GroupScheme, Mode
from organiser.planning.rotation import rotate
from organiser.planning.stations import stations
from organiser.planning.visit_order import best_stops
from organiser.planning.working_groups import GroupOptions, coded, make_groups, to_group


def first(file):
    return file.workshop.visits_in_order()[0]


def clock(moment):
    return moment.strftime("%H:%M")


def times(file):
    """The arrivals and departures of the first visit, and its return."""
    visit = first(file)
    stops = file.workshop.stops_of(visit)
    return [f"{clock(s.arrives)}-{clock(s.leaves)}" for s in stops] + [clock(visit.returns)]


BEFORE = ["09:30-10:15", "10:40-11:20", "11:50-12:20", "12:40"]


def test_a_measured_way_moves_all_that_follows(sample):
    assert times(sample) == BEFORE
    sample.do(set_way(first(sample), 1, minutes=31))  # was 21

    assert times(sample) == ["09:30-10:15", "10:50-11:30", "12:00-12:30", "12:50"]
    leg = sample.workshop.legs_of(first(sample))[1]
    assert (leg.minutes, leg.estimated) == (31, False)
    sample.undo()
    assert times(sample) == BEFORE


def test_another_mode_is_estimated_anew_and_a_forgotten_time_too(sample):
    sample.do(set_way(first(sample), 0, mode=Mode.WALK))
    walked = sample.workshop.legs_of(first(sample))[0]
    assert (walked.mode, walked.minutes, walked.estimated) == (Mode.WALK, 13, True)

    sample.do(set_way(first(sample), 0, minutes=5))
    sample.do(forget_minutes(first(sample), 0))
    assert sample.workshop.legs_of(first(sample))[0].minutes == 13


def test_a_stop_that_lasts_longer_lets_the_rest_be_later(sample):
    stop = sample.workshop.stops_of(first(sample))[0]
    sample.do(set_leaving(first(sample), stop, datetime(2025, 12, 11, 10, 30)))
    assert times(sample) == ["09:30-10:30", "10:55-11:35", "12:05-12:35", "12:55"]

    stop = sample.workshop.stops_of(first(sample))[0]
    sample.do(set_arrival(first(sample), stop, datetime(2025, 12, 11, 9, 25)))
    assert times(sample)[0] == "09:25-10:25"


def test_times_are_set_from_the_departure_and_back_from_the_return(sample):
    sample.do(retime(first(sample)))
    assert times(sample) == ["09:29-10:14", "10:35-11:15", "11:44-12:14", "12:31"]

    sample.do(set_value(first(sample), "returns", datetime(2025, 12, 11, 12, 0)))
    sample.do(retime(first(sample), from_return=True))
    assert times(sample)[-1] == "12:00"
    assert clock(first(sample).departs) == "08:49"
    assert clock(first(sample).meets) == "08:39"


def test_stations_say_what_is_impossible(sample):
    visit = first(sample)
    stop = sample.workshop.stops_of(visit)[1]
    sample.do(set_value(stop, "arrives", datetime(2025, 12, 11, 10, 20)))
    host = sample.workshop.hosts[stop.host_id]
    sample.do(set_value(host, "opening_hours", {"5": [["09:00", "18:00"]]}))
    station = stations(sample.workshop, first(sample))[1]

    assert station.way.spare_min == -16
    assert list(map(str, station.problems)) == ["16 min too short", "closed at that time"]


def test_the_best_order_keeps_opening_hours(sample):
    visit = first(sample)
    last = sample.workshop.stops_of(visit)[-1]
    host = sample.workshop.hosts[last.host_id]
    sample.do(set_value(host, "opening_hours", {"4": [["09:00", "10:30"]]}))
    proposal = best_stops(sample.workshop, first(sample))

    assert proposal.better
    assert proposal.stops[0].key == last.key
    assert proposal.answer.proved


def test_visits_rotate_through_hosts_without_meeting(sample):
    one, two = sample.workshop.visits_in_order()[:2]
    for stop in sample.workshop.stops_of(two):
        place = sample.workshop.stops_of(one)[stop.position]
        sample.do(set_value(stop, "host_id", place.host_id))
    hosts = [stop.host_id for stop in sample.workshop.stops_of(one)]
    found = rotate([[0 if i == j else 10 for j in range(4)] for i in range(4)], [40] * 3, 2)
    sample.do(apply_rotation([one, two], hosts, found, datetime(2025, 12, 11, 9, 0)))

    spans = {}
    for visit in (one, two):
        for stop in sample.workshop.stops_of(visit):
            spans.setdefault(stop.host_id, []).append((stop.arrives, stop.leaves))
    assert all(max(a[0], b[0]) >= min(a[1], b[1]) for a, b in spans.values())


def test_groups_are_kept_as_one_step_and_made_again_in_the_same_rows(sample):
    sample.do(add(GroupScheme(name="Day 2", size=7, rounds=2)))
    (scheme,) = sample.workshop.of(GroupScheme).values()
    todo = to_group(sample.workshop, scheme, GroupOptions())
    plan = make_groups(todo)
    names = [f"Group {number}" for number in range(1, 7)]
    sample.do(keep_groups(scheme, plan.rounds, names))
    groups = sorted(sample.workshop.groups)

    members = [len(sample.workshop.members_of(sample.workshop.groups[key])) for key in groups]
    assert members == [7, 7, 7, 7, 6, 6] * 2 or sorted(members) == [6] * 4 + [7] * 8
    assert plan.met <= plan.most
    sample.do(keep_groups(scheme, plan.rounds[:1], names))
    assert sorted(sample.workshop.groups) == groups[:6]
    sample.undo()
    sample.undo()
    assert sample.workshop.groups == {}


def test_call_codes_are_given_to_guests(sample):
    codes = coded(sample.workshop)
    sample.do(give_call_codes(codes))

    assert len(codes) == 40
    assert {one.call_code for one in sample.workshop.expected_people() if one.key in codes} == {
        f"{number}-{letter}" for number in "123" for letter in "ABCD"
    }
    sample.undo()
    assert not any(one.call_code for one in sample.workshop.people())
