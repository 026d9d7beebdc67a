"""Light or dark: the palette and the style sheet that the program wears."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from organiser.desktop.style import style_sheet
from organiser.desktop.tones import AIRY, DARK, HAIR, LIGHT, ROOMY, SNUG, TIGHT, WIDE, Tones

__all__ = ["AIRY", "HAIR", "ROOMY", "SNUG", "TIGHT", "WIDE", "is_dark", "palette", "wear"]


def is_dark(choice: str) -> bool:
    """Return whether `choice` ("system", "light" or "dark") means the dark theme now."""
    if choice != "system":
        return choice == "dark"
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


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
    """Dress the program in the theme "system", "light" or "dark"."""
    worn = DARK if is_dark(choice) else LIGHT
    application.setStyle("Fusion")
    application.setPalette(palette(worn))
    application.setStyleSheet(style_sheet(worn))
