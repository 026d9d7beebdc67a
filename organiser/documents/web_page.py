"""The programme as one HTML file: nothing is loaded from anywhere, nothing is sent anywhere.

Every text is put into a tree and escaped by its writer, so that what people typed is never
mark-up. A Content-Security-Policy with the hashes of our own style and script forbids whatever
might still slip in. Without a script, as in the preview of a mail program, the page shows all its
languages one below the other; with it, one at a time, with search and the sessions kept.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from organiser.documents.palette import readable_on_dark, readable_on_white
from organiser.documents.programme_entries import Programme
from organiser.documents.web_sheet import WebSheet
from organiser.i18n import LANGUAGES, Language
from organiser.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.documents.document import Request
    from organiser.model import Workshop

DARK_GROUND = "#1E2226"
"""The lighter of the two dark grounds in programme.css: who can be read there can be on both."""


def web_page(
    workshop: Workshop, request: Request, progress: Callable[[float], None] = lambda _: None
) -> bytes:
    """Return the page in UTF-8."""
    languages = spoken(workshop, request.language, request["languages"])
    first = languages[0]
    page = Element("html", {"lang": first.code, "dir": direction(first)})
    style = _style(workshop.event.accent)
    script = resource("web/programme.js").read_text("utf-8")
    _head(page, workshop, first, style, script)
    body = SubElement(page, "body", {"data-event": workshop.event.uuid})
    for place, language in enumerate(languages):
        programme = Programme(
            workshop, language, people=request["people"], abstracts=request["abstracts"]
        )
        body.append(WebSheet(programme, languages).element())
        progress((place + 1) / (len(languages) + 1))
    SubElement(body, "script").text = script
    text: bytes = tostring(page, "utf-8", method="html")
    progress(1.0)
    return b"<!DOCTYPE html>\n" + text + b"\n"


def direction(language: Language) -> str:
    return "rtl" if language.right_to_left else "ltr"


def spoken(workshop: Workshop, first: Language, which: str) -> list[Language]:
    """Return the languages of the page: that of the document, and others as `which` says.

    A programme is translated into a language in which its event or a session of it has a title.
    """
    if which == "one":
        return [first]
    event = workshop.event
    found = set(LANGUAGES if which == "all" else event.title_by_language)
    if which != "all":
        for session in workshop.agenda():
            found.update(code for code, title in session.title_by_language.items() if title)
        if found and event.languages:
            found.add(event.languages[0])  # the one that things were typed in first
    return [first, *(Language(code) for code in LANGUAGES if code in found - {first.code})]


def _style(accent: str) -> str:
    light, dark = readable_on_white(accent), readable_on_dark(accent, DARK_GROUND)
    colours = f":root {{ --accent-light: {light}; --accent-dark: {dark}; }}\n"
    return colours + resource("web/programme.css").read_text("utf-8")


def _head(page: Element, workshop: Workshop, language: Language, style: str, script: str) -> None:
    head = SubElement(page, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    policy = (
        f"default-src 'none'; style-src '{_hashed(style)}'; script-src '{_hashed(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    about = {"name": "viewport", "content": "width=device-width, initial-scale=1"}
    SubElement(head, "meta", about)
    SubElement(head, "meta", {"name": "referrer", "content": "no-referrer"})
    SubElement(head, "meta", {"name": "format-detection", "content": "telephone=no"})
    SubElement(head, "title").text = workshop.event.text("title", language.code)
    SubElement(head, "style").text = style


def _hashed(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
