"""A tab that is built after the page is seen, so that the page is seen sooner."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class LaterTab(QWidget):
    """Holds what `make` returns, from `build` on, or from when the tab is first seen."""

    def __init__(self, parent: QWidget, make: Callable[[], QWidget]) -> None:
        super().__init__(parent)
        self._make = make
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def built(self) -> bool:
        return self._content is not None

    def build(self) -> Any:  # noqa: ANN401 -- whatever `make` returns
        """Return the content, made the first time."""
        if self._content is None:
            self._content = self._make()
            self._column.addWidget(self._content)
            self._content.show()  # a layout would show it one turn of the event loop later
            self._column.activate()
        return self._content

    def showEvent(self, event: QShowEvent) -> None:
        self.build()
        super().showEvent(event)
