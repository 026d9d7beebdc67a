"""File ▸ Import a programme: from schedule.xml, JSON, a calendar or a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry, with_writable
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> object:
    from organiser.desktop.programme_import.choosing import (  # noqa: PLC0415 -- when needed
        choose_programme,
    )

    return choose_programme(window.space, window) if window.space is not None else None


ENTRY = Entry(
    "file", 52, message("Import a pro&gramme…"), act, "calendar-plus", enabled=with_writable
)
