"""Everybody who comes, or may come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QMenu, QPushButton, QSplitter

from organiser.desktop.fields.people import FAMILY, PEOPLE_DEPEND_ON, people_columns
from organiser.desktop.icons import icon
from organiser.desktop.list_page import ListPage
from organiser.desktop.page import Page, push_button
from organiser.desktop.table import Table
from organiser.i18n import Message, counted, message
from organiser.model import Participant, Row

if TYPE_CHECKING:
    from organiser.desktop.person.panel import PersonPanel
    from organiser.desktop.workspace import Workspace

TITLE = message("People")
PANEL = "person-panel"  # where it is remembered whether the form is open


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
        self.details = self._tool(
            message("Details of the person (Ctrl+Enter)"), "identification-card", self._show_panel
        )
        self.details.setCheckable(True)
        self.writing += [
            self.button(message("&Import…"), "download-simple", self.import_list),
            self.button(message("&Add person"), "user-plus", self.add_person, main=True),
        ]
        self.panel: PersonPanel | None = None
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.body.replaceWidget(self.stack, self.split)
        self.split.addWidget(self.stack)
        self.view.opened.connect(self.open_person)
        self.view.asked.connect(self._offer_form)
        self.view.asked_for_columns.connect(self._offer_own_fields)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.table.modelReset.connect(self._choose)
        if not self.desk.settings.state(PANEL).isEmpty():
            self.details.setChecked(True)
            QTimer.singleShot(0, self, self._show_panel)
        self.follow()

    def _offer_form(self, menu: QMenu) -> None:
        index = self.view.currentIndex()
        entry = menu.addAction(
            icon("identification-card"), self.say(message("&Open the form")) + "\tCtrl+Enter"
        )
        entry.triggered.connect(lambda: self.view.open_row(index))

    def _offer_own_fields(self, menu: QMenu) -> None:
        entry = menu.addAction(self.say(message("&Own fields…")))
        entry.triggered.connect(self.own_fields)

    def own_fields(self) -> None:
        """Open the list of the event's own fields."""
        from organiser.desktop.own_fields import OwnFields  # noqa: PLC0415 -- when wanted

        self.view.settle()
        OwnFields(self.space, self).open()

    def _show_panel(self) -> None:
        """Show the form beside the table, or put it away."""
        shown = self.details.isChecked()
        self.desk.settings.keep_state(PANEL, QByteArray(b"shown" if shown else b""))
        if shown and self.panel is None:
            from organiser.desktop.person.panel import WIDTH, PersonPanel  # noqa: PLC0415 -- wanted

            self.panel = PersonPanel(self.space)
            self.panel.closed.connect(self._close_panel)
            self.split.addWidget(self.panel)
            self.split.setStretchFactor(0, 1)
            self.split.setStretchFactor(1, 0)
            self.split.setSizes([max(300, self.split.width() - WIDTH), WIDTH])
        if self.panel is not None:
            self.panel.setVisible(shown)
            self._choose()

    def _close_panel(self) -> None:
        self.space.settle()
        self.details.setChecked(False)
        self._show_panel()
        self.view.setFocus()

    def open_person(self, row: Row) -> None:
        """Show the form of `row` and begin to type in it."""
        self.view.go_to(row.key, max(0, self.view.currentIndex().column()))
        if not self.details.isChecked():
            self.details.setChecked(True)
            self._show_panel()
        if self.panel is not None:
            self._choose()
            self.panel.begin()

    def _choose(self) -> None:
        if self.panel is None or not self.details.isChecked():
            return
        index = self.view.currentIndex()
        row = self.table.stored(index) if index.isValid() else None
        self.panel.show_person(row.key if row is not None else None)

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
