"""The words of our own roster, in every language that it is printed in.

They are the same messages as in the roster, so that its translators are ours. A roster is known
by its column "uuid".
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from organiser.i18n import LANGUAGES, Language, Message, message
from organiser.model import Gender, Lodging, Role, Status, Visa
from organiser.model.folding import folded

KEY_HEADING = "uuid"

_HEADINGS: dict[str, Message] = {
    "family_name": message("Family name"),
    "given_names": message("Given names"),
    "honorific": message("Title"),
    "native_name": message("Name in own script"),
    "gender": message("Gender"),
    "constituency": message("Constituency"),
    "role": message("Role"),
    "status": message("Status"),
    "organisation": message("Organisation"),
    "job_title": message("Job title"),
    "country": message("Country or body"),
    "languages": message("Languages"),
    "email": message("E-mail"),
    "phone": message("Phone"),
    "diets": message("Diet"),
    "allergies": message("Allergies"),
    "access_needs": message("Access needs"),
    "emergency_contact": message("Emergency contact"),
    "visa": message("Visa"),
    "arrival_date": message("Arrival"),
    "arrival_by": message("Arrives by"),
    "departure_date": message("Departure"),
    "departure_by": message("Departs by"),
    "lodging": message("Accommodation"),
    "lodging_room": message("Room"),
    "photographed": message("Photographs"),
    "keep_until": message("Keep until"),
}

_ANSWERS: dict[str, dict[StrEnum | str | bool, Message]] = {
    "gender": {
        Gender.UNSAID: message("not said"),
        Gender.FEMALE: message("female"),
        Gender.MALE: message("male"),
        Gender.OTHER: message("other"),
    },
    "role": {
        Role.PARTICIPANT: message("Participant"),
        Role.SPEAKER: message("Speaker"),
        Role.RESOURCE_PERSON: message("Resource person"),
        Role.OBSERVER: message("Observer"),
        Role.INTERPRETER: message("Interpreter"),
        Role.ORGANISER: message("Organiser"),
        Role.STAFF: message("Staff"),
        Role.GUEST: message("Guest"),
    },
    "status": {
        Status.NOMINATED: message("Nominated"),
        Status.INVITED: message("Invited"),
        Status.CONFIRMED: message("Confirmed"),
        Status.DECLINED: message("Declined"),
        Status.CANCELLED: message("Cancelled"),
        Status.ATTENDED: message("Attended"),
    },
    "visa": {
        Visa.NOT_NEEDED: message("not needed"),
        Visa.REQUESTED: message("requested"),
        Visa.GRANTED: message("granted"),
        Visa.REFUSED: message("refused"),
    },
    "lodging": {Lodging.CAMPUS: message("on campus"), Lodging.OWN: message("own")},
    "diets": {
        "vegetarian": message("vegetarian"),
        "vegan": message("vegan"),
        "halal": message("halal"),
        "kosher": message("kosher"),
        "gluten-free": message("gluten-free"),
        "lactose-free": message("lactose-free"),
        "no pork": message("no pork"),
        "no beef": message("no beef"),
        "no alcohol": message("no alcohol"),
        "no fish": message("no fish"),
        "no nuts": message("no nuts"),
    },
    "yes_no": {True: message("yes"), False: message("no")},
    "step_free": {True: message("no steps")},
}


@cache
def roster_headings() -> dict[str, str]:
    """Return the field for every folded heading of a roster in any language."""
    return {
        folded(Language(code)(heading)): field
        for code in LANGUAGES
        for field, heading in _HEADINGS.items()
    }


def roster_answer(field: str, text: str) -> StrEnum | str | bool | None:
    """Return what a word of a roster means in the column of `field`, or `None`."""
    return _answers().get((field, folded(text)))


@cache
def _answers() -> dict[tuple[str, str], StrEnum | str | bool]:
    return {
        (field, folded(Language(code)(word))): value
        for code in LANGUAGES
        for field, words in _ANSWERS.items()
        for value, word in words.items()
    }
