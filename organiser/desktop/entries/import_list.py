"""Import a list of people from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry, with_writable
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> object:
    from organiser.desktop.import_dialog import choose_list  # noqa: PLC0415 -- when needed

    return choose_list(window.space, window) if window.space is not None else None


ENTRY = Entry(
    "file", 50, message("&Import a list of people…"), act, "download-simple", enabled=with_writable
)
