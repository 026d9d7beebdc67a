"""What stands above the timetable: which view, which day or room, how fine, how large."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from organiser.desktop.editors import choice_box
from organiser.desktop.icons import icon
from organiser.desktop.page import muted
from organiser.desktop.theme import TIGHT
from organiser.desktop.timetable.colours import ColourBy
from organiser.desktop.timetable.strips import Mode, View
from organiser.desktop.timetable.target import SNAPS
from organiser.i18n import Message, counted, message
from organiser.planning.days import days_of

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.model import Workshop

MODES = {
    Mode.DAY: message("Rooms of a day"),
    Mode.DAYS: message("Rooms of all days"),
    Mode.WEEK: message("All days"),
    Mode.ROOM: message("One room"),
    Mode.TRACK: message("Tracks of a day"),
    Mode.PERSON: message("One person"),
}
COLOURS = {
    ColourBy.KIND: message("by kind"),
    ColourBy.TRACK: message("by track"),
    ColourBy.AUDIENCE: message("by audience"),
}
SHORTEST_WORDS, WIDEST_BOX, WIDE_SHARE = 7, 190, 20
ROOM_FOR_CLASHES = 800
DAILY = frozenset({Mode.DAY, Mode.TRACK})


class Bar(QWidget):
    """Chooses the view. `viewed` carries it; the other signals how it is drawn."""

    viewed = Signal(object)  # View
    snapped = Signal(int)
    coloured = Signal(object)  # ColourBy
    magnified = Signal(float)  # factor; 0: back to the usual size
    tray_shown = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self.view, self._room_for_clashes = desk, View(), True
        self._offered: list[tuple[Any, str]] = []
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        self.mode = self._wide(message("View"), [(key, desk(name)) for key, name in MODES.items()])
        self.before = self._tool("caret-left", message("Day before"), lambda: self._step(-1))
        self.subject = self._wide(message("What is looked at"), [])
        self.after = self._tool("caret-right", message("Day after"), lambda: self._step(1))
        if desk.language.right_to_left:
            self.before.setIcon(icon("caret-right"))
            self.after.setIcon(icon("caret-left"))
        self.snap = self._box(message("Step of a drag"), self._snaps())
        self.colour = self._box(
            message("Colours"), [(key, desk(name)) for key, name in COLOURS.items()]
        )
        self.smaller = self._tool(
            "magnifying-glass-minus", message("Smaller"), lambda: self.magnified.emit(1 / 1.25)
        )
        self.larger = self._tool(
            "magnifying-glass-plus", message("Larger"), lambda: self.magnified.emit(1.25)
        )
        self.tray = self._tool("tray", message("Show what is not yet scheduled"), lambda: None)
        self.tray.setCheckable(True)
        self.tray.setChecked(True)
        self.clashes: QLabel = muted("")
        self.clashes.setWordWrap(False)
        for widget in (self.mode, self.before, self.subject, self.after):
            row.addWidget(widget, WIDE_SHARE if isinstance(widget, QComboBox) else 0)
        row.addWidget(self.clashes)
        row.addStretch(1)
        for widget in (self.snap, self.colour, self.smaller, self.larger, self.tray):
            row.addWidget(widget)
        self.mode.activated.connect(self._change_mode)
        self.subject.activated.connect(self._change_subject)
        self.snap.activated.connect(lambda: self.snapped.emit(self.snap.currentData()))
        self.colour.activated.connect(lambda: self.coloured.emit(self.colour.currentData()))
        self.tray.toggled.connect(self.tray_shown)

    def _box(self, name: Message, choices: Sequence[tuple[Any, str]]) -> QComboBox:
        box = choice_box(choices)
        box.setAccessibleName(self._desk(name))
        box.setToolTip(self._desk(name))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _wide(self, name: Message, choices: Sequence[tuple[Any, str]]) -> QComboBox:
        """Return a box that takes the room there is, up to a width."""
        box = self._box(name, choices)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(SHORTEST_WORDS)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.setMaximumWidth(WIDEST_BOX)
        return box

    def _tool(self, sign: str, name: Message, act: Any) -> QToolButton:  # noqa: ANN401 -- a slot
        made = QToolButton()
        made.setIcon(icon(sign))
        made.setIconSize(QSize(18, 18))
        made.setAccessibleName(self._desk(name))
        made.setToolTip(self._desk(name))
        made.clicked.connect(lambda: act())  # noqa: PLW0108 -- without Qt's argument
        return made

    def _snaps(self) -> list[tuple[int, str]]:
        return [
            (minutes, self._desk(counted("{count} minute", "{count} minutes", minutes)))
            for minutes in SNAPS
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the clashes to the status bar where there is no room for them."""
        super().resizeEvent(event)
        self._room_for_clashes = event.size().width() >= ROOM_FOR_CLASHES
        self.clashes.setVisible(self._room_for_clashes and bool(self.clashes.text()))

    def tell_clashes(self, text: str) -> None:
        """Say how many clashes there are, or nothing."""
        self.clashes.setText(text)
        self.clashes.setVisible(self._room_for_clashes and bool(text))

    def show_view(self, view: View, workshop: Workshop) -> None:
        """Show what is looked at, and what else could be."""
        self.view = view
        self.mode.setCurrentIndex(self.mode.findData(view.mode))
        choices = self._subjects(workshop)
        if choices != self._offered:
            self._offer(choices)
        values = [value for value, _ in choices]
        chosen = self._chosen()
        self.subject.setCurrentIndex(values.index(chosen) if chosen in values else 0)
        self.subject.setVisible(bool(choices))
        place = self.subject.currentIndex()
        for button in (self.before, self.after):
            button.setVisible(view.mode in DAILY)
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place < self.subject.count() - 1)

    def _offer(self, choices: list[tuple[Any, str]]) -> None:
        """Let one of `choices` be looked at; a long list is typed into."""
        made = self._wide(message("What is looked at"), choices)
        self._row.replaceWidget(self.subject, made)
        self._row.setStretchFactor(made, WIDE_SHARE)
        self.subject.hide()
        self.subject.deleteLater()
        self._offered, self.subject = choices, made
        made.activated.connect(self._change_subject)

    def _subjects(self, workshop: Workshop) -> list[tuple[Any, str]]:
        mode, language = self.view.mode, self._desk.language
        if mode in DAILY:
            return [(day, language.short_day(day)) for day in days_of(workshop)]
        if mode is Mode.ROOM:
            return [(room.key, room.name) for room in workshop.rooms_in_order()]
        if mode is Mode.PERSON:
            return [(person.key, person.full_name) for person in workshop.expected_people()]
        return []

    def _chosen(self) -> Any:  # noqa: ANN401 -- a day or a key
        return {Mode.ROOM: self.view.room, Mode.PERSON: self.view.person}.get(
            self.view.mode, self.view.day
        )

    def _change_mode(self) -> None:
        self.viewed.emit(
            View(self.mode.currentData(), self.view.day, self.view.room, self.view.person)
        )

    def _change_subject(self) -> None:
        value, view = self.subject.currentData(), self.view
        if view.mode is Mode.ROOM:
            self.viewed.emit(View(view.mode, view.day, value, view.person))
        elif view.mode is Mode.PERSON:
            self.viewed.emit(View(view.mode, view.day, view.room, value))
        else:
            self.viewed.emit(View(view.mode, value, view.room, view.person))

    def _step(self, days: int) -> None:
        place = self.subject.currentIndex() + days
        if 0 <= place < self.subject.count():
            self.subject.setCurrentIndex(place)
            self._change_subject()
