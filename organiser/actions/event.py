"""Changes to the event, and to what the coordinator thinks of findings."""

from __future__ import annotations

from typing import Any

from sqlmodel import select

from organiser.actions.rows import add, set_values
from organiser.i18n import message
from organiser.model import Acceptance, Event
from organiser.rules.check import Checked
from organiser.store import Action, Transaction


def edit_event(event: Event, **values: Any) -> Action:  # noqa: ANN401 -- as the fields' types say
    """Set several fields of the event at once: the event's form."""
    return set_values([(event, values)])


def accept(found: Checked, reason: str) -> Action:
    """Keep `found` out of the way: the coordinator knows of it, and says why."""
    row = Acceptance(rule=found.rule.key, subject=found.finding.subject, reason=reason)
    return add(row, name=message("Accept “{finding}”", finding=found.rule.title))


def reopen(found: Checked) -> Action:
    """Take back that `found` was accepted."""
    rule, subject = found.rule.key, found.finding.subject

    def change(transaction: Transaction) -> None:
        wanted = select(Acceptance).where(Acceptance.rule == rule, Acceptance.subject == subject)
        for row in transaction.exec(wanted).all():
            transaction.remove(row)

    return Action(message("Reopen “{finding}”", finding=found.rule.title), change)
