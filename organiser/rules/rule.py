"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum

from organiser.i18n import Message
from organiser.model import Row, Workshop


class Severity(IntEnum):
    """How much a finding matters, gravest first."""

    CLASH = 0  # cannot happen as planned: two places at once
    WARNING = 1  # can happen, but somebody will be unhappy
    HINT = 2  # something is still missing


@dataclass(frozen=True)
class Finding:
    """One thing wrong, in one sentence, with the rows it is about (the main one first)."""

    text: Message
    about: tuple[Row, ...]

    @property
    def subject(self) -> str:
        """Identify the finding for as long as it is about the same rows."""
        return " ".join(row.uuid for row in self.about)


@dataclass(frozen=True)
class Rule:
    """A check on the whole workshop."""

    key: str
    title: Message
    severity: Severity
    find: Callable[[Workshop], Iterable[Finding]]
