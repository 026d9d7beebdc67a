"""What the database or the model refuses, as sentences for the coordinator."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from sqlalchemy.exc import DBAPIError, NoResultFound

from organiser.errors import Mistyped, OrganiserError, WorkshopUnreadable, WriteRefused
from organiser.i18n import Message, message, verbatim

NOTHING_CHANGED = message("Nothing was changed.")


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what is refused inside into an `OrganiserError`; a defect of ours passes."""
    try:
        yield
    except ValidationError as refused:
        raise value_refused(refused) from refused
    except NoResultFound as gone:
        raise _gone() from gone
    except DBAPIError as refused:
        sentence = database_refused(refused.orig)
        if sentence is None:
            raise
        raise sentence from refused
    except sqlite3.Error as refused:
        sentence = database_refused(refused)
        if sentence is None:
            raise
        raise sentence from refused


def words(field: str) -> Message:
    """Return a field's name as people say it: "Family name". Translated where the screen has it."""
    plain = field.removesuffix("_id").replace("_", " ")
    return Message(plain[:1].upper() + plain[1:])


def value_refused(refused: ValidationError) -> Mistyped:
    """Return the sentence for the first value that a field does not take."""
    detail = refused.errors(include_url=False)[0]
    field = words(str(detail["loc"][0])) if detail["loc"] else verbatim(refused.title)
    given = detail["input"]
    shown = str(given)[:80]
    if shown and not isinstance(given, dict):
        what = message("{field} cannot be “{value}”.", field=field, value=shown)
    else:
        what = message("{field} cannot be left empty.", field=field)
    return Mistyped(what, message("{expected} Nothing was changed.", expected=_expected(detail)))


def _expected(detail: ErrorDetails) -> Message:  # noqa: PLR0911 -- one sentence for each kind of refusal
    kind, limits = detail["type"], detail.get("ctx", {})
    if kind == "enum":
        return message("Choose one of {values}.", values=str(limits.get("expected", "")))
    if kind == "string_too_short":
        return message("Type something.")
    if kind == "string_pattern_mismatch":
        if "#" in str(limits.get("pattern")):
            return message("Give a colour such as #1F5C8B.")
        return message("Give the two letters of the country, such as FR.")
    if kind in {"greater_than_equal", "less_than_equal"}:
        limit = limits.get("ge", limits.get("le", ""))
        if kind == "greater_than_equal":
            return message("Give a number that is not below {limit}.", limit=str(limit))
        return message("Give a number that is not above {limit}.", limit=str(limit))
    if kind.startswith(("date_", "datetime_", "timezone_", "naive_")):
        return message("Give a date and time such as 2025-12-10 09:30, local to the event.")
    if kind.startswith("time_"):
        return message("Give a time such as 09:30.")
    if kind.startswith(("int_", "float_")):
        return message("Give a number.")
    if kind.startswith("bool_"):
        return message("Answer yes or no.")
    if kind == "value_error":
        return message("{reason}.", reason=str(limits.get("error", "")).rstrip("."))
    return message("Give a value of the kind that this field takes.")


def _gone() -> OrganiserError:
    return OrganiserError(
        message("What this would change is no longer in the workshop."),
        message("Somebody removed it since. Look at the page again. Nothing was changed."),
    )


def database_refused(refused: BaseException | None) -> OrganiserError | None:
    """Return the sentence for what SQLite refused, `None` for a defect of ours."""
    name = getattr(refused, "sqlite_errorname", "")
    if name == "SQLITE_CONSTRAINT_UNIQUE":
        return Mistyped(
            message("Two rows would have the same {field}.", field=_column(refused)),
            message("Give another one. Nothing was changed."),
        )
    if name == "SQLITE_CONSTRAINT_NOTNULL":
        return Mistyped(
            message("{field} is missing.", field=_column(refused)),
            message("Fill it in and try again. Nothing was changed."),
        )
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return OrganiserError(
            message("Something that is still used would be missing."),
            message("Remove first what refers to it. Nothing was changed."),
        )
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return WriteRefused(
            message("The disk is full or was taken away, so the change could not be kept."),
            message("Make room or plug it in again and repeat the change. Nothing was changed."),
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return WriteRefused(
            message("Another program is writing to this workshop."),
            message("Wait a moment and try again. Nothing was changed."),
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return WriteRefused(
            message("The file or its folder cannot be written to."),
            message("Save a copy somewhere else and go on with that. Nothing was changed."),
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "decode" in str(refused):
        return damaged()
    return None


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
