"""The fields of a participant."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from organiser.desktop.columns import (
    Choices,
    Chosen,
    Column,
    Day,
    Moment,
    Named,
    Reference,
    Shown,
    Words,
    YesNo,
)
from organiser.desktop.columns.custom import answers, own_columns, read_yes_no
from organiser.errors import Mistyped
from organiser.i18n import Language, message
from organiser.model import Constituency, Participant, Placement, Visit, collation_key, words
from organiser.model.countries import countries, find_country
from organiser.model.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.desktop.workspace import Workspace
    from organiser.model import Row, Workshop


@cache
def country_choices(language: Language) -> Choices:
    """Return every country by its name, in the order of the language."""
    named = [(code, language.country(code)) for code in countries()]
    return (("", ""), *sorted(named, key=lambda pair: collation_key(pair[1])))


class Country(Chosen):
    """A country, by any name that people give it."""

    def __init__(self) -> None:
        super().__init__(
            "country",
            message("Country"),
            lambda space: country_choices(space.desk.language),
            width=150,
        )

    def show(self, row: Row, space: Workspace) -> str:
        code = self.value(row)
        return space.desk.language.country(code) if code else ""

    def parse(self, text: str, row: Row, space: Workspace) -> str:
        if not text.strip():
            return ""
        for code, name in self.choices(space):
            if name == text:
                return str(code)
        found = find_country(text) or self.begun(text, space)
        if found is None:
            raise Mistyped(
                message("“{text}” is no country that we know.", text=text.strip()),
                message(
                    "Choose one of the list, or write an organisation under “Body”. "
                    "Nothing was changed."
                ),
            )
        return str(found)


def _read(name: str) -> Callable[[str, Workshop], Any]:
    """Return what reads an answer as importing a list does: "Gouvernement", "confirmée"."""

    def read(text: str, _: Workshop) -> Any:  # noqa: ANN401 -- any answer
        from organiser.importers.values import choices  # noqa: PLC0415 -- when needed

        return getattr(choices, name)(text.strip())

    return read


def _read_constituency(text: str, workshop: Workshop) -> int | None:
    from organiser.importers.values.constituencies import (  # noqa: PLC0415 -- when needed
        constituency_words,
    )

    return constituency_words(workshop.constituencies_in_order()).get(folded(text))


def _read_languages(text: str) -> list[str] | None:
    from organiser.importers.values.languages import languages  # noqa: PLC0415 -- when needed

    return languages(text)


def _read_diets(text: str) -> list[str]:
    from organiser.importers.values.choices import DIETS_APART, diet  # noqa: PLC0415 -- as above

    parts = [" ".join(part.split()) for part in DIETS_APART.split(text)]
    found = [(part, diet(part)) for part in parts if part]
    return [part if known is None else known for part, known in found if known != ""]


def _visits(person: Participant, space: Workspace) -> str:
    return ", ".join(visit.code or visit.theme for visit in space.workshop.visits_of(person))


FAMILY = Column("family_name", message("Family name"), width=150)
GIVEN = Column("given_names", message("Given names"), width=150)
CONSTITUENCY = Reference(
    "constituency_id",
    message("Constituency"),
    lambda workshop: workshop.constituencies_in_order(),
    lambda row: row.name,
    kind=Constituency,
    read=_read_constituency,
    width=160,
)
STATUS = Named("status", message("Status"), words.STATUSES, read=_read("status"), width=110)
ROLE = Named("role", message("Role"), words.ROLES, read=_read("role"), width=120)
HEAD = YesNo("head_of_delegation", message("Head of delegation"), width=100)
BODY = Column(
    "body",
    message("Body"),
    tip=message("an intergovernmental body or a network, instead of a country"),
    width=140,
)

NAME_FIELDS = (
    Column("honorific", message("Honorific"), width=80),
    FAMILY,
    GIVEN,
    YesNo("family_name_first", message("Family name first"), width=90),
    Column("native_name", message("Name in own script"), width=140),
    Column(
        "badge_name",
        message("Name on badge"),
        tip=message("printed instead of the name"),
        width=140,
    ),
    Named("gender", message("Gender"), words.GENDERS, read=_read("gender"), width=90),
)
OFFICE_FIELDS = (
    Country(),
    BODY,
    Column("organisation", message("Organisation"), width=220),
    Column("job_title", message("Job title"), width=180),
    CONSTITUENCY,
    ROLE,
    STATUS,
    HEAD,
)
REACH_FIELDS = (
    Column("email", message("E-mail"), width=200),
    Column("phone", message("Phone"), width=140),
    Words(
        "languages",
        message("Languages"),
        read=_read_languages,
        tip=message("codes such as en, fr, es"),
        width=100,
    ),
    Column("emergency_contact", message("Emergency contact"), width=160),
)
CARE_FIELDS = (
    Words("diets", message("Diet"), read=_read_diets, width=130),
    Column("allergies", message("Allergies"), width=130),
    Column("access_needs", message("Access needs"), width=140),
    YesNo("step_free", message("Cannot use steps"), width=100),
)
TRAVEL_FIELDS = (
    Moment("arrives", message("Arrives"), width=150),
    Column(
        "arrival_by",
        message("Arrives by"),
        tip=message("flight or train, such as AF1102"),
        width=100,
    ),
    Column("arrival_place", message("Arrives at"), width=120),
    Moment("departs", message("Departs"), width=150),
    Column(
        "departure_by",
        message("Departs by"),
        tip=message("flight or train, such as AF1102"),
        width=100,
    ),
    Column("departure_place", message("Departs from"), width=120),
    Named("visa", message("Visa"), words.VISAS, read=_read("visa"), width=100),
    Named("lodging", message("Lodging"), words.LODGINGS, read=_read("lodging"), width=110),
    Column("lodging_room", message("Bedroom"), width=80),
)
OTHER_FIELDS = (
    Words("tags", message("Tags"), width=120),
    YesNo(
        "listed",
        message("May be listed"),
        tip=message("consents to stand in the printed list"),
        width=90,
    ),
    YesNo("photographed", message("May be photographed"), width=110),
    Chosen("first_time", message("First time here"), answers, read=read_yes_no, width=90),
    Day(
        "keep_until",
        message("Keep until"),
        tip=message("when the data must be removed"),
        width=110,
    ),
    Column(
        "notes",
        message("Staff notes"),
        tip=message("for the staff only; never printed"),
        width=200,
        tall=True,
    ),
)
VISITS = Shown(message("Visits"), _visits, several=True, width=100)

PEOPLE = (
    FAMILY,
    GIVEN,
    NAME_FIELDS[0],
    *OFFICE_FIELDS,
    NAME_FIELDS[4],
    VISITS,
    *REACH_FIELDS,
    *CARE_FIELDS,
    *TRAVEL_FIELDS,
    NAME_FIELDS[6],
    NAME_FIELDS[5],
    *OTHER_FIELDS,
)
"""The columns of the table, the most needed first."""


def people_columns(workshop: Workshop) -> list[Column]:
    """Return the columns of the table, with those that the event has thought of itself."""
    return [*PEOPLE, *own_columns(workshop.custom_fields())]


PEOPLE_DEPEND_ON = (Constituency, Placement, Visit)
