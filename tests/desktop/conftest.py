"""Real windows on a screen that nobody sees. What Qt or our log complains of fails the test."""

from __future__ import annotations

import logging
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from alone import Alone
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from organiser.desktop import fonts, theme
from organiser.desktop.desk import Desk
from organiser.desktop.settings import Settings
from organiser.desktop.window import Window
from organiser.i18n import Language

HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
)


@pytest.fixture(scope="session")
def qapp_args():
    return ["organiser", "-platform", "offscreen"]


@pytest.fixture(autouse=True)
def quiet(request, caplog):
    """No unexpected line in the log, from Python or from Qt."""
    yield
    records = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    captured = getattr(request.node, "qt_log_capture", None)
    said = [record.message for record in captured.records] if captured else []
    said += [record.getMessage() for record in records]
    expected = getattr(request.node, "expected_log", "")
    unexpected = [
        t for t in said if not any(h in t for h in HARMLESS) and not (expected and expected in t)
    ]
    assert unexpected == []


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "profile")


@pytest.fixture
def desk(qapp, settings):
    fonts.load_first("en")
    qapp.setFont(fonts.font())
    theme.wear(qapp, "light")
    return Desk(settings, Language("en"))


@pytest.fixture
def window(desk, qtbot):
    """The main window on its start page."""
    made = Window(desk)
    qtbot.addWidget(made)
    made.resize(1180, 760)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or it is dressed for ever


@pytest.fixture
def space(window, turin):
    """The small workshop, open in the window."""
    return window.take(turin)


@pytest.fixture
def alone(desk, turin, qtbot):
    """The small workshop, of which a test shows one page without the window."""
    return Alone(desk, turin, qtbot)


@pytest.fixture
def people(alone):
    """The page of people on its own, standing on its first cell."""
    from organiser.desktop.pages.people import PeoplePage  # noqa: PLC0415 -- slow to import

    page = alone.show(PeoplePage)
    page.view.stand_on(page.table.index(0, 0))
    page.view.setFocus()
    return page


class Heart:
    """Beats on the event loop, every few milliseconds while that is free.

    How long a beat takes is measured in tests/benchmarks. Here they are counted: work done on
    the event loop itself lets through none, however slow or busy the machine is.
    """

    ENOUGH = 10

    def __init__(self):
        self.beats = 0
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)

    def _beat(self):
        self.beats += 1

    def __enter__(self):
        QApplication.processEvents()
        self.beats = 0
        self._timer.start()
        return self

    def __exit__(self, *_):
        self._timer.stop()

    @property
    def lived(self):
        return self.beats >= self.ENOUGH


@pytest.fixture
def heart(qapp):
    return Heart()


@pytest.fixture(autouse=True)
def _plain_hooks():
    yield
    sys.excepthook = sys.__excepthook__
