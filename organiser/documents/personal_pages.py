"""How the agenda of one person looks: a page that goes with the badge."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from organiser.documents.badge_choice import chosen
from organiser.documents.bundle import Bundle, own_language
from organiser.documents.document import Report, Request
from organiser.documents.naming import affiliation, sentence_case, side_by_side
from organiser.documents.page import PAGES
from organiser.documents.personal_days import Item, PersonalDays
from organiser.documents.pieces import Bookmark, Panel, Piece, Row, Rule, Stack, Whole
from organiser.documents.programme_entries import Programme
from organiser.documents.programme_words import end_note, times
from organiser.i18n import message

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from organiser.documents.publication import Publication
    from organiser.model import Participant, Workshop

TITLE = message("Personal agenda")
TIME_COLUMNS = 2
BAR_PT = 10.0


def write_personal_agendas(
    workshop: Workshop, request: Request, file: BinaryIO, progress: Callable[[float], None]
) -> Report:
    """Write a page or more for each person, in the order of the badges."""
    people = chosen(workshop, request)
    bundle = Bundle(workshop, request.language, PAGES[request["page"]], TITLE, file)
    days: dict[str, PersonalDays] = {}
    for number, person in enumerate(people, 1):
        language = request.language
        if request["personal-language"] == "own":
            language = own_language(person, request.language)
        if language.code not in days:
            programme = Programme(workshop, language, people=False, abstracts=False)
            days[language.code] = PersonalDays(programme)
        lay = partial(_lay, days[language.code], person)
        bundle.add_shortest(language, lay, partial(lay, close=True))
        progress(0.95 * number / len(people))
    if not people:
        bundle.add_sentence(message("Nobody is expected yet."))
    sheets = bundle.close(progress)
    return Report(sheets, bundle.doubts())


def _lay(
    days: PersonalDays, person: Participant, pages: Publication, *, close: bool = False
) -> None:
    """Lay out the pages of a person; set closer where one page then is enough."""
    PersonalPages(pages, days, close=close).lay(person)


class PersonalPages:
    """Lays out what one person needs; `close`: with little white, and the place alone."""

    def __init__(self, pages: Publication, days: PersonalDays, *, close: bool = False) -> None:
        self._pages, self._days, self._close = pages, days, close
        self._gap_pt, self._day_gap_pt = (2.5, 12.0) if close else (4.0, 18.0)
        self._look, self._page = pages.look, pages.page
        self._content_pt = self._page.span_pt(TIME_COLUMNS) + self._page.gutter_pt
        self._width_pt = self._page.span_pt(12 - TIME_COLUMNS)

    def lay(self, person: Participant) -> None:
        flow = self._pages.flow
        flow.add(Bookmark(person.full_name), keep_with_next=True)
        flow.add(self._head(person))
        found = self._days.of(person)
        if not found:
            words = self._pages.said(message("Nothing is scheduled for you yet."))
            flow.add(
                self._pages.line(words, self._look.lead_strong, self._width_pt), self._day_gap_pt
            )
        for day, items in found.items():
            flow.add(self._day(day, continued=False), self._day_gap_pt, keep_with_next=True)
            again = self._day(day, continued=True)
            flow.continuation = lambda again=again: (again, self._gap_pt)
            for place, slot in enumerate(_slots(items)):
                if place:
                    flow.add(Rule(self._page.text_width_pt), self._gap_pt, keep_with_next=True)
                flow.add(self._slot(slot), self._gap_pt)
            flow.continuation = None

    def _head(self, person: Participant) -> Piece:
        pages, look, width_pt = self._pages, self._look, self._page.text_width_pt
        language, event = pages.language, pages.event
        eyebrow = side_by_side((event.code, pages.title), language)
        title = event.text("title", language.code)
        items = [
            (0.0, pages.line(eyebrow, look.note_accent, width_pt)),
            (3.0, pages.text(person.formal_name, look.display, width_pt)),
            (2.0, pages.line(affiliation(person, language), look.lead_quiet, width_pt)),
            (10.0, Rule(width_pt, look.accent, 2.0)),
            (8.0, pages.text(title, look.body_strong, width_pt)),
            (1.0, pages.line(self._when(), look.body_quiet, width_pt)),
        ]
        groups = self._days.groups(person)
        if groups:
            said = side_by_side((side_by_side(one, language) for one in groups), language)
            label = pages.said(message("Your groups"))
            items.append((8.0, pages.named(label, said, width_pt, (look.body_accent, look.body))))
        return Stack([item for item in items if item[1].height_pt or isinstance(item[1], Rule)])

    def _when(self) -> str:
        event, language = self._pages.event, self._pages.language
        days = language.period(event.first_day, event.last_day)
        return side_by_side((days, event.venue, self._pages.version), language)

    def _day(self, day: date, *, continued: bool) -> Piece:
        pages, look, width_pt = self._pages, self._look, self._page.text_width_pt
        words = sentence_case(pages.language.day(day))
        if continued:
            words = pages.said(message("{heading} (continued)", heading=words))
            return pages.line(words, look.body_accent, width_pt)
        rule = Rule(width_pt, look.accent, 1.0)
        return Stack([(0.0, pages.line(words, look.heading, width_pt)), (4.0, rule)])

    def _slot(self, slot: list[Item]) -> Piece:
        """Return one item, or those of the same time among which the person chooses."""
        look, item = self._look, slot[0]
        style = look.body_quiet if item.quiet else look.body_strong
        time = self._pages.line(self._time(item), style, self._page.span_pt(TIME_COLUMNS) + 4.0)
        text = self._choice(slot) if len(slot) > 1 else self._text(item)
        place_pt = self._content_pt
        if item.mine:
            inner = Row([(BAR_PT, text)], level=True)
            text, place_pt = Panel(inner, 0.0, 0.0, bar=look.accent), place_pt - BAR_PT
        return Row([(0.0, time), (place_pt, text)], level=True)

    def _time(self, item: Item) -> str:
        language, note = self._pages.language, end_note(item.starts, item.ends)
        said = self._pages.said(note) if note else ""
        return side_by_side((times(item.starts, item.ends, language), said), language)

    def _text(self, item: Item) -> Piece:
        pages, look, width_pt = self._pages, self._look, self._width_pt
        if item.quiet:
            words = side_by_side((item.title, item.place), pages.language)
            return pages.line(words, look.body_quiet, width_pt)
        said = side_by_side((item.place, self._heard(item)), pages.language)
        items = [
            (0.0, pages.line(item.mine, look.note_accent, width_pt)),
            (0.0, pages.named(item.title, said, width_pt, (look.session, look.body))),
        ]
        return Whole(Stack([one for one in items if one[1].height_pt]))

    def _heard(self, item: Item) -> str:
        return "" if self._close and not item.channel else item.heard

    def _choice(self, slot: list[Item]) -> Piece:
        pages, look, width_pt = self._pages, self._look, self._width_pt
        words = pages.said(message("One of these"))
        items = [(0.0, pages.line(words, look.note_strong, width_pt))]
        for item in slot:
            said = side_by_side((item.place, self._heard(item)), pages.language)
            styles = (look.body_strong, look.body)
            items.append((1.5, pages.named(item.title, said, width_pt, styles)))
        return Whole(Stack(items))


def _slots(items: list[Item]) -> list[list[Item]]:
    """Return the items; those among which the person chooses stand together."""
    slots: list[list[Item]] = []
    for item in items:
        last = slots[-1][0] if slots and item.choice and slots[-1][0].choice else None
        if last and (item.starts, item.ends) == (last.starts, last.ends):
            slots[-1].append(item)
        else:
            slots.append([item])
    return slots
