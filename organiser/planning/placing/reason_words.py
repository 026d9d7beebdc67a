"""Why somebody goes where they go, in words."""

from __future__ import annotations

from collections.abc import Sequence

from organiser.i18n import Message, message
from organiser.planning.allocation_reasons import Ground, Missed, Reason
from organiser.planning.placing.cause import Cause
from organiser.planning.placing.choosing import Choosing

BETTER_FOR_OTHERS = message("others gain more by it")
NO_PLACE_LEFT = message("no place was left")


def why(choosing: Choosing, reason: Reason) -> Message:
    """Return in a sentence or two why somebody goes where they go."""
    if reason.ground in {Ground.LATER_WISH, Ground.NO_WISH_POSSIBLE, Ground.NOWHERE}:
        first = _BEGINNINGS.get(reason.ground) or message("Wish {rank}.", rank=reason.rank or 0)
        return joined([first, *(_missed(choosing, one) for one in reason.missed)])
    return _BEGINNINGS[reason.ground]


_BEGINNINGS = {
    Ground.FIRST_WISH: message("First wish."),
    Ground.FIXED: message("Fixed place."),
    Ground.COMPANION: message("Goes along to lead or to interpret."),
    Ground.WITHOUT_WISH: message("Gave no wishes."),
    Ground.NO_WISH_POSSIBLE: message("None of the wishes."),
    Ground.NOWHERE: message("No place."),
}


def why_aside(causes: Sequence[Cause]) -> Message:
    """Return why somebody can go on no visit of the day at all."""
    clauses = dict.fromkeys(cause.clause for cause in causes)
    return joined([message("On no visit: {what}.", what=clause) for clause in clauses])


def _missed(choosing: Choosing, missed: Missed) -> Message:
    clauses = [rule.about.clause for rule in missed.rules if isinstance(rule.about, Cause)]
    if missed.rules and not clauses:
        clauses = [NO_PLACE_LEFT]
    return message(
        "“{visit}” (wish {rank}): {what}.",
        visit=choosing.day.codes()[missed.visit],
        rank=missed.rank,
        what=clauses[0] if clauses else BETTER_FOR_OTHERS,
    )


def joined(sentences: Sequence[Message]) -> Message:
    """Return sentences one after the other."""
    first, *rest = sentences
    for following in rest:
        first = message("{first} {second}", first=first, second=following)
    return first
