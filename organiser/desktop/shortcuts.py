"""Every shortcut of the window, found where it is bound: nothing is listed twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.letters import LetteredDialog
from organiser.desktop.page import heading
from organiser.desktop.plain_table import PlainTable
from organiser.desktop.theme import ROOMY, WIDE
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window


SPECIAL = Qt.Key.Key_Back.value
"""From here on keys called New, Open or Close, which few keyboards have."""


@dataclass(frozen=True)
class Bound:
    """A key, what it does, where; `inside` is the widget that must have the focus, if any."""

    keys: str
    text: str
    where: str
    inside: QWidget | None = None


def plain(text: str) -> str:
    """Return the text of an action without its Alt-letter and its dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def shortcuts(window: Window) -> list[Bound]:
    """Return every shortcut of the menus, then those of the page that is shown."""
    found: list[Bound] = []
    for entry in window.menuBar().actions():
        menu = entry.menu()
        if isinstance(menu, QMenu):
            found += _of_menu(menu, plain(entry.text()))
    seen = {bound.keys for bound in found}
    for action in window.findChildren(QAction):
        inside: object = action.parent()
        if not isinstance(inside, QWidget) or not inside.isVisible() or isinstance(inside, QMenu):
            continue
        for keys in _keys(action.shortcuts()):
            if keys not in seen:
                found.append(Bound(keys, plain(action.text()), _here(window), _context(action)))
    for shortcut in window.findChildren(QShortcut):
        inside = shortcut.parent()
        told = shortcut.whatsThis() or shortcut.objectName()
        if isinstance(inside, QWidget) and inside.isVisible() and told:
            found += [Bound(keys, told, _here(window), inside) for keys in _keys(shortcut.keys())]
    return found


def _of_menu(menu: QMenu, where: str) -> list[Bound]:
    found = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += _of_menu(below, where)
        else:
            found += [
                Bound(keys, plain(action.text()), where) for keys in _keys(action.shortcuts())
            ]
    return found


def _keys(sequences: list[QKeySequence]) -> list[str]:
    return [
        sequence.toString(QKeySequence.SequenceFormat.NativeText)
        for sequence in sequences
        if not sequence.isEmpty() and sequence[0].key().value < SPECIAL  # type: ignore[index]
    ]


def _context(action: QAction) -> QWidget | None:
    inside: object = action.parent()
    alone = action.shortcutContext() in {
        Qt.ShortcutContext.WidgetShortcut,
        Qt.ShortcutContext.WidgetWithChildrenShortcut,
    }
    return inside if alone and isinstance(inside, QWidget) else None


def _here(window: Window) -> str:
    return next((window.desk(p.title) for p in window.pages if p.key == window.page), "")


class ShortcutsDialog(LetteredDialog):
    """The sheet of shortcuts."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say = window.desk
        self.setWindowTitle(say(message("Keyboard shortcuts")))
        self.resize(640, 560)
        title = message("Keyboard shortcuts")
        headings = (message("Keys"), message("What happens"), message("Where"))
        self.table = PlainTable(say, title, headings, (150, 280))
        self.table.show_rows((bound.keys, bound.text, bound.where) for bound in shortcuts(window))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(ROOMY)
        column.addWidget(heading(say(title)))
        column.addWidget(self.table, 1)
        buttons = QDialogButtonBox()
        close = buttons.addButton(say(message("&Close")), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        column.addWidget(buttons)


def show_shortcuts(window: Window) -> ShortcutsDialog:
    """Open the sheet of shortcuts."""
    dialog = ShortcutsDialog(window)
    dialog.open()
    return dialog
