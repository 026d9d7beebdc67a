"""The columns of a row that together make the name of a person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from organiser.i18n import Message, message
from organiser.importers.cells import Cells, RowRefused, Texts
from organiser.importers.values.capitals import in_capitals, out_of_capitals
from organiser.importers.values.honorifics import split_honorific
from organiser.importers.values.names import Name, split_name
from organiser.model.folding import folded

NAMES = ("full_name", "given_names", "family_name")
_FRENCH = {"mme", "mlle"}
_GIVEN, _FAMILY = ("given_names", "middle_names"), ("family_name", "second_family_name")
_LEAST_NAMES = 3
"""So many names in capitals show that a column has no others."""


class Naming:
    """Finds the name in a row: from one column or from several."""

    def __init__(self, cells: Cells, *, keep_capitals: bool = False) -> None:
        self._cells = cells
        self._has_parts = bool({"given_names", "family_name"} & set(cells.columns))
        self._french = cells.holds("honorific", _FRENCH) or cells.holds("full_name", _FRENCH)
        self._shouted = frozenset(
            field
            for field in ("full_name", *_GIVEN, *_FAMILY)
            if not keep_capitals and self._is_in_capitals(field)
        )
        self.in_capitals = [cells.heading(field) for field in sorted(self._shouted)]
        self.notes: list[Message] = [
            message(
                "The column “{column}” is in capitals throughout: DIOP was written Diop.",
                column=heading,
            )
            for heading in self.in_capitals
        ]

    def _is_in_capitals(self, field: str) -> bool:
        texts = [
            text
            for column in self._cells.columns.get(field, ())[:1]
            for text in self._cells.texts_of(column)
            if text.upper() != text.lower()
        ]
        whole = [text for text in texts if in_capitals(text)]
        rest = (text for text in texts if not in_capitals(text))
        return len(whole) >= _LEAST_NAMES and all(len(text) == 1 for text in rest)

    def fields(self, texts: Texts, country: str) -> dict[str, Any]:
        """Return the fields of the name. Raises `RowRefused` where there is none."""
        said = self._cells.said
        honorific = said(texts, "honorific")
        name = self._name(texts, country, french=self._french and not honorific)
        if not {*folded(name.honorific).split()} <= {*folded(honorific).split()}:
            honorific = f"{honorific} {name.honorific}".strip()
        found: dict[str, Any] = {
            "given_names": name.given,
            "family_name": name.family,
        }
        if not self._has_parts:  # of two columns nobody knows which is spoken first
            found["family_name_first"] = name.family_first
        if honorific:
            found["honorific"] = honorific
        return found

    def _name(self, texts: Texts, country: str, *, french: bool) -> Name:
        said = self._cells.said
        given = self._part(texts, _GIVEN, country)
        family = self._part(texts, _FAMILY, country)
        whole = said(texts, "full_name")
        if given or family:
            honorific, rest = split_honorific(given, french=french)
            return Name(rest, family, honorific)
        if whole:
            sort_name = said(texts, "sort_name")
            name = split_name(whole, country=country, sort_name=sort_name, french=french)
            if "full_name" in self._shouted:
                given = out_of_capitals(name.given, country=country, family=False)
                return replace(
                    name, given=given, family=out_of_capitals(name.family, country=country)
                )
            return name
        raise RowRefused(self._nameless())

    def _part(self, texts: Texts, fields: tuple[str, ...], country: str) -> str:
        """Return the given or the family names of a row."""
        said = [(field, self._cells.said(texts, field)) for field in fields]
        family = fields == _FAMILY
        return " ".join(
            out_of_capitals(text, country=country, family=family)
            if field in self._shouted
            else text
            for field, text in said
            if text
        )

    def _nameless(self) -> Message:
        if not any(field in self._cells.columns for field in NAMES):
            return message(
                "The list has no column of names that is known as such. Say which one it is."
            )
        return message("There is no name in this row.")
