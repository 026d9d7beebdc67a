"""When somebody, or a room, can be had."""

from __future__ import annotations

from collections.abc import Sequence

from organiser.i18n import Message, message
from organiser.model import Availability
from organiser.rules.spans import Span


def stands_against(known: Sequence[Availability], span: Span) -> Message | None:
    """Return why `span` does not go with what is `known`: "cannot be had from … to …".

    Times at which one can be had stand for all: outside them one cannot. Touching ones are one.
    """
    if span.ends <= span.starts:
        return None
    for row in known:
        if not row.available and row.starts < span.ends and span.starts < row.ends:
            return message(
                "cannot be had from {begins} to {until}", begins=row.starts, until=row.ends
            )
    open_times = sorted((row.starts, row.ends) for row in known if row.available)
    if not open_times:
        return None
    reached = span.starts
    for starts, ends in open_times:
        if starts <= reached < ends:
            reached = ends
    if reached >= span.ends:
        return None
    return message("can be had at other times only")
