"""Saving a finished document, and what can be done with it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from organiser.desktop.work import Job
from organiser.desktop.workspace import Notice
from organiser.errors import WriteRefused
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.desktop.page import PageWidget
    from organiser.documents.document import Document

PURPOSE = "save"
KINDS = {
    ".pdf": message("PDF documents (*.pdf)"),
    ".xlsx": message("Spreadsheets (*.xlsx)"),
    ".docx": message("Text documents (*.docx)"),
    ".html": message("Web pages (*.html)"),
    ".ics": message("Calendars (*.ics)"),
    ".xml": message("Schedules (*.xml)"),
    ".zip": message("Archives (*.zip)"),
}


def kind_of_file(suffix: str) -> Message:
    """Return what a file dialog calls files with `suffix`."""
    return KINDS.get(suffix) or message("Files (*{suffix})", suffix=suffix)


class Saving(QObject):
    """Asks where, writes the bytes that were shown, and offers to open them."""

    def __init__(self, page: PageWidget) -> None:
        super().__init__(page)
        self._page, self._space = page, page.space

    def ask(
        self, document: Document, content: bytes, then: Callable[[], object] = lambda: None
    ) -> QFileDialog:
        """Ask for the place of `content` and write it there; `then` is called once it stands."""
        settings, say = self._space.desk.settings, self._space.desk
        dialog = QFileDialog(self._page, say(message("Save {document}", document=document.title)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(str(settings.last_folder(PURPOSE)))
        dialog.setDefaultSuffix(document.suffix.removeprefix("."))
        dialog.setNameFilters([say(kind_of_file(document.suffix)), say(message("All files (*)"))])
        dialog.selectFile(self._name(document))
        dialog.fileSelected.connect(
            lambda chosen: self.write(Path(chosen), document, content, then)
        )
        dialog.open()
        return dialog

    def _name(self, document: Document) -> str:
        event = self._space.workshop.event
        start = event.code or self._space.file.path.stem
        return f"{start} {self._space.desk(document.title)}{document.suffix}".replace("/", "-")

    def write(
        self,
        path: Path,
        document: Document,
        content: bytes,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Write `content` to `path`, whole or not at all."""
        from organiser.documents.export import replace_file  # noqa: PLC0415 -- when needed

        job = Job(lambda _: replace_file(path, content))
        job.done.connect(lambda _: self._done(path, then))
        job.failed.connect(lambda error: self._fail(error, path, document, content, then))
        job.start()

    def _done(self, path: Path, then: Callable[[], object]) -> None:
        then()
        self._space.desk.settings.remember_folder(PURPOSE, path.parent)
        self._space.tell(
            Notice(
                message("“{name}” was saved in {folder}.", name=path.name, folder=str(path.parent)),
                buttons=(
                    (message("&Open it"), lambda: open_outside(path)),
                    (message("Show in &folder"), lambda: open_outside(path.parent)),
                ),
                seconds=30,
            )
        )

    def _fail(
        self,
        error: Exception,
        path: Path,
        document: Document,
        content: bytes,
        then: Callable[[], object],
    ) -> None:
        if not isinstance(error, WriteRefused):
            self._space.fault(error)
            return
        self._space.tell(
            Notice.of(
                error,
                (message("&Try again"), lambda: self.write(path, document, content, then)),
                (message("Save &as…"), lambda: self.ask(document, content, then)),
            )
        )


def open_outside(path: Path) -> None:
    """Open a file or a folder with the program that the person uses for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
