"""What would set a finding right, as a step."""

from __future__ import annotations

from organiser.actions.rows import delete, set_values, together
from organiser.rules.rule import Remedy
from organiser.store import Action, Transaction


def apply(remedy: Remedy) -> Action:
    """Make the change that `remedy` proposes, as one step under its name."""
    added = tuple((kind, dict(fields)) for kind, fields in remedy.additions)

    def add(transaction: Transaction) -> None:
        for kind, fields in added:
            transaction.add(kind(**fields))

    parts = []
    if remedy.changes:
        parts.append(set_values(remedy.changes))
    if added:
        parts.append(Action(remedy.text, add))
    if remedy.deletions:
        parts.append(delete(remedy.deletions))
    return together(remedy.text, *parts)
