"""One process per person: a second start hands its file to the first and ends."""

from __future__ import annotations

import getpass
import json
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 1000


def _name(folder: Path) -> str:
    """Return a name for the settings in `folder`: two profiles are two programs."""
    return "organiser-" + sha256(f"{getpass.getuser()} {folder}".encode()).hexdigest()[:16]


def handed_over(folder: Path, path: Path | None) -> bool:
    """Return whether a process is already there and has taken `path` to open."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(json.dumps({"open": str(path) if path else ""}).encode() + b"\n")
    socket.flush()
    socket.waitForBytesWritten(PATIENCE_MS)
    answered = socket.waitForReadyRead(PATIENCE_MS) and bytes(socket.readAll().data()) == b"ok\n"
    socket.disconnectFromServer()
    return bool(answered)


class Reception(QObject):
    """Takes what later starts hand over. `asked` gives the path, or an empty text."""

    asked = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        if not self._server.listen(_name(folder)):
            QLocalServer.removeServer(_name(folder))  # left behind by a crash: nobody answered
            self._server.listen(_name(folder))

    def close(self) -> None:
        self._server.close()

    def _meet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda s=socket: self._hear(s))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            path = json.loads(bytes(socket.readLine().data()))["open"]
        except (ValueError, KeyError, TypeError):
            return
        socket.write(b"ok\n")
        socket.flush()
        self.asked.emit(str(path))
