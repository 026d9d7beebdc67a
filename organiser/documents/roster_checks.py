"""What may be typed into the columns of a roster that is sent out to be corrected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from organiser.documents.roster_words import Words
from organiser.documents.spreadsheet import Check
from organiser.i18n import message
from organiser.model import CustomField, CustomKind, Workshop, collation_key
from organiser.model.countries import countries


class RosterChecks:
    """The checks of a roster in one language."""

    def __init__(self, workshop: Workshop, words: Words) -> None:
        say = words.language
        self._one = say(message("Choose one of the list, or leave the cell empty."))
        self.locked = Check(
            locked=True,
            refusal=say(message("By this column the list is read back. Leave it as it is.")),
        )
        self.day = Check(refusal=say(message("Type a day such as 2026-03-31, or leave it empty.")))
        named = (row.text("name", say.code) for row in workshop.constituencies_in_order())
        self.constituencies = self._closed(list(named))
        self.yes_no = self._closed([words.yes_no(value) for value in (True, False)])
        names = sorted(map(words.country, countries()), key=collation_key)
        self.countries = Check(tuple(names))  # a body or network is no country

    def one_of(self, answers: Mapping[Any, str]) -> Check | None:
        """Return the check of a column that holds one of a fixed list of answers."""
        return self._closed([word for word in answers.values() if word])

    def custom(self, field: CustomField) -> Check | None:
        """Return the check of a custom field."""
        if field.kind is CustomKind.CHOICE:
            return self._closed(field.choices)
        if field.kind is CustomKind.YES_NO:
            return self.yes_no
        return self.day if field.kind is CustomKind.DATE else None

    def _closed(self, offers: list[str]) -> Check | None:
        return Check(tuple(offers), self._one) if offers else None
