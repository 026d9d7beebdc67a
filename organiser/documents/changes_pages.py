"""How a sheet of changes looks: half a page, what is new in bold, what was in grey."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.bundle import Bundle
from organiser.documents.changes_matter import by_door, found_for, since
from organiser.documents.document import Report, Request
from organiser.documents.naming import room_place, sentence_case, side_by_side
from organiser.documents.page import A4, A5, MM_PT, landscape
from organiser.documents.pieces import Piece, Row, Rule, Stack, Whole
from organiser.documents.programme_changes_words import ChangeWords
from organiser.i18n import Message, message
from organiser.planning.programme_changes import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from organiser.documents.publication import Publication
    from organiser.model import Version, Workshop
    from organiser.planning.programme_changes import ProgrammeChange

TITLE = message("Changes to the programme")
MARGIN_PT = 12 * MM_PT
GAP_PT = 4.0
TIME_COLUMNS = 2


def write_changes(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write what has changed since a version, on one sheet or on one for each door."""
    page = landscape(A5) if request["page"] == "a5" else A4
    page = replace(page, side_pt=MARGIN_PT, top_pt=MARGIN_PT, bottom_pt=MARGIN_PT)
    bundle = Bundle(workshop, request.language, page, TITLE, file)
    version = since(workshop, request["since"])
    found = found_for(workshop, version, request["for"]) if version else []
    progress(0.3)
    doors = by_door(workshop, found) if request["for"] == "doors" else []
    for room, here in doors:
        pages = bundle.pages(request.language)
        ChangesPages(pages, version, request["for"]).lay(room_place(room, request.language), here)
        bundle.add(pages)
    if not doors:
        pages = bundle.pages(request.language)
        ChangesPages(pages, version, request["for"]).lay(
            "", [] if request["for"] == "doors" else found
        )
        bundle.add(pages)
    progress(0.9)
    return Report(bundle.close(progress), bundle.doubts())


class ChangesPages:
    """Lays out one sheet."""

    def __init__(self, pages: Publication, version: Version | None, reader: str) -> None:
        self._pages, self._version = pages, version
        self._look, self._page = pages.look, pages.page
        self._words = ChangeWords(pages.workshop, pages.language, every_title=reader == "printers")
        self._content_pt = self._page.span_pt(TIME_COLUMNS) + self._page.gutter_pt
        self._width_pt = self._page.span_pt(12 - TIME_COLUMNS)

    def lay(self, door: str, found: list[ProgrammeChange]) -> None:
        flow = self._pages.flow
        flow.add(self._head(door))
        if not found:
            flow.add(
                self._pages.line(self._nothing(), self._look.lead_strong, self._width_pt), 14.0
            )
        for day, of_day in groupby(found, key=lambda one: one.session.starts.date()):
            words = sentence_case(self._pages.language.day(day))
            heading = self._pages.line(words, self._look.lead_accent, self._page.text_width_pt)
            flow.add(heading, 12.0, keep_with_next=True)
            flow.continuation = lambda heading=heading: (heading, GAP_PT)
            for _, same in groupby(of_day, key=lambda one: one.session.uuid):
                flow.add(Rule(self._page.text_width_pt), GAP_PT, keep_with_next=True)
                flow.add(self._session(list(same)), GAP_PT)
            flow.continuation = None

    def _nothing(self) -> str:
        version = self._version
        if version is None:
            return self._pages.said(message("No version of the programme is published yet."))
        words = message(
            "Nothing has changed since version {version}, {day}.",
            version=str(version.number),
            day=version.published.date(),
        )
        return self._pages.said(words)

    def _head(self, door: str) -> Piece:
        pages, look, width_pt = self._pages, self._look, self._page.text_width_pt
        event = pages.event.text("title", pages.language.code)
        items = [
            (0.0, pages.line(door or pages.title, look.title, width_pt)),
            (1.0, pages.line(pages.title if door else event, look.body_strong, width_pt)),
            (1.0, pages.line(self._about(), look.body_quiet, width_pt)),
            (6.0, Rule(width_pt, look.accent, 2.0)),
        ]
        return Stack([one for one in items if one[1].height_pt or isinstance(one[1], Rule)])

    def _about(self) -> str:
        """Return since which version, of when, and what was said about it."""
        version = self._version
        if version is None:
            return ""
        words: Message = message(
            "Since version {version}, {moment}",
            version=str(version.number),
            moment=version.published,
        )
        return side_by_side((self._pages.said(words), version.note), self._pages.language)

    def _session(self, found: list[ProgrammeChange]) -> Piece:
        """Return a session with each of its changes."""
        pages, look, words = self._pages, self._look, self._words
        session = found[0].session
        gone = found[0].kind is ChangeKind.CANCELLED
        style = look.body_quiet if gone else look.body_strong
        time_pt = self._page.span_pt(TIME_COLUMNS) + 4.0
        when = pages.line(words.hours(session), style, time_pt)
        title = side_by_side((session.code, words.title(session)), pages.language)
        held: list[tuple[float, Piece]] = []
        first = found[0]
        if first.kind in {ChangeKind.CANCELLED, ChangeKind.ADDED}:
            label = f"{words.kind(first)}: {title}"
            place = words.where(session)
            styles = (look.session, look.body_quiet)
            held.append((0.0, pages.named(label, place, self._width_pt, styles)))
        else:
            where = words.where(session)
            styles = (look.session, look.body_quiet)
            held.append((0.0, pages.named(title, where, self._width_pt, styles)))
            held += [(1.5, self._change(change)) for change in found]
        return Row([(0.0, when), (self._content_pt, Whole(Stack(held)))], level=True)

    def _change(self, change: ProgrammeChange) -> Piece:
        """Return what is now, and beside it what was."""
        pages, look, words = self._pages, self._look, self._words
        if change.kind is ChangeKind.PEOPLE:
            return self._people(change)
        label = words.kind(change)
        now, was = words.after(change), words.before(change)
        told = pages.said(message("{label}: {text}", label=label, text=now or "–"))
        before = pages.said(message("before: {text}", text=was)) if was else ""
        styles = (look.body_accent, look.body_quiet)
        return pages.named(told, before, self._width_pt, styles)

    def _people(self, change: ProgrammeChange) -> Piece:
        """Return who has come and who has gone."""
        pages, look, words = self._pages, self._look, self._words
        now, was = words.after(change), words.before(change)
        come = pages.said(message("Now there: {text}", text=now)) if now else ""
        gone = pages.said(message("No longer: {text}", text=was)) if was else ""
        if not come:
            return pages.line(gone, look.body_accent, self._width_pt)
        return pages.named(come, gone, self._width_pt, (look.body_accent, look.body_quiet))
