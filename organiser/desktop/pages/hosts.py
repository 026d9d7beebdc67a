"""Who receives visitors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from organiser.desktop.fields.visits import HOSTS
from organiser.desktop.list_page import ListPage
from organiser.desktop.page import Page, push_button
from organiser.desktop.table import Table
from organiser.desktop.visiting.taking_over import ask_for_hosts
from organiser.i18n import Message, counted, message
from organiser.model import Host, Workshop, collation_key

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

TITLE = message("Hosts")


def _hosts(workshop: Workshop) -> list[Host]:
    return sorted(workshop.hosts.values(), key=lambda host: collation_key(host.name))


class HostsPage(ListPage):
    """The hosts as a table."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(
            space,
            TITLE,
            Table(space, Host, _hosts, HOSTS),
            search=message("Search hosts"),
            sign="buildings",
            empty=message(
                "Whoever receives your visitors stands here: cooperatives, associations, networks."
            ),
        )
        self.writing.append(self.button(message("&Take over…"), "download-simple", self.take_over))
        self.writing.append(self.button(message("&Add host"), "plus", self.add_host, main=True))
        self.follow()

    def beginnings(self) -> Sequence[QPushButton]:
        return (
            push_button(self.say(message("Add the first host")), "plus", self.add_host, main=True),
        )

    def take_over(self) -> None:
        """Ask for a file with hosts: another workshop, a spreadsheet, cards, places."""
        ask_for_hosts(self)

    def add_host(self) -> None:
        """Add a host and begin to type its name."""
        self.add(self.new_row(), HOSTS[0])

    def new_row(self) -> Host:
        return Host(name=self.say(message("New host")))

    def counted(self, total: int) -> Message:
        return counted("{count} host", "{count} hosts", total)

    def deleted(self, total: int) -> Message:
        return counted("{count} host deleted", "{count} hosts deleted", total)


PAGE = Page("hosts", TITLE, "buildings", 45, HostsPage, lambda: (Host,))
