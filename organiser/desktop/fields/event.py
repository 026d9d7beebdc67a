"""The fields of the event."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from organiser.desktop.columns import Column, Words
from organiser.desktop.fields.visits import NeededDay
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Row


class Zone(Column):
    """An IANA time zone, by its name."""

    def choices(self, space: Workspace) -> Any:  # noqa: ANN401
        return _zones()

    def parse(self, text: str, row: Row, space: Workspace) -> str:
        return text.strip()


@cache
def _zones() -> tuple[tuple[str, str], ...]:
    from zoneinfo import available_timezones  # noqa: PLC0415 -- reads a folder, when shown

    return tuple((name, name) for name in sorted(available_timezones()) if "/" in name)


EVENT = (
    (
        None,
        (
            Column("title", message("Title")),
            Column("subtitle", message("Subtitle")),
            Column("code", message("Code")),
            NeededDay("first_day", message("First day")),
            NeededDay("last_day", message("Last day")),
            Zone("zone", message("Time zone")),
            Column("venue", message("Venue")),
            Column("address", message("Address")),
            Column("organisers", message("Organisers")),
            Words(
                "languages", message("Working languages"), tip=message("codes such as en, fr, es")
            ),
            Column(
                "version", message("Version of the programme"), tip=message("printed on every page")
            ),
            Column(
                "accent",
                message("Accent colour"),
                tip=message("# and six digits or letters from A to F"),
            ),
            Column("emergency_numbers", message("Emergency numbers"), tall=True),
            Column("notes", message("Notes"), tall=True),
        ),
    ),
)
