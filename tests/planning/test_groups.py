from collections import Counter
from itertools import combinations, permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from real import real

from organiser.planning.call_codes import COUNT, SPLITS, call_codes, code, group_of
from organiser.planning.diversity import Grouping, diverse_groups, upper_bound
from organiser.planning.rounds import differences, mixed_rounds, same, sizes_of


def published(name):
    """Read an instance of the MDGP library (mdgplib)."""
    head, *lines = (
        real(f"benchmarks/groups/{name.split('_')[0]}/{name}.txt").read_text().split("\n")
    )
    count, groups, _, *limits = head.split()
    table = [[0.0] * int(count) for _ in range(int(count))]
    for one, two, far in (line.split() for line in lines if line.strip()):
        table[int(one)][int(two)] = table[int(two)][int(one)] = float(far)
    limits = list(map(int, limits[: 2 * int(groups)]))
    return Grouping(table, list(zip(limits[::2], limits[1::2], strict=True)))


def references(name):
    lines = real(f"benchmarks/groups/{name}").read_text().splitlines()[1:]
    return [(line.split("\t")[0], float(line.split("\t")[3])) for line in lines]


def test_small_published_instances_are_grouped_as_is_proved_best():
    optima = references("exact_optima_n010_n012.tsv")[::5]

    for name, optimum in optima:
        best = diverse_groups(published(name))
        assert best.proved, name
        assert best.worth == pytest.approx(optimum, abs=1e-3), name
        assert upper_bound(published(name)) >= best.worth


def test_larger_published_instances_are_grouped_nearly_as_well_as_ever():
    for name, reference in references("reference_values_n030.tsv")[::6]:
        grouping = published(name)

        found = diverse_groups(grouping, effort=400)

        assert found.worth >= 0.995 * reference, name
        assert found.worth <= found.bound
        assert sorted(one for group in found.groups for one in group) == list(range(30))
        for group, (least, most) in zip(found.groups, grouping.sizes, strict=True):
            assert least <= len(group) <= most


@settings(max_examples=25, deadline=None)
@given(some.integers(0, 10**6), some.integers(4, 7), some.integers(2, 3))
def test_no_grouping_is_better_than_the_proved_one(seed, count, groups):
    random = Random(seed)
    grouping = crowd(random, count, groups)

    best = diverse_groups(grouping)

    plans = [plan for plan in every_plan(grouping) if not sum(map(grouping.faults, plan))]
    if plans:
        assert best.proved
        assert best.faults == 0
        worth = max(sum(map(grouping.worth, plan)) for plan in plans)
        assert best.worth == pytest.approx(worth)
    else:
        assert best.faults > 0
        assert not best.proved


def crowd(random, count, groups):
    pairs = list(combinations(range(count), 2))
    return Grouping(
        differences([random.choices("abc", k=3) for _ in range(count)], [3, 2, 1]),
        sizes_of(count, groups),
        frozenset(random.sample(pairs, 2)),
        [frozenset(random.sample(["en", "fr", "es"], 2)) for _ in range(count)],
    )


def every_plan(grouping):
    for order in permutations(range(grouping.count)):
        at = iter(order)
        yield [[next(at) for _ in range(size)] for size, _ in grouping.sizes]


def test_the_search_keeps_pairs_apart_and_gives_each_group_a_language():
    random = Random(4)
    organisations = [str(one % 10) for one in range(40)]
    spoken = [frozenset(["en", "fr"] if one % 3 else ["en"]) for one in range(20)]
    spoken += [frozenset(["es"] if one % 2 else ["es", "fr"]) for one in range(20)]
    traits = [random.choices("abcd", k=3) for _ in range(40)]
    grouping = Grouping(differences(traits), sizes_of(40, 8), same(organisations), spoken)

    found = diverse_groups(grouping, effort=40)

    assert found.faults == 0
    assert found == diverse_groups(grouping, effort=40)
    for group in found.groups:
        assert len({organisations[one] for one in group}) == len(group) == 5
        assert frozenset.intersection(*(spoken[one] for one in group))


def test_sizes_that_do_not_add_up_are_refused():
    with pytest.raises(ValueError, match="add up"):
        diverse_groups(Grouping(differences([["a"]] * 5), [(2, 2), (2, 2)]))


def test_in_every_round_people_meet_others():
    grouping = Grouping(differences([[str(one % 4)] for one in range(16)]), sizes_of(16, 4))

    mixed = mixed_rounds(grouping, 3, effort=60)

    met = {pair for one in mixed.rounds for group in one.groups for pair in combinations(group, 2)}
    assert (mixed.met, mixed.most) == (len(met), 3 * 4 * 6)
    assert mixed.met >= 69
    assert mixed == mixed_rounds(grouping, 3, effort=60)


def test_who_has_not_said_differs_from_nobody():
    assert differences([["a", "x"], ["b", ""], ["a", "y"]], [2, 1]) == [
        [0, 2, 1],
        [2, 0, 2],
        [1, 2, 0],
    ]
    assert same(["A", "", "A", ""]) == {(0, 2)}


@pytest.mark.parametrize("count", [1, 11, 12, 30, 47, 101])
def test_codes_split_a_room_evenly_without_a_list(count):
    random = Random(count)
    traits = [
        random.choices(["gov", "emp", "wrk"], k=1) + random.choices("MF", k=1) for _ in range(count)
    ]

    codes = call_codes(traits, exchanges=3_000)

    assert codes == call_codes(traits, exchanges=3_000)
    for groups in SPLITS:
        sizes = Counter(group_of(one, groups) for one in codes)
        assert max(sizes.values()) - min(sizes[group] for group in range(groups)) <= 1
        for trait, value in ((0, "gov"), (1, "F")):
            spread = Counter(
                group_of(one, groups)
                for one, mine in zip(codes, traits, strict=True)
                if mine[trait] == value
            )
            assert (
                max(spread.values(), default=0) - min(spread[group] for group in range(groups)) <= 3
            )


def test_there_are_twelve_codes():
    assert len({code(place) for place in range(COUNT)}) == COUNT
    assert code(13) == "2-B"
