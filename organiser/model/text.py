"""What may stand in a text: everything that can be read, and nothing that only steers a machine.

A control character in a name breaks a spreadsheet (openpyxl loses the whole workbook over
U+FFFE), a PDF and a terminal; half of a surrogate pair cannot be written as UTF-8 at all. They
are refused where a text comes in, so that nothing further on has to think of them. A line break
and a tab may stay: an address has lines. Texts are kept in the normal form NFC, so that é is
one character whoever typed it.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from organiser.i18n import Message, message

_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?")
_BREAK = re.compile(r"[ ]*[\n\t]+[ ]*")


class Unreadable(ValueError):
    """A text holds a character that cannot be shown: `what` says which, `instead` what to do."""

    def __init__(self, what: Message, instead: Message) -> None:
        super().__init__(f"{what} {instead}")
        self.what, self.instead = what, instead


def has_control(text: str) -> bool:
    """Say whether `clean_text` refuses `text`. A line break of any system is no reason to."""
    return _UNREADABLE.search(_LINE_END.sub("\n", text)) is not None


def clean_text(text: str) -> str:
    r"""Return `text` in NFC, with "\n" for every kind of line break.

    Raises `Unreadable`, a `ValueError`, where it holds a control character.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_END.sub("\n", text)
    found = _UNREADABLE.search(text)
    if found:
        raise Unreadable(
            message(
                "The text holds a control character ({code}, at place {place}) "
                "that cannot be shown or printed.",
                code=f"U+{ord(found.group()):04X}",
                place=found.start() + 1,
            ),
            message("Delete it, or type the text again."),
        )
    return normalize("NFC", text)


def one_line(text: str) -> str:
    """Return `text` cleaned, with a space for every line break and tab.

    A name copied from a spreadsheet often carries a line break that was meant for the width
    of a column. Raises `Unreadable` as `clean_text` does.
    """
    text = clean_text(text)
    if "\n" in text or "\t" in text:
        text = _BREAK.sub(" ", text).strip()
    return text
