"""Each language of an interpreted session has a channel of its own.

The channels written down for a session count before those of its rooms. Where none are written
down for either, nothing is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from organiser.i18n import LanguageName, Message, message
from organiser.model import Channel
from organiser.rules.interpretation import interpreted_into
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.spans import Span
from organiser.rules.wording import listed, placed


def unheard(ledger: Ledger, span: Span) -> Iterator[Finding]:
    if not span.session.interpreted_languages:
        return
    channels = ledger.joined(Channel, "session_id", span.row.key)
    for room in span.rooms if not channels else ():
        channels = channels or ledger.joined(Channel, "room_id", room.key)
    if not channels:
        return
    needed = interpreted_into(span.session)
    missing = [code for code in needed if code not in {row.language for row in channels}]
    if missing:
        text = message(
            "{day}, {starts}: “{session}” has no channel for {languages}.",
            **placed(span),
            languages=_names(missing),
        )
        yield Finding(text, (span.row,), span.starts, aspect="missing")
    numbers = Counter(row.number for row in channels if row.number is not None)
    for number in sorted(number for number, rows in numbers.items() if rows > 1):
        codes = sorted({row.language for row in channels if row.number == number})
        if len(codes) > 1:
            text = message(
                "{day}, {starts}: channel {number} of “{session}” is given to {languages}.",
                **placed(span),
                number=str(number),
                languages=_names(codes),
            )
            yield Finding(text, (span.row,), span.starts, aspect=str(number))


def _names(codes: list[str]) -> Message:
    return listed([message("{name}", name=LanguageName(code)) for code in codes])


RULE = Rule(
    "channel-missing",
    message("A language without a channel of its own"),
    Severity.HINT,
    Each.SESSION,
    unheard,
)
