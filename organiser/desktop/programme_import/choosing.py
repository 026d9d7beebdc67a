"""The way into the window: a file is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from organiser.desktop.file_choice import ask_for_file
from organiser.desktop.programme_import.dialog import ProgrammeImport
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace


def choose_programme(space: Workspace, parent: QWidget) -> QFileDialog:
    """Ask for a file and show what it would bring."""
    return ask_for_file(
        space.desk,
        parent,
        message("Import a programme"),
        lambda path: show_programme(space, path, parent),
        message("Programmes (*.xml *.json *.ics *.xlsx *.xlsm *.xls *.ods *.csv *.tsv)"),
    )


def show_programme(space: Workspace, path: Path, parent: QWidget) -> ProgrammeImport:
    """Show what the schedule at `path` would bring."""
    space.desk.settings.remember_folder("import", path.parent)
    space.settle()
    made = ProgrammeImport(space, path, parent)
    made.open()
    return made
