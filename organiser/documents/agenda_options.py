"""Options that documents of the programme share."""

from __future__ import annotations

from collections.abc import Mapping

from organiser.documents.document import Option, OptionKind
from organiser.i18n import Message, message


def _languages() -> Mapping[str, Message]:
    return {
        "none": message("None"),
        "en": message("English"),
        "fr": message("French"),
        "es": message("Spanish"),
        "it": message("Italian"),
        "ar": message("Arabic"),
    }


def papers() -> dict[str, Message]:
    """Return the sizes of paper by their key in `page.PAGES`."""
    return {
        "a4": message("A4 (210 × 297 mm)"),
        "letter": message("Letter (8½ × 11 in)"),
        "a3": message("A3 (297 × 420 mm)"),
    }


SECOND_LANGUAGE = Option(
    "second-language",
    message("Second language beside the first"),
    OptionKind.CHOICE,
    "none",
    choices=_languages,
)
PAPERS = Option("page", message("Page size"), OptionKind.CHOICE, "a4", choices=papers)

OWN_LANGUAGE = Option(
    "personal-language",
    message("Language"),
    OptionKind.CHOICE,
    "own",
    choices=lambda: {
        "own": message("Each person’s own"),
        "document": message("The language of the document"),
    },
)
