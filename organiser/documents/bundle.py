"""Many small documents in one file, each for somebody, in their own language.

The pages of each count for themselves ("Page 1 of 2"), so that they can be handed out; the file
has one set of typefaces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.publication import Publication
from organiser.i18n import LANGUAGES, Language
from organiser.typography import Typesetter

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.documents.page import Page
    from organiser.i18n import Message
    from organiser.model import Participant, Workshop


class Bundle:
    """Pages for one after the other. What is drawn is forgotten: 2,000 people fit in memory."""

    def __init__(
        self, workshop: Workshop, language: Language, page: Page, title: Message, file: BinaryIO
    ) -> None:
        self._workshop, self._page, self._title = workshop, page, title
        self._setter = Typesetter((), language)
        self.first = self._made(language)
        self._kinds = {language.code: self.first}
        event_title = workshop.event.text("title", language.code)
        self._canvas = self._setter.canvas(
            file, page.size_pt, title=f"{language(title)} · {event_title}"
        )
        self._sheets = 0

    def _made(self, language: Language) -> Publication:
        return Publication(
            self._workshop,
            language,
            self._page,
            self._title,
            masthead=True,
            setter=self._setter,
        )

    def pages(self, language: Language) -> Publication:
        """Return blank pages in a language."""
        if language.code not in self._kinds:
            self._kinds[language.code] = self._made(language)
        return self._kinds[language.code].afresh()

    def add_shortest(self, language: Language, *ways: Callable[[Publication], object]) -> None:
        """Add what the first of `ways` lays out; of the others, one that then fits on one page."""
        laid = []
        for way in ways:
            pages = self.pages(language)
            way(pages)
            laid.append(pages)
            if len(pages.flow.leaves) == 1:
                break
        one_page = [pages for pages in laid if len(pages.flow.leaves) == 1]
        self.add(one_page[0] if one_page else laid[0])

    def add_sentence(self, text: Message) -> None:
        """Add a page that says why there is nothing else."""
        pages = self.first.afresh()
        words = pages.said(text)
        pages.flow.add(pages.line(words, pages.look.lead_strong, pages.page.text_width_pt))
        self.add(pages)

    def add(self, pages: Publication) -> None:
        """Draw pages below those that are there."""
        self._sheets += pages.draw(self._canvas)

    def close(self, progress: Callable[[float], None]) -> int:
        """Write the file and return how many pages it has."""
        self._canvas.save()
        progress(1.0)
        return self._sheets

    def doubts(self) -> list[Message]:
        """Return what is to be said of characters that no typeface has, each thing once."""
        found = [doubt for pages in self._kinds.values() for doubt in pages.doubts()]
        return list({str(doubt): doubt for doubt in found}.values())


def own_language(person: Participant, otherwise: Language) -> Language:
    """Return the first of somebody's languages that the program speaks."""
    spoken = (code for code in person.languages if code in LANGUAGES)
    code = next(spoken, otherwise.code)
    return otherwise if code == otherwise.code else Language(code)
