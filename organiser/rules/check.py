"""Run the rules: all of them once, or again only what a change touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from threading import RLock
from typing import Any

from organiser.model import (
    Acceptance,
    Bus,
    Equipment,
    Host,
    Participant,
    Room,
    Workshop,
)
from organiser.registry import registry
from organiser.rules import catalogue
from organiser.rules.ledger import Ledger
from organiser.rules.reach import Touched
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity
from organiser.rules.wording import people_named
from organiser.store.columns import without_collector

NAMED = 5
"""How many findings that are alike are listed one by one; of more, one speaks of all."""


@dataclass(frozen=True)
class Checked:
    """A finding with the rule that made it, and the reason why it was accepted, if it was."""

    rule: Rule
    finding: Finding
    accepted: str | None = None

    @property
    def severity(self) -> Severity:
        return self.rule.severity


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, gravest first."""
    found = registry(catalogue.__name__, "RULE", Rule)
    return tuple(sorted(found, key=lambda rule: (rule.severity, rule.key)))


def check(workshop: Workshop) -> list[Checked]:
    """Return what every rule finds, gravest first."""
    return Checker().look(workshop)


class Checker:
    """Keeps what was found, so that after a change only what it touches is looked at again.

    Any thread may call; calls wait for each other.
    """

    def __init__(self, among: Iterable[Rule] | None = None) -> None:
        self._rules = rules() if among is None else tuple(among)
        self._ledger = Ledger()
        self._found: dict[str, dict[Any, tuple[Finding, ...]]] = {}
        self._listed: dict[str, list[Finding]] = {}
        self._looking = RLock()

    def look(self, workshop: Workshop) -> list[Checked]:
        """Return what the rules find in `workshop`, gravest first.

        Any workshop may follow on any other; of one that shares most of its rows with the one
        seen last, only what differs is looked at.
        """
        with self._looking:
            with without_collector():
                touched = self._ledger.look(workshop)
                if touched.everything:
                    self._run_all()
                else:
                    self._run(touched)
            reasons = {
                (row.rule, row.subject): row.reason for row in workshop.of(Acceptance).values()
            }
            return [
                Checked(
                    rule, finding, reasons.get((rule.key, finding.subject)) if reasons else None
                )
                for rule in self._rules
                for finding in self._list(rule)
            ]

    def remedy(self, found: Checked) -> Remedy | None:
        """Return what would set right a finding of the workshop seen last, where anything would."""
        with self._looking:
            ask = found.finding.remedy
            return ask(self._ledger) if ask else None

    def _run_all(self) -> None:
        """Look at everything."""
        self._listed = {}
        for rule in self._rules:
            find, found = rule.find, {}
            for key, thing in _THINGS[rule.each](self._ledger).items():
                if findings := tuple(find(self._ledger, thing)):
                    found[key] = findings
            self._found[rule.key] = found

    def _run(self, touched: Touched) -> None:
        """Look at what was touched."""
        for rule in self._rules:
            keys = self._keys(rule, touched)
            if not keys:
                continue
            things, found, changed = _THINGS[rule.each](self._ledger), self._found[rule.key], False
            for key in keys:
                thing = things.get(key)
                findings = () if thing is None else tuple(rule.find(self._ledger, thing))
                if findings:
                    found[key] = findings
                    changed = True
                elif found.pop(key, None):
                    changed = True
            if changed:
                self._listed.pop(rule.key, None)

    def _keys(self, rule: Rule, touched: Touched) -> Collection[Any]:
        """Return the keys of what a rule has to look at again."""
        if rule.each is Each.WORKSHOP:
            return () if rule.reads.isdisjoint(touched.kinds) else (0,)
        keys = touched.keys.get(rule.each, ())
        return touched.crowds.union(keys) if rule.crowds else keys

    def _list(self, rule: Rule) -> list[Finding]:
        if rule.key not in self._listed:
            there = [one for some in self._found.get(rule.key, {}).values() for one in some]
            self._listed[rule.key] = sorted(_gathered(there), key=_order)
        return self._listed[rule.key]


_THINGS: dict[Each, Callable[[Ledger], dict[Any, Any]]] = {
    Each.SESSION: lambda ledger: ledger.spans,
    Each.ROOM: lambda ledger: ledger.workshop.of(Room),
    Each.PERSON: lambda ledger: ledger.workshop.of(Participant),
    Each.VISIT: lambda ledger: ledger.trips,
    Each.HOST: lambda ledger: ledger.workshop.of(Host),
    Each.BUS: lambda ledger: ledger.workshop.of(Bus),
    Each.EQUIPMENT: lambda ledger: ledger.workshop.of(Equipment),
    Each.DAY: lambda ledger: {day: day for day in ledger.on_day},
    Each.WORKSHOP: lambda ledger: {0: ledger.workshop},
}
"""Where the things are, by key, that a rule looks at one by one."""


def _gathered(findings: list[Finding]) -> list[Finding]:
    """Return `findings` with one in place of many that differ only in whom they are about."""
    alike: dict[Any, list[Finding]] = defaultdict(list)
    others = []
    for finding in findings:
        if finding.alike is None:
            others.append(finding)
        else:
            alike[finding.alike].append(finding)
    for some in alike.values():
        if len(some) <= NAMED:
            others += some
        else:
            others.append(_one_of_all(some))
    return others


def _one_of_all(some: list[Finding]) -> Finding:
    word = some[0].all_of
    if word is not None:
        some.sort(key=_order)
        rows = tuple(one.about[0] for one in some)
        return Finding(word(some), rows, some[0].when)
    people = [one.about[0] for one in some]
    first = min(some, key=lambda one: one.about[0].key)
    named = people_named(people)  # type: ignore[arg-type]
    values = tuple(
        (name, named if name == "people" else value) for name, value in first.text.values
    )
    text = replace(first.text, values=values)
    return replace(first, text=text, about=first.about[1:], alike=None, remedy=None)


def _order(finding: Finding) -> tuple[object, ...]:
    keys = tuple(row.key for row in finding.about)
    return finding.when or datetime.max, keys, finding.aspect  # noqa: DTZ901 -- local, only to sort
