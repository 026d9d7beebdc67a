"""Help ▸ Keyboard shortcuts: all that there are, made from the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> None:
    from organiser.desktop.shortcuts import show_shortcuts  # noqa: PLC0415 -- when it is wanted

    show_shortcuts(window)


ENTRY = Entry(
    "help",
    20,
    message("&Keyboard shortcuts"),
    act,
    "keyboard",
    ("Ctrl+?", "Ctrl+Shift+?"),
    lambda _: True,
)
