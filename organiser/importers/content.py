"""The bytes of a file that somebody chose."""

from __future__ import annotations

from pathlib import Path

from organiser.errors import ImportRefused
from organiser.i18n import message

_LARGEST_BYTES = 200_000_000


def content_of(path: Path) -> bytes:
    """Return what stands in the file. Raises `ImportRefused` where it cannot be read."""
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise ImportRefused(
                message("{name} is far larger than a list.", name=path.name),
                message("Choose a file of less than 200 megabytes."),
            )
        return path.read_bytes()
    except (OSError, ValueError) as refusal:
        raise ImportRefused(
            message("{path} cannot be opened.", path=str(path)),
            message("See that the file is there and that you may read it."),
        ) from refusal
