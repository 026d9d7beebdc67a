"""What nobody foresaw: written to the log, and told once in a calm window."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from organiser import __version__
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk

LOG = logging.getLogger("organiser")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def keep_log(folder: Path) -> Path:
    """Write what happens to a log file in `folder`, at most 1 MB and one older file."""
    path = folder / "organiser.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        writer = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    except OSError:
        return path  # a full or read-only disk: the program works without a log
    writer.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(writer)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    qInstallMessageHandler(lambda kind, _context, text: LOG.log(_LEVELS[kind], "Qt: %s", text))
    return path


class CrashWindow(QObject):
    """Catches what escapes. One window at a time; further ones are only logged."""

    caught = Signal(str)

    def __init__(self, desk: Desk, log: Path) -> None:
        super().__init__()
        self.desk, self._log = desk, log
        self._open: QMessageBox | None = None
        self.parent_window: QWidget | None = None
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self.catch
        threading.excepthook = lambda told: self.catch(
            told.exc_type, told.exc_value, told.exc_traceback
        )

    def catch(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log the defect, and tell of it when the event loop is at rest."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        LOG.error("%s", details)
        self.caught.emit(details)

    def _tell(self, details: str) -> None:
        if self._open is not None:
            return
        say = self.desk
        box = QMessageBox(self.parent_window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(say(message("Something unexpected happened")))
        box.setText(say(message("The last step could not be finished.")))
        box.setInformativeText(
            say(
                message(
                    "Your workshop is safe: every change is on disk as soon as it is made. "
                    "You can go on working. If it happens again, copy the details and send them "
                    "to whoever maintains the organiser.\n\nThe log is kept in {path}",
                    path=str(self._log),
                )
            )
        )
        copy = box.addButton(say(message("&Copy details")), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(
                f"Workshop Organiser {__version__}\n{details}"
            )
        )
        go_on = box.addButton(say(message("&Go on")), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.finished.connect(self._closed)
        self._open = box
        box.open()

    def _closed(self) -> None:
        self._open = None
