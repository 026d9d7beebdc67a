"""File ▸ Restore from backup: an earlier state of the workshop, as a new file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> None:
    from organiser.desktop.restore_dialog import RestoreDialog  # noqa: PLC0415 -- when it is wanted

    if window.space is not None:
        window.space.settle()
        RestoreDialog(window, window.space.file.path).open()


ENTRY = Entry("file", 120, message("Restore from &backup…"), act, "clock-counter-clockwise")
