"""What stands beside the pages: the documents to choose from, their options, their warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.editors import choice_box
from organiser.desktop.fonts import SEMIBOLD, SMALL_PT, font
from organiser.desktop.icons import icon
from organiser.desktop.menus import OWN_NAMES
from organiser.desktop.page import heading, muted
from organiser.desktop.theme import HAIR, SNUG, TIGHT
from organiser.i18n import LANGUAGES, message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.desktop.options import Options
    from organiser.documents.document import Document
    from organiser.i18n import Message

WIDTH = 300
MOST_WARNINGS = 20
KEY = Qt.ItemDataRole.UserRole
ICONS = {
    ".pdf": "file-pdf",
    ".xlsx": "table",
    ".docx": "file-text",
    ".html": "globe",
    ".ics": "calendar-blank",
    ".zip": "archive",
}
GROUPS = {"packs": message("For one reader each")}
"""Headings of the groups that the command line prints together."""


class DocumentSide(QWidget):
    """Asks which document, in which language, how. `changed` tells when the answer is another."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self._offered: dict[str, Document] = {}
        self._kept: dict[str, dict[str, Any]] = {}
        self._wanted = ""
        self.options: Options | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SNUG)
        self.list = QListWidget()
        self.list.setObjectName("cards")
        self.list.setAccessibleName(desk(message("Documents")))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        column.addWidget(self.list, 2)
        column.addWidget(self._asking(), 3)

    def _asking(self) -> QScrollArea:
        desk = self._desk
        self._description = muted("")
        self.language = choice_box([(code, OWN_NAMES[code]) for code in LANGUAGES])
        self.language.setAccessibleName(desk(message("Language of the document")))
        self.language.setCurrentIndex(max(0, self.language.findData(desk.language.code)))
        self.language.activated.connect(self.changed)
        label = muted(desk(message("&Language of the document")))
        label.setBuddy(self.language)
        self._asked = QVBoxLayout()
        self._warnings_title = heading(desk(message("Before you print")))
        self._warnings = QLabel()
        self._warnings.setTextFormat(Qt.TextFormat.PlainText)
        self._warnings.setWordWrap(True)
        paper = QWidget()
        paper.setObjectName("paper")
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, SNUG, 0)
        column.setSpacing(SNUG)
        column.addWidget(self._description)
        asked = QVBoxLayout()
        asked.setSpacing(HAIR)
        asked.addWidget(label)
        asked.addWidget(self.language)
        column.addLayout(asked)
        column.addLayout(self._asked)
        column.addSpacing(TIGHT)
        column.addWidget(self._warnings_title)
        column.addWidget(self._warnings)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(paper)
        self.warn(())
        return scroll

    def offer(self, documents: tuple[Document, ...]) -> None:
        """List the documents; choose the one that was asked for before, or else the first."""
        self._offered = {document.key: document for document in documents}
        group = ""
        for document in sorted(documents, key=lambda document: bool(document.group)):
            if document.group != group:
                group = document.group
                self.list.addItem(self._group(GROUPS.get(group)))
            entry = QListWidgetItem(
                icon(ICONS.get(document.suffix, "file")), self._desk(document.title)
            )
            entry.setData(KEY, document.key)
            entry.setToolTip(self._desk(document.description))
            self.list.addItem(entry)
        self.choose(self._wanted or documents[0].key)

    def _group(self, name: Message | None) -> QListWidgetItem:
        entry = QListWidgetItem(self._desk(name) if name is not None else "")
        entry.setFlags(Qt.ItemFlag.NoItemFlags)
        entry.setFont(font(SMALL_PT, weight=SEMIBOLD))
        return entry

    @property
    def document(self) -> Document | None:
        """The document that is chosen."""
        entry = self.list.currentItem()
        return self._offered.get(entry.data(KEY)) if entry is not None else None

    def choose(self, key: str) -> None:
        """Choose the document with `key`, as soon as the documents are listed."""
        self._wanted = key
        for place in range(self.list.count()):
            if self.list.item(place).data(KEY) == key:
                self.list.setCurrentRow(place)

    def ask(self, key: str, **values: Any) -> None:  # noqa: ANN401 -- as the options' kinds say
        """Choose the document with `key`, with some of its options set."""
        self._kept[key] = {**self._kept.get(key, {}), **values}
        if self.document is not None and self.document.key == key:
            self._choose()
        else:
            self.choose(key)

    @property
    def values(self) -> dict[str, Any]:
        """The options by key, kept for each document until the workshop is closed."""
        return self.options.values if self.options is not None else {}

    def warn(self, sentences: tuple[str, ...]) -> None:
        """Show what a finished document has to say about itself."""
        self._warnings.setText("\n\n".join(sentences[:MOST_WARNINGS]))
        for label in (self._warnings_title, self._warnings):
            label.setVisible(bool(sentences))

    def _choose(self) -> None:
        from organiser.desktop.options import Options  # noqa: PLC0415 -- imported by now

        document = self.document
        if document is None:
            return
        if self.options is not None:
            self.options.hide()
            self.options.deleteLater()
        self._description.setText(self._desk(document.description))
        self.options = Options(self._desk, document, self._kept.get(document.key, {}))
        self.options.changed.connect(self._keep)
        self._asked.addWidget(self.options)
        self.changed.emit()

    def _keep(self) -> None:
        document = self.document
        if document is not None:
            self._kept[document.key] = self.values
        self.changed.emit()
