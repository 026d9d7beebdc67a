"""A copy of the open workshop without personal data: where to, and what to look at in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from organiser.desktop.opening import SUFFIX, unused
from organiser.desktop.work import Job, undisturbed
from organiser.desktop.workspace import Notice
from organiser.i18n import message, verbatim

if TYPE_CHECKING:
    from organiser.actions.without import Cleaned
    from organiser.desktop.window import Window
    from organiser.desktop.workspace import Workspace
    from organiser.model import Workshop


def ask_where(window: Window) -> QFileDialog | None:
    """Ask for a new file, and write the copy there."""
    space = window.space
    if space is None:
        return None
    space.settle()
    say, settings = window.desk, window.desk.settings
    dialog = QFileDialog(window, say(message("Copy without personal data")))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setDirectory(str(settings.last_folder("copy")))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX[1:])
    dialog.setNameFilters([say(message("Workshops (*.organiser)"))])
    stem = say(message("{name} without people", name=space.file.path.stem))
    dialog.selectFile(unused(dialog.directory().filePath(f"{stem}{SUFFIX}")).name)
    dialog.fileSelected.connect(lambda chosen: _begin(space, Path(chosen)))
    dialog.open()
    return dialog


def _begin(space: Workspace, target: Path) -> None:
    """Write the copy off the event loop; say what stands in the way."""
    space.desk.settings.remember_folder("copy", target.parent)
    workshop = space.workshop
    job = Job(lambda _: _copied(workshop, target))
    space.follow(job, lambda found: _tell(space, found, target))
    job.start()


def _copied(workshop: Workshop, target: Path) -> Cleaned:
    from organiser.actions.privacy import (  # noqa: PLC0415 -- off the event loop
        copy_without_personal_data,
    )

    with undisturbed():
        return copy_without_personal_data(workshop, target)


def _tell(space: Workspace, found: Cleaned, target: Path) -> None:
    from organiser.actions.privacy import told_of_copy  # noqa: PLC0415 -- when it is wanted

    details = [*told_of_copy(found), *(verbatim(text) for text in found.doubtful)]
    space.tell(
        Notice(
            message("A copy was saved as {path}.", path=str(target)),
            details[0],
            details=details[1:],
        )
    )
