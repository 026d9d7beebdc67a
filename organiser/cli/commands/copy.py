"""`organiser copy`: a copy of a workshop, on request without personal data.

`--without-personal-data` keeps hosts, rooms and programme for the next organiser. `--json` gives
one object:

    path      the copy
    people    how many people are in it
    struck    how many texts had a name, an address or a number replaced by "…"
    doubtful  texts of which a word is also somebody's family name: to be looked at
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from organiser.cli.command import Command
from organiser.cli.terminal import say, say_json, shown, warn
from organiser.i18n import message, verbatim


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument("target", type=Path, metavar="TARGET", help=shown(message("the new file")))
    parser.add_argument(
        "--without-personal-data",
        action="store_true",
        help=shown(message("only hosts, rooms and programme; nobody can be recognised")),
    )
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.actions import privacy  # noqa: PLC0415 -- slow to import
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    found = None
    with WorkshopFile.open(asked.file, read_only=True) as file:
        people = len(file.workshop.participants)
        if asked.without_personal_data:
            found = privacy.copy_without_personal_data(file.workshop, asked.target)
            people = 0
        else:
            file.save_copy(asked.target)
    if asked.json:
        say_json(
            {
                "path": str(asked.target),
                "people": people,
                "struck": len(found.struck) if found else 0,
                "doubtful": found.doubtful if found else [],
            }
        )
        return 0
    say(message("{path} is ready.", path=str(asked.target)))
    if found:
        for sentence in privacy.told_of_copy(found):
            say(sentence)
        for text in found.doubtful:
            warn(verbatim(f"  {text}"))
    return 0


COMMAND = Command(
    "copy", message("a copy, on request without personal data"), arguments, run, place=80
)
