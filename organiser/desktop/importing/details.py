"""One row of the list in detail: field by field old → new, and what has to be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.importing.lines import Line, Outcome
from organiser.desktop.page import emptied, heading, push_button
from organiser.desktop.plain_label import as_plain, plain_label
from organiser.desktop.theme import HAIR, ROOMY, SNUG, TIGHT
from organiser.i18n import Message, message, verbatim

if TYPE_CHECKING:
    from organiser.desktop.importing.reading import Reading
    from organiser.desktop.workspace import Workspace
    from organiser.importers.doubt import Doubt
    from organiser.importers.returned import Conflict
    from organiser.model import Participant

NARROWEST = 300


class Details(QScrollArea):
    """Shows one line. What is said of it is told by `accepted` and `taken`."""

    accepted = Signal(str, str, str)  # column, text, what was meant
    taken = Signal(int, str, bool)  # row, column, whether the list counts

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space, self.desk = space, space.desk
        self.setWidgetResizable(True)
        self.setMinimumWidth(NARROWEST)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.desk(message("The chosen row in detail")))
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(ROOMY, 0, ROOMY, 0)
        self.column.setSpacing(TIGHT)
        self.setWidget(inside)
        self.grid = QGridLayout()

    def show_nothing(self) -> None:
        emptied(self.column)

    def show_line(self, reading: Reading, line: Line, taken: set[tuple[int, str]]) -> None:
        """Show what comes of `line`."""
        emptied(self.column)
        self.column.addWidget(as_plain(self.desk, heading(line.person or self.desk(_row_of(line)))))
        if line.person and line.row:
            self.column.addWidget(plain_label(self.desk, self.desk(_row_of(line)), muted=True))
        proposal = reading.proposal
        for conflict in (one for one in proposal.conflicts if one.row == line.row):
            self._show_conflict(conflict, (conflict.row, conflict.column) in taken)
        for doubt in (one for one in proposal.doubts if one.row == line.row):
            self._show_doubt(doubt)
        grid = QGridLayout()
        grid.setHorizontalSpacing(ROOMY)
        grid.setVerticalSpacing(HAIR)
        grid.setColumnStretch(1, 1)
        self.grid = grid
        if line.outcome in (Outcome.ADDED, Outcome.CHANGED):
            self._show_fields(reading, line)
        else:
            self._say(*line.what)
            if line.outcome is not Outcome.MISSING:
                self._show_cells(reading, line.row)
        holder = QWidget()
        grid.setContentsMargins(0, TIGHT, 0, 0)
        holder.setLayout(grid)
        self.column.addWidget(holder)
        self.column.addStretch(1)

    def _say(self, *texts: Message) -> None:
        for text in texts:
            self.column.addWidget(plain_label(self.desk, self.desk(text)))

    def _pair(self, name: str, text: str) -> None:
        title, label = plain_label(self.desk, name, muted=True), plain_label(self.desk, text)
        row = self.grid.rowCount()
        self.grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignTop)

    # What is brought -----------------------------------------------------------------------

    def _show_fields(self, reading: Reading, line: Line) -> None:
        proposal = reading.proposal
        if line.outcome is Outcome.ADDED:
            fields = proposal.added[line.place].fields
            for name, _, new in self._shown(_person({}), _person(fields)):
                self._pair(name, new)
            return
        changed = proposal.changed[line.place]
        old = self.space.workshop.participants.get(changed.key or 0)
        before = _person({}) if old is None else old
        after = _person(changed.fields, old)
        for name, was, new in self._shown(before, after):
            arrow = " ← " if self.desk.language.right_to_left else " → "
            empty = self.desk(message("empty"))
            self._pair(name, f"{was or empty}{arrow}{new or empty}" if old is not None else new)

    def _shown(self, before: Participant, after: Participant) -> Iterator[tuple[str, str, str]]:
        """Yield the heading of each field that differs, and how it is shown before and after."""
        from organiser.desktop.fields.people import people_columns  # noqa: PLC0415 -- the model

        for column in people_columns(self.space.workshop):
            if not column.editable:
                continue
            was, new = column.show(before, self.space), column.show(after, self.space)
            if was != new:
                yield self.desk(column.heading), was, new

    def _show_cells(self, reading: Reading, row: int) -> None:
        """Show the cells of a row as they stand in the list."""
        from organiser.importers.sheet import cell_text  # noqa: PLC0415 -- read already
        from organiser.model.checksum import columns_of_heading  # noqa: PLC0415 -- the model

        table = reading.table
        cells = table.rows[table.numbers.index(row)]
        for name, cell in zip(table.headings, cells, strict=True):
            if (text := cell_text(cell).strip()) and columns_of_heading(name) is None:
                self._pair(name, text)

    # What is open --------------------------------------------------------------------------

    def _show_doubt(self, doubt: Doubt) -> None:
        box = _card()
        inside = QVBoxLayout(box)
        inside.setSpacing(HAIR)
        if doubt.column:
            inside.addWidget(plain_label(self.desk, doubt.column, muted=True))
        inside.addWidget(plain_label(self.desk, self.desk(doubt.why)))
        if not doubt.taken:
            noted = self.desk(message("As it is, it goes into the notes."))
            inside.addWidget(plain_label(self.desk, noted, muted=True))
        for meant in doubt.proposals:
            text = self.desk(message("Write “{text}”", text=verbatim(meant)))
            accept = partial(self.accepted.emit, doubt.column, doubt.text, meant)
            button = push_button(text.replace("&", "&&"), "check", accept)
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        if doubt.column:
            inside.addWidget(self._own_words(doubt))
        self.column.addWidget(box)

    def _own_words(self, doubt: Doubt) -> QLineEdit:
        """Return a field in which the coordinator says herself what was meant."""
        field = QLineEdit()
        field.setPlaceholderText(self.desk(message("or type what was meant, and Enter")))
        name = message("What was meant by {text}", text=verbatim(doubt.text))
        field.setAccessibleName(self.desk(name))

        def say() -> None:
            if meant := field.text().strip():
                self.accepted.emit(doubt.column, doubt.text, meant)

        field.returnPressed.connect(say)
        field.installEventFilter(self)
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Enter in a field from pressing the main button of the wizard."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and isinstance(watched, QLineEdit):
                watched.returnPressed.emit()
                return True
        return super().eventFilter(watched, event)

    def _show_conflict(self, conflict: Conflict, there: bool) -> None:  # noqa: FBT001 -- which is chosen
        box = _card()
        inside = QVBoxLayout(box)
        inside.setSpacing(SNUG)
        inside.addWidget(plain_label(self.desk, conflict.column, muted=True))
        why = message("Changed in the list, and here since it was printed.")
        inside.addWidget(plain_label(self.desk, self.desk(why)))
        old = self.space.workshop.participants[conflict.key]
        texts = list(self._shown(old, _person(conflict.there, old)))
        here = " · ".join(was for _, was, _ in texts) or self.desk(message("empty"))
        list_ = " · ".join(new for _, _, new in texts) or self.desk(message("empty"))
        group = QButtonGroup(box)
        for text, chosen in (
            (message("Here: {text}", text=verbatim(here)), not there),
            (message("In the list: {text}", text=verbatim(list_)), there),
        ):
            button = QRadioButton(self.desk(text).replace("&", "&&"))
            button.setChecked(chosen)
            group.addButton(button)
            inside.addWidget(button)
        group.buttons()[1].toggled.connect(
            lambda on: self.taken.emit(conflict.row, conflict.column, on)
        )
        self.column.addWidget(box)


def _card() -> QFrame:
    box = QFrame()
    box.setObjectName("card")
    return box


def _row_of(line: Line) -> Message:
    return message("Row {row}", row=verbatim(str(line.row)))


def _person(fields: Mapping[str, Any], before: Participant | None = None) -> Participant:
    """Return a person with `fields` in place of those of `before`, only to be shown."""
    from organiser.model import Participant  # noqa: PLC0415 -- the model, when needed
    from organiser.model.checksum import CUSTOM  # noqa: PLC0415 -- as above

    values: dict[str, Any] = before.model_dump() if before is not None else {"id": 0}
    custom = dict(before.custom) if before is not None else {}
    for name, value in fields.items():
        if name.startswith(CUSTOM):
            custom[name.removeprefix(CUSTOM)] = value
        else:
            values[name] = value
    made: Participant = Participant.model_construct(**{**values, "custom": custom})
    return made
