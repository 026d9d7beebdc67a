"""Tools ▸ Retention dates: until when personal data are kept, for everybody at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry, with_writable
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> None:
    from organiser.desktop.retention_dialog import RetentionDialog  # noqa: PLC0415 -- when wanted

    if window.space is not None:
        window.space.settle()
        RetentionDialog(window.space, window).open()


ENTRY = Entry("tools", 910, message("Retention &dates…"), act, "calendar-x", enabled=with_writable)
