"""Tools ▸ Badges of the selected people: one badge anew, or a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from organiser.desktop.entry import Entry
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window

BADGES = "badges"


def people_are_shown(window: Window) -> bool:
    """Say whether the table of people is in view."""
    return window.space is not None and window.page == "people"


def act(window: Window) -> None:
    """Turn to the documents with the badges of those who are selected among the people."""
    if not people_are_shown(window):
        return
    people: Any = window.leaf
    keys = ", ".join(str(row.key) for row in people.view.selected_rows())
    documents: Any = window.show_page("documents")
    documents.side.ask(BADGES, people=keys, changed=False)


ENTRY = Entry(
    "tools",
    110,
    message("&Badges of the selected people"),
    act,
    "identification-badge",
    enabled=people_are_shown,
)
