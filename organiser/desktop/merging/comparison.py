"""Two entries side by side: for each field that differs, which value stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.columns import Column
from organiser.desktop.page import heading
from organiser.desktop.plain_label import as_plain, plain_label
from organiser.desktop.theme import ROOMY, TIGHT
from organiser.i18n import Message, message, verbatim

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Participant

LEFT, RIGHT, BOTH = range(3)
PHOTO = QSize(70, 90)  # 35 × 45 mm, in small
_TOGETHER = frozenset({"languages", "diets", "tags", "notes"})


@dataclass
class Choice:
    """A field that differs: its heading, its columns in the grid, and what each would set."""

    heading: str
    group: QButtonGroup
    values: tuple[dict[str, Any], ...]

    @property
    def chosen(self) -> dict[str, Any]:
        return self.values[self.group.checkedId()]


class Comparison(QWidget):
    """Shows `first`, which stays, and `second`, which goes into it."""

    def __init__(self, space: Workspace, first: Participant, second: Participant) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.space, self.first, self.second = space, first, second
        self.choices: list[Choice] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, TIGHT, 0)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(ROOMY)
        self.grid.setVerticalSpacing(TIGHT)
        for place, stretch in enumerate((2, 3, 3, 1)):
            self.grid.setColumnStretch(place, stretch)
        for place, person in ((1, first), (2, second)):
            title = heading(person.formal_name or space.desk(message("without a name")))
            title.setWordWrap(True)
            as_plain(space.desk, title)
            self.grid.addWidget(title, 0, place)
        column.addLayout(self.grid)
        column.addStretch(1)
        self._show_photographs()
        self._show_fields()

    @property
    def values(self) -> dict[str, Any]:
        """The fields that were chosen, for `actions.merge.merge`."""
        found: dict[str, Any] = {}
        custom = {**self.second.custom, **self.first.custom}
        for choice in self.choices:
            for name, value in choice.chosen.items():
                if name.startswith("custom:"):
                    custom[name.removeprefix("custom:")] = value
                else:
                    found[name] = value
        return found | {"custom": {name: one for name, one in custom.items() if one is not None}}

    # Rows of the grid ----------------------------------------------------------------------

    def _show_fields(self) -> None:
        from organiser.desktop.fields.people import people_columns  # noqa: PLC0415 -- the model

        same = []
        for column in people_columns(self.space.workshop):
            if not column.editable:
                continue
            one, other = (column.show(row, self.space) for row in (self.first, self.second))
            if one == other:
                same += [(column.heading, one)] if one else []
                continue
            values = [_fields(column, row) for row in (self.first, self.second)]
            texts = [one, other]
            if column.field in _TOGETHER and one and other:
                values.append({column.field: _together(values[0], values[1], column.field)})
                texts.append(self.space.desk(message("both")))
            self._ask(column.heading, texts, values, LEFT if one else RIGHT)
        for title, text in same:
            self._say(title, text)

    def _show_photographs(self) -> None:
        from organiser.model import Picture  # noqa: PLC0415 -- the model, when needed

        keys = [person.photo_id for person in (self.first, self.second)]
        if keys[0] == keys[1]:
            return
        pictures = [self.space.workshop.of(Picture).get(key or 0) for key in keys]
        words = (message("this one") if one else message("none") for one in pictures)
        texts = [self.space.desk(word) for word in words]
        values: list[dict[str, Any]] = [{"photo_id": key} for key in keys]
        choice = self._ask(message("Photograph"), texts, values, LEFT if pictures[0] else RIGHT)
        for button, picture in zip(choice.group.buttons(), pictures, strict=True):
            photo = QPixmap()
            if picture is not None and photo.loadFromData(picture.content):
                button.setIcon(QIcon(photo))
                button.setIconSize(PHOTO)

    def _ask(
        self, title: Message, texts: list[str], values: list[dict[str, Any]], first: int
    ) -> Choice:
        say, row = self.space.desk, self.grid.rowCount()
        name = say(title)
        self.grid.addWidget(plain_label(say, name, muted=True), row, 0)
        group = QButtonGroup(self)
        for place, text in enumerate(texts):
            shown = " ".join(text.split()) or say(message("empty"))
            button = QRadioButton(_shortened(shown).replace("&", "&&"))
            button.setToolTip(text)
            button.setAccessibleName(say(message("{field}: {text}", field=name, text=shown)))
            button.setChecked(place == first)
            group.addButton(button, place)
            self.grid.addWidget(button, row, place + 1)
        choice = Choice(name, group, tuple(values))
        self.choices.append(choice)
        return choice

    def _say(self, title: Message, text: str) -> None:
        row = self.grid.rowCount()
        self.grid.addWidget(
            plain_label(self.space.desk, self.space.desk(title), muted=True), row, 0
        )
        self.grid.addWidget(plain_label(self.space.desk, text), row, 1, 1, 2)


_LONGEST = 60


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _fields(column: Column, row: Participant) -> dict[str, Any]:
    """Return the fields that hold what `column` shows of `row`; a custom one by its name."""
    fields = dict(column.fields(row, column.value(row)))
    if set(fields) == {"custom"}:
        name: str = column.name  # type: ignore[attr-defined]  # every column of a custom field
        return {f"custom:{name}": row.custom.get(name)}
    return {name: getattr(row, name) for name in fields}


def _together(one: dict[str, Any], other: dict[str, Any], field: str) -> Any:  # noqa: ANN401 -- as the field
    """Return what both entries say in `field`: lists joined, notes one after the other."""
    first, second = one[field], other[field]
    if isinstance(first, str):
        lines = [*first.split("\n"), *second.split("\n")]
        return "\n".join(dict.fromkeys(lines))
    return list(dict.fromkeys([*first, *second]))


def hangs_on(space: Workspace, person: Participant) -> Message | None:
    """Return how much names `person`: it goes over to the entry that stays."""
    workshop = space.workshop
    duties, visits = len(workshop.duties_of(person)), len(workshop.visits_of(person))
    groups, wishes = len(workshop.groups_of(person)), len(workshop.wishes_of(person))
    total = duties + visits + groups + wishes
    if not total:
        return None
    return message(
        "Duties, visits, groups and wishes of the entry on the right go over: {total}.",
        total=verbatim(str(total)),
    )
