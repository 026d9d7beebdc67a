"""Asking for one file to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk


def ask_for_file(
    desk: Desk,
    parent: QWidget,
    title: Message,
    chosen: Callable[[Path], object],
    *kinds: Message,
) -> QFileDialog:
    """Ask for a file of `kinds`, such as "Lists (*.csv)", or any; begin in the folder used last."""
    dialog = QFileDialog(parent, desk(title), str(desk.settings.last_folder("import")))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    filters: Sequence[Message] = (*kinds, message("All files (*)"))
    dialog.setNameFilters([desk(kind) for kind in filters])

    def take(name: str) -> None:
        path = Path(name)
        desk.settings.remember_folder("import", path.parent)
        chosen(path)

    dialog.fileSelected.connect(take)
    dialog.open()
    return dialog
