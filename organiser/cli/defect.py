"""A defect of ours: the details go to the log, the person gets a calm sentence."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from organiser import __version__
from organiser.i18n import Message, message


def log_path() -> Path:
    """Return the log that the window keeps too, in the user's folder for logs."""
    from platformdirs import user_log_path  # noqa: PLC0415 -- when something went wrong only

    named = os.environ.get("ORGANISER_CONFIG")
    folder = Path(named) if named else user_log_path("organiser", appauthor=False)
    return folder / "organiser.log"


def keep(details: str) -> Message:
    """Add `details` to the log and return what to say."""
    path = log_path()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{now} ERROR command line, version {__version__}\n{details}\n")
    except OSError:
        last = details.strip().splitlines()[-1]
        return message(
            "Something unexpected stopped this command; the workshop is whole. "
            "The log could not be written, so please pass this on: {details}",
            details=last,
        )
    return message(
        "Something unexpected stopped this command; the workshop is whole. The details are in "
        "{path}: please send that file to whoever maintains the organiser.",
        path=str(path),
    )
