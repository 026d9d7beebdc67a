"""`organiser demo`: the sample workshop and every document of it, to look at.

Into the folder go `turin-2025.organiser`, every document in English under its own name, and the
agenda in Arabic in `ar/`. A sample that stands there already is kept with what was changed in
it, and printed as it is now.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from organiser.cli.command import Command
from organiser.cli.terminal import say, shown, write
from organiser.i18n import Language, message

WORKSHOP = "turin-2025.organiser"
ALSO = (("agenda", "ar"),)
"""Documents that are printed in a further language, to show what pages from right to left are."""


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("workshop-demo"),
        metavar="DIR",
        help=shown(message("where to put everything (otherwise: workshop-demo)")),
    )
    parser.add_argument(
        "--no-window",
        action="store_true",
        help=shown(message("do not open the window on the sample afterwards")),
    )


def run(asked: Namespace) -> int:
    from organiser.cli import main, printing  # noqa: PLC0415 -- slow to import
    from organiser.documents.catalogue import documents  # noqa: PLC0415 -- as above
    from organiser.importers.sample import create_sample  # noqa: PLC0415 -- as above
    from organiser.store import WorkshopFile  # noqa: PLC0415 -- as above

    path = printing.folder(asked.out) / WORKSHOP
    file = WorkshopFile.open(path, read_only=True) if path.exists() else create_sample(path)
    with file:
        write(str(path))
        jobs = [(document, "en", asked.out) for document in documents()]
        jobs += [
            (document, code, asked.out / code)
            for document in documents()
            for key, code in ALSO
            if key == document.key
        ]
        for document, spoken, folder in jobs:
            request = document.request(Language(spoken))
            write(printing.told(printing.write(file.workshop, document, request, folder)))
    if asked.no_window or not main.has_screen():
        return 0
    say(message("Opening the window. Everything in it is a sample: try what you like."))
    code: int = asked.open_window(path)
    return code


COMMAND = Command(
    "demo", message("the sample workshop with every document, to look at"), arguments, run, place=10
)
