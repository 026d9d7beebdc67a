"""Texts of other programs as plain text: HTML becomes lines, stray characters go."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from organiser.importers.values.text import tidy, tidy_lines
from organiser.importers.values.words import word_set

_TAGS = (
    "a|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figure|font|footer|h[1-6]|header"
    "|hr|i|img|ins|li|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th"
    "|thead|tr|tt|u|ul"
)
_HTML = re.compile(
    rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>|&(?:#\d{{2,7}}|#x[0-9a-f]{{2,6}}|[a-z]{{2,8}}\d?);",
    re.IGNORECASE,
)
_PARAGRAPHS = word_set(
    "p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table section figure header footer hr"
)
_LINES = frozenset(("div", "br", "tr", "dt", "dd", "center"))
_SILENT = frozenset(("script", "style", "head", "title"))
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_MANY_BREAKS = re.compile(r"\n{3,}")


def line(text: object, *, html: bool = True) -> str:
    """Return `text` as one tidy line; nothing for what is no text."""
    return tidy(lines(text, html=html))


def lines(text: object, *, html: bool = True) -> str:
    """Return `text` as tidy lines, paragraphs parted by an empty one."""
    if not isinstance(text, str):
        return ""
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if html and _HTML.search(text):
        text = _from_html(text)
    return _MANY_BREAKS.sub("\n\n", tidy_lines(text))


def _from_html(text: str) -> str:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return "".join(reader.parts)


class _Reader(HTMLParser):
    """Collects the text of HTML with its breaks, and the address of a link after its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0
        self._raw = 0
        self._link = ""
        self._link_from = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "li":
            self.parts.append("\n• ")
        elif tag == "a":
            self._link, self._link_from = dict(attrs).get("href") or "", len(self.parts)
        elif tag in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif tag in _LINES:
            self.parts.append("\n")
        elif tag in {"td", "th"}:
            self.parts.append(" ")
        self._raw += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "a":
            said = "".join(self.parts[self._link_from :])
            if self._link.startswith(("http:", "https:")) and self._link not in said:
                self.parts.append(f" ({self._link})")
            self._link = ""
        elif tag in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif tag == "div":
            self.parts.append("\n")
        if tag == "pre":
            self._raw = max(self._raw - 1, 0)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
