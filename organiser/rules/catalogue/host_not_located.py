"""Of each host on a visit it is known, and for sure, where it is.

Without coordinates there is no map, no estimate of the way and no order of stops; where they are
doubtful, so are those. One finding for the missing and one for the doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.model import Certainty, Host, Stop, Workshop
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.wording import listed


def unlocated(_: Ledger, workshop: Workshop) -> Iterator[Finding]:
    called_at = {stop.host_id for stop in workshop.of(Stop).values()}
    hosts = [workshop.hosts[key] for key in sorted(called_at)]
    missing = [host for host in hosts if not _is_located(host)]
    doubtful = [
        host for host in hosts if _is_located(host) and host.certainty is not Certainty.SURE
    ]
    if missing:
        text = counted(
            "{count} host has no coordinates: {hosts}.",
            "{count} hosts have no coordinates: {hosts}.",
            len(missing),
            hosts=listed([host.name for host in missing]),
        )
        yield Finding(text, tuple(missing), aspect="missing")
    if doubtful:
        text = counted(
            "The position of {count} host is not sure: {hosts}.",
            "The positions of {count} hosts are not sure: {hosts}.",
            len(doubtful),
            hosts=listed([host.name for host in doubtful]),
        )
        yield Finding(text, tuple(doubtful), aspect="doubtful")


def _is_located(host: Host) -> bool:
    return host.latitude is not None and host.longitude is not None


RULE = Rule(
    "host-not-located",
    message("Where a host is"),
    Severity.HINT,
    Each.WORKSHOP,
    unlocated,
    reads=frozenset({Host, Stop}),
)
