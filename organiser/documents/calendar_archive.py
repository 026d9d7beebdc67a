"""The calendars of all in one archive, each named for its person, in the order of the badges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from organiser.documents.badge_choice import chosen
from organiser.documents.bundle import own_language
from organiser.documents.calendar_writing import CalendarWriting
from organiser.documents.document import Report, Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.model import Workshop

_NOT_IN_A_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
LONGEST = 80
OLDEST = (1980, 1, 1, 0, 0, 0)
"""The moment of every file: the archive says nothing of when it was made."""


def write_calendars(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write a calendar for each person; a name that comes twice is told apart by its number."""
    people = chosen(workshop, request)
    writing = CalendarWriting(workshop)
    progress(0.0)
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for number, person in enumerate(people, 1):
            language = request.language
            if request["personal-language"] == "own":
                language = own_language(person, request.language)
            name = _NOT_IN_A_NAME.sub(" ", person.full_name)[:LONGEST].strip(" .")
            entry = ZipInfo(f"{number:04} {name}.ics".replace("  ", " "), OLDEST)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, writing.content(language, person))
            progress(number / len(people))
    progress(1.0)
    return Report(0, writing.warnings)
