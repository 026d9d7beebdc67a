"""What comes of each session of a schedule, one line each, ready to be shown by kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.importers.programme_proposal import Proposal
    from organiser.model import Workshop


class Outcome(Enum):
    """What comes of an entry of the schedule."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    REJECTED = "rejected"


OUTCOMES = {
    Outcome.ADDED: message("new"),
    Outcome.CHANGED: message("changes"),
    Outcome.SAME: message("stays as it is"),
    Outcome.REJECTED: message("not taken"),
}

_FIELDS = {
    "title": message("title"),
    "starts": message("time"),
    "ends": message("time"),
    "code": message("code"),
    "track": message("track"),
    "abstract": message("abstract"),
    "floor_language": message("language"),
    "kind": message("kind"),
    "place": message("place"),
    "scheduled": message("out of the tray"),
}


@dataclass(frozen=True)
class Line:
    """An entry of the schedule: what it becomes, when and where, and what is to be looked at."""

    outcome: Outcome
    row: int
    title: str
    starts: datetime | None
    room: str
    what: tuple[Message, ...]
    doubts: tuple[Message, ...]


def lines_of(proposal: Proposal, workshop: Workshop) -> list[Line]:
    """Return a line for each entry, in the order of the schedule."""
    doubts: dict[int, list[Message]] = defaultdict(list)
    for one in proposal.doubts:
        doubts[one.row].append(one.why)
    entries = {entry.row: entry for entry in proposal.schedule.entries}
    return [
        Line(
            outcome,
            row,
            entries[row].title,
            entries[row].starts,
            entries[row].room,
            what,
            tuple(doubts[row]),
        )
        for row, (outcome, what) in sorted(_outcomes(proposal, workshop), key=lambda one: one[0])
    ]


def _outcomes(
    proposal: Proposal, workshop: Workshop
) -> Iterator[tuple[int, tuple[Outcome, tuple[Message, ...]]]]:
    for added in proposal.added:
        yield added.row, (Outcome.ADDED, ())
    for changed in proposal.changed:
        what = tuple(_changes(changed, workshop))
        yield changed.row, (Outcome.CHANGED, what)
    for skipped in proposal.skipped:
        yield skipped.row, (Outcome.SAME, (skipped.why,))
    for rejected in proposal.rejected:
        yield rejected.row, (Outcome.REJECTED, (rejected.why,))


def _changes(changed: Any, workshop: Workshop) -> Iterator[Message]:  # noqa: ANN401 -- Changed
    """Give what becomes different, each thing once; a new title with the old one."""
    if "title" in changed.fields:
        yield message("until now “{title}”", title=workshop.sessions[changed.key].title)
    told = [_FIELDS[name] for name in changed.fields if name != "title"]
    yield from dict.fromkeys(told)
    if changed.room is not None:
        yield message("room")
    if changed.speakers:
        yield message("people")
