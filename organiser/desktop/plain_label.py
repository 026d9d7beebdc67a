"""Labels for texts of people: no mark-up, and at the beginning of the line in every script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk


def plain_label(desk: Desk, text: str, *, muted: bool = False) -> QLabel:
    """Return a label that shows `text` as it is."""
    made = QLabel(text)
    made.setProperty("muted", muted)
    made.setWordWrap(True)
    return as_plain(desk, made)


def as_plain(desk: Desk, label: QLabel) -> QLabel:
    """Let `label` show its text as it is, from where the lines of the language begin.

    Qt would set a Latin name to the left in an Arabic window, away from its heading.
    """
    label.setTextFormat(Qt.TextFormat.PlainText)
    edge = (
        Qt.AlignmentFlag.AlignRight if desk.language.right_to_left else Qt.AlignmentFlag.AlignLeft
    )
    absolute = Qt.AlignmentFlag.AlignAbsolute
    label.setAlignment(edge | absolute | Qt.AlignmentFlag.AlignVCenter)
    return label
