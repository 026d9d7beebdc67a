"""Colours, spacing and shapes: one light and one dark theme, calm and mostly white.

Every colour on the screen comes from here. Text has a contrast of at least 4.5 : 1 on
each ground it is used on (a test computes it, WCAG 2.2). The accent is the printed pages'.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

HAIR, TIGHT, SNUG, ROOMY, WIDE, AIRY = 4, 8, 12, 16, 24, 40
"""The scale of distances, in device-independent pixels."""

ROUND = 6
"""The radius of corners, in device-independent pixels."""


@dataclass(frozen=True)
class Tones:
    """The colours of a theme."""

    window: str  # side bar and edges
    base: str  # where one reads and writes
    raised: str  # buttons, menus
    hover: str
    text: str
    muted: str
    line: str  # hair lines
    edge: str  # borders of fields and buttons
    accent: str
    on_accent: str
    chosen: str  # ground of what is selected
    on_chosen: str
    clash: str
    warning: str
    good: str
    notice: str  # ground of bars that tell something
    alarm: str  # ground of bars that need an answer


LIGHT = Tones(
    window="#F5F7F9",
    base="#FFFFFF",
    raised="#FFFFFF",
    hover="#EDF2F6",
    text="#17212B",
    muted="#566370",
    line="#E4E9EE",
    edge="#C3CDD6",
    accent="#1F5C8B",
    on_accent="#FFFFFF",
    chosen="#DBE8F3",
    on_chosen="#0E2B44",
    clash="#A8261C",
    warning="#80560A",
    good="#23693F",
    notice="#EAF2F8",
    alarm="#FBEDEA",
)

DARK = Tones(
    window="#12171C",
    base="#191F26",
    raised="#222A32",
    hover="#26303A",
    text="#E4EAF0",
    muted="#9CAAB7",
    line="#2A333D",
    edge="#414E5B",
    accent="#7FBAE3",
    on_accent="#0B1D2B",
    chosen="#284560",
    on_chosen="#F1F7FC",
    clash="#FF9C91",
    warning="#E8BC62",
    good="#7FCB9A",
    notice="#1F2F3C",
    alarm="#3A2422",
)


def is_dark(choice: str) -> bool:
    """Return whether `choice` ("system", "light" or "dark") means the dark theme now."""
    if choice != "system":
        return choice == "dark"
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def tones() -> Tones:
    """Return the colours that the running program shows."""
    dark = QGuiApplication.palette().color(QPalette.ColorRole.Base).lightness() < 128  # noqa: PLR2004 -- half
    return DARK if dark else LIGHT


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


def style_sheet(tones: Tones) -> str:
    """Return the shapes of the widgets: flat, one hair line, one accent. No fonts in here."""
    return f"""
    QWidget#page, QScrollArea, QWidget#paper {{ background: {tones.base}; }}
    QScrollArea {{ border: none; }}
    QToolTip {{ color: {tones.text}; background: {tones.raised}; border: 1px solid {tones.edge};
        padding: {HAIR}px {TIGHT}px; }}
    QMenuBar {{ background: {tones.window}; color: {tones.text}; padding: 2px {TIGHT}px; border: none; }}
    QMenuBar::item {{ padding: {HAIR}px {TIGHT}px; border-radius: {ROUND}px; background: transparent; }}
    QMenuBar::item:selected {{ background: {tones.chosen}; color: {tones.on_chosen}; }}
    QMenu {{ background: {tones.raised}; color: {tones.text}; border: 1px solid {tones.edge}; padding: {HAIR}px; }}
    QMenu::item {{ padding: 6px {WIDE}px 6px {SNUG}px; border-radius: {HAIR}px; }}
    QMenu::item:selected {{ background: {tones.chosen}; color: {tones.on_chosen}; }}
    QMenu::item:disabled {{ color: {tones.muted}; }}
    QMenu::icon {{ padding-left: {TIGHT}px; }}
    QMenu::separator {{ height: 1px; background: {tones.line}; margin: {HAIR}px {TIGHT}px; }}
    QStatusBar {{ background: {tones.window}; color: {tones.muted}; border-top: 1px solid {tones.line}; }}
    QStatusBar::item {{ border: none; }}
    QWidget#side {{ background: {tones.window}; border: none; }}
    QListWidget#pages {{ background: transparent; border: none; outline: none; color: {tones.text}; }}
    QListWidget#pages::item {{ padding: {TIGHT}px {SNUG}px; border-radius: {ROUND}px; margin: 1px 0; }}
    QListWidget#pages::item:hover {{ background: {tones.hover}; }}
    QListWidget#pages::item:selected {{ background: {tones.chosen}; color: {tones.on_chosen}; }}
    QListWidget#pages::item:selected:active {{ border: 1px solid {tones.edge}; }}
    QListWidget#cards, QListView#cards {{ background: {tones.base}; border: 1px solid {tones.line};
        border-radius: {ROUND}px; outline: none; padding: {HAIR}px; color: {tones.text}; }}
    QListWidget#cards::item {{ padding: {TIGHT}px; border-radius: {HAIR}px; }}
    QListWidget#cards::item:hover {{ background: {tones.hover}; }}
    QListWidget#cards::item:selected {{ background: {tones.chosen}; color: {tones.on_chosen}; }}
    QPushButton {{ background: {tones.raised}; color: {tones.text}; border: 1px solid {tones.edge};
        border-radius: {ROUND}px; padding: 6px {SNUG}px; }}
    QPushButton:hover {{ background: {tones.hover}; }}
    QPushButton:focus {{ border: 1px solid {tones.accent}; }}
    QPushButton:pressed {{ background: {tones.chosen}; }}
    QPushButton:disabled {{ color: {tones.muted}; border-color: {tones.line}; }}
    QPushButton[main="true"] {{ background: {tones.accent}; color: {tones.on_accent}; border-color: {tones.accent}; }}
    QPushButton[main="true"]:hover, QPushButton[main="true"]:focus {{ border-color: {tones.text}; }}
    QPushButton[main="true"]:disabled {{ background: {tones.line}; color: {tones.muted}; border-color: {tones.line}; }}
    QPushButton[wide="true"] {{ text-align: left; padding: {TIGHT}px {SNUG}px; }}
    QPushButton[plain="true"] {{ background: transparent; border-color: transparent; text-align: left; }}
    QPushButton[plain="true"]:hover {{ background: {tones.hover}; }}
    QPushButton[plain="true"]:focus {{ border-color: {tones.accent}; }}
    QToolButton {{ background: transparent; color: {tones.text}; border: 1px solid transparent;
        border-radius: {ROUND}px; padding: {HAIR}px; }}
    QToolButton:hover {{ background: {tones.hover}; }}
    QToolButton:focus {{ border-color: {tones.accent}; }}
    QToolButton:checked {{ background: {tones.chosen}; }}
    QLineEdit, QPlainTextEdit, QDateEdit, QTimeEdit, QSpinBox, QComboBox {{ background: {tones.base};
        color: {tones.text}; border: 1px solid {tones.edge}; border-radius: {ROUND}px; padding: {HAIR}px {TIGHT}px;
        selection-background-color: {tones.chosen}; selection-color: {tones.on_chosen}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus, QComboBox:focus {{
        border: 1px solid {tones.accent}; }}
    QLineEdit:read-only {{ background: {tones.window}; }}
    QComboBox QLineEdit, QSpinBox QLineEdit, QDateEdit QLineEdit {{ border: none; padding: 0; background: transparent; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; background: transparent; image: none; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: none; width: 0; height: 0; }}
    QSpinBox QLineEdit {{ padding: 0 {TIGHT}px; }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 22px; border: none; background: transparent; }}
    QSpinBox::up-arrow, QSpinBox::down-arrow {{ image: none; width: 0; height: 0; }}
    QTableView QLineEdit, QTableView QComboBox, QTableView QDateEdit, QTableView QTimeEdit {{
        border-radius: 0; padding: 0 {HAIR}px; border: 2px solid {tones.accent}; }}
    QComboBox QAbstractItemView {{ background: {tones.raised}; color: {tones.text};
        border: 1px solid {tones.edge}; selection-background-color: {tones.chosen};
        selection-color: {tones.on_chosen}; outline: none; }}
    QTableView {{ background: {tones.base}; alternate-background-color: {tones.base}; color: {tones.text};
        gridline-color: {tones.line}; border: none; outline: none;
        selection-background-color: {tones.chosen}; selection-color: {tones.on_chosen}; }}
    QTableView::item {{ padding: 0 {TIGHT}px; border-bottom: 1px solid {tones.line}; }}
    QTableView::item:selected {{ background: {tones.chosen}; color: {tones.on_chosen}; }}
    QTableView::item:focus {{ border: 1px solid {tones.accent}; }}
    QHeaderView {{ background: {tones.base}; border: none; }}
    QHeaderView::section {{ background: {tones.base}; color: {tones.muted}; border: none;
        border-bottom: 1px solid {tones.edge}; padding: {TIGHT}px {TIGHT + 3}px; }}
    QHeaderView::section:hover {{ color: {tones.text}; }}
    QTableCornerButton::section {{ background: {tones.base}; border: none; border-bottom: 1px solid {tones.edge}; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {tones.line}; }}
    QTabBar {{ background: {tones.base}; qproperty-drawBase: 0; }}
    QTabBar::tab {{ background: {tones.base}; color: {tones.muted}; border: none; padding: {TIGHT}px {ROOMY}px;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:hover {{ color: {tones.text}; }}
    QTabBar::tab:selected {{ color: {tones.text}; border-bottom: 2px solid {tones.accent}; }}
    QTabBar::tab:focus {{ color: {tones.accent}; }}
    QCheckBox {{ spacing: {TIGHT}px; }}
    QSplitter::handle {{ background: {tones.line}; }}
    QProgressBar {{ background: {tones.line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
    QProgressBar::chunk {{ background: {tones.accent}; border-radius: 3px; }}
    QFrame#notice {{ background: {tones.notice}; border-radius: {ROUND}px; }}
    QFrame#alarm {{ background: {tones.alarm}; border-radius: {ROUND}px; }}
    QFrame#card {{ background: {tones.base}; border: 1px solid {tones.line}; border-radius: {ROUND}px; }}
    QFrame#rule {{ background: {tones.line}; border: none; max-height: 1px; min-height: 1px; }}
    QLabel[muted="true"] {{ color: {tones.muted}; }}
    QLabel[grave="true"] {{ color: {tones.clash}; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: {SNUG}px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: {SNUG}px; margin: 2px; }}
    QScrollBar::handle {{ background: {tones.edge}; border-radius: {HAIR}px; min-height: {WIDE}px; min-width: {WIDE}px; }}
    QScrollBar::handle:hover {{ background: {tones.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def wear(application: QApplication, choice: str) -> None:
    """Dress the program in the theme "system", "light" or "dark"."""
    worn = DARK if is_dark(choice) else LIGHT
    application.setStyle("Fusion")
    application.setPalette(palette(worn))
    application.setStyleSheet(style_sheet(worn))
