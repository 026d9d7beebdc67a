"""The coordinator's own map below the schematic one on the screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QFileDialog, QWidget

from organiser.desktop.work import Job
from organiser.desktop.workspace import Notice
from organiser.errors import OrganiserError
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.documents.map import Position, Projection
    from organiser.documents.map_ground import Ground

KEPT = "map-ground"
FADED = 0.55
MOST_KEPT = 200


class GroundLayer(QObject):
    """Reads the map that was chosen on this computer, and paints it."""

    changed = Signal()

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self.ground: Ground | None = None
        self._pictures: dict[bytes, QPixmap] = {}
        kept = bytes(space.desk.settings.state(KEPT).data()).decode("utf-8", "replace")
        if kept and Path(kept).exists():
            self.read(Path(kept), aloud=False)

    def ask(self, parent: QWidget) -> QFileDialog:
        """Ask for a file; it is remembered on this computer."""
        say = self.space.desk
        dialog = QFileDialog(parent, say(message("Choose a map to lie below")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(say(message("Maps (*.geojson *.json *.mbtiles)")))
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()
        return dialog

    def forget(self) -> None:
        """Show the sketch alone again."""
        self.ground = None
        self._pictures.clear()
        self.space.desk.settings.keep_state(KEPT, QByteArray())
        self.changed.emit()

    def read(self, path: Path, *, aloud: bool = True) -> Job:
        """Read a map off the event loop; say `aloud` what stands in the way."""

        def work(_: Job) -> Ground:
            from organiser.documents.map_ground import read_ground  # noqa: PLC0415 -- when wanted

            return read_ground(path)

        def take(ground: Ground) -> None:
            self.ground = ground
            self._pictures.clear()
            self.space.desk.settings.keep_state(KEPT, QByteArray(str(path).encode()))
            self.changed.emit()

        def refuse(error: Exception) -> None:
            if not isinstance(error, OrganiserError):
                raise error
            if aloud:
                self.space.tell(Notice.of(error))

        job = Job(work)
        job.done.connect(take)
        job.failed.connect(refuse)
        return job.start()

    def paint(self, painter: QPainter, shown: Projection, palette: QPalette) -> None:
        """Paint what of the map lies in the box of `shown`."""
        if self.ground is None:
            return
        painter.save()
        painter.setClipRect(QRectF(0, 0, shown.width_pt, shown.height_pt))
        painter.setOpacity(FADED)
        for tile in self.ground.tiles_of(shown):
            west, north = shown.point(tile.north_west)
            east, south = shown.point(tile.south_east)
            picture = self._picture(tile.content)
            place = QRectF(west, north, east - west + 0.5, south - north + 0.5)
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        painter.setOpacity(1.0)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Midlight), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        for area in self.ground.areas:
            painter.drawPolygon(_polygon(area, shown))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        for line in self.ground.lines:
            painter.drawPolyline(_polygon(line, shown))
        painter.restore()

    def _picture(self, content: bytes) -> QPixmap:
        if content not in self._pictures:
            if len(self._pictures) > MOST_KEPT:
                self._pictures.clear()
            picture = QPixmap()
            picture.loadFromData(content)
            self._pictures[content] = picture
        return self._pictures[content]


def _polygon(places: tuple[Position, ...], shown: Projection) -> QPolygonF:
    return QPolygonF([QPointF(*shown.point(place)) for place in places])
