"""A value that somebody has to look at."""

from __future__ import annotations

from dataclasses import dataclass

from organiser.i18n import Message


@dataclass(frozen=True)
class Doubt:
    """A value that was not understood, or that may mean two things: it went into the notes.

    `proposals` are texts that it may have meant, the likeliest first: whoever accepts one has
    the list read again with that text in place of the one typed. Where `taken`, a value was
    taken all the same and the doubt only says so.
    """

    row: int
    column: str
    text: str
    why: Message
    proposals: tuple[str, ...] = ()
    taken: bool = False
