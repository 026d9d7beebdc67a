from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from real import real

from organiser.planning.allocation import (
    Aim,
    Allocation,
    Contradiction,
    Goal,
    NoPlanYet,
    Wishes,
    allocate,
)
from organiser.planning.allocation_reasons import Ground, Missed, Move, moves, prices, reasons
from organiser.planning.conflict import irreducible
from organiser.planning.placement_rules import (
    Accompanied,
    Apart,
    Everybody,
    Excluded,
    Fixed,
    LanguageGroups,
    Least,
    Mixed,
    Most,
    Together,
)

PROVED = {
    1: ([20, 9, 5, 0, 1], 57),
    2: ([26, 6, 2, 1, 2], 54),
    3: ([24, 5, 2, 1, 0], 44),
    4: ([25, 4, 3, 1, 1], 50),
}


@pytest.mark.parametrize("number", PROVED)
def test_real_choices_are_allocated_as_well_as_is_proved_possible(number):
    wishes = projects(number)
    profile, least = PROVED[number]

    greedy = allocate(wishes, Aim.MOST_FIRST_WISHES)
    cheap = allocate(wishes, Aim.LEAST_RANK)

    assert greedy.proved
    ranks = [wishes.rank(*place) for place in greedy.places.items()]
    assert [ranks.count(rank) for rank in range(1, 6)] == profile
    assert cheap.proved
    assert sum(wishes.rank(*place) for place in cheap.places.items()) == least


def projects(number):
    folder = real("benchmarks/visit-choice")
    lines = (folder / f"00038-0000000{number}.soi").read_text().splitlines()
    ballots = [line.split(":") for line in lines if not line.startswith("#")]
    wishes = [
        tuple(map(int, order.split(","))) for count, order in ballots for _ in range(int(count))
    ]
    visits = tuple(sorted({visit for wished in wishes for visit in wished}))
    rules = [Most((visit,), 1) for visit in visits]
    supervisors = folder / f"00038-0000000{number}.dat"
    if supervisors.exists():
        for line in supervisors.read_text().splitlines()[1:]:
            _, most, numbers = line.split(",")
            rules.append(Most(tuple(int(one) + 1 for one in numbers.split()), int(most)))
    return Wishes(dict(enumerate(wishes)), visits, tuple(rules), only_wishes=True)


PEOPLE, VISITS = range(1, 6), (10, 20, 30)
people = some.frozensets(some.sampled_from(PEOPLE), min_size=1, max_size=3)
visits = some.lists(some.sampled_from(VISITS), unique=True, min_size=1, max_size=2).map(tuple)
person, visit = some.sampled_from(PEOPLE), some.sampled_from(VISITS)
spoken = {1: {"en"}, 2: {"fr"}, 3: {"en", "fr"}, 4: {"es"}, 5: set()}
rules = some.one_of(
    some.just(Everybody()),
    some.builds(Most, visits, some.integers(0, 3), some.none() | people),
    some.builds(Least, visits, some.integers(0, 2), some.none() | people),
    some.builds(Fixed, person, visit),
    some.builds(Excluded, person, visit),
    some.builds(Together, people.map(tuple)),
    some.builds(Apart, people.map(tuple)),
    some.builds(Accompanied, people.map(tuple), people, visits),
    some.builds(
        LanguageGroups,
        visit,
        some.dictionaries(some.sampled_from(["en", "fr"]), some.integers(0, 2)),
        some.just({one: frozenset(languages) for one, languages in spoken.items()}),
    ),
    some.builds(Mixed, people, visits, some.floats(0.5, 1.5)),
)
problems = some.builds(
    Wishes,
    some.fixed_dictionaries(
        dict.fromkeys(PEOPLE, some.lists(visit, unique=True, max_size=2).map(tuple))
    ),
    some.just(VISITS),
    some.lists(rules, max_size=6).map(tuple),
    some.booleans(),
    some.dictionaries(person, visit, max_size=2),
)


@settings(max_examples=40, deadline=None)
@given(problems, some.sampled_from(Aim))
def test_no_allocation_is_better_than_the_best(wishes, aim):
    plans = [plan for plan in every_plan(wishes) if keeps(plan, wishes)]

    answer = allocate(wishes, aim)

    if not plans:
        assert isinstance(answer, Contradiction)
        assert answer.irreducible
        assert not any(keeps(plan, wishes, answer.rules) for plan in every_plan(wishes))
        for spared in answer.rules:
            fewer = [rule for rule in answer.rules if rule is not spared]
            assert any(keeps(plan, wishes, fewer) for plan in every_plan(wishes))
        return
    assert answer.proved
    assert answer.gap == 0
    assert keeps(answer.places, wishes)
    assert worth(answer.places, wishes, aim) == min(worth(plan, wishes, aim) for plan in plans)


def every_plan(wishes):
    places = wishes.room().places
    for choice in product((None, *VISITS), repeat=len(PEOPLE)):
        plan = {one: where for one, where in zip(PEOPLE, choice, strict=True) if where}
        if places.issuperset(plan.items()):
            yield plan


def keeps(plan, wishes, rules=None):
    """Tell in words of its own whether a plan keeps the rules."""
    return all(kept(rule, plan) for rule in (wishes.rules if rules is None else rules))


