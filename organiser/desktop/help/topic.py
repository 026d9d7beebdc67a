"""What a topic of the help is."""

from __future__ import annotations

from dataclasses import dataclass

from organiser.i18n import Message


@dataclass(frozen=True)
class Topic:
    """A title and some paragraphs. `key` is that of a page, where there is one."""

    key: str
    place: int
    title: Message
    paragraphs: tuple[Message, ...]
