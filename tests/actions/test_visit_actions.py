from datetime import datetime

from organiser.actions.event import accept, edit_event, reopen
from organiser.actions.itinerary import reorder_stops
from organiser.actions.rows import add, set_value
from organiser.actions.visits import add_stop, move_visit, place, place_everybody, unplace
from organiser.model import Host
from organiser.rules.check import check


def visit(file, code="V1"):
    return next(row for row in file.workshop.visits.values() if row.code == code)


def stops(file, code="V1"):
    return file.workshop.stops_of(visit(file, code))


def hosts(file, code="V1"):
    return [file.workshop.hosts[stop.host_id].name for stop in stops(file, code)]


def times(file, code="V1"):
    return [(f"{stop.arrives:%H:%M}", f"{stop.leaves:%H:%M}") for stop in stops(file, code)]


def test_the_same_order_changes_nothing(sample):
    step = sample.do(reorder_stops(visit(sample), stops(sample)))

    assert step.changes == ()


def test_stops_in_another_order_keep_their_stays_and_get_new_ways(sample):
    first, second, third = stops(sample)

    step = sample.do(reorder_stops(visit(sample), [first, third, second]))

    assert hosts(sample) == ["Barrito", "Casa del Quartiere di San Salvario", "Casa nel Parco"]
    legs = sample.workshop.legs_of(visit(sample))
    clock = datetime(2025, 12, 11, 9, 30)
    assert stops(sample)[0].arrives == clock  # the first way stays, with the time left around it
    for before, after, leg in zip(stops(sample), stops(sample)[1:], legs[1:], strict=False):
        assert (after.arrives - before.leaves).total_seconds() == leg.minutes * 60
    assert [(stop.leaves - stop.arrives).total_seconds() / 60 for stop in stops(sample)] == [
        45,
        30,
        40,
    ]
    back = visit(sample).returns - stops(sample)[-1].leaves
    assert back.total_seconds() == legs[-1].minutes * 60
    assert str(step.name) == "Reorder the stops of “Houses of the neighbourhood, south”"


def test_undo_of_a_new_order_is_one_step(sample):
    before = times(sample), visit(sample).returns, hosts(sample)

    sample.do(reorder_stops(visit(sample), stops(sample)[::-1]))
    sample.undo()

    assert (times(sample), visit(sample).returns, hosts(sample)) == before


def test_a_way_to_an_unknown_place_takes_unknown_minutes(sample):
    sample.do(add(Host(name="Somewhere")))
    somewhere = list(sample.workshop.hosts.values())[-1]
    sample.do(add_stop(visit(sample), somewhere))

    sample.do(reorder_stops(visit(sample), stops(sample)[::-1]))

    assert hosts(sample)[0] == "Somewhere"
    assert sample.workshop.legs_of(visit(sample))[0].minutes is None


def test_a_way_that_somebody_measured_holds_in_both_directions(sample):
    leg = sample.workshop.legs_of(visit(sample))[1]
    sample.do(set_value(leg, "minutes", 33))
    leg = sample.workshop.legs_of(visit(sample))[1]
    sample.do(set_value(leg, "estimated", value=False))
    first, second, third = stops(sample)

    sample.do(reorder_stops(visit(sample), [second, first, third]))

    assert sample.workshop.legs_of(visit(sample))[1].minutes == 33


def test_a_visit_moves_as_a_whole(sample):
    before = times(sample)

    sample.do(move_visit(visit(sample), datetime(2025, 12, 10, 10, 20)))

    moved = visit(sample)
    assert (moved.day, moved.returns) == (
        datetime(2025, 12, 10).date(),
        datetime(2025, 12, 10, 13, 40),
    )
    assert times(sample)[0] == ("10:30", "11:15")
    assert before[0] == ("09:30", "10:15")


def test_people_are_on_one_visit_a_day(sample):
    moved = sample.workshop.travellers_of(visit(sample, "V1"))[:2]

    step = sample.do(place(moved, visit(sample, "V2")))

    assert str(step.name) == (
        "Place 2 participants on “Trades, training and a street that came back”"
    )
    assert [sample.workshop.visits_of(person) for person in moved] == [[visit(sample, "V2")]] * 2


def test_people_are_taken_off_a_visit(sample):
    gone = sample.workshop.travellers_of(visit(sample))[0]

    sample.do(unplace([gone], visit(sample)))

    assert sample.workshop.visits_of(gone) == []
    assert len(sample.workshop.travellers_of(visit(sample))) == 10


def test_an_allocation_moves_everybody_but_the_fixed(sample):
    fixed, moved, gone = sample.workshop.travellers_of(visit(sample))[:3]
    v2, v3 = visit(sample, "V2"), visit(sample, "V3")
    sample.do(place([fixed], visit(sample)))

    sample.do(
        place_everybody(
            {fixed.key: (v2.key, ""), moved.key: (v3.key, "second choice")},
            list(sample.workshop.visits),
            {"aim": "least-rank"},
        )
    )

    where = {
        person.family_name: [row.code for row in sample.workshop.visits_of(person)]
        for person in (fixed, moved, gone)
    }
    assert where == {fixed.family_name: ["V1"], moved.family_name: ["V3"], gone.family_name: []}


def test_a_finding_is_accepted_with_a_reason_and_reopened(sample):
    found = check(sample.workshop)[0]

    sample.do(accept(found, "She reports from one room and speaks by link."))

    assert check(sample.workshop)[0].accepted == "She reports from one room and speaks by link."

    sample.do(reopen(found))

    assert check(sample.workshop)[0].accepted is None


def test_the_event_is_edited_in_one_step(sample):
    step = sample.do(edit_event(sample.workshop.event, venue="Palazzo", version="1.1"))

    assert (sample.workshop.event.venue, sample.workshop.event.version) == ("Palazzo", "1.1")
    assert str(step.name) == "Edit event"
