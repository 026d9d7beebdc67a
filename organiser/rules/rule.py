"""What a rule is, what it finds, and what would set it right."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, IntEnum, auto
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from organiser.i18n import Message
from organiser.model import Row

if TYPE_CHECKING:
    from organiser.rules.ledger import Ledger


FEW = 4
"""Of up to so many rows the identity of a finding names each."""


class Severity(IntEnum):
    """How much a finding matters, gravest first."""

    CLASH = 0  # cannot happen as planned: two places at once
    WARNING = 1  # can happen, but somebody will be unhappy
    HINT = 2  # something is still missing


class Each(Enum):
    """What a rule is looked at for, one by one: what its `find` is given besides the ledger."""

    SESSION = auto()  # `Span` of a scheduled session
    ROOM = auto()  # `Room`
    PERSON = auto()  # `Participant`
    VISIT = auto()  # `Trip`
    HOST = auto()  # `Host`
    BUS = auto()  # `Bus`
    EQUIPMENT = auto()  # `Equipment`
    DAY = auto()  # `date` on which there is a session
    WORKSHOP = auto()  # `Workshop`: looked at again after a change to any of the kinds it `reads`


@dataclass(frozen=True)
class Remedy:
    """A change that would set a finding right, as plain values; `text` names it as a step.

    `changes` gives rows with their new values by field, `additions` kinds with the fields of
    new rows, `deletions` rows. `organiser.actions.remedies.apply` makes one step of it.
    """

    text: Message
    changes: tuple[tuple[Row, Mapping[str, Any]], ...] = ()
    additions: tuple[tuple[type[Row], Mapping[str, Any]], ...] = ()
    deletions: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One thing wrong, in one sentence, with the rows it is about (the main one first).

    `when` is the time it happens, where there is one. `aspect` tells apart findings of one rule
    about the same rows. `remedy` is asked for only where somebody looks.

    Findings of a rule that are `alike` become one where there are many: it is about all their
    first rows, and `all_of` words it. Without `all_of` those are people, and the value {people} of
    the text then names all of them.
    """

    text: Message
    about: tuple[Row, ...]
    when: datetime | None = None
    aspect: str = ""
    alike: Hashable = None
    all_of: Callable[[Sequence[Finding]], Message] | None = field(default=None, compare=False)
    remedy: Callable[[Ledger], Remedy | None] | None = field(default=None, compare=False)

    @property
    def subject(self) -> str:
        """Identify the finding for as long as it is about the same rows."""
        names = [row.uuid for row in self.about]
        if len(names) > FEW:
            names = [names[0], sha256(" ".join(names).encode()).hexdigest()]
        return " ".join((*names, self.aspect)).strip()


@dataclass(frozen=True)
class Rule:
    """A check on each of one kind of thing; `title` says what, each finding says why.

    `reads` names the kinds of rows that a rule on the whole WORKSHOP looks at. A rule for each
    SESSION that looks at everybody where a session is for everybody, says so by `crowds`.
    """

    key: str
    title: Message
    severity: Severity
    each: Each
    find: Callable[[Ledger, Any], Iterable[Finding]]
    reads: frozenset[type[Row]] = frozenset()
    crowds: bool = False
