"""Everybody who comes, or may come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from organiser.desktop.fields.people import FAMILY, PEOPLE_DEPEND_ON, people_columns
from organiser.desktop.list_page import ListPage
from organiser.desktop.page import Page, push_button
from organiser.desktop.table import Table
from organiser.i18n import Message, counted, message
from organiser.model import Participant

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

TITLE = message("People")


class PeoplePage(ListPage):
    """The participants as a table."""

    def __init__(self, space: Workspace) -> None:
        table = Table(
            space,
            Participant,
            lambda workshop: workshop.people(),
            people_columns,
            PEOPLE_DEPEND_ON,
        )
        super().__init__(
            space,
            TITLE,
            table,
            search=message("Search people"),
            sign="users",
            empty=message(
                "Everybody who comes stands here: participants, speakers, staff. "
                "Import a spreadsheet as it was sent to you, or type the first name."
            ),
        )
        self.writing += [
            self.button(message("&Import…"), "download-simple", self.import_list),
            self.button(message("&Add person"), "user-plus", self.add_person, main=True),
        ]
        self.follow()

    def beginnings(self) -> Sequence[QPushButton]:
        return (
            push_button(
                self.say(message("Import a spreadsheet…")), "table", self.import_list, main=True
            ),
            push_button(self.say(message("Type the first name")), "user-plus", self.add_person),
        )

    def import_list(self) -> None:
        from organiser.desktop.import_dialog import choose_list  # noqa: PLC0415 -- when needed

        choose_list(self.space, self)

    def add_person(self) -> None:
        """Add somebody without a name yet and begin to type the name."""
        self.add(self.new_row(), FAMILY)

    def new_row(self) -> Participant:
        return Participant()

    def counted(self, total: int) -> Message:
        return counted("{count} participant", "{count} participants", total)

    def editing_many(self, rows: int) -> Message:
        return counted("&Edit {count} person…", "&Edit {count} people…", rows)

    def deleted(self, total: int) -> Message:
        return counted("{count} participant deleted", "{count} participants deleted", total)


PAGE = Page("people", TITLE, "users", 20, PeoplePage, lambda: (Participant,))
