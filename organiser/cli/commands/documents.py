"""`organiser documents`: what can be printed, with the options for `--set`.

`--json` gives one object:

    documents    each: {"key", "title", "description", "suffix", "group", "options"}, in English
        group    a name that prints several of them, or ""
        options  each: {"key", "label", "kind", "default", "choices"}
                 kind is "choice", "number", "yes-no" or "text"; choices maps value to label
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from organiser.cli.command import Command
from organiser.cli.terminal import language, say_json, shown, write
from organiser.i18n import Message, message, verbatim

if TYPE_CHECKING:
    from organiser.documents.document import Document, Option

MANY_CHOICES = 8
"""From so many choices on, each has a line of its own."""


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=shown(message("as JSON")))


def run(asked: Namespace) -> int:
    from organiser.documents.catalogue import documents  # noqa: PLC0415 -- slow to import

    if asked.json:
        say_json({"documents": [_as_json(document) for document in documents()]})
    else:
        for document in documents():
            _tell(document)
    return 0


def _as_json(document: Document) -> dict[str, Any]:
    return {
        "key": document.key,
        "title": str(document.title),
        "description": str(document.description),
        "suffix": document.suffix,
        "group": document.group,
        "options": [
            {
                "key": option.key,
                "label": str(option.label),
                "kind": option.kind.value,
                "default": option.default,
                "choices": {key: str(label) for key, label in option.choices().items()},
            }
            for option in document.options
        ],
    }


def _tell(document: Document) -> None:
    said = language()
    write(f"{document.key}  {said(document.title)} ({document.suffix.lstrip('.')})")
    write(f"    {said(document.description)}")
    if document.group:
        write(f"    {said(message('with the others of its kind: {group}', group=document.group))}")
    for option in document.options:
        default = said(_default(option))
        write(f"    --set {option.key}={default}   {said(option.label)}")
        choices = option.choices()
        if len(choices) > MANY_CHOICES:
            for key, label in choices.items():
                write(f"        {key}  {said(label)}")
        elif choices:
            write(f"        {', '.join(choices)}")


def _default(option: Option) -> Message:
    if isinstance(option.default, bool):
        return verbatim("yes" if option.default else "no")
    return verbatim(str(option.default))


COMMAND = Command(
    "documents", message("what can be printed, with options"), arguments, run, place=70
)
