"""Which version of the programme a printed page shows, and of when it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from organiser.errors import DocumentRefused
from organiser.i18n import message
from organiser.planning.programme_changes import changes_since, latest_version

if TYPE_CHECKING:
    from organiser.i18n import Language
    from organiser.model import Version, Workshop


def version_line(workshop: Workshop, language: Language) -> str:
    """Return "Version 4, 2 Dec 2025", and whether it was changed after that; "" of none.

    A number that was typed and never published has no date.
    """
    number = workshop.event.version
    if not number:
        return ""
    version = latest_version(workshop)
    if version is None or str(version.number) != number:
        return language(message("Version {version}", version=number))
    day = version.published.date()
    if _changed(workshop, version):
        words = message("Changed since version {version}, {day}", version=number, day=day)
    else:
        words = message("Version {version}, {day}", version=number, day=day)
    return language(words)


def _changed(workshop: Workshop, version: Version) -> bool:
    try:
        return bool(changes_since(workshop, version))
    except DocumentRefused:
        return False  # a version that cannot be read keeps no page from being printed
