"""Lists for one reader each: the hotel, the kitchen, the gate.

What a reader may see of a person stands in resources/packs.toml. A list of people can be had from
a `Pack` alone, and a pack knows no other columns: what the file does not name cannot get out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, BinaryIO

from organiser.documents.document import Document, Report, Request
from organiser.documents.pack_columns import COLUMNS, Facts
from organiser.documents.page import PAGE_SIZE
from organiser.documents.roster_words import Words
from organiser.documents.spreadsheet import Column, Sheet, Table, Value
from organiser.documents.spreadsheet_book import blank_book
from organiser.i18n import Language, Message
from organiser.model import Participant, Workshop
from organiser.resources import resource

GROUP = "packs"
"""The name under which the command line prints all of them."""


@dataclass(frozen=True)
class Pack:
    """A list for one reader, in one language, of one workshop."""

    key: str
    workshop: Workshop
    language: Language
    facts: Facts

    @classmethod
    def of(cls, key: str, workshop: Workshop, language: Language) -> Pack:
        return cls(key, workshop, language, Facts(workshop, Words(language)))

    def said(self, words: Message) -> str:
        """Return the program's own words in the language of the list."""
        return self.language(words)

    @property
    def people(self) -> list[Participant]:
        """Who stands in the list, in the order of their names."""
        everybody = seen()[self.key]["people"] == "everybody"
        return self.workshop.people() if everybody else self.workshop.expected_people()

    def table(
        self,
        people: Iterable[Participant],
        columns: str = "columns",
        *,
        title: str = "",
        notes: Sequence[str] = (),
    ) -> Table:
        """Return `people`, a row each, with the `columns` that the reader may see."""
        names: list[str] = seen()[self.key][columns]
        chosen = [COLUMNS[name] for name in names]
        return Table(
            [
                Column(self.said(column.heading), column.kind, widest=column.widest)
                for column in chosen
            ],
            [[column.value(person, self.facts) for column in chosen] for person in people],
            title=title,
            notes=notes,
        )

    def value(self, person: Participant, name: str, columns: str = "columns") -> Value:
        """Return a value of a person. Raises `PermissionError` where the reader may not see it."""
        if name not in seen()[self.key][columns]:
            sentence = f"resources/packs.toml does not show {name} to {self.key}"
            raise PermissionError(sentence)
        return COLUMNS[name].value(person, self.facts)


Contents = Callable[[Pack], list[Sheet]]


@cache
def seen() -> dict[str, dict[str, Any]]:
    """Return what each reader may see, by the key of the pack: resources/packs.toml."""
    found: dict[str, dict[str, Any]] = tomllib.loads(resource("packs.toml").read_text("utf-8"))
    return found


def printed_pack(  # noqa: PLR0913 -- what a document is
    key: str,
    title: Message,
    description: Message,
    contents: Contents,
    *,
    place: int,
    landscape: bool = False,
    large: bool = False,
) -> Document:
    """Return the document of a pack that is read on paper."""

    def write(
        workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
    ) -> Report:
        from organiser.documents.table_pages import TablePages  # noqa: PLC0415 -- reportlab

        sheets = contents(Pack.of(key, workshop, request.language))
        pages = TablePages(workshop, request, title, landscape=landscape, large=large)
        return pages.write(sheets, file, progress)

    return Document(
        f"pack-{key}", title, description, ".pdf", write, (PAGE_SIZE,), place=place, group=GROUP
    )


def edited_pack(  # noqa: PLR0913 -- what a document is
    key: str,
    title: Message,
    description: Message,
    contents: Contents,
    *,
    place: int,
    also_printed: bool = False,
) -> Document:
    """Return the document of a pack in which its reader goes on writing."""

    def write(
        workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
    ) -> Report:
        from organiser.documents.spreadsheet_writing import (  # noqa: PLC0415 -- openpyxl
            write_book,
        )

        progress(0.0)
        book = blank_book(workshop, request.language)
        book.sheets.extend(contents(Pack.of(key, workshop, request.language)))
        write_book(book, file, progress)
        return Report(pages=len(book.sheets))

    name = f"pack-{key}-xlsx" if also_printed else f"pack-{key}"
    return Document(name, title, description, ".xlsx", write, place=place, group=GROUP)
