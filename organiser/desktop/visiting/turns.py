"""Letting visits with the same hosts take them in turn, so that no group meets another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.workspace import Notice
from organiser.i18n import counted, message
from organiser.planning.visits_in_turn import rotation_of, same_hosts

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Visit

PAIR = 2
UNDO_SECONDS = 10


def let_rotate(space: Workspace, visit: Visit) -> None:
    """Let the visits of that day with the hosts of `visit` take them in turn, as one step."""
    from organiser.actions.timing import apply_rotation  # noqa: PLC0415 -- the store

    visits = same_hosts(space.workshop, visit)
    if len(visits) < PAIR:
        why = message("No other visit of that day calls at the same hosts.")
        space.tell(Notice(why, passing=True))
        return
    if visits[0].departs is None:
        why = message("The first of these visits has no time of departure yet.")
        space.tell(Notice(why, passing=True))
        return
    plan = rotation_of(space.workshop, visits)
    step = space.do(apply_rotation(visits, plan.hosts, plan.rotation, plan.starts))
    if step is not None:
        told = counted(
            "{count} visit takes its hosts in turn.",
            "{count} visits take their hosts in turn; no two meet.",
            len(visits),
        )
        undo = (message("&Undo"), space.undo)
        space.tell(Notice(told, buttons=(undo,), passing=True, seconds=UNDO_SECONDS))
