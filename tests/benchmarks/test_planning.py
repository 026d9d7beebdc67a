"""Planning at size: orders of stops, allocations and mixed groups within the time they may take.

    python -m pytest tests/benchmarks/test_planning.py -s

Seconds of this process for what is pure Python; of the clock for what has a limit by the clock.
"""

import random
import threading
from itertools import pairwise
from statistics import median
from time import perf_counter, process_time, sleep

import pytest
from planning.test_best_order import BEST_KNOWN, dumas
from planning.test_groups import published, references
from real import real

from organiser.planning.allocation import Aim, Allocation, Wishes, allocate
from organiser.planning.allocation_reasons import reasons
from organiser.planning.best_order import Aim as OrderAim
from organiser.planning.best_order import Call, Opening, Round, best_order
from organiser.planning.diversity import diverse_groups
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


def test_all_published_tours_of_20_stops_take_less_than_5_s():
    longest = 0.0
    for width in BEST_KNOWN:
        for number in range(1, 6):
            plan = dumas(real(f"benchmarks/itinerary/instances/n20w{width}.00{number}.txt"))
            begin = process_time()
            best = best_order(plan, OrderAim.LEAST_TRAVEL)
            longest = max(longest, process_time() - begin)
            assert best.proved
            assert best.itinerary.travel_min == BEST_KNOWN[width][number - 1]
    print(f"25 tours of 20 stops, the longest {longest:.3f} s")
    assert longest < 5


@pytest.mark.parametrize("aim", OrderAim)
def test_12_stops_with_opening_hours_take_less_than_300_ms(aim):
    times = []
    for seed in range(15):
        plan = a_day_of_visits(seed)
        begin = process_time()
        assert best_order(plan, aim).proved
        times.append(process_time() - begin)
    print(f"12 stops, {aim.value}: median {median(times):.3f} s, longest {max(times):.3f} s")
    assert max(times) < 0.3


def a_day_of_visits(seed):
    dice = random.Random(seed)
    at = [(dice.random() * 4, dice.random() * 4) for _ in range(13)]
    travel = [
        [
            round(5 + 12 * ((x - u) ** 2 + (y - v) ** 2) ** 0.5) if (x, y) != (u, v) else 0
            for u, v in at
        ]
        for x, y in at
    ]
    calls = []
    for _ in range(12):
        opens = 540 + 30 * dice.randrange(5)
        calls.append(Call(30, (Opening(opens, opens + 600),)))
    return Round(travel, calls, 540)


def test_every_small_published_instance_is_grouped_best_and_larger_ones_nearly():
    begin = process_time()
    for name, optimum in references("exact_optima_n010_n012.tsv"):
        best = diverse_groups(published(name))
        assert best.proved
        assert best.worth == pytest.approx(optimum, abs=1e-3)
    print(f"120 optima: {process_time() - begin:.1f} s")
    for name, reference in references("reference_values_n030.tsv"):
        grouping = published(name)
        begin = process_time()
        found = diverse_groups(grouping)
        seconds = process_time() - begin
        print(f"{name}: {found.worth / reference - 1:+.3%} of the reference in {seconds:.1f} s")
        assert found.worth >= 0.995 * reference
        assert seconds < 10


@pytest.mark.parametrize("aim", Aim)
def test_300_people_on_12_visits_are_placed_best_or_nearly_in_10_s(aim):
    wishes = crowd(300, 12, 1)
    begin = perf_counter()

    plan = allocate(wishes, aim, seconds=9.5)

    report(aim, plan, perf_counter() - begin)
    assert perf_counter() - begin < 10.5
    assert plan.proved or plan.gap < 0.01
    assert len(reasons(wishes, plan.places)) == 300


def test_2000_people_on_40_visits_are_placed_in_60_s():
    wishes = crowd(2_000, 40, 1)
    begin = perf_counter()

    plan = allocate(wishes, Aim.LEAST_RANK, seconds=50)

    report(Aim.LEAST_RANK, plan, perf_counter() - begin)
    assert isinstance(plan, Allocation)
    assert perf_counter() - begin < 60


def report(aim, plan, seconds):
    stages = [(stage.goal.value, stage.rank, stage.value, stage.bound) for stage in plan.stages]
    print(f"{aim.value}: gap {plan.gap:.2%} in {seconds:.1f} s {stages}")


def test_others_get_their_turn_while_the_solver_works():
    """A window's thread wakes up every 5 ms; with the solver at work it may wait 100 ms at most."""
    ticks, done = [], threading.Event()
    wishes = crowd(300, 12, 2)

    def tick():
        while not done.is_set():
            ticks.append(perf_counter())
            sleep(0.005)

    thread = threading.Thread(target=tick)
    thread.start()
    answer = allocate(wishes, seconds=4, progress=lambda _: None)
    done.set()
    thread.join()

    longest = max(after - before for before, after in pairwise(ticks))
    print(f"the longest wait: {longest * 1000:.0f} ms of {len(ticks)} ticks")
    assert isinstance(answer, Allocation)
    assert longest < 0.1


def crowd(count, visits, seed):
    """Return people and wishes with all kinds of rules at once."""
    dice = random.Random(seed)
    people, visits = range(count), tuple(range(visits))
    popular = [dice.random() ** 2 + 0.1 for _ in visits]
    wishes = {}
    for person in people:
        wished = dict.fromkeys(dice.choices(visits, popular, k=12))
        wishes[person] = tuple(wished)[:5] if dice.random() < 0.95 else ()
    seats = int(count / len(visits) * 1.15) + 1
    spoken = {
        person: frozenset(["en"] if dice.random() < 0.75 else [])
        | {dice.choice(["fr", "es", "ar"])}
        for person in people
    }
    groups = {"en": int(seats * 0.6), "fr": int(seats * 0.25) + 1, "es": int(seats * 0.25) + 1}
    leaders = frozenset(dice.sample(people, len(visits) * 5 // 2))
    interpreters = frozenset(dice.sample(people, len(visits) * 2))
    fixed = dice.sample(people, count // 50)
    rules = [
        Everybody(),
        *(Most((visit,), seats + dice.randint(-1, 2)) for visit in visits),
        *(Most(visits[one : one + 3], int(3.2 * seats)) for one in range(0, len(visits) - 2, 3)),
        *(Least((visit,), int(count / len(visits) * 0.6)) for visit in visits),
        *(Least((visit,), 1, leaders) for visit in visits),
        Accompanied(tuple(dice.sample(people, count // 10)), interpreters, visits),
        *(LanguageGroups(visit, groups, spoken) for visit in visits[::2]),
        *(Together(tuple(dice.sample(people, 2))) for _ in range(count // 30)),
        *(Apart(tuple(dice.sample(people, 3))) for _ in range(count // 30)),
        *(Fixed(person, dice.choice(visits[1::2])) for person in fixed),
        *(
            Excluded(person, dice.choice(visits))
            for person in dice.sample(people, count // 8)
            if person not in fixed
        ),
    ]
    for shares in ([0.4, 0.3, 0.3], [0.5, 0.5], [0.25] * 4):
        of = dice.choices(range(len(shares)), shares, k=count)
        for value in range(len(shares)):
            members = frozenset(person for person in people if of[person] == value)
            rules.append(Mixed(members, visits, 3.0 if count < 1_000 else 4.0))
    return Wishes(wishes, visits, tuple(rules))
