"""Wishes for study visits from a list: a row for each person, a column for each wish or for all.

A person is found by the key of our own lists, by e-mail address, or by name. A cell that names no
visit is a doubt, and the wishes after it move up. Nobody is added.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from organiser.errors import ImportRefused
from organiser.i18n import Message, message
from organiser.importers.columns import guess_columns
from organiser.importers.hosts import Told
from organiser.importers.matching import name_key
from organiser.importers.sheet import Cell, cell_text, is_empty
from organiser.importers.table import Table
from organiser.model import Visit, Workshop
from organiser.model.folding import folded
from organiser.model.words import LIST_KEY
from organiser.planning.placing.ballot import names_of, plain

WISH = frozenset(
    {"wish", "wishes", "choice", "preference", "preferences", "choix", "souhait", "souhaits",
     "voeu", "voeux", "opcion", "preferencia", "preferencias", "deseo", "eleccion", "scelta",
     "preferenza", "preferenze", "desiderio", "visit", "visite", "visita", "خيار", "رغبة", "الخيار"}
)  # fmt: skip
ORDINALS: dict[str, int] = {
    word: rank
    for rank, words in enumerate(
        (
            "first 1st premier premiere 1er 1ere primera primero prima primo الاول الاولى",
            "second 2nd deuxieme seconde 2e segunda segundo seconda secondo الثاني الثانية",
            "third 3rd troisieme 3e tercera tercero terza terzo الثالث الثالثة",
            "fourth 4th quatrieme 4e cuarta cuarto quarta quarto الرابع الرابعة",
            "fifth 5th cinquieme 5e quinta quinto الخامس الخامسة",
        ),
        1,
    )
    for word in words.split()
}
_DIGITS = re.compile(r"\d+")
_APART = re.compile(r"[,;>/\n]+|\s+(?=\S)")


@dataclass
class WishProposal:
    """What an import of wishes would do: the visits of each person in order, all by key.

    `actions.wishes.take_wishes` makes it a step.
    """

    wished: dict[int, list[int]] = field(default_factory=dict)
    skipped: list[Told] = field(default_factory=list)
    rejected: list[Told] = field(default_factory=list)
    doubts: list[Told] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    visits: list[int] = field(default_factory=list)
    rows: int = 0


def propose_wishes(workshop: Workshop, table: Table) -> WishProposal:
    """Return the wishes that a list tells. Raises `ImportRefused` where no column is of wishes."""
    visits = workshop.visits_in_order()
    columns = wish_columns(table)
    if not visits or not columns:
        raise ImportRefused(
            message("There is no column of wishes in this list.")
            if visits
            else message("There is no study visit yet."),
            message("Name the columns “1st wish”, “2nd wish” …, or one column “Wishes”.")
            if visits
            else message("Add the visits first."),
        )
    proposal = WishProposal(notes=list(table.notes), visits=[visit.key for visit in visits])
    people = _People(workshop, table)
    for number, row in zip(table.numbers, table.rows, strict=True):
        if not is_empty(row):
            proposal.rows += 1
            _take(proposal, people, visits, (number, row), columns, workshop)
    return proposal


def _take(  # noqa: PLR0913, PLR0917 -- a row and what it is read with
    proposal: WishProposal,
    people: _People,
    visits: list[Visit],
    numbered: tuple[int, list[Cell]],
    columns: list[int],
    workshop: Workshop,
) -> None:
    number, row = numbered
    name, found = people.find(row)
    if len(found) != 1:
        why = message("Nobody of this name is on the list of participants.")
        if found:
            why = message("Several people have this name: add their e-mail addresses.")
        proposal.rejected.append(Told(number, name, why))
        return
    wished: dict[int, None] = {}
    for part in _written(row, columns):
        key = names_of(visits).get(plain(part))
        if key is None:
            proposal.doubts.append(Told(number, name, message("“{text}” is no visit.", text=part)))
        else:
            wished[key] = None
    person = found[0]
    kept = [wish.visit_id for wish in workshop.wishes_of(workshop.participants[person])]
    if person in proposal.wished or list(wished) == kept or not wished:
        why = message("Nothing new is said of this person's wishes.")
        proposal.skipped.append(Told(number, name, why))
    else:
        proposal.wished[person] = list(wished)


def _written(row: list[Cell], columns: list[int]) -> Iterator[str]:
    """Yield what each wish says; one column may hold them all: "V3 V1 V4"."""
    for place in columns:
        text = cell_text(row[place]).strip()
        if len(columns) == 1:
            yield from filter(None, _APART.split(text))
        elif text:
            yield text


def wish_columns(table: Table) -> list[int]:
    """Return the columns of wishes, the first wish first; or the one that holds all of them."""
    ranked: dict[int, int] = {}
    whole: list[int] = []
    for place, heading in enumerate(table.headings):
        words = folded(heading).split()
        if not WISH & set(words):
            continue
        ranks = [ORDINALS[word] for word in words if word in ORDINALS]
        ranks += [int(found) for found in _DIGITS.findall(folded(heading))]
        if ranks:
            ranked.setdefault(ranks[0], place)
        else:
            whole.append(place)
    return [ranked[rank] for rank in sorted(ranked)] or whole[:1]


class _People:
    """Who a row is about."""

    def __init__(self, workshop: Workshop, table: Table) -> None:
        self._columns = guess_columns(table)
        self._key = table.headings.index(LIST_KEY) if LIST_KEY in table.headings else None
        self._by_uuid: dict[str, int] = {}
        self._by_email: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for person in workshop.expected_people():
            self._by_uuid[person.uuid] = person.key
            self._by_email[person.email.casefold()].append(person.key)
            self._by_name[name_key(person.given_names, person.family_name)].append(person.key)

    def find(self, row: list[Cell]) -> tuple[str, list[int]]:
        """Return the name that a row says, and the keys of all whom it may mean."""
        name = " ".join(
            self._text(row, key) for key in ("full_name", "given_names", "family_name")
        ).strip()
        if self._key is not None:
            key = self._by_uuid.get(cell_text(row[self._key]).strip())
            if key is not None:
                return name, [key]
        email = self._text(row, "email").casefold()
        if email and self._by_email.get(email):
            return name or email, self._by_email[email]
        return name or email, self._by_name.get(name_key(name, ""), [])

    def _text(self, row: list[Cell], key: str) -> str:
        return " ".join(cell_text(row[place]).strip() for place in self._columns.of(key))
