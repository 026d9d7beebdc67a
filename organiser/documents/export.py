"""Write a document to a file: whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from organiser.documents.document import Document, Report, Request
from organiser.errors import WriteRefused
from organiser.i18n import message
from organiser.model import Workshop


def made(
    document: Document,
    workshop: Workshop,
    request: Request,
    progress: Callable[[float], None] = lambda _: None,
) -> tuple[bytes, Report]:
    """Return the finished file as bytes, and what the document says about itself."""
    file = BytesIO()
    report = document.write(workshop, request, file, progress)
    return file.getvalue(), report


def save(
    document: Document,
    workshop: Workshop,
    request: Request,
    path: Path,
    progress: Callable[[float], None] = lambda _: None,
) -> Report:
    """Write the document to `path`. Raises `WriteRefused`; then the old file still stands."""
    content, report = made(document, workshop, request, progress)
    replace_file(path, content)
    return report


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in the place of the file at `path` in one move.

    The new file is written beside it and flushed first, so that a full disk, a crash or a
    pulled stick leaves the old one. Raises `WriteRefused`.
    """
    beside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            beside = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        beside.replace(path)
    except OSError as refusal:
        if beside is not None:
            beside.unlink(missing_ok=True)
        raise WriteRefused(
            message("{path} could not be written ({reason}).", path=path, reason=_reason(refusal)),
            message(
                "If it is open in another program, close it there and try again, "
                "or save under another name. What was there before is unchanged."
            ),
        ) from refusal


def content_hash(content: bytes) -> str:
    """Return the SHA-256 of a finished document, in hexadecimal."""
    return sha256(content).hexdigest()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(refusal: OSError) -> str:
    return (refusal.strerror or str(refusal)).lower()
