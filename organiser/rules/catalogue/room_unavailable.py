"""A room is used only when it can be had.

Written down are times at which it cannot be had; or times at which it can, and then never outside
them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from organiser.i18n import message
from organiser.model import Availability, Room
from organiser.rules.availability import stands_against
from organiser.rules.free_rooms import in_another_room, takes_its_rooms
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.wording import placed


def taken_away(ledger: Ledger, room: Room) -> Iterator[Finding]:
    known = ledger.joined(Availability, "room_id", room.key)
    if not known:
        return
    for span in filter(takes_its_rooms, ledger.in_room[room.key]):
        if against := stands_against(known, span):
            text = message(
                "{day}: “{session}” ({starts}–{ends}) is in {room}, which {against}.",
                **placed(span),
                room=room.name,
                against=against,
            )
            yield Finding(
                text, (span.row, room), span.starts, remedy=partial(in_another_room, spans=(span,))
            )


RULE = Rule(
    "room-unavailable",
    message("A room that cannot be had"),
    Severity.CLASH,
    Each.ROOM,
    taken_away,
)
