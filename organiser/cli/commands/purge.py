"""`organiser purge`: remove personal data permanently, and keep the statistics.

Removed are those whose date of retention has passed, today or `--before` a day, or `--everybody`.
Without `--yes` it only says what it would remove. `--json` gives one object:

    people     how many people it removes, or would remove
    undated    how many others have no date of retention
    removed    whether it did
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from organiser.cli.command import Command
from organiser.cli.parser import day
from organiser.cli.terminal import language, say, say_json, shown, write
from organiser.errors import Mistyped
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.actions.privacy import Removal


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument(
        "--before",
        type=day,
        metavar="D",
        help=shown(message("those whose data were to be kept until a day before D, not today")),
    )
    parser.add_argument(
        "--everybody", action="store_true", help=shown(message("everybody, whatever their date"))
    )
    parser.add_argument(
        "--yes",
        action="store_true",
        help=shown(message("remove permanently, do not only say what")),
    )
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.actions import privacy  # noqa: PLC0415 -- slow to import
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    if asked.everybody and asked.before:
        raise Mistyped(
            message("--everybody and --before say two different things."),
            message("Give one of them."),
        )
    before = asked.before or datetime.now(UTC).astimezone().date()
    with WorkshopFile.open(asked.file, read_only=not asked.yes) as file:
        workshop = file.workshop
        people = workshop.people() if asked.everybody else privacy.due(workshop, before)
        undated = sum(person.keep_until is None for person in workshop.participants.values())
        removal = privacy.Removal.of(file, people)
        told, stays = ([], []) if asked.json else _told(removal)
        something = bool(people) or (asked.everybody and not removal.is_empty)
        removed = asked.yes and something
        if removed:
            removal.carry_out()
    if asked.json:
        others = 0 if asked.everybody else undated
        say_json({"people": len(people), "undated": others, "removed": removed})
        return 0
    if not something and asked.everybody:
        say(message("Nobody is in this workshop, nor in its history. Nothing was removed."))
        return 0
    if not something:
        say(message("Nobody’s date of retention has passed. Nothing was removed."))
        if undated:
            say(
                counted(
                    "{count} person has none: see organiser keep.",
                    "{count} people have none: see organiser keep.",
                    undated,
                )
            )
        return 0
    say(
        message("Removed permanently:")
        if removed
        else message("This would be removed permanently:")
    )
    for sentence in told:
        write(f"  {sentence}")
    for sentence in stays:
        write(sentence)
    if not removed:
        say(message("Nothing was removed. Give --yes to remove it permanently."))
    return 0


def _told(removal: Removal) -> tuple[list[str], list[str]]:
    """Return what the removal says of itself, while there is still something to count."""
    say_it = language()
    return [say_it(words) for words in removal.goes()], [say_it(words) for words in removal.stays()]


COMMAND = Command("purge", message("remove personal data permanently"), arguments, run, place=84)
