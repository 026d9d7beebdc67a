from itertools import product

import pytest
from PySide6.QtCore import QObject, Qt, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QPalette

from organiser.desktop import theme
from organiser.desktop.application import Program
from organiser.desktop.crash import LOG
from organiser.desktop.tones import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST

THEMES = {
    "light": (LIGHT, 4.5),
    "dark": (DARK, 4.5),
    "light contrast": (LIGHT_CONTRAST, 7),
    "dark contrast": (DARK_CONTRAST, 7),
}


def luminance(colour):
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The contrast of two colours as WCAG 2.2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs():
    for name in THEMES:
        grounds = ("window", "base", "raised", "hover")
        for text, ground in product(
            ("text", "muted", "clash", "warning", "good", "accent"), grounds
        ):
            yield name, text, ground
        for text, ground in (
            ("on_accent", "accent"),
            ("on_chosen", "chosen"),
            ("text", "notice"),
            ("text", "alarm"),
            ("clash", "alarm"),
        ):
            yield name, text, ground


@pytest.mark.parametrize(("name", "text", "ground"), list(pairs()))
def test_text_can_be_read_on_every_ground(name, text, ground):
    tones, least = THEMES[name]
    assert contrast(getattr(tones, text), getattr(tones, ground)) >= least


@pytest.mark.parametrize("name", ["light contrast", "dark contrast"])
def test_high_contrast_has_borders_that_can_be_seen(name):
    """WCAG 2.2, 1.4.11: at least 3 : 1 for what shows where a field is."""
    tones, _ = THEMES[name]
    assert contrast(tones.edge, tones.base) >= 3
    assert contrast(tones.line, tones.base) >= 3


class System(QObject):
    """Stands for the person's desktop: the offscreen platform cannot change its colours."""

    colorSchemeChanged = Signal(object)  # noqa: N815 -- as Qt names it
    contrastPreferenceChanged = Signal(object)  # noqa: N815 -- as Qt names it

    def __init__(self):
        super().__init__()
        self.scheme, self.contrast = Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference

    def accessibility(self):
        return self

    def colorScheme(self):  # noqa: N802 -- as Qt names it
        return self.scheme

    def contrastPreference(self):  # noqa: N802 -- as Qt names it
        return self.contrast

    def turn(self, scheme):
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)

    def ask_for(self, contrast):
        self.contrast = contrast
        self.contrastPreferenceChanged.emit(contrast)


@pytest.fixture
def program(qapp, settings, qtbot, monkeypatch):
    """The program on a desktop that can be turned dark."""
    system = System()
    monkeypatch.setattr(QGuiApplication, "styleHints", lambda: system)
    made = Program(qapp, settings)
    made.system = system
    qtbot.addWidget(made.window)
    yield made
    for handler in LOG.handlers[:]:
        handler.close()
        LOG.removeHandler(handler)
    qInstallMessageHandler(None)


def ground(qapp):
    return qapp.palette().color(QPalette.ColorRole.Base).name().upper()


def test_the_window_follows_the_system_at_once(program, qapp):
    assert ground(qapp) == LIGHT.base
    program.system.turn(Qt.ColorScheme.Dark)
    assert ground(qapp) == DARK.base
    program.system.ask_for(Qt.ContrastPreference.HighContrast)
    assert ground(qapp) == DARK_CONTRAST.base
    program.system.turn(Qt.ColorScheme.Light)
    assert ground(qapp) == LIGHT_CONTRAST.base
    program.system.ask_for(Qt.ContrastPreference.NoPreference)
    assert ground(qapp) == LIGHT.base


def test_a_theme_that_is_chosen_stays(program, settings, qapp):
    settings.theme = "light"
    theme.wear(qapp, "light")
    program.system.ask_for(Qt.ContrastPreference.HighContrast)
    program.system.turn(Qt.ColorScheme.Dark)

    assert ground(qapp) == LIGHT.base


def test_high_contrast_can_be_chosen_where_the_system_does_not_ask_for_it(program, settings, qapp):
    settings.theme = "contrast"
    theme.wear(qapp, "contrast")
    assert ground(qapp) == LIGHT_CONTRAST.base
    program.system.turn(Qt.ColorScheme.Dark)
    assert ground(qapp) == DARK_CONTRAST.base
