"""Edit ▸ Recently deleted: people, sessions, visits, hosts and rooms that can be brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> None:
    from organiser.desktop.trash import Trash  # noqa: PLC0415 -- when it is wanted

    if window.space is not None:
        window.space.settle()
        Trash(window.space, window).open()


ENTRY = Entry("edit", 200, message("Recently &deleted…"), act, "trash")
