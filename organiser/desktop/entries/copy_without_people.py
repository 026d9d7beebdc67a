"""File ▸ Copy without personal data: hosts, rooms and programme for the next organiser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> None:
    from organiser.desktop.copying import ask_where  # noqa: PLC0415 -- when it is wanted

    ask_where(window)


ENTRY = Entry("file", 110, message("Copy without personal &data…"), act, "copy-simple")
