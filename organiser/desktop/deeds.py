"""What can be done to the selected cells of a table, by key and from the menu of the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from organiser.desktop import block_edits
from organiser.desktop.icons import icon
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.table_view import TableView

DEEDS = (
    (message("Cu&t"), "Ctrl+X", "scissors", block_edits.cut, True),
    (message("&Copy"), "Ctrl+C", "copy", block_edits.copy, False),
    (message("&Paste"), "Ctrl+V", "clipboard-text", block_edits.paste, True),
    (message("&Fill down"), "Ctrl+D", "arrow-down", block_edits.fill_down, True),
    (message("C&lear cells"), "Del", "eraser", block_edits.clear, True),
)
"""Name, key, icon, what it does, and whether it writes."""


def deeds(view: TableView) -> list[QAction]:
    """Add the deeds to `view` and return them; their keys hold while a cell has the focus."""
    made = []
    for name, keys, sign, act, writes in DEEDS:
        action = QAction(icon(sign), view.space.desk(name), view)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(not (writes and view.space.file.read_only))
        action.triggered.connect(lambda _=False, act=act: act(view))
        view.addAction(action)
        made.append(action)
    return made


MOVES = (
    (message("Move column &backwards"), "Alt+Shift+Left", "arrow-left", -1),
    (message("Move column &forwards"), "Alt+Shift+Right", "arrow-right", 1),
)
"""What is done to the column of the current cell; forwards is as one reads."""


def moves(view: TableView) -> list[QAction]:
    """Add to `view` what moves its columns by key, and return it."""
    made = []
    mirrored = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for (name, _, sign, step), (_, keys, _, _) in zip(
        MOVES, MOVES[::-1] if mirrored else MOVES, strict=True
    ):
        action = QAction(icon(sign), view.space.desk(name), view)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False, step=step: view.move_column(step))
        view.addAction(action)
        made.append(action)
    return made
