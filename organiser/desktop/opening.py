"""Making, opening and copying workshop files, and what may stand in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from organiser.desktop import ahead
from organiser.desktop.work import Job, undisturbed
from organiser.desktop.workspace import Notice
from organiser.errors import (
    OrganiserError,
    WorkshopLocked,
    WorkshopTooNew,
    WorkshopUnreadable,
    WriteRefused,
)
from organiser.i18n import Message, message

if TYPE_CHECKING:
    from organiser.desktop.new_dialog import NewDialog
    from organiser.desktop.window import Window
    from organiser.store import WorkshopFile

SUFFIX = ".organiser"


class Opening(QObject):
    """What the File menu and the start page do with files."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.job: Job | None = None
        self._window, self._say = window, window.desk
        self._settings = window.desk.settings

    def open(
        self, path: Path, *, read_only: bool = False, then: Callable[[], object] | None = None
    ) -> None:
        """Open the workshop at `path` in place of the present one; say what stands in the way."""
        space = self._window.space
        if space is not None and space.file.path.absolute() == path.absolute():
            self._window.come_forward()
            return
        self._begin(lambda _: _opened(path, read_only=read_only), path, then)

    def _begin(
        self,
        work: Callable[[Job], WorkshopFile],
        path: Path,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Open a file off the event loop and show it; the latest that was asked for counts."""

        def prepared(job: Job) -> WorkshopFile:
            ahead.import_pages()  # here: the event loop must not wait for them
            return work(job)

        self.job = job = Job(prepared)
        job.done.connect(lambda file: self._take(job, file, then))
        job.failed.connect(lambda error: self._refuse(job, error, path))
        job.start()

    def _take(self, job: Job, file: WorkshopFile, then: Callable[[], object] | None) -> None:
        if job is not self.job:  # another one was asked for meanwhile
            file.close()
            return
        self.job = None
        self._replace(file)
        if then is not None:
            then()

    def _replace(self, file: WorkshopFile) -> None:
        old = self._window.put_away()
        self._window.take(file)
        if old is not None:
            old.close()

    def _refuse(self, job: Job, error: Exception, path: Path) -> None:
        if job is not self.job:
            return
        self.job = None
        if not isinstance(error, OrganiserError):
            raise error
        buttons: list[tuple[Message, Callable[[], object]]] = []
        if isinstance(error, WorkshopLocked | WorkshopTooNew):
            look = message("Open &read-only")
            buttons.append((look, lambda: self.open(path, read_only=True)))
        if isinstance(error, WorkshopUnreadable) and _has_backups(path):
            buttons.append((message("Restore from &backup…"), lambda: self._restore(path)))
        self._window.tell(
            Notice(
                message("“{name}” was not opened.", name=path.name),
                buttons=tuple(buttons),
                grave=True,
                details=[error.what, error.instead],
            )
        )

    def _restore(self, path: Path) -> None:
        from organiser.desktop.restore_dialog import RestoreDialog  # noqa: PLC0415 -- when needed

        RestoreDialog(self._window, path).open()

    def recent(self, path: Path) -> None:
        """Open a workshop of the recent list, which may be gone by now."""
        if path.exists():
            self.open(path)
            return
        self._window.tell(
            Notice(
                message("“{name}” is not where it was.", name=path.name),
                message(
                    "It may have been moved, renamed or deleted, "
                    "or its drive is not there: {folder}",
                    folder=str(path.parent),
                ),
                (
                    (message("&Locate…"), lambda: self._locate(path)),
                    (message("&Remove from list"), lambda: self._forget(path)),
                ),
                grave=True,
            )
        )

    def _forget(self, path: Path) -> None:
        self._settings.forget(path)
        self._window.start.refresh()

    def _locate(self, path: Path) -> None:
        def found(chosen: Path) -> None:
            self.open(chosen, then=lambda: self._forget(path))

        self.choose(found)

    def choose(self, then: Callable[[Path], object] | None = None) -> QFileDialog:
        """Ask for a workshop file and open it."""
        dialog = self._file_dialog(message("Open a workshop"), "open")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self._say(message("Workshops (*.organiser)")), self._say(message("All files (*)"))]
        )
        dialog.fileSelected.connect(lambda chosen: self._chosen(Path(chosen), then or self.open))
        dialog.open()
        return dialog

    def _chosen(self, path: Path, then: Callable[[Path], object]) -> None:
        self._settings.remember_folder("open", path.parent)
        then(path)

    def _file_dialog(self, title: Message, purpose: str) -> QFileDialog:
        dialog = QFileDialog(self._window, self._say(title))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(str(self._settings.last_folder(purpose)))
        return dialog

    def new(self, then: Callable[[], object] | None = None) -> NewDialog:
        """Ask for title, days and place, and begin a workshop."""
        from organiser.desktop.new_dialog import NewDialog  # noqa: PLC0415 -- the model, when needed

        dialog = NewDialog(self._window.desk, self._window)
        dialog.made.connect(self._replace)
        if then is not None:
            dialog.made.connect(lambda _file: then())
        dialog.open()
        return dialog

    def new_from_list(self) -> None:
        """Begin a workshop, and go on with a spreadsheet of its people."""
        self.new(self.import_people)

    def import_people(self) -> None:
        """Ask for a list of people and show what it would bring."""
        from organiser.desktop.import_dialog import choose_list  # noqa: PLC0415 -- when needed

        if self._window.space is not None:
            choose_list(self._window.space, self._window)

    def sample(self) -> None:
        """Open a fresh copy of the sample workshop in the person's own folder."""
        if self.job is not None:
            return  # a double click
        name = self._say(message("Sample workshop"))
        path = unused(self._settings.documents / f"{name}{SUFFIX}")
        self._begin(lambda _: _new_sample(path), path)

    def save_copy(self) -> None:
        """Ask where, and write a copy of the open workshop there."""
        space = self._window.space
        if space is None:
            return
        space.settle()
        dialog = self._file_dialog(message("Save a copy"), "copy")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.setNameFilters([self._say(message("Workshops (*.organiser)"))])
        dialog.selectFile(unused(dialog.directory().filePath(space.file.path.name)).name)
        dialog.fileSelected.connect(lambda chosen: self._copied(Path(chosen)))
        dialog.open()

    def _copied(self, path: Path) -> None:
        space = self._window.space
        if space is None:
            return
        self._settings.remember_folder("copy", path.parent)
        try:
            if path.absolute() == space.file.path.absolute():
                raise WriteRefused(
                    message("A copy cannot take the place of the open workshop."),
                    message("Choose another name or folder."),
                )
            space.file.save_copy(path)
        except OrganiserError as refusal:
            space.refuse(refusal)
            return
        space.tell(Notice(message("A copy was saved as {path}.", path=str(path)), seconds=10))


def _opened(path: Path, *, read_only: bool) -> WorkshopFile:
    """Open the file off the event loop."""
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- off the event loop

    with undisturbed():
        return WorkshopFile.open(path, read_only=read_only, newer=read_only)


def _has_backups(path: Path) -> bool:
    from organiser.store import backups  # noqa: PLC0415 -- imported by now

    return bool(backups.listed(path))


def _new_sample(path: Path) -> WorkshopFile:
    from organiser.importers.sample import create_sample  # noqa: PLC0415 -- off the event loop

    with undisturbed():
        return create_sample(path)


def unused(path: Path | str) -> Path:
    """Return `path`, or with a number before its suffix where that file exists."""
    path = Path(path)
    found, number = path, 2
    while found.exists():
        found = path.with_stem(f"{path.stem} {number}")
        number += 1
    return found
