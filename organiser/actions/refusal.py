"""What a field says when it is given a value that it cannot keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from organiser.errors import Mistyped
from organiser.i18n import Message, message
from organiser.model.text import Unreadable

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from organiser.model import Row


def assign(row: Row, field: str, value: Any) -> None:  # noqa: ANN401 -- as the field's type says
    """Set `field` of `row` to `value`. Raises `Mistyped` where the field refuses it."""
    try:
        setattr(row, field, value)
    except ValidationError as refusal:
        raise Mistyped(*sentences(field, refusal)) from refusal


def sentences(field: str, refusal: ValidationError) -> tuple[Message, Message]:
    """Return why a value was refused and what to give instead."""
    detail = refusal.errors()[0]
    reason = detail.get("ctx", {}).get("error")
    if isinstance(reason, Unreadable):
        return reason.what, reason.instead
    value = str(detail["input"])
    kind = detail["type"]
    if kind == "string_too_short":
        return message("This cannot be left empty."), message("Type something here.")
    if kind in {"greater_than_equal", "less_than_equal"}:
        return _out_of_range(value, detail)
    if kind == "enum":
        return (
            message("“{value}” is not one of the choices.", value=value),
            message("Choose one of: {choices}.", choices=detail.get("ctx", {})["expected"]),
        )
    if kind.startswith(("int", "float")):
        return (
            message("“{value}” is not a number.", value=value),
            message("Type digits only."),
        )
    return _by_field(field, kind, value)


def _out_of_range(value: str, detail: ErrorDetails) -> tuple[Message, Message]:
    limits = detail.get("ctx", {})
    if "ge" in limits:
        instead = message("Give {limit} or more.", limit=limits["ge"])
    else:
        instead = message("Give {limit} or less.", limit=limits["le"])
    return message("“{value}” is out of range.", value=value), instead


def _by_field(field: str, kind: str, value: str) -> tuple[Message, Message]:
    match field, kind.split("_", maxsplit=1)[0]:
        case "country", _:
            what = message("“{value}” is not a country code.", value=value)
            instead = message("Give two capital letters, such as SN for Senegal.")
        case "zone", _:
            what = message("“{value}” is not a time zone.", value=value)
            instead = message("Give its name, such as Europe/Rome or Africa/Tunis.")
        case _, "string" if kind == "string_pattern_mismatch":
            what = message("“{value}” is not a colour.", value=value)
            instead = message("Give it as # and six digits or letters from A to F, as in #1F5C8B.")
        case _, "datetime" | "timezone":
            what = message("“{value}” is not a date and time.", value=value)
            instead = message("Give it as year-month-day hours:minutes, such as 2025-12-10 14:30.")
        case _, "date":
            what = message("“{value}” is not a date.", value=value)
            instead = message("Give it as year-month-day, such as 2025-12-10.")
        case _, "time":
            what = message("“{value}” is not a time.", value=value)
            instead = message("Give it as hours:minutes, such as 14:30.")
        case _:
            what = message("“{value}” cannot stand here.", value=value)
            instead = message("Check it and type it again.")
    return what, instead
