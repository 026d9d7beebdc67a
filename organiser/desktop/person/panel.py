"""The form of one person: photograph, badge, fields, what she takes part in, history."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.columns.custom import own_columns
from organiser.desktop.fields.people import (
    CARE_FIELDS,
    NAME_FIELDS,
    OFFICE_FIELDS,
    OTHER_FIELDS,
    REACH_FIELDS,
    TRAVEL_FIELDS,
    people_columns,
)
from organiser.desktop.form import Form
from organiser.desktop.icons import icon
from organiser.desktop.letters import letter, letter_widgets
from organiser.desktop.page import heading
from organiser.desktop.person.badge_card import BadgeCard
from organiser.desktop.person.changes_list import ChangesList
from organiser.desktop.person.photo_box import PhotoBox
from organiser.desktop.person.taking_part import TakingPart
from organiser.desktop.plain_label import as_plain
from organiser.desktop.theme import ROOMY, TIGHT
from organiser.errors import OrganiserError
from organiser.i18n import Message, message
from organiser.model import CustomField, Participant

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store import Step

WIDTH = 380
NARROWEST = 340


class PersonPanel(QWidget):
    """Everything about the person whose key is `key`, to be read and edited."""

    closed = Signal()

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self.key: int | None = None
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(NARROWEST)
        column = QVBoxLayout(self)
        mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        column.setContentsMargins(ROOMY * (not mirrored), 0, ROOMY * mirrored, 0)
        column.setSpacing(TIGHT)
        column.addLayout(self._head())
        row = QHBoxLayout()
        row.setSpacing(ROOMY)
        self.photo, self.badge = PhotoBox(space), BadgeCard(space)
        row.addWidget(self.photo)
        row.addWidget(self.badge, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        self.forms: list[Form] = []
        self.part, self.changes = TakingPart(space), ChangesList(space)
        self._fill_tabs()
        self.tabs.currentChanged.connect(self._show_tab)
        column.addWidget(self.tabs, 1)
        space.changed.connect(self._follow)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.name = heading("")
        self.name.setWordWrap(True)
        row.addWidget(as_plain(self.space.desk, self.name), 1)
        close = QToolButton()
        close.setIcon(icon("x"))
        close.setAccessibleName(self.space.desk(message("Close the details")))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.closed)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _fill_tabs(self) -> None:
        """Make the forms, with the fields that the event has thought of itself."""
        own = own_columns(self.space.workshop.custom_fields())
        sections = [(message("Own fields"), own)] if own else []
        person = Form(
            self.space,
            [
                (None, NAME_FIELDS),
                (message("Office"), OFFICE_FIELDS),
                (message("To reach"), REACH_FIELDS),
                *sections,
            ],
            across=2,
        )
        travel = Form(
            self.space,
            [
                (None, TRAVEL_FIELDS),
                (message("Needs"), CARE_FIELDS),
                (message("Other"), OTHER_FIELDS),
            ],
            across=2,
        )
        self.forms = [person, travel]
        self._add(person, message("Person"))
        self._add(travel, message("Travel"))
        self._add(self.part, message("Takes part"))
        self.tabs.addTab(self.changes, self.space.desk(message("History")))
        for field in person.fields.values():
            editor = field.editor
            if isinstance(editor, QLineEdit):
                editor.textEdited.connect(self._preview)
            elif isinstance(editor, QComboBox):
                editor.activated.connect(self._preview)

    def _add(self, inside: QWidget, title: Message) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setObjectName("paper")
        inside.setContentsMargins(0, TIGHT, TIGHT, TIGHT)
        scroll.setWidget(inside)
        self.tabs.addTab(scroll, self.space.desk(title))

    @property
    def person(self) -> Participant | None:
        """The person who is shown."""
        return self.space.workshop.participants.get(self.key or 0)

    def show_person(self, key: int | None) -> None:
        """Show the person with `key`; what was half typed about another one is kept."""
        if key == self.key:
            return
        for form in self.forms:
            form.settle()
        self.key = key
        for form in self.forms:
            form.show_row(lambda: self.person)
        self.look_again()

    def begin(self) -> None:
        """Put the cursor into the first field."""
        self.tabs.setCurrentIndex(0)
        self.forms[0].fields["family_name"].editor.setFocus()

    def look_again(self) -> None:
        """Show the person as she is now."""
        if not self.isVisible():
            return
        person = self.person
        nobody = self.space.desk(message("Nobody is chosen."))
        self.name.setText((person.formal_name or "—") if person is not None else nobody)
        self.tabs.setVisible(person is not None)
        self.badge.setVisible(person is not None)
        self.photo.setVisible(person is not None)
        self.photo.show_person(person)
        self.badge.show_person(person)
        self._show_tab(self.tabs.currentIndex())

    def _show_tab(self, place: int) -> None:
        if not self.isVisible():
            return
        if place < len(self.forms):
            self._letter()
        if place == len(self.forms):
            self.part.show_person(self.person)
        elif place == len(self.forms) + 1:
            self.changes.show_person(self.person, people_columns(self.space.workshop))

    def _preview(self) -> None:
        """Show the badge as it would be with what is half typed."""
        from organiser.actions.rows import checked, draft  # noqa: PLC0415 -- the store

        person = self.person
        if person is None:
            return
        drafted = draft(person)
        for field in self.forms[0].fields.values():
            if field.column.field and field.column.editable:
                with suppress(OrganiserError):
                    value = field.column.parse(field.text, drafted, self.space)
                    checked(drafted, field.column.fields(drafted, value))
        if isinstance(drafted, Participant):
            self.badge.show_person(drafted)
            self.name.setText(drafted.formal_name or "—")

    def _follow(self, step: Step) -> None:
        if CustomField in step.kinds:
            self._make_anew()
        self.look_again()

    def _make_anew(self) -> None:
        """Make the forms again: the event's own fields are others."""
        place = self.tabs.currentIndex()
        for form in self.forms:
            form.settle()
        old = [self.tabs.widget(n) for n in range(len(self.forms))]
        part = self.tabs.widget(len(self.forms))
        if isinstance(part, QScrollArea):
            part.takeWidget()
            old.append(part)
        self.tabs.clear()
        for widget in old:
            if widget is not None:
                widget.deleteLater()
        self._fill_tabs()
        for form in self.forms:
            form.show_row(lambda: self.person)
        self.tabs.setCurrentIndex(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()
        self._letter()

    def _letter(self) -> None:
        """Give Alt-letters to the fields of the tab that is seen."""
        window = self.window()
        bar = window.menuBar() if isinstance(window, QMainWindow) else None
        menus = [letter(action.text()) for action in bar.actions()] if bar is not None else []
        letter_widgets(self, menus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
