"""Help ▸ About: versions, folders and licences, to read and to copy."""

from __future__ import annotations

import platform
import re
from importlib.metadata import (
    PackageMetadata,
    PackageNotFoundError,
    metadata,
    requires,
    version,
)
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
)

from organiser import __version__
from organiser.desktop.fonts import SEMIBOLD, TITLE_PT, font
from organiser.desktop.icons import program_icon
from organiser.desktop.letters import LetteredDialog
from organiser.desktop.page import muted
from organiser.desktop.theme import HAIR, ROOMY, WIDE
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window

PROGRAM = "workshop-organiser"


def parts() -> list[str]:
    """Return the libraries that the program is made of, with version and licence."""
    try:
        named = [wanted for wanted in requires(PROGRAM) or () if "extra ==" not in wanted]
    except PackageNotFoundError:  # run from a folder that was never installed
        return []
    found = []
    for wanted in named:
        name = re.split(r"[^\w.-]", wanted, maxsplit=1)[0]
        try:
            found.append(f"{name} {version(name)} · {licence(metadata(name))}")
        except PackageNotFoundError:
            continue
    return sorted(found, key=str.casefold)


def licence(facts: PackageMetadata) -> str:
    """Return a library's licence as the library names it."""
    said = facts.json
    classes = [
        text.rsplit(" :: ", 1)[-1]
        for text in said.get("classifier", ())
        if text.startswith("License ::") and not text.endswith("OSI Approved")
    ]
    first = str(said.get("license", "")).strip().split("\n", 1)[0]
    return str(said.get("license_expression", "")) or ", ".join(classes) or first or "?"


def versions(window: Window) -> str:
    """Return what a maintainer asks for first: versions, folders, libraries and licences."""
    settings = window.desk.settings
    lines = [
        f"Workshop Organiser {__version__}",
        f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}",
        str(settings.folder),
        str(settings.logs),
    ]
    if window.space is not None:
        lines.append(str(window.space.file.path))
    return "\n".join([*lines, "", *parts()])


class AboutDialog(LetteredDialog):
    """The name of the program, and the text that can be copied."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say = window.desk
        self.setWindowTitle(say(message("About Workshop Organiser")))
        self.resize(620, 520)
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(56, 56))
        title = QLabel(say(message("Workshop Organiser {version}", version=__version__)))
        title.setFont(font(TITLE_PT, weight=SEMIBOLD))
        names = QVBoxLayout()
        names.setSpacing(HAIR)
        names.addWidget(title)
        names.addWidget(
            muted(
                say(message("Participants, sessions and study visits in one file, printed right."))
            )
        )
        head = QHBoxLayout()
        head.setSpacing(ROOMY)
        head.addWidget(picture)
        head.addLayout(names, 1)
        self.text = QPlainTextEdit(versions(window))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setAccessibleName(say(message("Versions and licences")))
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, ROOMY)
        column.setSpacing(ROOMY)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        buttons = QDialogButtonBox()
        self.copy_button = buttons.addButton(
            say(message("C&opy")), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.text.toPlainText())
        )
        close = buttons.addButton(say(message("&Close")), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        close.setDefault(True)
        column.addWidget(buttons)


def show_about(window: Window) -> AboutDialog:
    """Open the About window."""
    dialog = AboutDialog(window)
    dialog.open()
    return dialog
