"""The program's own test: every document of the sample in every language, in a folder that goes.

And what is imported only when it is needed, or by name: a frozen program may lack it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from organiser.cli.terminal import write
from organiser.documents.catalogue import documents
from organiser.documents.export import save
from organiser.i18n import LANGUAGES, Language
from organiser.importers.sample import create_sample
from organiser.importers.table import read_table
from organiser.importers.values.phones import international
from organiser.model import Workshop
from organiser.planning.allocation import Allocation
from organiser.planning.holidays import public_holiday
from organiser.planning.placing.choosing import choosing
from organiser.planning.placing.options import Options
from organiser.planning.placing.proposal import reckon
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
            _look_back(folder / "roster-en.xlsx")
            _plan(file.workshop)
    _know_the_world()
    write("ok")
    return 0


def _look_back(roster: Path) -> None:
    """Read a list as it comes back."""
    if not read_table(roster).rows:
        sentence = "the roster comes back empty"
        raise AssertionError(sentence)


def _plan(workshop: Workshop) -> None:
    """Find the best places on the visits of a day."""
    day = min(visit.day for visit in workshop.visits.values())
    wanted = Options(day)
    answer = reckon(choosing(workshop, wanted).wishes, wanted.aim).answer
    if not isinstance(answer, Allocation):
        sentence = "no places were found for the visits of the sample"
        raise AssertionError(sentence)  # noqa: TRY004 -- no matter of types


def _know_the_world() -> None:
    """Ask for a holiday and a telephone number, of whose countries there are hundreds of files."""
    known = public_holiday("IT", date(2025, 12, 25)), international("011 693 6111", "IT")
    if not all(known):
        sentence = f"a holiday and a telephone number of Italy are {known}"
        raise AssertionError(sentence)


def _look_at(path: Path) -> None:
    begins = BEGINNINGS[path.suffix]
    with path.open("rb") as file:
        if path.stat().st_size == 0 or file.read(len(begins)) != begins:
            sentence = f"{path.name} is not what its name says"
            raise AssertionError(sentence)
