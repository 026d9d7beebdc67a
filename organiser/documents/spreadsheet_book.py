"""An empty workbook that carries the name, the days and the colour of an event."""

from __future__ import annotations

from datetime import datetime, time

from organiser.documents.programme_version import version_line
from organiser.documents.spreadsheet import PAGE, PAGES, Book
from organiser.i18n import Language, message
from organiser.model import Workshop


def blank_book(workshop: Workshop, language: Language) -> Book:
    """Return a workbook without sheets."""
    event = workshop.event
    title = event.text("title", language.code)
    days, version = (
        language.period(event.first_day, event.last_day),
        version_line(workshop, language),
    )
    about = [event.code, days, version]
    return Book(
        title=title,
        header=(title, ""),
        footer=(
            " · ".join(filter(None, about)),
            language(message("Page {page} of {pages}", page=PAGE, pages=PAGES)),
        ),
        made=datetime.combine(event.first_day, time()),
        accent=event.accent,
        language=language.code,
        right_to_left=language.right_to_left,
    )
