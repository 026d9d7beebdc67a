"""Titles are there in each language of the event.

Which language a title was first typed in is not written down: it is taken to be the one with the
fewest translations, and of several the first of the event's languages. One finding for each of
the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from organiser.i18n import LanguageName, counted, message
from organiser.model import Event, Row, Session, SessionKind, Visit, Workshop
from organiser.rules.ledger import Ledger
from organiser.rules.rule import Each, Finding, Rule, Severity
from organiser.rules.wording import listed

Texts = list[tuple[Row, str, dict[str, str]]]


def missing(_: Ledger, workshop: Workshop) -> Iterator[Finding]:
    languages = list(dict.fromkeys(workshop.event.languages))
    if len(languages) < 2:  # noqa: PLR2004 -- a language and another
        return
    texts = _texts(workshop)
    there = {code: sum(bool(found.get(code)) for _, _, found in texts) for code in languages}
    typed = min(languages, key=lambda code: there[code])
    for code in languages:
        rows = [(row, title) for row, title, found in texts if not found.get(code)]
        if code != typed and rows:
            text = counted(
                "{count} title is not there in {language}: {titles}.",
                "{count} titles are not there in {language}: {titles}.",
                len(rows),
                language=LanguageName(code),
                titles=listed([message("“{title}”", title=title) for _, title in rows]),
            )
            yield Finding(text, tuple(row for row, _ in rows), aspect=code)


def _texts(workshop: Workshop) -> Texts:
    found: Texts = [
        (row, row.title, row.title_by_language)
        for row in workshop.sessions.values()
        if row.scheduled and row.kind is not SessionKind.BLOCKER
    ]
    found += [(row, row.theme, row.theme_by_language) for row in workshop.visits.values()]
    found.sort(key=lambda text: (isinstance(text[0], Visit), text[0].key))
    event = workshop.event
    return [*found, (event, event.title, event.title_by_language)]


RULE = Rule(
    "text-missing",
    message("A title that is not translated"),
    Severity.HINT,
    Each.WORKSHOP,
    missing,
    reads=frozenset({Event, Session, Visit}),
)
