"""What a document is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, BinaryIO

from organiser.errors import Mistyped
from organiser.i18n import Language, Message, message
from organiser.model import Workshop


class OptionKind(StrEnum):
    """What an option holds, and so how the window asks for it."""

    CHOICE = "choice"
    NUMBER = "number"
    YES_NO = "yes-no"
    TEXT = "text"


@dataclass(frozen=True)
class Option:
    """Something that the coordinator may decide before a document is made.

    `choices` maps what is typed on the command line to what the window shows.
    """

    key: str
    label: Message
    kind: OptionKind
    default: Any
    choices: Callable[[], Mapping[str, Message]] = dict
    smallest: int = 0
    largest: int = 10_000

    def parsed(self, text: str) -> Any:  # noqa: ANN401 -- as the kind says
        """Return the value that `text` stands for. Raises `Mistyped`."""
        if self.kind is OptionKind.NUMBER:
            if text.isascii() and text.isdecimal() and self.smallest <= int(text) <= self.largest:
                return int(text)
            raise Mistyped(
                message("“{text}” is no number for “{option}”.", text=text, option=self.key),
                message(
                    "Give a whole number from {smallest} to {largest}.",
                    smallest=self.smallest,
                    largest=self.largest,
                ),
            )
        if self.kind is OptionKind.YES_NO:
            known = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
            if text.casefold() in known:
                return known[text.casefold()]
            raise Mistyped(
                message("“{text}” is no answer for “{option}”.", text=text, option=self.key),
                message("Say yes or no."),
            )
        if self.kind is OptionKind.CHOICE and text not in self.choices():
            raise Mistyped(
                message("“{text}” is no choice for “{option}”.", text=text, option=self.key),
                message("Choose one of: {choices}.", choices=", ".join(self.choices())),
            )
        return text


@dataclass(frozen=True)
class Request:
    """How a document is wanted: its language and the values of its options by key."""

    language: Language
    values: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 -- as the option's kind says
        return self.values[key]


@dataclass
class Report:
    """What a document has to say about itself once it is written.

    `warnings` are sentences for the coordinator before paper is wasted.
    """

    pages: int = 0
    warnings: list[Message] = field(default_factory=list)


@dataclass(frozen=True)
class Document:
    """Something that a coordinator can print or hand over.

    `write` puts the finished file into a binary stream. It is given a workshop at rest and
    touches nothing else, so it may run on any thread; `progress`, called with a fraction
    from 0 to 1, may raise to stop it.
    """

    key: str
    title: Message
    description: Message
    suffix: str
    write: Callable[[Workshop, Request, BinaryIO, Callable[[float], None]], Report]
    options: tuple[Option, ...] = ()
    place: int = 100
    group: str = ""
    """A name under which the command line prints several documents together."""
    noted: Callable[[Workshop, Request], Mapping[str, str]] | None = None
    """What is noted of each person when it is printed: the hash of what it says, by uuid."""

    def request(self, language: Language, given: Mapping[str, Any] | None = None) -> Request:
        """Return a request with every option filled. Raises `Mistyped` for an unknown one.

        Values given as text are parsed, as they come from a command line.
        """
        values = {option.key: option.default for option in self.options}
        known = {option.key: option for option in self.options}
        for key, value in (given or {}).items():
            if key not in known:
                raise Mistyped(
                    message("“{document}” has no option “{key}”.", document=self.key, key=key),
                    message("See: organiser documents."),
                )
            values[key] = known[key].parsed(value) if isinstance(value, str) else value
        return Request(language, values)
