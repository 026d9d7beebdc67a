"""`organiser log`: what was changed, when and by whom, newest first.

`--json` gives one object:

    steps    each: {"number", "name", "who", "at", "changes", "undone"}; name in English,
             at in ISO 8601, changes the number of rows
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organiser.cli.command import Command
from organiser.cli.terminal import language, say_json, shown, write
from organiser.i18n import Language, message

if TYPE_CHECKING:
    from organiser.store import StepSummary


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- slow to import

    with WorkshopFile.open(asked.file, read_only=True) as file:
        steps = file.steps()
    if asked.json:
        say_json({"steps": [_as_json(step) for step in steps]})
        return 0
    said = language()
    for step in steps:
        write(_line(step, said))
    if not steps:
        write(said(message("Nothing was changed yet.")))
    return 0


def _line(step: StepSummary, said: Language) -> str:
    line = f"{step.number:>5}  {step.at:%Y-%m-%d %H:%M}  {step.who}  {said(step.name)}"
    return f"{line}  {said(message('(undone)'))}" if step.undone else line


def _as_json(step: StepSummary) -> dict[str, Any]:
    return {
        "number": step.number,
        "name": str(step.name),
        "who": step.who,
        "at": step.at.isoformat(),
        "changes": step.changes,
        "undone": step.undone,
    }


COMMAND = Command("log", message("what was changed, newest first"), arguments, run, place=80)
