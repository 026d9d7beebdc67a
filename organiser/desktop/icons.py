"""Icons: glyphs of the Phosphor font, painted in the colours of the palette.

The font comes with the package qtawesome; that package itself is not imported, for it loads
eight fonts where one is used, and bakes a colour into each icon where a theme may change.
"""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)

from organiser.desktop.fonts import package_folder
from organiser.resources import resource


@cache
def _glyphs() -> tuple[str, dict[str, str]]:
    """Return the family of the icon font, and its characters by name."""
    folder = package_folder("qtawesome") / "fonts"
    number = QFontDatabase.addApplicationFont(str(next(folder.glob("phosphor-[0-9]*.ttf"))))
    families = QFontDatabase.applicationFontFamilies(number)
    names = json.loads(next(folder.glob("phosphor-charmap*.json")).read_text("utf-8"))
    return families[0], {name: chr(int(code, 16)) for name, code in names.items()}


class _Glyph(QIconEngine):
    """Paints one glyph, large enough to fill the icon."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name, self._role = name, role

    def paint(self, painter: QPainter, place: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        group = QPalette.ColorGroup.Active
        role = self._role
        if mode is QIcon.Mode.Disabled:
            group, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText
        elif mode is QIcon.Mode.Selected:
            role = QPalette.ColorRole.HighlightedText
        family, glyphs = _glyphs()
        font = QFont(family)
        font.setPixelSize(max(1, min(place.width(), place.height())))
        painter.save()
        painter.setFont(font)
        painter.setPen(QGuiApplication.palette().color(group, role))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, glyphs[self._name])
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Glyph(self._name, self._role)


@cache
def program_icon() -> QIcon:
    """Return the icon of the program itself, as the desktop shows it."""
    return QIcon(str(resource("icons/organiser.svg")))


@cache
def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return the Phosphor icon called `name`, such as "users", in the colour of `role`."""
    return QIcon(_Glyph(name, role))
