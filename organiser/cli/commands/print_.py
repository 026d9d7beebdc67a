"""`organiser print`: write documents into a folder, each under its own name: `agenda.pdf`.

A document that stands there already is replaced, whole or not at all. Warnings go to standard
error. `--json` gives one object:

    written    each document: {"document", "path", "pages", "warnings": [English sentences]}
               `pages` is 0 where a document has none
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from organiser.cli.command import Command
from organiser.cli.terminal import say_json, shown, write
from organiser.errors import Mistyped
from organiser.i18n import LANGUAGES, Language, message


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=shown(message("the workshop")))
    parser.add_argument(
        "documents",
        nargs="*",
        metavar="DOCUMENT",
        help=shown(message("such as agenda, badges or packs; see: organiser documents")),
    )
    parser.add_argument("--all", action="store_true", help=shown(message("every document")))
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(),
        metavar="DIR",
        help=shown(message("where to write (otherwise: here)")),
    )
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default="en",
        metavar="xx",
        help=shown(message("en, fr, es, it or ar (otherwise: en)")),
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help=shown(message("an option of a document; see: organiser documents")),
    )
    parser.add_argument(
        "--note",
        action="store_true",
        help=shown(message("note in the workshop who has a badge now, for --set changed=yes")),
    )
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.cli import printing  # noqa: PLC0415 -- slow to import
    from organiser.documents.catalogue import documents  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    if bool(asked.documents) == asked.all:
        raise Mistyped(
            message("It is not clear what to print."),
            message("Name one or more documents, or give --all; see: organiser documents."),
        )
    wanted = list(documents()) if asked.all else printing.chosen(asked.documents)
    requests = printing.requests(wanted, Language(asked.language), asked.set)
    done = []
    with WorkshopFile.open(asked.file, read_only=not asked.note) as file:
        folder = printing.folder(asked.out)
        for document, request in zip(wanted, requests, strict=True):
            workshop = file.workshop
            written = printing.write(workshop, document, request, folder)
            done.append(written)
            if asked.note and document.noted is not None:
                printing.note(file, document, document.noted(workshop, request), request)
            if not asked.json:
                write(printing.told(written))
    if asked.json:
        say_json({"written": [printing.as_json(written) for written in done]})
    return 0


COMMAND = Command(
    "print", message("write documents to print or hand over"), arguments, run, place=60
)
