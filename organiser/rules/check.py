"""Run every rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from organiser.model import Acceptance, Workshop
from organiser.registry import registry
from organiser.rules import catalogue
from organiser.rules.rule import Finding, Rule


@dataclass(frozen=True)
class Checked:
    """A finding with the rule that made it, and the reason why it was accepted, if it was."""

    rule: Rule
    finding: Finding
    accepted: str | None = None


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, gravest first."""
    found = registry(catalogue.__name__, "RULE", Rule)
    return tuple(sorted(found, key=lambda rule: (rule.severity, rule.key)))


def check(workshop: Workshop) -> list[Checked]:
    """Return what every rule finds, gravest first."""
    accepted = {(row.rule, row.subject): row.reason for row in workshop.of(Acceptance).values()}
    return [
        Checked(rule, finding, accepted.get((rule.key, finding.subject)))
        for rule in rules()
        for finding in rule.find(workshop)
    ]