def kept(rule, plan):  # noqa: C901, PLR0911 -- a case for each rule
    def count(people, visits):
        return sum(plan.get(one) in visits for one in (PEOPLE if people is None else people))

    match rule:
        case Everybody():
            return len(plan) == len(PEOPLE)
        case Most():
            return count(rule.people, rule.visits) <= rule.most
        case Least():
            return count(rule.people, rule.visits) >= rule.least
        case Fixed():
            return plan.get(rule.person) == rule.visit
        case Excluded():
            return plan.get(rule.person) != rule.visit
        case Together():
            return len({plan.get(one) for one in rule.people}) == 1
        case Apart():
            return all(count(rule.people, [where]) <= 1 for where in VISITS)
        case Accompanied():
            return all(
                count(rule.companions, [where])
                for where in rule.visits
                if count(set(rule.needing), [where])
            )
        case LanguageGroups():
            there = [one for one in PEOPLE if plan.get(one) == rule.visit]
            seatings = product(rule.seats, repeat=len(there))
            return any(
                all(language in spoken[one] for one, language in zip(there, seating, strict=True))
                and all(seating.count(language) <= most for language, most in rule.seats.items())
                for seating in seatings
            ) and set(rule.groups(there)) == set(there)
        case Mixed():
            share = len(rule.people) / len(PEOPLE)
            return all(
                abs(count(rule.people, [where]) - share * count(None, [where]))
                <= rule.tolerance + 1e-6
                for where in rule.visits
            )


def worth(plan, wishes, aim):
    ranks = [wishes.rank(*place) for place in plan.items() if wishes.wishes[place[0]]]
    first = [-len(plan), -sum(plan.get(one) == where for one, where in wishes.present.items())]
    by_rank = [ranks.count(rank) for rank in range(1, wishes.lowest + 1)]
    if aim is Aim.LEAST_RANK:
        return [*first, sum(rank or wishes.lowest + 1 for rank in ranks)]
    if aim is Aim.MOST_FIRST_WISHES:
        return first + [-count for count in by_rank]
    return [*first, ranks.count(None), *by_rank[:0:-1]]


def test_each_person_is_told_why():
    full, steps = Most((10,), 1, about="bus"), Excluded(3, 10, about="steps")
    wishes = Wishes(
        {1: (10, 20), 2: (10, 20), 3: (10,), 4: (), 5: (20,)},
        VISITS,
        (Everybody(), full, steps, Fixed(1, 10), Fixed(5, 30)),
    )

    plan = allocate(wishes)
    why = {reason.person: reason for reason in reasons(wishes, plan.places)}

    assert [why[one].ground for one in PEOPLE] == [
        Ground.FIXED,
        Ground.LATER_WISH,
        Ground.NO_WISH_POSSIBLE,
        Ground.WITHOUT_WISH,
        Ground.FIXED,
    ]
    assert why[2].missed == (Missed(10, 1, (full,)),)
    assert why[3].missed == (Missed(10, 1, (full, steps)),)
    assert why[5].missed == (Missed(20, 1, (Fixed(5, 30),)),)
    assert why[2].rank == 2


def test_a_second_run_moves_only_whom_it_must():
    wanted = dict.fromkeys(PEOPLE, (10, 20, 30))
    rules = (Everybody(), Most((10,), 2), Most((20,), 2), Most((30,), 2))
    first = allocate(Wishes(wanted, VISITS, rules)).places
    gone = next(one for one in PEOPLE if first[one] == 10)

    again = allocate(Wishes(wanted, VISITS, (*rules, Excluded(gone, 10)), present=first))

    assert [move.person for move in moves(first, again.places)] == [gone]
    assert moves({1: 10}, {1: 20, 2: 10}) == [Move(1, 10, 20), Move(2, None, 10)]
    assert again.stages[0].goal is Goal.STAYED


def test_the_price_of_a_rule_is_what_is_gained_without_it():
    bus = Most((10,), 1)
    wishes = Wishes(dict.fromkeys(PEOPLE, (10, 20)), VISITS, (Everybody(), bus, Apart((1, 2))))
    plan = allocate(wishes, Aim.MOST_FIRST_WISHES)

    bus_price, apart_price = prices(wishes, plan, Aim.MOST_FIRST_WISHES, wishes.rules[1:])

    assert (bus_price.rule, bus_price.gained) == (bus, (3,))
    assert apart_price.gained == ()


def test_what_is_cancelled_or_has_no_time_says_so():
    seen = []
    wishes = Wishes(dict.fromkeys(range(40), (10, 20)), VISITS, (Everybody(), Most((10,), 9)))

    answer = allocate(wishes, progress=seen.append, cancelled=lambda: True)

    assert isinstance(answer, Allocation | NoPlanYet)
    assert len(allocate(wishes).places) == 40


def test_things_that_hold_together_have_no_smallest_conflict():
    with pytest.raises(ValueError, match="hold together"):
        irreducible([1, 2], lambda _: True)
    assert irreducible([1, 2, 3, 4], lambda items: not {2, 4} <= set(items)) == [2, 4]
