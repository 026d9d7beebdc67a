"""A workshop without some of its people, and what else tells who they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from organiser.actions.mentions import Mentions
from organiser.model import KINDS, Logo, Participant, Picture, Row, Version, Workshop
from organiser.model.personal import ABOUT_OTHERS, PERSONAL_FIELDS, PERSONAL_KINDS
from organiser.store.columns import columns_of, table_of
from organiser.store.transaction import GO_WITH_WHAT_THEY_NAME

Values = dict[str, Any]


@dataclass
class Cleaned:
    """What is left, how many rows of each kind have gone, and what was changed in the others.

    `struck` are rows, as they are now, in whose texts a person was named. `doubtful` are texts that
    stay although a word of theirs is somebody's family name.
    """

    workshop: Workshop
    gone: dict[type[Row], int] = field(default_factory=dict)
    struck: list[Row] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)


def without_personal_data(workshop: Workshop) -> Cleaned:
    """Return hosts, rooms and programme of `workshop`, and nothing that says who somebody is."""
    mentions = Mentions.of(workshop.participants.values(), workshop)

    def values_of(row: Row) -> Values | None:
        if row.stored_class in PERSONAL_KINDS:
            return None
        default = columns_of(row.stored_class).defaults()
        return {name: default[name] for name in PERSONAL_FIELDS.get(row.stored_class, ())}

    found = _cleaned(workshop, set(workshop.participants), mentions, values_of)
    texts = (text for row in _rows(found.workshop) for text in _texts(row))
    found.doubtful = [text for text in dict.fromkeys(texts) if mentions.family_names(text)]
    return found


def without_people(workshop: Workshop, people: AbstractSet[int]) -> Cleaned:
    """Return `workshop` without the participants whose keys are given, and without their traces.

    The published versions go too: they hold names in a compressed text.
    """
    going = [workshop.participants[key] for key in sorted(people)]
    codes = {person.uuid for person in going}

    def values_of(row: Row) -> Values | None:
        subject = getattr(row, "subject", "")
        about = bool(subject) and any(code in subject for code in codes)
        return None if about or row.stored_class is Version else {}

    return _cleaned(workshop, people, Mentions.of(going), values_of)


def _cleaned(
    workshop: Workshop,
    people: AbstractSet[int],
    mentions: Mentions,
    values_of: Callable[[Row], Values | None],
) -> Cleaned:
    """Return what is left of `workshop` without `people`.

    `values_of` gives what else changes in a row, or `None` where the row goes. Kinds come after
    those that they refer to, so one pass finds whatever hangs on what has gone.
    """
    gone: dict[str, set[int]] = defaultdict(set)
    gone[str(Picture.__tablename__)] = _photographs(workshop, people)
    gone[str(Participant.__tablename__)] = set(people)
    kept: dict[type[Row], dict[int, Row]] = {}
    found = Cleaned(workshop)
    for kind in KINDS:
        name, targets = str(kind.__tablename__), _references(kind)
        kept[kind] = {}
        for key, row in workshop.of(kind).items():
            values = None if key in gone[name] else values_of(row)
            emptied = None if values is None else _emptied(row, targets, gone)
            if values is None or emptied is None:
                gone[name].add(key)
                continue
            kept[kind][key] = _changed(row, {**emptied, **values}, mentions, found.struck)
    found.workshop = Workshop(kept)
    found.gone = {kind: len(gone[str(kind.__tablename__)]) for kind in KINDS}
    return found


def _changed(row: Row, values: Values, mentions: Mentions, struck: list[Row]) -> Row:
    """Return `row` with `values`, and with nobody named in its texts."""
    image = {**_image(row), **values}
    named = False
    fields = ABOUT_OTHERS if row.stored_class is Participant else image.keys() - {"id", "uuid"}
    for name in sorted(fields):
        value = image[name]
        if not value or type(value) not in {str, list, dict}:
            continue
        cleaned = mentions.struck_everywhere(value)
        if cleaned != value:
            image[name], named = cleaned, True
    if not named and not values:
        return row
    changed = columns_of(row.stored_class).pictures([image])[0]
    if named:
        struck.append(changed)
    return changed


def _references(kind: type[Row]) -> list[tuple[str, str, bool]]:
    """Return the fields of `kind` that refer to a row: field, table, and whether one is needed."""
    alternatives = issubclass(kind, GO_WITH_WHAT_THEY_NAME)
    return [
        (column.name, key.column.table.name, alternatives or not column.nullable)
        for column in table_of(kind).columns
        for key in column.foreign_keys
    ]


def _emptied(
    row: Row, targets: list[tuple[str, str, bool]], gone: Mapping[str, set[int]]
) -> Values | None:
    """Return the references of `row` that lead nowhere now, or `None` where it needed one."""
    lost = [(name, needed) for name, table, needed in targets if getattr(row, name) in gone[table]]
    return None if any(needed for _, needed in lost) else {name: None for name, _ in lost}


def _photographs(workshop: Workshop, people: AbstractSet[int]) -> set[int]:
    """Return the pictures of `people` that are nobody else's and no logo."""
    used = {logo.picture_id for logo in workshop.of(Logo).values()}
    photographs: set[int] = set()
    for key, person in workshop.participants.items():
        (photographs if key in people else used).add(person.photo_id or 0)
    return photographs - used - {0}


def _image(row: Row) -> Values:
    return {name: getattr(row, name) for name in columns_of(row.stored_class).names}


def _rows(workshop: Workshop) -> Iterator[Row]:
    for kind in KINDS:
        yield from workshop.of(kind).values()


def _texts(row: Row) -> Iterator[str]:
    for name, value in _image(row).items():
        if name != "uuid":
            yield from _plain_texts(value)


def _plain_texts(value: Any) -> Iterator[str]:  # noqa: ANN401 -- the value of any field
    if type(value) is str:
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _plain_texts(item)
