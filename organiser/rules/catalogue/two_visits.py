"""Nobody is placed on two visits of the same place in the programme.

Those that overlap in time are for `person_in_two_places`; this is for visits whose times nobody
knows yet, and for those in the same slot.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import combinations

from organiser.i18n import message, verbatim
from organiser.model import Participant, Placement, Visit
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Remedy, Rule, Severity


def twice(ledger: Ledger, person: Participant) -> Iterator[Finding]:
    rows = ledger.joined(Placement, "participant_id", person.key)
    if len(rows) < 2 or not person.expected:  # noqa: PLR2004 -- a pair
        return
    visits = sorted({row.visit_id for row in rows})
    for one, two in combinations([ledger.workshop.visits[key] for key in visits], 2):
        if _same_slot(one, two) and not _meet(ledger, one, two):
            text = message(
                "{day}: “{one}” and “{two}” are at the same time, and on both are places for "
                "{people}.",
                day=one.day,
                one=one.theme,
                two=two.theme,
                people=verbatim(person.formal_name),
            )
            yield Finding(
                text,
                (person, one, two),
                alike=(one.uuid, two.uuid),
                remedy=partial(_on_one, person=person, visits=(one, two)),
            )


def _same_slot(one: Visit, two: Visit) -> bool:
    if one.session_id and two.session_id:
        return one.session_id == two.session_id
    return one.day == two.day and not (one.departs and two.departs)


def _meet(ledger: Ledger, one: Visit, two: Visit) -> bool:
    spans = ledger.trips[one.key].span, ledger.trips[two.key].span
    return bool(spans[0] and spans[1] and spans[0].meets(spans[1]))


def _on_one(ledger: Ledger, person: Participant, visits: tuple[Visit, Visit]) -> Remedy:
    """Return how somebody stays on the visit on which the place is fixed, or else the first."""
    rows = ledger.joined(Placement, "participant_id", person.key)
    rows = [row for row in rows if row.visit_id in {visit.key for visit in visits}]
    kept = next((row for row in rows if row.fixed), rows[0])
    stays = ledger.workshop.visits[kept.visit_id]
    return Remedy(
        message("Keep {person} on “{visit}” only", person=person.full_name, visit=stays.theme),
        deletions=tuple(row for row in rows if row.visit_id != kept.visit_id),
    )


RULE = Rule("two-visits", message("Somebody on two visits"), Severity.CLASH, Each.PERSON, twice)
