"""Help ▸ Help: the topic of the page that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from organiser.desktop.entry import Entry
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> None:
    from organiser.desktop.help_dialog import show_help  # noqa: PLC0415 -- when it is wanted

    show_help(window)


ENTRY = Entry(
    "help",
    10,
    message("&Help"),
    act,
    "question",
    (QKeySequence.StandardKey.HelpContents,),
    lambda _: True,
)
