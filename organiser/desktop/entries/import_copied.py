"""Import a list of people that was copied from a spreadsheet, a mail or a web page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.desktop.entry import Entry, with_writable
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


def act(window: Window) -> object:
    from organiser.desktop.import_dialog import show_pasted  # noqa: PLC0415 -- when needed
    from organiser.desktop.workspace import Notice  # noqa: PLC0415 -- as above

    if window.space is None:
        return None
    wizard = show_pasted(window.space, window)
    if wizard is None:
        window.space.tell(
            Notice(
                message("There is no table on the clipboard."),
                message("Copy the cells of the list, headings included, and choose this again."),
            )
        )
    return wizard


ENTRY = Entry(
    "file", 51, message("Import a copied &table…"), act, "clipboard-text", enabled=with_writable
)
