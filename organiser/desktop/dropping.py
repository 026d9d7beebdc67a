"""A file that is dropped onto the window: a workshop is opened, a list of people is imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from organiser.desktop.opening import SUFFIX

if TYPE_CHECKING:
    from organiser.desktop.window import Window

LISTS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".vcf"})


class Drops(QObject):
    """Takes one file at a time, and only where something can be made of it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            path = self.wanted(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self.take(path)
            return True
        if isinstance(event, QDragEnterEvent) and self.wanted(event.mimeData()) is not None:
            event.acceptProposedAction()
            return True
        return False

    def wanted(self, dragged: QMimeData) -> Path | None:
        """Return the one file that is dragged, `None` where nothing can be made of it."""
        paths = [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
        if len(paths) != 1:
            return None
        suffix = paths[0].suffix.casefold()
        space = self._window.space
        listed = suffix in LISTS and space is not None and not space.file.read_only
        return paths[0] if suffix == SUFFIX or listed else None

    def take(self, path: Path) -> None:
        """Open a workshop, or show what a list would bring."""
        from organiser.desktop.import_dialog import show_list  # noqa: PLC0415 -- when needed

        space = self._window.space
        if path.suffix.casefold() == SUFFIX:
            self._window.opening.open(path)
        elif space is not None:
            show_list(space, path, self._window)
