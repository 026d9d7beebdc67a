import pytest
from planned import Plan

from organiser.model import Audience, SessionKind, Status
from organiser.rules.catalogue.visit_returns_late import RULE


def travelling(plan, **fields):
    visit = plan.visit(**fields)
    person = plan.person()
    plan.place(person, visit)
    return visit, person


@pytest.mark.parametrize(
    ("begins", "ends", "minutes"),
    [
        ("12:30", "13:30", 0),
        ("12:29", "13:30", 1),
        ("12:00", "13:30", 30),
        ("09:00", "10:00", 210),
        ("08:30", "12:30", 240),
        ("08:00", "09:00", 0),
        ("14:00", "15:00", 0),
    ],
    ids=["touching", "partial", "half an hour", "contained", "exact", "before", "apart"],
)
def test_a_plenary_is_not_to_be_missed(begins, ends, minutes):
    plan = Plan()
    travelling(plan)
    plan.session(begins, ends)

    texts = plan.texts(RULE)

    assert len(texts) == bool(minutes)
    assert all(f", {minutes} minute" in text for text in texts)


def test_the_sentence_names_visit_session_times_and_people():
    plan = Plan()
    travelling(plan)
    plan.session("12:10", "13:30")

    assert plan.texts(RULE) == [
        (
            "10 Dec 2025: “Hubs” is back at 12:30, 20 minutes after “Opening” begins (12:10); "
            "1 of its travellers are due there."
        )
    ]


def test_only_the_next_session_is_named():
    plan = Plan()
    visit, _ = travelling(plan)
    later = plan.session("12:00", "13:00", title="Later")
    first = plan.session("11:00", "12:00", title="First")

    assert [finding.about for finding in plan.found(RULE)] == [(visit, first)]
    assert later.starts < visit.returns


@pytest.mark.parametrize(
    "kind", ["break", "meal", "registration", "social", "visit", "blocker", "parallel"]
)
def test_nobody_has_to_be_at(kind):
    plan = Plan()
    travelling(plan)
    plan.session("12:00", "13:00", kind=SessionKind(kind))

    assert plan.found(RULE) == []


@pytest.mark.parametrize(("begins", "late"), [("11:00", False), ("12:00", True), ("12:30", False)])
def test_parallel_sessions_after_the_slot_of_the_visits_are_for_the_travellers(begins, late):
    plan = Plan()
    slot = plan.session("08:30", "12:00", title="Study visits", kind=SessionKind.VISIT)
    travelling(plan, session_id=slot.id)
    plan.session(begins, "13:30", title="Workshop A", kind=SessionKind.PARALLEL)

    assert bool(plan.found(RULE)) == late


def test_an_invitation_or_a_duty_counts_only_for_those_who_travel():
    plan = Plan()
    _, traveller = travelling(plan)
    stays = plan.person("Lee")
    chosen = plan.session("12:00", "13:00", audience=Audience.CHOSEN)
    plan.invite(chosen, person=stays)
    assert plan.found(RULE) == []

    plan.invite(chosen, person=traveller)
    assert "1 of its travellers" in plan.texts(RULE)[0]


@pytest.mark.parametrize("fields", [{"status": Status.CANCELLED}, None], ids=["cancelled", "empty"])
def test_a_visit_without_travellers_is_late_for_nobody(fields):
    plan = Plan()
    visit = plan.visit()
    plan.person("Stays")
    if fields:
        plan.place(plan.person(**fields), visit)
    plan.session("12:00", "13:00")

    assert plan.found(RULE) == []


def test_a_visit_whose_return_nobody_knows_is_no_finding():
    plan = Plan()
    travelling(plan, returns=None)
    plan.session("12:00", "13:00")

    assert plan.found(RULE) == []
