"""`organiser check`: what clashes, what will annoy somebody, what is missing.

Exit code 1 where there is a clash that nobody accepted. `--json` gives one object:

    clashes, warnings, hints    numbers of findings that nobody accepted
    findings                    gravest first, each:
        rule      key of the rule, such as "room-overlap"
        title     what the rule is about, in English
        severity  "clash", "warning" or "hint"
        text      the finding in one English sentence
        about     the rows it is about, the main one first: [{"kind", "uuid"}]
        when      null, or the local time at which it happens: "2025-12-10T14:00:00"
        remedy    null, or what would set it right, in one English sentence
        accepted  null, or the reason for which the coordinator accepts it
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organiser.cli.command import Command
from organiser.cli.terminal import language, say_json, shown, write
from organiser.i18n import counted, message

if TYPE_CHECKING:
    from organiser.rules.check import Checked, Checker
    from organiser.rules.rule import Remedy

CLASH_FOUND = 1


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.rules.check import Checker  # noqa: PLC0415 -- slow to import
    from organiser.rules.rule import Severity  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    with WorkshopFile.open(asked.file, read_only=True) as file:
        checker = Checker()
        found = checker.look(file.workshop)
    open_findings = Counter(one.severity for one in found if one.accepted is None)
    if asked.json:
        say_json(
            {
                "clashes": open_findings[Severity.CLASH],
                "warnings": open_findings[Severity.WARNING],
                "hints": open_findings[Severity.HINT],
                "findings": [_as_json(one, checker.remedy(one)) for one in found],
            }
        )
    else:
        _tell(found, checker)
    return CLASH_FOUND if open_findings[Severity.CLASH] else 0


def _as_json(one: Checked, remedy: Remedy | None) -> dict[str, Any]:
    when = one.finding.when
    return {
        "rule": one.rule.key,
        "title": str(one.rule.title),
        "severity": one.severity.name.lower(),
        "text": str(one.finding.text),
        "about": [
            {"kind": row.stored_class.__name__.lower(), "uuid": row.uuid}
            for row in one.finding.about
        ],
        "when": when and when.isoformat(),
        "remedy": remedy and str(remedy.text),
        "accepted": one.accepted,
    }


def _tell(found: list[Checked], checker: Checker) -> None:
    said = language()
    waiting = [one for one in found if one.accepted is None]
    words = {0: message("Clash"), 1: message("Warning"), 2: message("Hint")}
    for one in waiting:
        severity = words[one.severity]
        write(f"{said(severity)}: {said(one.finding.text)}")
        if remedy := checker.remedy(one):
            write(f"    {said(message('Remedy: {remedy}', remedy=remedy.text))}")
    accepted = len(found) - len(waiting)
    if accepted:
        write(
            said(
                counted("{count} finding is accepted.", "{count} findings are accepted.", accepted)
            )
        )
    if not waiting:
        write(said(message("Nothing clashes.")))


COMMAND = Command("check", message("what clashes, and what is missing"), arguments, run, place=50)
