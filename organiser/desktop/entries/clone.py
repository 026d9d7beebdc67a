"""File ▸ Clone to other days: rooms, hosts, visits and programme for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> None:
    from organiser.desktop.cloning import CloneDialog  # noqa: PLC0415 -- when it is wanted

    if window.space is not None:
        window.space.settle()
        CloneDialog(window.space, window).open()


ENTRY = Entry("file", 105, message("Clone to &other days…"), act, "calendar-plus")
