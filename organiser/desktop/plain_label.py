"""Labels for texts of people: no mark-up, and at the beginning of the line in every script."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from organiser.i18n import LanguageName, Message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk

ISOLATE, END = "\u2068", "\u2069"
"""UAX #9: what stands between runs by its own letters and turns nothing outside."""


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


def isolated(desk: Desk, text: Message) -> Message:
    """Return `text` whose names and titles do not turn quotes and brackets beside them.

    A Latin title between Arabic words would otherwise take one of its quotes to the other end.
    """
    if not desk.language.right_to_left:
        return text

    def alone(value: object) -> object:
        if isinstance(value, Message):
            return isolated(desk, value)
        if isinstance(value, str) and value and not isinstance(value, LanguageName):
            return f"{ISOLATE}{value}{END}"
        return value

    return replace(text, values=tuple((name, alone(value)) for name, value in text.values))
