"""The row of filters under the header of a table: a field for each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QLineEdit

from organiser.desktop.filter_header import FilterHeader
from organiser.desktop.filters import Ask, Filter
from organiser.desktop.fonts import SMALL_PT, font
from organiser.desktop.icons import icon
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.column_view import ColumnView
    from organiser.desktop.columns import Column

FIELD_HEIGHT = 30
PAUSE_MS = 0


class FilterField(QLineEdit):
    """What one column is asked for. Down and Enter lead back to the cells."""

    def __init__(self, row: FilterRow, column: Column) -> None:
        super().__init__()
        self._row, self.key = row, column.key
        say = row.view.space.desk
        self.set: Filter | None = None  # a test that was chosen, not typed
        self.setObjectName("filter")
        self.setFont(font(SMALL_PT))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(say(message("Filter “{field}”", field=column.heading)))
        self.menu = QAction(
            icon("funnel-simple", QPalette.ColorRole.Dark), self.accessibleName(), self
        )
        self.menu.triggered.connect(lambda: row.offer(self))
        self.addAction(self.menu, QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(self._typed)

    def _typed(self) -> None:
        self.set = None
        self.setPlaceholderText("")
        self._row.changed_by_hand()

    @property
    def wanted(self) -> Filter | None:
        """The filter that is set here."""
        if self.set is not None:
            return self.set
        return Filter(self.key, text=self.text()) if self.text().strip() else None

    def put(self, wanted: Filter | None, said: str = "") -> None:
        """Set a test that was chosen; `said` is how it reads."""
        typed = wanted is not None and wanted.test is Ask.CONTAINS
        self.set = None if typed else wanted
        self.setText(wanted.text if wanted is not None and typed else "")
        self.setPlaceholderText(said)
        self.setToolTip(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self.set is not None:
            self._typed()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._row.offer(self)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._row.view.setFocus()
            self._row.view.begin()
        elif key == Qt.Key.Key_Escape:
            self.put(None)
            self._row.changed_by_hand()
            self._row.view.setFocus()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._row.go_on(self, -1 if key == Qt.Key.Key_Backtab else 1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab goes from filter to filter, as from cell to cell."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        ):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._row.view.settle()


class FilterRow(QObject):
    """The fields of one table, each under its column. `changed` tells of another wish."""

    changed = Signal()

    def __init__(self, view: ColumnView, header: FilterHeader) -> None:
        super().__init__(view)
        self.view, self._header = view, header
        self.fields: dict[str, FilterField] = {}
        self.shown = False
        self._later = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._later.timeout.connect(self.changed)
        header.moved.connect(self.place)

    @property
    def filters(self) -> list[Filter]:
        """What is asked for."""
        wanted = (field.wanted for field in self.fields.values())
        return [one for one in wanted if one is not None]

    def show(self, *, shown: bool) -> None:
        """Show the fields, or hide them and ask for nothing."""
        if shown == self.shown:
            return
        self.shown = shown
        if shown:
            self._header.set_extra(FIELD_HEIGHT)
        else:
            self._header.set_extra(0)
            self.clear()
        self.place()

    def clear(self) -> None:
        """Ask for nothing."""
        asked = bool(self.filters)
        for field in self.fields.values():
            field.put(None)
        if asked:
            self.changed.emit()

    def changed_by_hand(self) -> None:
        self._later.start()

    def place(self) -> None:
        """Put every field under its column."""
        view, header = self.view, self._header
        columns = view.table.columns
        for key in set(self.fields) - {column.key for column in columns}:
            self.fields.pop(key).deleteLater()
        for number, column in enumerate(columns):
            seen = self.shown and not view.isColumnHidden(number)
            field = self.fields.get(column.key)
            if field is None:
                if not seen:
                    continue
                field = self.fields[column.key] = FilterField(self, column)
            if not seen:
                field.hide()
                continue
            host: QHeaderView = header
            if view.frozen.isVisible() and number == view.frozen.column:
                host = view.frozen.horizontalHeader()
            if field.parentWidget() is not host:
                focused = field.hasFocus()
                field.setParent(host)
                if focused:
                    field.setFocus()
            left, width = host.sectionViewportPosition(number), host.sectionSize(number)
            top = header.height() - FIELD_HEIGHT
            field.setGeometry(left + 2, top + 1, width - 4, FIELD_HEIGHT - 4)
            field.show()

    def go_to(self, column: int) -> None:
        """Put the cursor into the filter of a column."""
        field = self.fields.get(self.view.table.columns[column].key)
        if field is not None:
            self.view.show_column(column)
            field.setFocus()
            field.selectAll()

    def go_on(self, field: FilterField, step: int) -> None:
        """Go to the next filter, or from the last one to the cells."""
        header = self._header
        visual = header.visualIndex(self.view.table.column(field.key)) + step
        while 0 <= visual < header.count():
            place = header.logicalIndex(visual)
            if not self.view.isColumnHidden(place):
                self.go_to(place)
                return
            visual += step
        self.view.setFocus()
        self.view.begin()

    def offer(self, field: FilterField) -> None:
        """Open what may be chosen for a column."""
        from organiser.desktop.filter_choices import FilterChoices  # noqa: PLC0415 -- when asked for

        choices = FilterChoices(self.view, field)
        choices.chosen.connect(self.changed_by_hand)
        choices.popup()
