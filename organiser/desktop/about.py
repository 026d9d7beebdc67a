"""Help ▸ About: the versions, to read and to copy."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from organiser import __version__
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.window import Window

PARTS = (
    "PySide6-Essentials",
    "sqlmodel",
    "sqlalchemy",
    "reportlab",
    "uharfbuzz",
    "openpyxl",
    "babel",
    "zxing-cpp",
)


def versions(window: Window) -> str:
    """Return what a maintainer asks for first, one line each."""
    lines = [
        f"Workshop Organiser {__version__}",
        f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}",
    ]
    for part in PARTS:
        try:
            lines.append(f"{part} {version(part)}")
        except PackageNotFoundError:  # a frozen program keeps no lists of packages
            continue
    lines.append(str(window.desk.settings.folder))
    if window.space is not None:
        lines.append(str(window.space.file.path))
    return "\n".join(lines)


def show_about(window: Window) -> None:
    """Open the About window."""
    say = window.desk
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(say(message("About Workshop Organiser")))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(say(message("Workshop Organiser {version}", version=__version__)))
    box.setInformativeText(
        say(message("Participants, sessions and study visits in one file, printed right."))
        + "\n\n"
        + versions(window)
    )
    copy = box.addButton(say(message("&Copy")), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions(window)))
    close = box.addButton(say(message("C&lose")), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    box.open()
