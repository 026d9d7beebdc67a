"""Light or dark: the palette and the style sheet that the program wears."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from organiser.desktop.style import style_sheet
from organiser.desktop.tones import (
    AIRY,
    DARK,
    DARK_CONTRAST,
    HAIR,
    LIGHT,
    LIGHT_CONTRAST,
    ROOMY,
    SNUG,
    TIGHT,
    WIDE,
    Tones,
)

__all__ = ["AIRY", "HAIR", "ROOMY", "SNUG", "TIGHT", "WIDE", "palette", "wear", "worn"]


CHOICES = ("system", "light", "dark", "contrast")


def worn(choice: str) -> Tones:
    """Return the tones that `choice`, one of `CHOICES`, means now.

    "contrast" is light or dark as the system is; the system may ask for contrast by itself.
    """
    hints = QGuiApplication.styleHints()
    dark = choice == "dark" or (
        choice in {"system", "contrast"} and hints.colorScheme() is Qt.ColorScheme.Dark
    )
    wanted = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    if choice == "contrast" or (choice == "system" and wanted):
        return DARK_CONTRAST if dark else LIGHT_CONTRAST
    return DARK if dark else LIGHT


def follow_system(changed: Callable[[], object]) -> None:
    """Call `changed` whenever the system turns dark or light, or asks for contrast or not."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda _: changed())
    hints.accessibility().contrastPreferenceChanged.connect(lambda _: changed())


def palette(tones: Tones) -> QPalette:
    """Return the palette of a theme, the disabled colours included."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: tones.window,
        roles.WindowText: tones.text,
        roles.Base: tones.base,
        roles.AlternateBase: tones.window,
        roles.Text: tones.text,
        roles.PlaceholderText: tones.muted,
        roles.Button: tones.raised,
        roles.ButtonText: tones.text,
        roles.BrightText: tones.clash,
        roles.Highlight: tones.chosen,
        roles.HighlightedText: tones.on_chosen,
        roles.Accent: tones.accent,
        roles.Link: tones.accent,
        roles.LinkVisited: tones.accent,
        roles.ToolTipBase: tones.raised,
        roles.ToolTipText: tones.text,
        roles.Light: tones.base,
        roles.Midlight: tones.line,
        roles.Mid: tones.edge,
        roles.Dark: tones.muted,
        roles.Shadow: tones.text,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tones.muted))
    return made


def wear(application: QApplication, choice: str) -> None:
    """Dress the program in the theme that `choice`, one of `CHOICES`, means now."""
    tones = worn(choice)
    application.setStyle("Fusion")
    application.setPalette(palette(tones))
    application.setStyleSheet(style_sheet(tones))
