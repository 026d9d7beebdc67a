"""The ways into the wizard of `importing/`: a file that is chosen, dropped, or a pasted table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from organiser.desktop.file_choice import ask_for_file
from organiser.desktop.importing.reading import Source
from organiser.desktop.importing.wizard import ImportWizard
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace


def choose_list(space: Workspace, parent: QWidget) -> QFileDialog:
    """Ask for a file and show what it would bring."""
    return ask_for_file(
        space.desk,
        parent,
        message("Import a list of people"),
        lambda path: show_list(space, path, parent),
        message("Lists (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt *.vcf)"),
    )


def show_list(space: Workspace, path: Path, parent: QWidget) -> ImportWizard:
    """Show what the list at `path` would bring."""
    space.desk.settings.remember_folder("import", path.parent)
    return _show(space, Source(path.name, path), parent)


def show_pasted(space: Workspace, parent: QWidget) -> ImportWizard | None:
    """Show what the table on the clipboard would bring; `None` where there is no text."""
    text = QGuiApplication.clipboard().text()
    if not text.strip():
        return None
    return _show(space, Source(space.desk(message("Pasted table")), text=text), parent)


def _show(space: Workspace, source: Source, parent: QWidget) -> ImportWizard:
    space.settle()
    wizard = ImportWizard(space, source, parent)
    wizard.open()
    return wizard
