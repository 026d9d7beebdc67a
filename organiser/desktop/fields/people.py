"""The fields of a participant."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from organiser.desktop.columns import (
    Choices,
    Chosen,
    Column,
    Moment,
    Named,
    Reference,
    Shown,
    Words,
    YesNo,
)
from organiser.errors import Mistyped
from organiser.i18n import Language, message
from organiser.model import Constituency, Participant, Placement, Visit, collation_key, words
from organiser.model.countries import countries, find_country

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Row


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
    width=160,
)
STATUS = Named("status", message("Status"), words.STATUSES, width=110)
ROLE = Named("role", message("Role"), words.ROLES, width=120)
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
    Named("gender", message("Gender"), words.GENDERS, width=90),
)
OFFICE_FIELDS = (
    Country(),
    BODY,
    Column("organisation", message("Organisation"), width=220),
    Column("job_title", message("Job title"), width=180),
    CONSTITUENCY,
    ROLE,
    STATUS,
)
REACH_FIELDS = (
    Column("email", message("E-mail"), width=200),
    Column("phone", message("Phone"), width=140),
    Words("languages", message("Languages"), tip=message("codes such as en, fr, es"), width=100),
    Column("emergency_contact", message("Emergency contact"), width=160),
)
CARE_FIELDS = (
    Words("diets", message("Diet"), width=130),
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
    Moment("departs", message("Departs"), width=150),
    Column(
        "departure_by",
        message("Departs by"),
        tip=message("flight or train, such as AF1102"),
        width=100,
    ),
    Named("visa", message("Visa"), words.VISAS, width=100),
    Named("lodging", message("Lodging"), words.LODGINGS, width=110),
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
    Column(
        "notes",
        message("Staff notes"),
        tip=message("for the staff only; never printed"),
        width=200,
        tall=True,
    ),
)
VISITS = Shown(message("Visits"), _visits, width=100)

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

PEOPLE_DEPEND_ON = (Constituency, Placement, Visit)
