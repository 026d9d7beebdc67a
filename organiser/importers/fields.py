"""The fields that a column can fill, and how the content of a column speaks for one of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from organiser.i18n import Message, message, verbatim
from organiser.importers.headings import BARE_NAME
from organiser.importers.sheet import Cell, cell_text
from organiser.importers.values import choices, dates
from organiser.importers.values.constituencies import usual_words
from organiser.importers.values.emails import is_email
from organiser.importers.values.honorifics import is_honorific
from organiser.importers.values.languages import languages
from organiser.model.checksum import CUSTOM
from organiser.model.countries import find_country, find_former_state
from organiser.model.folding import folded

Fit = Callable[[Sequence[Cell]], float]
"""The share, 0 to 1, of the different cells of a column that a field understands."""

_UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.IGNORECASE)
_PHONE = re.compile(r"^[+(]?[\d٠-٩][\d٠-٩\s().\-/+x]{4,}")


@dataclass(frozen=True)
class Field:
    """What a column can be.

    `several` columns may fill it together; `fit` tells from the cells, and below `least` the
    column is not taken for it, whatever its heading says. Where the heading alone says too
    little, `enough` of the cells must agree.
    """

    key: str
    title: Message
    several: bool = False
    fit: Fit | None = None
    least: float = 0.0
    enough: float = 0.5


def is_uuid(text: str) -> bool:
    return _UUID.match(text) is not None


def _share(understands: Callable[[str], object]) -> Fit:
    def fit(cells: Sequence[Cell]) -> float:
        texts = [cell_text(cell) for cell in cells]
        return sum(understands(text) not in {None, False} for text in texts) / max(len(texts), 1)

    return fit


def _known(understands: Callable[[str], object]) -> Fit:
    """As `_share`, where `False` is an answer too."""
    return _share(lambda text: understands(text) is not None)


def _dates(cells: Sequence[Cell]) -> float:
    found = [dates.moment(cell) for cell in cells]
    return sum(value is not None for value in found) / max(len(found), 1)


def _country(text: str) -> bool:
    return find_country(text) is not None or find_former_state(text) is not None


def _constituency(text: str) -> int | None:
    return usual_words().get(folded(text))


def _has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def has_words(cells: Sequence[Cell]) -> float:
    """Return at most 0.8: that cells hold words says less than that they hold a gender."""
    return _share(_has_letters)(cells) * 0.8


_YES_NO = _known(choices.yes_no)
_LIST = (
    Field("uuid", message("Key"), fit=_share(is_uuid), least=0.9),
    Field("full_name", message("Full name"), fit=has_words, least=0.3),
    Field("sort_name", message("Name for sorting"), fit=has_words, least=0.3),
    Field("honorific", message("Honorific"), fit=_share(is_honorific)),
    Field("given_names", message("Given names"), fit=has_words, least=0.3),
    Field("middle_names", message("Middle names"), fit=has_words, least=0.3),
    Field("family_name", message("Family name"), fit=has_words, least=0.3),
    Field("second_family_name", message("Second family name"), fit=has_words, least=0.3),
    Field("badge_name", message("Name on badge")),
    Field("native_name", message("Name in native script")),
    Field("gender", message("Gender"), fit=_known(choices.gender), least=0.3),
    Field("female", message("Female (yes or no)"), fit=_YES_NO, least=0.5),
    Field("male", message("Male (yes or no)"), fit=_YES_NO, least=0.5),
    Field("organisation", message("Organisation"), several=True, fit=has_words, least=0.3),
    Field("department", message("Department"), fit=has_words, least=0.3),
    Field("job_title", message("Job title"), fit=has_words, least=0.3),
    Field("country", message("Country or body"), several=True, fit=_share(_country), enough=0.25),
    Field("nationality", message("Nationality"), fit=_share(_country), least=0.5),
    Field("body", message("Intergovernmental body or network"), fit=has_words, least=0.3),
    Field("constituency", message("Constituency"), fit=_known(_constituency)),
    Field("role", message("Role"), fit=_known(choices.role)),
    Field("status", message("Status"), fit=_known(choices.status), least=0.3),
    Field("head_of_delegation", message("Head of delegation"), fit=_YES_NO, least=0.5),
    Field("languages", message("Languages"), several=True, fit=_known(languages), least=0.3),
    Field("email", message("E-mail"), fit=_share(is_email), least=0.3),
    Field(
        "phone",
        message("Phone"),
        several=True,
        fit=_share(lambda text: _PHONE.match(text) is not None),
        least=0.3,
    ),
    Field("diets", message("Diet"), several=True, fit=_known(choices.diet)),
    Field("allergies", message("Allergies"), several=True),
    Field("access_needs", message("Access needs"), several=True),
    Field("step_free", message("Needs step-free access"), fit=_YES_NO, least=0.5),
    Field("emergency_contact", message("Emergency contact"), several=True),
    Field("arrival_date", message("Arrival"), fit=_dates, least=0.3),
    Field("arrival_time", message("Time of arrival"), fit=_dates, least=0.3),
    Field("arrival_by", message("Arrival by flight or train")),
    Field("arrival_place", message("Place of arrival")),
    Field("departure_date", message("Departure"), fit=_dates, least=0.3),
    Field("departure_time", message("Time of departure"), fit=_dates, least=0.3),
    Field("departure_by", message("Departure by flight or train")),
    Field("departure_place", message("Place of departure")),
    Field("visa", message("Visa"), fit=_known(choices.visa)),
    Field("lodging", message("Lodging"), fit=_known(choices.lodging)),
    Field("lodging_room", message("Room number")),
    Field("listed", message("Agrees to be listed"), fit=_YES_NO, least=0.5),
    Field("photographed", message("Agrees to photographs"), fit=_YES_NO, least=0.5),
    Field("first_time", message("First time"), fit=_YES_NO, least=0.5),
    Field("tags", message("Tags"), several=True),
    Field("notes", message("Notes"), several=True),
    Field("keep_until", message("Keep until"), fit=_dates, least=0.3),
)


_BARE_NAME = Field(BARE_NAME, message("Name"), fit=has_words, least=0.3)


def field_of(key: str) -> Field:
    """Return the field called `key`; also the one of a column called just "Name"."""
    if key.startswith(CUSTOM):
        return Field(key, verbatim(key.removeprefix(CUSTOM)))
    return _BARE_NAME if key == BARE_NAME else fields()[key]


@cache
def fields() -> dict[str, Field]:
    """Return every field by its key, which is also the word for `--map`."""
    return {field.key: field for field in _LIST}


def find_field(written: str, custom: Sequence[str] = ()) -> str | None:
    """Return the key of the field that `written` means: "family name", "Family-Name".

    Our own fields come before the event's `custom` ones; "custom:Name" is plain.
    """
    keys = {folded(key): key for key in fields()}
    titles = {folded(str(field.title)): field.key for field in reversed(_LIST)}
    others = {
        "name": "full_name",
        "arrival": "arrival_date",
        "arrives": "arrival_date",
        "departs": "departure_date",
        "departure": "departure_date",
        "language": "languages",
        "diet": "diets",
        "tag": "tags",
        "note": "notes",
        "title": "job_title",
        "organization": "organisation",
        "sex": "gender",
        "key": "uuid",
    }
    own = {folded(CUSTOM + name): CUSTOM + name for name in custom}
    named = {folded(name): CUSTOM + name for name in custom}
    return (named | titles | keys | others | own).get(folded(written))
