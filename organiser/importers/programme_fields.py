"""What an entry of a schedule says about the fields of a session."""

from __future__ import annotations

from functools import cache
from typing import Any

from organiser.i18n import LANGUAGES, Language, message
from organiser.importers.schedules.entry import Entry
from organiser.importers.values.languages import language
from organiser.model import Place, Session

_ISO_ALPHA2 = 2


def fields_of(entry: Entry, *, own: bool) -> dict[str, Any]:
    """Return the fields that an entry says something about; `own` of a file that we wrote."""
    fields: dict[str, Any] = {
        "title": entry.title,
        "starts": entry.starts,
        "ends": entry.ends,
        "code": entry.code,
        "track": entry.track,
        "abstract": entry.abstract,
        "floor_language": _language(entry.language),
        "kind": entry.kind,
        "place": own_places().get(entry.room) if own else None,
    }
    return {name: value for name, value in fields.items() if value}


def says(session: Session, name: str, value: object) -> bool:
    """Whether a session says so already, in any of its languages."""
    if value == getattr(session, name):
        return True
    return value in getattr(session, f"{name}_by_language", {}).values()


@cache
def own_places() -> dict[str, Place]:
    """Return what our own documents write where a session is not in a room of its own."""
    places = {Place.ALL_ROOMS: message("All rooms"), Place.OFF_SITE: message("Off site")}
    return {Language(code)(words): place for place, words in places.items() for code in LANGUAGES}


def _language(text: str) -> str:
    """Return the code of a language as ISO 639-1 has it, "" where it is none."""
    plain = text.strip().casefold()
    bare = plain.replace("_", "-").partition("-")[0]
    if len(bare) == _ISO_ALPHA2 and bare.isascii() and bare.isalpha():
        return bare
    return (language(text) or "") if plain else ""
