"""Where one is in a wizard: its pages by name, the present one strong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from organiser.desktop.fonts import BODY_PT, SEMIBOLD, font
from organiser.desktop.theme import TIGHT

PLAIN = 400


class Steps(QWidget):
    """The names of the pages in a row."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        self.labels = [QLabel(f"{place}  {name}") for place, name in enumerate(names, 1)]
        for place, label in enumerate(self.labels):
            if place:
                rule = QLabel("·")
                rule.setProperty("muted", True)
                row.addWidget(rule)
            row.addWidget(label)
        row.addStretch(1)

    def show_step(self, place: int) -> None:
        """Make the page at `place`, from 0, the present one."""
        for at, label in enumerate(self.labels):
            label.setProperty("muted", at != place)
            label.style().unpolish(label)
            label.style().polish(label)
            label.setFont(font(BODY_PT, weight=SEMIBOLD if at == place else PLAIN))
        self.setAccessibleName(self.labels[place].text())
