"""What the database or the model refuses, as sentences for the coordinator."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError, NoResultFound

from organiser.errors import Mistyped, OrganiserError, WorkshopUnreadable, WriteRefused
from organiser.i18n import Message, message, verbatim
from organiser.model.text import Unreadable


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what is refused inside into an `OrganiserError`; a defect of ours passes."""
    try:
        yield
    except ValidationError as refused:
        raise value_refused(refused) from refused
    except UnicodeEncodeError as refused:
        raise _no_letters(refused) from refused
    except UnicodeDecodeError as refused:
        raise damaged() from refused
    except NoResultFound as gone:
        raise _gone() from gone
    except (DBAPIError, sqlite3.Error) as refused:
        sentence = database_refused(getattr(refused, "orig", refused))
        if sentence is None:
            raise
        raise sentence from refused


def words(field: str) -> Message:
    """Return a field's name as people say it: "Family name". Translated where the screen has it."""
    plain = field.removesuffix("_id").replace("_", " ")
    return Message(plain[:1].upper() + plain[1:])


def value_refused(refused: ValidationError) -> Mistyped:
    """Return the sentence for the first value that a field does not take."""
    detail: dict[str, Any] = {**refused.errors(include_url=False)[0]}
    field = words(str(detail["loc"][0])) if detail["loc"] else verbatim(refused.title)
    reason = detail.get("ctx", {}).get("error")
    if isinstance(reason, Unreadable):
        return Mistyped(
            message("{field}: {what}", field=field, what=reason.what),
            message("{instead} Nothing was changed.", instead=reason.instead),
        )
    given = detail["input"]
    shown = str(given)[:80]
    if shown and not isinstance(given, dict):
        what = message("{field} cannot be “{value}”.", field=field, value=shown)
    else:
        what = message("{field} cannot be left empty.", field=field)
    return Mistyped(what, message("{expected} Nothing was changed.", expected=_expected(detail)))


def _expected(detail: dict[str, Any]) -> Message:
    """Return what the field takes instead. `detail` is one of pydantic's."""
    kind, limits = str(detail["type"]), detail.get("ctx", {})
    if kind == "enum":
        return message("Choose one of {values}.", values=str(limits["expected"]))
    if kind == "greater_than_equal":
        return message("Give a number that is not below {limit}.", limit=str(limits["ge"]))
    if kind == "less_than_equal":
        return message("Give a number that is not above {limit}.", limit=str(limits["le"]))
    if kind == "value_error":
        return message("{reason}.", reason=str(limits["error"]).rstrip("."))
    if kind == "string_pattern_mismatch":
        return next(say for sign, say in _PATTERNS if sign in limits["pattern"])
    return next((say for start, say in _EXPECTED if kind.startswith(start)), _SOMETHING_ELSE)


_SOMETHING_ELSE = message("Give a value of the kind that this field takes.")
_A_TIME = message("Give a time such as 09:30.")
_EXPECTED = (
    ("string_too_short", message("Type something.")),
    ("datetime_", message("Give a date and time such as 2025-12-10 09:30, local to the event.")),
    ("naive_", message("Give a date and time such as 2025-12-10 09:30, local to the event.")),
    ("timezone_", message("Give a date and time such as 2025-12-10 09:30, local to the event.")),
    ("date_", message("Give a date such as 2025-12-10.")),
    ("time_", _A_TIME),
    ("int_", message("Give a whole number.")),
    ("float_", message("Give a number.")),
    ("bool_", message("Answer yes or no.")),
)
_PATTERNS = (
    ("#", message("Give a colour such as #1F5C8B.")),
    ("[A-Z]", message("Give the two letters of the country, such as FR.")),
    (":", _A_TIME),
    ("", _SOMETHING_ELSE),
)
"""What a field takes whose pattern has such a sign in it."""


def _no_letters(refused: UnicodeEncodeError) -> Mistyped:
    return Mistyped(
        message(
            "“{text}” contains half a character.",
            text=refused.object.encode("utf-8", "replace").decode("utf-8")[:80],
        ),
        message("Type it again instead of pasting it. Nothing was changed."),
    )


def _gone() -> OrganiserError:
    return OrganiserError(
        message("What this would change is no longer in the workshop."),
        message("Somebody removed it since. Look at the page again. Nothing was changed."),
    )


def database_refused(refused: BaseException | None) -> OrganiserError | None:
    """Return the sentence for what SQLite refused, `None` for a defect of ours."""
    name = getattr(refused, "sqlite_errorname", "")
    if name == "SQLITE_CONSTRAINT_UNIQUE":
        what = message("Two rows would have the same {field}.", field=_column(refused))
        return Mistyped(what, message("Give another one. Nothing was changed."))
    if name == "SQLITE_CONSTRAINT_NOTNULL":
        what = message("{field} is missing.", field=_column(refused))
        return Mistyped(what, message("Fill it in and try again. Nothing was changed."))
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "decode" in str(refused):
        return damaged()
    for starts, kind, what, instead in _DATABASE_REFUSALS:
        if name.startswith(starts):
            return kind(what, instead)
    return None


_DATABASE_REFUSALS: tuple[tuple[tuple[str, ...], type[OrganiserError], Message, Message], ...] = (
    (
        ("SQLITE_CONSTRAINT_FOREIGNKEY",),
        OrganiserError,
        message("Something that is still used would be missing."),
        message("Remove first what refers to it. Nothing was changed."),
    ),
    (
        ("SQLITE_FULL", "SQLITE_IOERR"),
        WriteRefused,
        message("The disk is full or was taken away, so the change could not be kept."),
        message("Make room or plug it in again and repeat the change. Nothing was changed."),
    ),
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED"),
        WriteRefused,
        message("Another program is writing to this workshop."),
        message("Wait a moment and try again. Nothing was changed."),
    ),
    (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"),
        WriteRefused,
        message("The file or its folder cannot be written to."),
        message("Save a copy somewhere else and go on with that. Nothing was changed."),
    ),
)


def damaged() -> WorkshopUnreadable:
    return WorkshopUnreadable(
        message("This workshop file is damaged: parts of it cannot be read."),
        message(
            "Open the newest backup, or a copy that was sent by e-mail. This file was not changed."
        ),
    )


def _column(refused: BaseException | None) -> Message:
    """Return in words the column that "…failed: table.column" names."""
    found = re.search(r"\.(\w+)", str(refused))
    return words(found[1]) if found else message("value")
