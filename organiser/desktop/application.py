"""The start of the program with a window."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from organiser import __version__
from organiser.desktop import ahead, fonts, theme
from organiser.desktop.crash import CrashWindow, keep_log
from organiser.desktop.desk import Desk, chosen_language
from organiser.desktop.instance import Reception, handed_over
from organiser.desktop.settings import Settings
from organiser.desktop.window import Window
from organiser.desktop.work import Job
from organiser.i18n import Language

SOON_MS = 500  # after a workshop opened, what Documents needs is made ready


def make_pages_ready() -> None:
    """Import what New and Open need: half a second that a click would wait for."""
    Job(lambda _: ahead.import_pages()).start()


def make_documents_ready() -> None:
    """Start the process that makes documents, and import what their page lists."""

    def make_ready(_job: Job) -> None:
        ahead.import_documents()
        import_module("organiser.desktop.printing").press().warm()

    Job(make_ready).start()


class Program:
    """The running program: one window, made anew where the language changes."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        self._application, self.settings = application, settings
        self._translator: QTranslator | None = None
        log = keep_log(settings.logs)
        self.desk = self._speak(chosen_language(settings))
        self.crash = CrashWindow(self.desk, log)
        self.crash.install()
        theme.follow_system(self._follow_system)
        theme.wear(application, settings.theme)
        self.window = self._open_window()

    def _speak(self, language: Language) -> Desk:
        """Load face, direction and Qt's own words of `language`."""
        desk = Desk(self.settings, language)
        fonts.load_first(language.code)
        self._application.setFont(fonts.font())
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if language.right_to_left
            else Qt.LayoutDirection.LeftToRight
        )
        QLocale.setDefault(desk.locale)
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        self._translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language.code}", folder):
            self._application.installTranslator(self._translator)
        return desk

    def _open_window(self) -> Window:
        window = Window(self.desk)
        window.rebuild.connect(self._rebuild, Qt.ConnectionType.QueuedConnection)
        window.opened.connect(lambda: QTimer.singleShot(SOON_MS, make_documents_ready))
        self.crash.parent_window = window
        return window

    def _rebuild(self) -> None:
        """Open the window again in the language of the settings, on the same page."""
        old = self.window
        page, file = old.page, old.put_away()
        self.desk = self.crash.desk = self._speak(chosen_language(self.settings))
        self.settings.keep_state("window", old.saveGeometry())
        self.window = self._open_window()
        if file is not None:
            self.window.take(file, page)
        self.window.show()
        old.hide()
        old.deleteLater()

    def _follow_system(self) -> None:
        if self.settings.theme in {"system", "contrast"}:
            theme.wear(self._application, self.settings.theme)

    def asked(self, path: str) -> None:
        """Come forward for a second start, and open what it was given."""
        self.window.come_forward()
        if path:
            self.window.opening.open(Path(path))


def run(arguments: Sequence[str] = ()) -> int:
    """Open the window, on the workshop that `arguments` name; return the exit code.

    Where the program runs already, its window comes forward and opens the workshop.
    """
    path = _path(arguments)
    settings = Settings()
    os.environ.setdefault("QT_ENABLE_HIGHDPI_SCALING", "1")
    QApplication.setApplicationName("Workshop Organiser")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("organiser")
    ahead.import_plainly()
    application = QApplication([sys.argv[0]])
    if handed_over(settings.folder, path):
        return 0
    reception = Reception(settings.folder)
    program = Program(application, settings)
    reception.asked.connect(program.asked)
    program.window.show()
    if path is not None:
        program.window.open_later(path)
    QTimer.singleShot(150, make_pages_ready)
    QTimer.singleShot(300, fonts.load_rest)
    code = application.exec()
    reception.close()
    return code


def _path(arguments: Sequence[str]) -> Path | None:
    parser = ArgumentParser(prog="organiser")
    parser.add_argument("file", nargs="?", type=Path)
    found: Path | None = parser.parse_args(list(arguments)).file
    return found.absolute() if found else None
