"""A session begins and ends at a time that there is, and only once.

In the night on which the clock is put forward an hour is missing; when it is put back, one comes
twice. A session that runs through the change lasts an hour less or more than it looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from organiser.i18n import counted, message
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import placed

ROUND = timedelta(days=1)


def changed(ledger: Ledger, span: Span) -> Iterator[Finding]:
    zone = ledger.event.zone
    if not any(_changes(zone, day) for day in span.days()) or span.ends <= span.starts:
        return
    for moment in (span.starts, span.ends):
        if _gap(zone, moment) is None:
            text = message(
                "{day}: “{session}” begins or ends at {time}, an hour that the clock skips in "
                "that night.",
                **placed(span),
                time=moment.time(),
            )
            yield Finding(text, (span.row,), span.starts, aspect="skipped")
            return
        if _gap(zone, moment):
            text = message(
                "{day}: “{session}” begins or ends at {time}, an hour that comes twice in that "
                "night.",
                **placed(span),
                time=moment.time(),
            )
            yield Finding(text, (span.row,), span.starts, aspect="twice")
            return
    begun, ended = (one.replace(tzinfo=ZoneInfo(zone)) for one in (span.starts, span.ends))
    real = ended.timestamp() - begun.timestamp()
    if real != (span.ends - span.starts).total_seconds():
        text = counted(
            "{day}: the clock is changed during “{session}” ({starts}–{ends}): it lasts {count} "
            "minute.",
            "{day}: the clock is changed during “{session}” ({starts}–{ends}): it lasts {count} "
            "minutes.",
            int(real // 60),
            **placed(span),
        )
        yield Finding(text, (span.row,), span.starts, aspect="during")


@lru_cache(maxsize=1000)
def _changes(zone: str, day: date) -> bool:
    """Return whether the clock is changed on `day`."""
    begins = datetime.combine(day, time(), ZoneInfo(zone))
    return begins.utcoffset() != (begins + ROUND).utcoffset()


def _gap(zone: str, moment: datetime) -> bool | None:
    """Return whether `moment` comes twice; `None` where it does not come at all."""
    once = moment.replace(tzinfo=ZoneInfo(zone))
    again = once.replace(fold=1)
    if once.utcoffset() == again.utcoffset():
        return False
    return None if (once.utcoffset() or ROUND) < (again.utcoffset() or ROUND) else True


RULE = Rule(
    "clock-change",
    message("The clock is changed"),
    Severity.WARNING,
    Each.SESSION,
    changed,
)
