"""What comes of each row of a list, one line each, ready to be shown and chosen by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from organiser.i18n import Message, message, verbatim

if TYPE_CHECKING:
    from organiser.importers.proposal import Proposal
    from organiser.model import Workshop


class Outcome(Enum):
    """What comes of a row; MISSING is nobody's row: a person who is not in the list any more."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    REJECTED = "rejected"
    MISSING = "missing"


@dataclass(frozen=True)
class Line:
    """A row of the list (0: of none), the person it means, and how much is open in it.

    `place` is where it stands in its list of the proposal, `country` the code of a new person's.
    """

    outcome: Outcome
    row: int
    person: str
    what: tuple[Message, ...]
    place: int
    open: int = 0
    country: str = ""


def lines_of(proposal: Proposal, workshop: Workshop) -> list[Line]:
    """Return a line for each row of the list, in its order, and then one for who is missing."""
    opened = Counter(one.row for one in proposal.doubts)
    opened.update(one.row for one in proposal.conflicts)
    rows = sorted(_rows(proposal, workshop, opened), key=lambda line: line.row)
    return [*rows, *_missing(proposal, workshop)]


def _rows(proposal: Proposal, workshop: Workshop, opened: Counter[int]) -> Iterator[Line]:
    people = workshop.participants
    names = {row.row: _name(row.fields) for row in proposal.added}
    for place, added in enumerate(proposal.added):
        texts = (added.fields.get("body", ""), added.fields.get("organisation", ""))
        yield Line(
            Outcome.ADDED,
            added.row,
            names[added.row],
            tuple(verbatim(text) for text in texts if text),
            place,
            opened[added.row],
            added.fields.get("country", ""),
        )
    for place, changed in enumerate(proposal.changed):
        person = people.get(changed.key or 0)
        name = person.full_name if person else names.get(changed.of_row or 0, "")
        what = tuple(dict.fromkeys(_title(name) for name in changed.fields))
        if changed.of_row:
            what = (message("completes row {row}", row=verbatim(str(changed.of_row))),)
        yield Line(Outcome.CHANGED, changed.row, name, what, place, opened[changed.row])
    for place, skipped in enumerate(proposal.skipped):
        person = people.get(skipped.of_key or 0)
        name = person.full_name if person else ""
        yield Line(Outcome.SAME, skipped.row, name, (skipped.why,), place, opened[skipped.row])
    for place, rejected in enumerate(proposal.rejected):
        yield Line(Outcome.REJECTED, rejected.row, "", (rejected.why,), place, opened[rejected.row])


def _missing(proposal: Proposal, workshop: Workshop) -> Iterator[Line]:
    for place, key in enumerate(proposal.missing):
        name = workshop.participants[key].full_name
        what = message("printed, and not in the list any more")
        yield Line(Outcome.MISSING, 0, name, (what,), place)


def _title(field: str) -> Message:
    """Return what a field of a person is called in a list."""
    from organiser.importers.fields import fields as known  # noqa: PLC0415 -- the importers, when needed
    from organiser.model.checksum import CUSTOM  # noqa: PLC0415 -- the model, when needed
    from organiser.model.words import LIST_HEADINGS  # noqa: PLC0415 -- as above

    if field.startswith(CUSTOM):
        return verbatim(field.removeprefix(CUSTOM))
    column = {"constituency_id": "constituency", "body": "country"}.get(field, field)
    if column in LIST_HEADINGS:
        return LIST_HEADINGS[column]
    return known()[column].title if column in known() else verbatim(field)


def _name(fields: dict[str, object]) -> str:
    first, second = fields.get("given_names", ""), fields.get("family_name", "")
    if fields.get("family_name_first"):
        first, second = second, first
    return f"{first} {second}".strip()
