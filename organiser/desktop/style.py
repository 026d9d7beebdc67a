# ruff: noqa: E501 -- one rule of the style sheet, one line
"""The shapes of the widgets: flat, hair lines, one accent."""

from __future__ import annotations

from organiser.desktop.tones import HAIR, ROOMY, ROUND, SNUG, TIGHT, WIDE, Tones


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
    QTableView QLineEdit#cell, QTableView QComboBox#cell {{
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
    QHeaderView::section:vertical {{ border-bottom: 1px solid {tones.line}; padding: 0 {HAIR}px; min-width: 28px; }}
    QTableView#frozen {{ border: none; border-right: 1px solid {tones.edge}; }}
    QTableView#frozen[mirrored="true"] {{ border-right: none; border-left: 1px solid {tones.edge}; }}
    QLineEdit#filter {{ border: 1px solid {tones.line}; border-radius: {HAIR}px; padding: 0 {HAIR}px; }}
    QLineEdit#filter:focus {{ border-color: {tones.accent}; }}
    QTableCornerButton::section {{ background: {tones.base}; border: none; border-bottom: 1px solid {tones.edge}; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {tones.line}; }}
    QTabBar {{ background: {tones.base}; qproperty-drawBase: 0; }}
    QTabBar::tab {{ background: {tones.base}; color: {tones.muted}; border: none; padding: {TIGHT}px {ROOMY}px;
        border-bottom: 2px solid transparent; }}
    QTabBar::tab:hover {{ color: {tones.text}; }}
    QTabBar::tab:selected {{ color: {tones.text}; border-bottom: 2px solid {tones.accent}; }}
    QTabBar::tab:focus {{ color: {tones.accent}; }}
    QCheckBox, QRadioButton {{ spacing: {TIGHT}px; }}
    QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {tones.muted};
        border-radius: 8px; background: {tones.base}; }}
    QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {tones.accent}; }}
    QRadioButton:focus {{ color: {tones.accent}; }}
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
