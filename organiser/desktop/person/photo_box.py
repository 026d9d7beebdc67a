"""The photograph of a person, and the buttons to choose and remove it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPalette, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from organiser.desktop.icons import icon
from organiser.desktop.theme import HAIR
from organiser.errors import OrganiserError
from organiser.i18n import Message, message
from organiser.model import Participant, Picture

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

SHOWN = QSize(91, 117)  # 35 : 45


class PhotoBox(QWidget):
    """Shows the photograph of the person that is chosen."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self.person: Participant | None = None
        self._shown: bytes | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HAIR)
        self.picture = QLabel()
        self.picture.setFixedSize(SHOWN)
        self.picture.setObjectName("card")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.picture)
        row = QHBoxLayout()
        row.setSpacing(HAIR)
        self.choose_button = self._button("camera", message("Choose a photograph…"), self.choose)
        self.remove_button = self._button("trash", message("Remove the photograph"), self.remove)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        column.addLayout(row)

    def _button(self, sign: str, name: Message, act: Callable[[], object]) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(sign))
        made.setAccessibleName(self.space.desk(name))
        made.setToolTip(made.accessibleName())
        made.clicked.connect(lambda: act())  # noqa: PLW0108 -- without Qt's argument
        return made

    def show_person(self, person: Participant | None) -> None:
        """Show the photograph of `person`, or a sign where there is none."""
        self.person = person
        key = person.photo_id if person is not None else None
        photo = self.space.workshop.of(Picture).get(key or 0)
        writable = person is not None and not self.space.file.read_only
        self.choose_button.setEnabled(writable)
        self.remove_button.setEnabled(writable and photo is not None)
        content = photo.content if photo is not None else b""
        if content == self._shown:
            return
        self._shown = content
        pixels = QPixmap()
        if content and pixels.loadFromData(content):
            self.picture.setPixmap(
                pixels.scaled(
                    SHOWN,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            self.picture.setAccessibleName(self.space.desk(message("Photograph")))
        else:
            self.picture.setPixmap(icon("user", QPalette.ColorRole.Mid).pixmap(48, 48))
            self.picture.setAccessibleName(self.space.desk(message("No photograph")))

    def choose(self) -> None:
        """Ask for a picture file."""
        say, settings = self.space.desk, self.space.desk.settings
        dialog = QFileDialog(self, say(message("Choose a photograph")))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setDirectory(str(settings.last_folder("photo")))
        dialog.setNameFilter(say(message("Pictures")) + " (*.jpg *.jpeg *.png *.webp *.bmp *.gif)")
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Read a picture and ask which part of it is kept."""
        from organiser.desktop.person.crop_dialog import CropDialog  # noqa: PLC0415 -- when wanted

        person = self.person
        if person is None:
            return
        self.space.desk.settings.remember_folder("photo", path.parent)
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)  # as the camera was held
        reader.setDecideFormatFromContent(True)
        image: QImage = reader.read()
        if image.isNull():
            self.space.refuse(
                OrganiserError(
                    message("{name} is no picture that can be read.", name=path.name),
                    message("Choose a JPEG or PNG file. Nothing was changed."),
                )
            )
            return
        dialog = CropDialog(self, self.space.desk, image)
        dialog.cut.connect(lambda jpeg: self._keep(person, jpeg))
        dialog.open()

    def _keep(self, person: Participant, jpeg: bytes) -> None:
        from organiser.actions.photos import set_photo  # noqa: PLC0415 -- when wanted

        self.space.do(set_photo(person, jpeg))

    def remove(self) -> None:
        """Take the photograph away; undo brings it back."""
        from organiser.actions.photos import remove_photo  # noqa: PLC0415 -- as above

        if self.person is not None:
            self.space.do(remove_photo(self.person))
