"""How the badge will name somebody: the order of the names, the organisation, the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from organiser.desktop.fonts import BODY_PT, SEMIBOLD, SMALL_PT, font
from organiser.desktop.theme import HAIR, TIGHT
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.documents.badge_content import Badge
    from organiser.model import Participant

BAND = 6
LARGEST_PT, SMALLEST_PT = 17.0, 8.0


class BadgeCard(QWidget):
    """A small badge. It says what the printed one will say; its places are its own."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self._space = space
        self.badge: Badge | None = None
        self.setMinimumSize(170, 116)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_person(self, person: Participant | None) -> None:
        """Show the badge of `person`, in the language of the screen."""
        from organiser.documents.badge_content import Wording  # noqa: PLC0415 -- when first shown

        self.badge = None
        if person is not None:
            wording = Wording(self._space.workshop, self._space.desk.language, "")
            self.badge = wording.badge(person)
            said = ", ".join(text for text in self.badge.texts if text)
            self.setAccessibleName(self._space.desk(message("The badge says: {text}", text=said)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles, palette = QPalette.ColorRole, self.palette()
        box = self.rect().adjusted(0, 0, -1, -1)
        painter.setPen(palette.color(roles.Mid))
        painter.setBrush(palette.color(roles.Base))
        painter.drawRoundedRect(box, HAIR, HAIR)
        if self.badge is None:
            return
        band = QRect(box.left() + 1, box.top() + 1, box.width() - 1, BAND)
        painter.fillRect(band, QColor(self.badge.frame.colour))
        inner = box.adjusted(TIGHT, BAND + HAIR, -TIGHT, -HAIR)
        lines = [(text, LARGEST_PT, SEMIBOLD) for text in self.badge.name]
        lines += [(self.badge.native_name, BODY_PT, 400), (self.badge.organisation, SMALL_PT, 400)]
        lines += [(self.badge.affiliation, SMALL_PT, 400)]
        lines = [line for line in lines if line[0]]
        top, most = inner.top(), LARGEST_PT
        while most > SMALLEST_PT and _height(lines, inner.width(), most) > inner.height():
            most -= 0.5
        for text, size, weight in lines:
            face = _fitting(text, min(size, most), weight, inner.width())
            height = QFontMetrics(face).height()
            painter.setFont(face)
            painter.setPen(palette.color(roles.Text if size > SMALL_PT else roles.Dark))
            place = QRect(inner.left(), top, inner.width(), height)
            shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
            top += height


def _height(lines: list[tuple[str, float, int]], width: int, most: float) -> int:
    """Return how high the lines stand with no face larger than `most`."""
    faces = (_fitting(text, min(size, most), weight, width) for text, size, weight in lines)
    return sum(QFontMetrics(face).height() for face in faces)


def _fitting(text: str, size: float, weight: int, width: int) -> QFont:
    """Return the largest face, down to the smallest one, in which `text` fits."""
    face = font(size, weight=weight)
    while size > SMALLEST_PT and QFontMetrics(face).horizontalAdvance(text) > width:
        size -= 0.5
        face = font(size, weight=weight)
    return face
