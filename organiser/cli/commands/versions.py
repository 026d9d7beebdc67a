"""`organiser versions`: the versions of the programme that were published.

`--json` gives one object:

    versions   each, the first one first: {"version", "published", "note", "sessions"}
    changes    what became different since the last: {"kind", "uuid", "title", "before", "after"};
               kind is cancelled, added, time, room, renamed, people, languages or audience,
               the texts are English
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from organiser.cli.command import Command
from organiser.cli.terminal import language, say, say_json, shown, write
from organiser.i18n import Language, counted, message

if TYPE_CHECKING:
    from organiser.documents.programme_changes_words import ChangeWords
    from organiser.planning.programme_changes import ProgrammeChange


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.documents.programme_changes_words import ChangeWords  # noqa: PLC0415 -- slow
    from organiser.planning.programme_changes import changes_since  # noqa: PLC0415 -- as above
    from organiser.planning.published import unpacked  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    with WorkshopFile.open(asked.file, read_only=True) as file:
        workshop = file.workshop
    versions = workshop.versions_in_order()
    found = changes_since(workshop, versions[-1]) if versions else []
    if asked.json:
        words = ChangeWords(workshop, Language("en"))
        say_json(
            {
                "versions": [
                    {
                        "version": version.number,
                        "published": version.published.isoformat(),
                        "note": version.note,
                        "sessions": len(unpacked(version).sessions),
                    }
                    for version in versions
                ],
                "changes": [_as_json(change, words) for change in found],
            }
        )
        return 0
    if not versions:
        say(message("No version is published yet. Publish one: organiser publish FILE"))
        return 0
    for version in versions:
        write(f"{version.number:>5}  {version.published:%Y-%m-%d %H:%M}  {version.note}".rstrip())
    say(counted("{count} change since then.", "{count} changes since then.", len(found)))
    words = ChangeWords(workshop, language())
    for change in found:
        write(_line(change, words))
    return 0


def _line(change: ProgrammeChange, words: ChangeWords) -> str:
    said = " → ".join(filter(None, (words.before(change), words.after(change))))
    return f"  {words.kind(change)}: {words.title(change.session)} ({said})"


def _as_json(change: ProgrammeChange, words: ChangeWords) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "uuid": change.session.uuid,
        "title": words.title(change.session),
        "before": words.before(change),
        "after": words.after(change),
    }


COMMAND = Command(
    "versions", message("published versions, and what changed since"), arguments, run, place=63
)
