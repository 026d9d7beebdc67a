import pytest
from planned import Plan

from organiser.model import Host, Stop
from organiser.rules.catalogue.visit_over_capacity import RULE


@pytest.mark.parametrize(("people", "over"), [(3, 0), (4, 1)], ids=["full", "over"])
def test_a_visit_takes_as_many_as_it_has_places(people, over):
    plan = Plan()
    visit = plan.visit(capacity=3)
    for person in plan.people(people):
        plan.place(person, visit)

    assert len(plan.found(RULE)) == over


def test_leader_and_interpreter_need_a_seat_too():
    plan = Plan()
    leader, interpreter, *people = plan.people(5)
    visit = plan.visit(capacity=4, seats=4, leader_id=leader.id, interpreter_id=interpreter.id)
    for person in [*people, leader]:
        plan.place(person, visit)

    assert plan.texts(RULE) == [
        "10 Dec 2025: “Hubs” takes 5 people and it has 4 places: 1 too few."
    ]


def test_a_host_receives_groups_up_to_a_size():
    plan = Plan()
    visit = plan.visit(capacity=10)
    for person in plan.people(7):
        plan.place(person, visit)
    host = plan.add(Host, name="Casa del Quartiere", group_max=5)
    plan.add(Stop, visit_id=visit.id, host_id=host.id)

    assert plan.found(RULE)[0].about == (visit, host)
    assert "Casa del Quartiere has 5 places: 2 too few" in plan.texts(RULE)[0]
