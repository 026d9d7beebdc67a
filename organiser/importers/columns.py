"""Which column is what: from its heading, and from what stands in its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from organiser.errors import Mistyped
from organiser.i18n import message
from organiser.importers.fields import Field, Fit, field_of, fields, find_field, has_words
from organiser.importers.headings import BARE_NAME, spellings, vocabulary
from organiser.importers.roster import roster_headings
from organiser.importers.sheet import Cell, cell_text
from organiser.importers.table import Table, column_letter
from organiser.importers.values.text import says_nothing, tidy
from organiser.importers.values.words import word_set
from organiser.model.checksum import CUSTOM, columns_of_heading
from organiser.model.folding import folded
from organiser.model.words import LIST_KEY

_SAMPLE, _SAMPLE_ROWS = 300, 5_000
_WHOLE, _PART, _WITHIN, _CONTENT = 1.0, 0.85, 0.6, 0.55
_AGREES = 0.5  # of the cells, where the heading alone says too little
_PLAINLY = 0.8  # of the cells, where the heading says nothing
_SPEAK_FOR_THEMSELVES = ("email", "country", "honorific")
_LEAST_CELLS = 3

_NOT_OURS = word_set(
    "birth naissance nacimiento nascita nascimento geburt passport passeport pasaporte passaporto"
    " issue issued expiry expiration expires valid validity supervisor spouse father mother"
    " superviseur supervisor website url web fax signature bank iban account file link photo"
    " parent child age ميلاد الميلاد جواز السفر"
)
"""Words in a heading that make it about something that is not kept here."""


@dataclass(frozen=True)
class Guess:
    """A column and the field that it fills; `sure` is 1 where a person said so, else below."""

    column: int
    heading: str
    field: str
    sure: float


@dataclass(frozen=True)
class Columns:
    """What every used column is; at most one column for most fields."""

    guesses: tuple[Guess, ...]

    def of(self, field: str) -> list[int]:
        """Return the columns that fill `field`, the surest first."""
        return [guess.column for guess in self.guesses if guess.field == field]

    @property
    def asked(self) -> dict[str, str]:
        """The mapping as `guess_columns` takes it, to be remembered by `Table.signature`."""
        return {guess.heading: guess.field for guess in self.guesses}

    @property
    def columns(self) -> frozenset[int]:
        return frozenset(guess.column for guess in self.guesses)


def guess_columns(
    table: Table,
    asked: Mapping[str, str] | None = None,
    fits: Mapping[str, Fit] | None = None,
    custom: Sequence[str] = (),
) -> Columns:
    """Return what the columns are. `asked` says it for some: heading or letter → field or "".

    `fits` adds to what the cells can tell about a field; `custom` are the names of the fields
    that this event keeps besides. Raises `Mistyped` where `asked` names
    a column or a field that there is not.
    """
    told = _told(table, asked or {}, custom)
    guesser = _Guesser(table, fits or {}, frozenset(told), custom)
    chosen = [Guess(column, table.headings[column], field, 1.0) for column, field in told.items()]
    taken = {guess.field for guess in chosen if guess.field and not field_of(guess.field).several}
    chosen = [guess for guess in chosen if guess.field]
    used = set(told)
    for guess in guesser.candidates():
        if guess.column in used or guess.field in taken:
            continue
        chosen.append(guess)
        used.add(guess.column)
        if not field_of(guess.field).several:
            taken.add(guess.field)
    if any(guess.field == "country" for guess in chosen):
        chosen = [one for one in chosen if one.field != "nationality" or one.column in told]
    return Columns(tuple(guesser.with_name(chosen)))


def _told(table: Table, asked: Mapping[str, str], custom: Sequence[str]) -> dict[int, str]:
    told = {}
    for name, written in asked.items():
        field = find_field(written, custom) if written.strip(" -") else ""
        if field is None:
            raise Mistyped(
                message("There is no field “{field}” that a column could fill.", field=written),
                message("The fields are: {fields}.", fields=", ".join([*fields(), *custom])),
            )
        told[_column(table, name)] = "full_name" if field == BARE_NAME else field
    return told


def _column(table: Table, name: str) -> int:
    for same in (str, str.casefold, folded):
        wanted = [place for place, text in enumerate(table.headings) if same(text) == same(name)]
        if wanted:
            return wanted[0]
    letters = [column_letter(place) for place in range(len(table.headings))]
    if name.upper() in letters:
        return letters.index(name.upper())
    raise Mistyped(
        message("The list has no column “{column}”.", column=name),
        message("Its columns are: {columns}.", columns=", ".join(table.headings)),
    )


class _Guesser:
    def __init__(
        self, table: Table, fits: Mapping[str, Fit], told: frozenset[int], custom: Sequence[str]
    ) -> None:
        self._table, self._told = table, told
        self._custom = {folded(name): CUSTOM + name for name in reversed(custom)}
        self._fits = {key: field.fit for key, field in fields().items() if field.fit}
        self._fits |= {BARE_NAME: has_words, **fits}
        self._is_roster = LIST_KEY in table.headings
        self._telling = {key for key, fit in self._fits.items() if fit is not has_words}
        self._samples = [_sample(table, column) for column in range(len(table.headings))]
        self._shares: dict[tuple[int, str], float] = {}

    def candidates(self) -> list[Guess]:
        """Return everything that a column could be, the surest first."""
        found = []
        for column, heading in enumerate(self._table.headings):
            if column in self._told or columns_of_heading(heading):
                continue
            by_heading = self._by_heading(column, heading)
            found += by_heading or self._by_content(column, heading)
        return sorted(found, key=lambda guess: (-guess.sure, guess.column))

    def _by_heading(self, column: int, heading: str) -> list[Guess]:
        readings = spellings(heading)
        if readings and readings[0] in self._custom:
            return [Guess(column, heading, self._custom[readings[0]], _WHOLE)]
        if self._is_roster and readings and readings[0] in roster_headings():
            return [Guess(column, heading, roster_headings()[readings[0]], _WHOLE)]
        blocked = bool(readings and _NOT_OURS & set(readings[0].split()))
        best: dict[str, float] = {}
        for place, reading in enumerate(readings):
            for field, needs_cells in vocabulary().get(reading, ()):
                whole = place == 0 or reading == readings[0].replace(" ", "")
                if blocked and not whole:
                    continue
                sure = self._weighed(
                    column, field_of(field), _WHOLE if whole else _PART, needs_cells=needs_cells
                )
                best[field] = max(best.get(field, 0), sure)
        if not best and not blocked:
            best = self._within(column, readings)
        return [Guess(column, heading, field, sure) for field, sure in best.items() if sure > 0]

    def _weighed(self, column: int, field: Field, sure: float, *, needs_cells: bool) -> float:
        """Return how sure `field` is, `sure` by its heading, after a look at the cells."""
        share = self._share(column, field.key)
        if share is None:
            empty = not self._samples[column]
            return 0.0 if needs_cells and (empty or field.key in self._fits) else sure * 0.95
        if share < max(field.least, needs_cells * min(_AGREES, field.enough)):
            return 0.0
        return sure * (0.9 + share / 10) - 0.1 * needs_cells

    def _within(self, column: int, readings: list[str]) -> dict[str, float]:
        """Return fields whose phrase stands somewhere in the heading and fits the cells."""
        best: dict[str, float] = {}
        for phrase, meanings in vocabulary().items():
            words = phrase.count(" ") + 1
            if not any(_holds(reading, phrase) for reading in readings):
                continue
            for field, _ in meanings:
                share = self._share(column, field) or 0
                if field in self._telling and share >= _AGREES:
                    best[field] = max(best.get(field, 0), _WITHIN + words / 100)
                elif field not in self._telling and words > 1 and share >= field_of(field).least:
                    best[field] = max(best.get(field, 0), _WITHIN - 0.1 + words / 100)
        top = max(best.values(), default=0)
        return {field: sure for field, sure in best.items() if sure == top}

    def _by_content(self, column: int, heading: str) -> list[Guess]:
        if _NOT_OURS & set(folded(heading).split()) or len(self._samples[column]) < _LEAST_CELLS:
            return []
        shares = {key: self._share(column, key) or 0 for key in _SPEAK_FOR_THEMSELVES}
        if column == 0:
            shares["uuid"] = self._share(column, "uuid") or 0
        return [
            Guess(column, heading, key, _CONTENT * share)
            for key, share in shares.items()
            if share >= _PLAINLY and not (key == "country" and self._is_codes(column))
        ]

    def _is_codes(self, column: int) -> bool:
        """Whether the cells are so short that they may be anything: IT, NO, DE, LA."""
        return all(len(cell_text(cell)) <= 3 for cell in self._samples[column])  # noqa: PLR2004 -- alpha-3

    def _share(self, column: int, field: str) -> float | None:
        """Return the share of cells that `field` understands; `None` where none can tell."""
        sample, fit = self._samples[column], self._fits.get(field)
        if fit is None or not sample:
            return None
        if (column, field) not in self._shares:
            self._shares[column, field] = fit(sample)
        return self._shares[column, field]

    def with_name(self, chosen: list[Guess]) -> list[Guess]:
        """Say what a column called just "Name" is, and where only a sorting name stands."""
        kinds = {guess.field for guess in chosen}
        found = []
        for guess in chosen:
            field = guess.field
            if field == BARE_NAME:
                field = self._bare(kinds)
            elif field == "sort_name" and not kinds & {BARE_NAME, "full_name", "family_name"}:
                field = "full_name"
            found.append(Guess(guess.column, guess.heading, field, guess.sure))
        return found

    @staticmethod
    def _bare(kinds: set[str]) -> str:
        has_given, has_family = "given_names" in kinds, "family_name" in kinds
        if has_given != has_family:
            return "family_name" if has_given else "given_names"
        return "full_name"


def _holds(reading: str, phrase: str) -> bool:
    return f" {phrase} " in f" {reading} "


def _sample(table: Table, column: int) -> list[Cell]:
    """Return the first different cells of a column that say something, texts tidied."""
    seen: dict[str, Cell] = {}
    for cell in dict.fromkeys(row[column] for row in islice(table.rows, _SAMPLE_ROWS)):
        if cell is None or cell == "":
            continue
        text = tidy(cell) if isinstance(cell, str) else cell_text(cell)
        if text not in seen and not says_nothing(text):
            seen[text] = text if isinstance(cell, str) else cell
            if len(seen) >= _SAMPLE:
                break
    return list(seen.values())
