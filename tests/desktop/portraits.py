"""Pictures of every page: `python tests/desktop/portraits.py FOLDER [language] [theme]`.

The sample workshop is opened on a screen that nobody sees; each page is saved as PNG. The
variable ORGANISER_PORTRAIT gives another size of the window: 1024x768.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from organiser.desktop import fonts
from organiser.desktop.application import Program
from organiser.desktop.settings import Settings
from organiser.documents.catalogue import documents
from organiser.importers.sample import create_sample

SIZE = tuple(int(side) for side in os.environ.get("ORGANISER_PORTRAIT", "1280x800").split("x"))
PATIENCE_S = 20


def settle(application, done=lambda: True, seconds=0.4):
    """Let the window work until `done`, and a little longer."""
    until = time.monotonic() + PATIENCE_S
    while not done() and time.monotonic() < until:
        application.processEvents()
        time.sleep(0.01)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.01)


def take_portraits(folder: Path, language: str, theme: str, profile: Path) -> None:
    application = QApplication.instance() or QApplication(["organiser"])
    settings = Settings(profile)
    settings.language, settings.theme = language, theme
    program = Program(application, settings)
    sys.excepthook = sys.__excepthook__
    fonts.load_rest()
    window = program.window
    window.resize(*SIZE)
    window.show()
    settle(application)
    folder.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(folder / f"start-{language}-{theme}.png"))
    space = window.take(create_sample(profile / "Turin.organiser"))
    settle(application, lambda: space.findings.known)
    for page in window.pages:
        shown = window.show_page(page.key)
        if page.key == "documents":
            settle(application, lambda page=shown: page.document is not None)
            for document in documents():
                shown.choose(document.key)
                settle(application, lambda page=shown: page.finished is not None, 1.0)
                window.grab().save(
                    str(folder / f"{page.key}-{document.key}-{language}-{theme}.png")
                )
            continue
        view = getattr(shown, "view", None)
        if view is not None and hasattr(view, "go_to") and view.table.rowCount() > 2:
            view.go_to(view.table.row(2).key)
        settle(application)
        window.grab().save(str(folder / f"{page.key}-{language}-{theme}.png"))
    window.close()


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        take_portraits(
            Path(sys.argv[1]),
            sys.argv[2] if len(sys.argv) > 2 else "en",
            sys.argv[3] if len(sys.argv) > 3 else "light",
            Path(place),
        )
