"""The columns of a row that together make the name of a person."""

from __future__ import annotations

from typing import Any

from organiser.i18n import Message, message
from organiser.importers.cells import Cells, RowRefused, Texts
from organiser.importers.values.honorifics import split_honorific
from organiser.importers.values.names import Name, split_name
from organiser.model.folding import folded

NAMES = ("full_name", "given_names", "family_name")
_FRENCH = {"mme", "mlle"}


class Naming:
    """Finds the name in a row: from one column or from several."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells
        self._has_parts = bool({"given_names", "family_name"} & set(cells.columns))
        self._french = cells.holds("honorific", _FRENCH) or cells.holds("full_name", _FRENCH)

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
        given = f"{said(texts, 'given_names')} {said(texts, 'middle_names')}".strip()
        family = f"{said(texts, 'family_name')} {said(texts, 'second_family_name')}".strip()
        whole = said(texts, "full_name")
        if given or family:
            honorific, rest = split_honorific(given, french=french)
            return Name(rest, family, honorific)
        if whole:
            sort_name = said(texts, "sort_name")
            return split_name(whole, country=country, sort_name=sort_name, french=french)
        raise RowRefused(self._nameless())

    def _nameless(self) -> Message:
        if not any(field in self._cells.columns for field in NAMES):
            return message(
                "The list has no column of names that is known as such. Say which one it is."
            )
        return message("There is no name in this row.")
