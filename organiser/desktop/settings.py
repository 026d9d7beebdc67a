"""What the program remembers about this person: theme, language, recent files, places."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_documents_path, user_log_path
from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 10
FOLDER_VARIABLE = "ORGANISER_CONFIG"
"""Names the folder of settings and logs, instead of the user's; for tests and trials."""


class Settings:
    """Values in one ini file. A value that makes no sense is taken as absent."""

    def __init__(self, folder: Path | None = None) -> None:
        named = os.environ.get(FOLDER_VARIABLE)
        self.folder = folder or (
            Path(named) if named else user_config_path("organiser", appauthor=False)
        )
        self.logs = self.folder if named or folder else user_log_path("organiser", appauthor=False)
        self._file = QSettings(str(self.folder / "organiser.ini"), QSettings.Format.IniFormat)

    def _text(self, key: str, allowed: tuple[str, ...], otherwise: str) -> str:
        value = self._file.value(key, otherwise)
        return value if isinstance(value, str) and value in allowed else otherwise

    @property
    def theme(self) -> str:
        """One of "system", "light", "dark" and "contrast"."""
        return self._text("theme", ("system", "light", "dark", "contrast"), "system")

    @theme.setter
    def theme(self, theme: str) -> None:
        self._file.setValue("theme", theme)

    @property
    def language(self) -> str:
        """A language code, or "system"."""
        value = self._file.value("language", "system")
        return value if isinstance(value, str) else "system"

    @language.setter
    def language(self, code: str) -> None:
        self._file.setValue("language", code)

    @property
    def recent(self) -> list[Path]:
        """The workshops opened last, latest first. They need not exist any more."""
        value = self._file.value("recent", [])
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, list):
            return []
        return [Path(text) for text in texts if isinstance(text, str) and text][:MOST_RECENT]

    def remember(self, path: Path) -> None:
        """Put `path` at the head of the recent workshops."""
        path = path.absolute()
        others = [other for other in self.recent if other != path]
        self._keep_recent([path, *others])

    def forget(self, path: Path) -> None:
        """Take `path` off the list of recent workshops."""
        self._keep_recent([other for other in self.recent if other != path])

    def _keep_recent(self, paths: list[Path]) -> None:
        self._file.setValue("recent", [str(path) for path in paths[:MOST_RECENT]])

    def last_folder(self, purpose: str) -> Path:
        """Return where files for `purpose` ("open", "save") went last, if it is still there."""
        value = self._file.value(f"folders/{purpose}", "")
        folder = Path(value) if isinstance(value, str) and value else None
        return folder if folder and folder.is_dir() else self.documents

    def remember_folder(self, purpose: str, folder: Path) -> None:
        self._file.setValue(f"folders/{purpose}", str(folder))

    @property
    def documents(self) -> Path:
        """The person's folder for documents, or the home folder where there is none."""
        folder = user_documents_path()
        return folder if folder.is_dir() else Path.home()

    def state(self, key: str) -> QByteArray:
        """Return a window's or a table's kept layout; empty where there is none."""
        value = self._file.value(f"layout/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, key: str, state: QByteArray) -> None:
        self._file.setValue(f"layout/{key}", state)

    def sync(self) -> None:
        """Write to disk now."""
        self._file.sync()
