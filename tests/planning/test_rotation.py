from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from organiser.planning.rotation import rotate


@given(some.data(), some.integers(1, 5), some.integers(1, 4))
def test_a_host_has_one_group_at_a_time_and_every_group_sees_all_hosts(data, hosts, groups):
    minutes = some.integers(0, 40)
    travel = [[data.draw(minutes) for _ in range(hosts + 1)] for _ in range(hosts + 1)]
    stays = [data.draw(some.integers(1, 60)) for _ in range(hosts)]

    found = rotate(travel, stays, groups, 540)

    for calls in found.calls:
        assert sorted(call.host for call in calls) == list(range(hosts))
        assert all(before.leaves_min <= after.arrives_min for before, after in pairwise(calls))
    for host in range(hosts):
        there = sorted(
            (call.begins_min, call.leaves_min)
            for calls in found.calls
            for call in calls
            if call.host == host
        )
        assert all(before[1] <= after[0] for before, after in pairwise(there))


def test_two_groups_at_two_hosts_change_places_without_waiting():
    found = rotate([[0, 10, 10], [10, 0, 10], [10, 10, 0]], [30, 30], 2)

    assert [[call.host for call in calls] for calls in found.calls] == [[0, 1], [1, 0]]
    assert found.waiting_min == 0
    assert found.returns_min == (90, 90)


def test_more_groups_than_hosts_wait_for_each_other():
    found = rotate([[0, 10], [10, 0]], [30], 3)

    assert found.returns_min == (50, 80, 110)
    assert found.waiting_min == 90
