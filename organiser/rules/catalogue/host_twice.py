"""A host receives one visit at a time."""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import counted, message
from organiser.model import Host
from organiser.planning.intervals import overlapping, shared_minutes
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity


def twice(ledger: Ledger, host: Host) -> Iterator[Finding]:
    for one, two in overlapping(ledger.at_host[host.key]):
        if one.trip.row.key == two.trip.row.key:
            continue
        text = counted(
            "{day}: “{one}” ({one_starts}–{one_ends}) and “{two}” ({two_starts}–{two_ends}) are "
            "both at {host} for {count} minute.",
            "{day}: “{one}” ({one_starts}–{one_ends}) and “{two}” ({two_starts}–{two_ends}) are "
            "both at {host} for {count} minutes.",
            shared_minutes(one, two),
            day=two.starts.date(),
            one=one.trip.row.theme,
            one_starts=one.starts.time(),
            one_ends=one.ends.time(),
            two=two.trip.row.theme,
            two_starts=two.starts.time(),
            two_ends=two.ends.time(),
            host=host.name,
        )
        yield Finding(text, (host, one.trip.row, two.trip.row), two.starts)


RULE = Rule("host-twice", message("Two visits at one host"), Severity.CLASH, Each.HOST, twice)
