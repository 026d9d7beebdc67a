"""A contradiction among a few people who go together, found without the solver.

Most plans that cannot be are so because of a handful of people: a fixed place on a visit that a
flight forbids, two who stay together and have no visit in common. That is seen at once, where
the solver would try thousands of rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from organiser.planning.conflict import irreducible
from organiser.planning.placement_rules import (
    Apart,
    Everybody,
    Excluded,
    Fixed,
    Rule,
    Together,
)
from organiser.planning.wishes import Wishes


def local_conflict(wishes: Wishes) -> tuple[Rule, ...]:
    """Return rules about people who go together that cannot hold together; empty: none found."""
    everybody = [rule for rule in wishes.rules if isinstance(rule, Everybody)]
    party = _parties(wishes)
    concerning: dict[int, list[Rule]] = defaultdict(list)
    for rule in wishes.rules:
        for person in _people(rule):
            if person in party:
                concerning[party[person]].append(rule)
    members: dict[int, list[int]] = defaultdict(list)
    for person, leader in party.items():
        members[leader].append(person)
    for leader, people in members.items():
        unique = list({id(rule): rule for rule in (*everybody, *concerning[leader])}.values())

        def holds(rules: list[Rule], people: list[int] = people) -> bool:
            return _holds(wishes, people, rules)

        if not holds(unique):
            return tuple(irreducible(unique, holds))
    return ()


def _people(rule: Rule) -> Sequence[int]:
    if isinstance(rule, Fixed | Excluded):
        return (rule.person,)
    return rule.people if isinstance(rule, Together | Apart) else ()


def _parties(wishes: Wishes) -> dict[int, int]:
    """Return for each person who stands for the people that they go together with."""
    leader = {person: person for person in wishes.wishes}

    def find(person: int) -> int:
        while leader[person] != person:
            leader[person] = leader[leader[person]]
            person = leader[person]
        return person

    for rule in wishes.rules:
        if isinstance(rule, Together):
            first, *others = (find(person) for person in rule.people if person in leader)
            for other in others:
                leader[find(other)] = find(first)
    return {person: find(person) for person in leader}


def _holds(wishes: Wishes, people: Sequence[int], rules: Sequence[Rule]) -> bool:
    """Whether these people can be placed by these rules; who goes together is among them."""
    there = set(people)
    groups = _grouped(people, rules)
    for group in groups:
        needed = any(
            isinstance(rule, Everybody)
            and (rule.people is None or not rule.people.isdisjoint(group))
            for rule in rules
        )
        allowed = set(wishes.visits)
        apart = False
        for rule in rules:
            if isinstance(rule, Fixed) and rule.person in group:
                needed = True
                allowed &= {rule.visit}
            elif isinstance(rule, Excluded) and rule.person in group:
                allowed.discard(rule.visit)
            elif isinstance(rule, Apart):
                apart = apart or len(group & set(rule.people) & there) > 1
        if wishes.only_wishes:
            for person in group:
                allowed &= set(wishes.wishes[person] or wishes.visits)
        if needed and (apart or not allowed):
            return False
    return True


def _grouped(people: Sequence[int], rules: Sequence[Rule]) -> list[set[int]]:
    """Return the people as far as these very rules keep them together."""
    groups = [{person} for person in people]
    for rule in rules:
        if isinstance(rule, Together):
            joined = [group for group in groups if not group.isdisjoint(rule.people)]
            groups = [group for group in groups if group.isdisjoint(rule.people)]
            groups.append(set().union(*joined))
    return groups
