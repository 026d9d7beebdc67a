"""Tools ▸ Remove personal data: permanently, those whose date has passed, or everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry, with_writable
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> None:
    from organiser.desktop.removal_dialog import RemovalDialog  # noqa: PLC0415 -- when wanted

    if window.space is not None:
        window.space.settle()
        RemovalDialog(window).open()


ENTRY = Entry("tools", 920, message("Remove &personal data…"), act, "eraser", enabled=with_writable)
