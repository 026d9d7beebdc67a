"""The rooms of the venue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from organiser.desktop.fields.programme import ROOMS
from organiser.desktop.list_page import ListPage
from organiser.desktop.page import Page, push_button
from organiser.desktop.table import Table
from organiser.i18n import Message, counted, message
from organiser.model import Room

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

TITLE = message("Rooms")


class RoomsPage(ListPage):
    """The rooms as a table."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(
            space,
            TITLE,
            Table(space, Room, lambda workshop: workshop.rooms_in_order(), ROOMS),
            search=message("Search rooms"),
            sign="door",
            empty=message(
                "The rooms of the venue stand here. Sessions are put into them, "
                "and the checks know their seats."
            ),
        )
        self.writing.append(self.button(message("&Add room"), "plus", self.add_room, main=True))
        self.follow()

    def beginnings(self) -> Sequence[QPushButton]:
        return (
            push_button(self.say(message("Add the first room")), "plus", self.add_room, main=True),
        )

    def add_room(self) -> None:
        """Add a room below the others and begin to type its name."""
        self.add(self.new_row(), ROOMS[0])

    def new_row(self) -> Room:
        rooms = self.space.workshop.rooms.values()
        position = max((room.position for room in rooms), default=-1) + 1
        return Room(name=self.say(message("New room")), position=position)

    def counted(self, total: int) -> Message:
        return counted("{count} room", "{count} rooms", total)

    def deleted(self, total: int) -> Message:
        return counted("{count} room deleted", "{count} rooms deleted", total)


PAGE = Page("rooms", TITLE, "door", 35, RoomsPage, lambda: (Room,))
