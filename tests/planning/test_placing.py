"""Who goes where, from the rows of a workshop: every kind of rule, and its words."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from visit_crowd import DAY, visit_crowd

from organiser.actions.rows import add, set_value, set_values
from organiser.actions.visits import place_everybody
from organiser.errors import Mistyped, NothingToPlan
from organiser.model import Availability, Bus, Tie
from organiser.planning.allocation import Allocation, Contradiction, Wishes, allocate
from organiser.planning.allocation_reasons import Ground
from organiser.planning.local_conflict import local_conflict
from organiser.planning.placement_rules import Apart, Everybody, Excluded, Fixed, Together
from organiser.planning.placing.ballot import read_wishes
from organiser.planning.placing.choosing import choosing
from organiser.planning.placing.options import Family, Options
from organiser.planning.placing.proposal import Proposal, family_prices, reckon
from organiser.planning.placing.reason_words import why, why_aside
from organiser.planning.placing.words import contradicting, moved, price, proof, result

THURSDAY = date(2025, 12, 11)
OPTIONS = Options(THURSDAY)


def person(file, family):
    return next(one for one in file.workshop.people() if one.family_name == family)


def visit(file, code):
    return next(one for one in file.workshop.visits.values() if one.code == code)


def planned(file, options=OPTIONS):
    todo = choosing(file.workshop, options)
    found = reckon(todo.wishes, options.aim)
    assert isinstance(found.answer, Allocation), contradicting(todo, found.answer)
    return Proposal(todo, found.answer, found.reasons)


def contradiction(file, options=OPTIONS):
    todo = choosing(file.workshop, options)
    answer = reckon(todo.wishes, options.aim).answer
    assert isinstance(answer, Contradiction)
    return sorted(map(str, contradicting(todo, answer)))


def goes(proposal, one):
    return proposal.choosing.day.codes().get(proposal.plan.places.get(one.key, 0))


def test_the_sample_is_placed_best_and_everybody_is_told_why(sample):
    proposal = planned(sample, replace(OPTIONS, stay=False))

    assert proposal.plan.proved
    assert sum(proposal.ranks.values()) == 40
    assert proposal.ranks[0] == 0
    assert [str(line) for line in result(proposal)] == ["35 first wishes", "5 second wishes"]
    assert str(proof(proposal.plan)) == "Proved: no other plan is better."
    reasons = {str(why(proposal.choosing, one)) for one in proposal.reasons}
    assert "First wish." in reasons
    assert any("“V1” (wish 1): its 12 places are taken." in reason for reason in reasons)


def test_the_plan_is_one_step_and_a_second_run_moves_nobody(sample):
    proposal = planned(sample)
    places = {one: (at, str(reason)) for one, (at, reason) in proposal.placements().items()}
    steps = len(list(sample.steps()))
    sample.do(place_everybody(places, proposal.choosing.wishes.visits, OPTIONS.kept()))

    assert len(list(sample.steps())) == steps + 1
    assert planned(sample).moves == []
    assert sample.workshop.event.choices["visits"]["aim"] == "fewest-disappointments"
    sample.undo()
    assert [str(moved(proposal.choosing, one)) for one in planned(sample).moves] == [
        str(moved(proposal.choosing, one)) for one in proposal.moves
    ]


def test_a_flight_keeps_somebody_from_a_visit(sample):
    diop = person(sample, "Diop")
    sample.do(set_value(diop, "departs", datetime(2025, 12, 11, 16, 0)))  # leaves the campus 13:00
    proposal = planned(sample)

    assert goes(proposal, diop) != "V4"  # back at 14:10


def test_whom_facts_keep_from_every_visit_is_set_aside_and_told(sample):
    diop = person(sample, "Diop")
    sample.do(set_value(diop, "departs", datetime(2025, 12, 11, 11, 0)))
    proposal = planned(sample)

    assert goes(proposal, diop) is None
    assert diop.key in proposal.nowhere
    said = str(why_aside(proposal.choosing.aside[diop.key]))
    assert said == "On no visit: has to leave at 11 Dec 2025, 08:00."


def test_who_is_away_for_an_hour_stays_here(sample):
    diop = person(sample, "Diop")
    hour = Availability(
        participant_id=diop.key,
        starts=datetime(2025, 12, 11, 13, 0),
        ends=datetime(2025, 12, 11, 14, 0),
    )
    sample.do(add(hour))

    assert goes(planned(sample), diop) in {"V1", "V2", "V3"}  # V4 is back at 14:10


def test_steps_keep_away_who_cannot_use_them(sample):
    there = sample.workshop.travellers_of(visit(sample, "V1"))
    needing = next(one for one in there if one.step_free)
    barrito = next(host for host in sample.workshop.hosts.values() if host.name == "Barrito")
    sample.do(set_values([(barrito, {"step_free": False})]))

    assert goes(planned(sample), needing) != "V1"
    without = replace(OPTIONS, families=frozenset(Family) - {Family.STEP_FREE})
    assert goes(planned(sample, without), needing) == "V1"


def test_ties_hold(sample):
    diop, ndiaye = person(sample, "Diop"), person(sample, "Ndiaye")
    haddad, zoubi = person(sample, "Haddad"), person(sample, "Al-Zoubi")
    sample.do(add(Tie(first_id=diop.key, second_id=haddad.key, together=True)))
    sample.do(add(Tie(first_id=ndiaye.key, second_id=zoubi.key, together=False)))
    proposal = planned(sample, replace(OPTIONS, stay=False))

    assert goes(proposal, diop) == goes(proposal, haddad)
    assert goes(proposal, ndiaye) != goes(proposal, zoubi)


def test_a_shared_bus_has_its_seats_once(sample):
    (added,) = sample.do(add(Bus(name="Minibus", seats=20))).changes
    for code in ("V1", "V3"):
        sample.do(set_value(visit(sample, code), "bus_id", added.key))
    proposal = planned(sample)

    aboard = [len(proposal.travellers[visit(sample, code).key]) for code in ("V1", "V3")]
    assert sum(aboard) <= 20 - 4  # two leaders and two interpreters sit there too


def test_nobody_goes_where_no_language_is_shared(sample):
    for code in ("V1", "V3", "V4"):
        sample.do(set_value(visit(sample, code), "languages", ["en"]))
        sample.do(set_value(visit(sample, code), "interpreter_id", None))
    families = frozenset(Family) - {Family.INTERPRETERS, Family.REGIONS, Family.CONSTITUENCIES}
    sample.do(set_value(visit(sample, "V2"), "languages", ["en", "fr", "es"]))
    proposal = planned(sample, replace(OPTIONS, families=families))

    assert goes(proposal, person(sample, "Diop")) == "V2"  # speaks French only


def test_an_interpreter_goes_along_where_one_is_needed(sample):
    for row in list(sample.workshop.visits.values()):
        sample.do(set_value(row, "languages", ["en"]))
        sample.do(set_value(row, "interpreter_id", None))
    proposal = planned(sample)
    at = goes(proposal, person(sample, "Diop"))
    companions = [one for one in proposal.reasons if one.ground is Ground.COMPANION]

    assert at
    assert any(
        "fr" in sample.workshop.participants[one.person].languages
        and proposal.choosing.day.codes()[one.visit] == at
        for one in companions
    )


def test_too_few_places_are_told_as_the_rules_that_contradict(sample):
    for code, places in (("V1", 5), ("V2", 5), ("V3", 5), ("V4", 5)):
        sample.do(set_value(visit(sample, code), "capacity", places))

    assert contradiction(sample) == [
        "Everybody has a place.",
        "“V1” has 5 places.",
        "“V2” has 5 places.",
        "“V3” has 5 places.",
        "“V4” has 5 places.",
    ]
    some_stay = replace(OPTIONS, families=frozenset(Family) - {Family.EVERYBODY})
    assert len(planned(sample, some_stay).nowhere) == 20


def test_a_fixed_place_against_a_flight_is_told_in_two_sentences(sample):
    diop = person(sample, "Diop")
    sample.do(set_value(diop, "departs", datetime(2025, 12, 11, 15, 0)))
    place = next(row for row in choosing(sample.workshop, OPTIONS).day.placements)
    fixed = {"participant_id": diop.key, "visit_id": visit(sample, "V4").key, "fixed": True}
    sample.do(set_values([(place, fixed)]))

    assert contradiction(sample) == [
        "Awa Diop cannot go on “V4”: has to leave at 11 Dec 2025, 12:00.",
        "Awa Diop has a fixed place on “V4”.",
    ]


def test_what_a_rule_costs_is_said(sample):
    options = replace(OPTIONS, stay=False)
    proposal = planned(sample, options)
    prices = family_prices(proposal.choosing.wishes, proposal.plan, options.aim)
    said = {one.family: str(price(proposal.plan.stages, one)) for one in prices}

    assert said[Family.PLACES].startswith("Without “Places of each visit”: ")
    assert "fewer with only wish 2" in said[Family.PLACES]
    assert said[Family.EVERYBODY] == "Without “Everybody has a place”: no better plan."


def test_there_has_to_be_something_to_plan(blank, sample):
    with pytest.raises(NothingToPlan):
        choosing(blank.workshop, OPTIONS)
    with pytest.raises(NothingToPlan):
        choosing(sample.workshop, Options(date(2025, 12, 10)))


def test_what_was_chosen_is_remembered_and_strange_choices_are_not():
    options = Options(
        THURSDAY, families=frozenset({Family.FIXED}), stay=False, tolerance=7, group=9
    )

    assert Options.of(THURSDAY, options.kept()) == options
    assert Options.of(THURSDAY, {"aim": 3, "off": "x", "group": -1, "stay": None}) == OPTIONS


def test_ballots_are_read_by_number_code_and_theme(sample):
    visits = sample.workshop.visits_in_order()
    codes = {row.key: row.code for row in visits}

    def read(text):
        return [codes[key] for key in read_wishes(text, visits)]

    assert read("3 1 4") == read("V3,v1;V4") == read("٣ ١ ٤") == ["V3", "V1", "V4"]
    assert read("2 2 1") == ["V2", "V1"]
    assert read("") == []
    with pytest.raises(Mistyped):
        read("5")


def test_a_crowd_with_every_kind_of_rule_is_placed(tmp_path):
    with visit_crowd(tmp_path / "crowd.organiser", 90, 6) as file:
        todo = choosing(file.workshop, Options(DAY, group=14, tolerance=6, stay=False))
        families = {rule.about.family for rule in todo.wishes.rules}
        found = reckon(todo.wishes, todo.options.aim, seconds=8)

    assert families == frozenset(Family)
    assert isinstance(found.answer, Allocation)


PEOPLE, VISITS = range(4), (0, 1, 2)
RULES = some.lists(
    some.one_of(
        some.just(Everybody()),
        some.builds(Fixed, some.sampled_from(PEOPLE), some.sampled_from(VISITS)),
        some.builds(Excluded, some.sampled_from(PEOPLE), some.sampled_from(VISITS)),
        some.builds(
            Together,
            some.lists(some.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True).map(tuple),
        ),
        some.builds(
            Apart,
            some.lists(some.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True).map(tuple),
        ),
    ),
    max_size=8,
)


@given(RULES)
@settings(max_examples=60, deadline=None)
def test_a_contradiction_seen_at_once_is_one_and_is_irreducible(rules):
    found = local_conflict(Wishes(dict.fromkeys(PEOPLE, ()), VISITS, tuple(rules)))

    for spared in range(len(found)):
        fewer = (*found[:spared], *found[spared + 1 :])
        kept = Wishes(dict.fromkeys(PEOPLE, ()), VISITS, fewer)
        assert not local_conflict(kept)
        assert isinstance(allocate(kept), Allocation)
