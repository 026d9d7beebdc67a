"""The program's own test: every document of the sample in every language, in a folder that goes."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from organiser.cli.terminal import write
from organiser.documents.catalogue import documents
from organiser.documents.export import save
from organiser.i18n import LANGUAGES, Language
from organiser.importers.sample import create_sample
from organiser.rules.check import check

BEGINNINGS = {
    ".pdf": b"%PDF-",
    ".xlsx": b"PK",
    ".docx": b"PK",
    ".zip": b"PK",
    ".ics": b"BEGIN:VCALENDAR",
    ".xml": b"<?xml",
    ".html": b"<!DOCTYPE html>",
}
"""How a file of each kind begins."""


def selftest() -> int:
    """Open the sample, run the checks, print everything, say ok. What goes wrong is raised."""
    with TemporaryDirectory(prefix="organiser-") as temporary:
        folder = Path(temporary)
        with create_sample(folder / "sample.organiser") as file:
            check(file.workshop)
            for code in LANGUAGES:
                for document in documents():
                    path = folder / f"{document.key}-{code}{document.suffix}"
                    save(document, file.workshop, document.request(Language(code)), path)
                    _look_at(path)
    write("ok")
    return 0


def _look_at(path: Path) -> None:
    begins = BEGINNINGS[path.suffix]
    with path.open("rb") as file:
        if path.stat().st_size == 0 or file.read(len(begins)) != begins:
            sentence = f"{path.name} is not what its name says"
            raise AssertionError(sentence)
