"""Whose badges are printed, and in which order."""

from __future__ import annotations

from organiser.documents.document import Option, OptionKind, Request
from organiser.errors import Mistyped
from organiser.i18n import message, verbatim
from organiser.model import Constituency, Participant, Status, Workshop, collation_key

CONFIRMED = {Status.CONFIRMED, Status.ATTENDED}

WHOSE = (
    Option(
        "who",
        message("Who"),
        OptionKind.CHOICE,
        "expected",
        lambda: {
            "expected": message("Everybody expected"),
            "confirmed": message("Only those who confirmed"),
        },
    ),
    Option("people", message("Only these people (numbers)"), OptionKind.TEXT, ""),
    Option("constituency", message("Only this constituency"), OptionKind.TEXT, ""),
    Option(
        "order",
        message("In the order of"),
        OptionKind.CHOICE,
        "name",
        lambda: {
            "name": message("Name"),
            "constituency": message("Constituency and name"),
            "country": message("Country and name"),
        },
    ),
)
"""The options that `chosen` reads: what is handed out together is printed in one order."""


def chosen(workshop: Workshop, request: Request) -> list[Participant]:
    """Return the people whose badges are wanted, in the order wanted.

    Who declined or cancelled is never among them. Raises `Mistyped`.
    """
    people = workshop.expected_people()
    if request["who"] == "confirmed":
        people = [person for person in people if person.status in CONFIRMED]
    if request["people"].strip():
        keys = _keys(workshop, request["people"])
        people = [person for person in people if person.key in keys]
    if request["constituency"].strip():
        wanted = _constituency(workshop, request["constituency"].strip())
        people = [person for person in people if person.constituency_id == wanted.key]
    if request["order"] == "constituency":
        order = {row.key: at for at, row in enumerate(workshop.constituencies_in_order())}
        people = sorted(
            people, key=lambda person: order.get(person.constituency_id or 0, len(order))
        )
    if request["order"] == "country":
        names = {person.country: request.language.country(person.country) for person in people}

        def country(person: Participant) -> tuple[bool, bytes]:
            name = person.body or (names[person.country] if person.country else "")
            return not name, collation_key(name)

        people = sorted(people, key=country)
    return people


def _keys(workshop: Workshop, text: str) -> set[int]:
    """Return the keys of the people that `text` names by number or UUID, with commas or spaces."""
    by_uuid = {person.uuid: key for key, person in workshop.participants.items()}
    keys = set()
    for word in text.replace(",", " ").replace(";", " ").split():
        key = by_uuid.get(word.lower())
        if key is None and word.isascii() and word.isdecimal() and len(word) < 10:  # noqa: PLR2004 -- any key is smaller
            key = int(word)
        if key not in workshop.participants:
            raise Mistyped(
                message("There is no person with the number “{number}”.", number=verbatim(word)),
                message("Give the numbers of people in this workshop, with commas between them."),
            )
        keys.add(key)
    return keys


def _constituency(workshop: Workshop, text: str) -> Constituency:
    wanted = text.casefold()
    for row in workshop.constituencies_in_order():
        names = {row.name, *row.name_by_language.values(), row.uuid, str(row.key)}
        if wanted in {name.casefold() for name in names}:
            return row
    raise Mistyped(
        message("There is no constituency “{name}”.", name=verbatim(text)),
        message(
            "Choose one of: {choices}.",
            choices=verbatim(", ".join(row.name for row in workshop.constituencies_in_order())),
        ),
    )


def number(request: Request, key: str, smallest: float, largest: float) -> float:
    """Return the value of an option that may be negative and have a decimal point or comma.

    Raises `Mistyped`.
    """
    text = str(request[key]).strip()
    try:
        value = float(text.replace(",", ".").replace("−", "-"))
    except ValueError:
        value = smallest - 1
    if smallest <= value <= largest:
        return value
    raise Mistyped(
        message("“{text}” is no number for “{option}”.", text=verbatim(text), option=key),
        message(
            "Give a number from {smallest} to {largest}, such as {example}.",
            smallest=f"{smallest:g}",
            largest=f"{largest:g}",
            example="0.5" if smallest < 0 else "99.8",
        ),
    )
