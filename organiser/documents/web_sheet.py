"""The programme in one language, as the elements of a web page."""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement
from zoneinfo import ZoneInfo

from organiser.documents.naming import joined, sentence_case, side_by_side
from organiser.documents.programme_version import version_line
from organiser.documents.programme_words import end_note, times
from organiser.i18n import LANGUAGES, message
from organiser.model import Logo, Picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from organiser.documents.programme_entries import Entry, Programme
    from organiser.i18n import Language, Message

NAMES = dict(zip(LANGUAGES, ("English", "Français", "Español", "Italiano", "العربية"), strict=True))
"""What each language calls itself."""

STAR = "M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 17l-5.4 2.9 1.1-6.1L3.2 9.6l6.1-.8z"
LOGO_TYPES = frozenset({"image/jpeg", "image/png"})
PLACE = "#"
"""What the script puts a number or titles in the place of."""


class WebSheet:
    """Makes one `<div class="sheet">`; ids begin with the code of its language."""

    def __init__(self, programme: Programme, languages: Sequence[Language]) -> None:
        self._programme, self._languages = programme, languages
        self._workshop, self._language = programme.workshop, programme.language
        self._event = programme.workshop.event
        self._zone = ZoneInfo(self._event.zone)

    def element(self) -> Element:
        said, code = self._said, self._language.code
        title = self._event.text("title", code)
        sheet = Element(
            "div",
            {
                "class": "sheet",
                "id": code,
                "lang": code,
                "dir": "rtl" if self._language.right_to_left else "ltr",
                "data-title": title,
                "data-clash": said(message("At the same time as: {titles}", titles=PLACE)),
                "data-count": said(message("Sessions shown: {number}", number=PLACE)),
                "data-nothing": said(message("No session has all these words.")),
                "data-choose": said(
                    message("Nothing is kept yet. The star beside a session keeps it here.")
                ),
            },
        )
        words = said(message("To the programme"))
        SubElement(sheet, "a", {"class": "skip", "href": f"#{code}-programme"}).text = words
        self._masthead(SubElement(sheet, "header"), title)
        days = self._programme.days()
        self._tools(sheet, [day for day, _ in days])
        main = SubElement(sheet, "main", {"id": f"{code}-programme", "tabindex": "-1"})
        none = SubElement(main, "p", {"class": "none"})
        if days:
            none.set("hidden", "")
        none.text = said(message("Nothing is scheduled yet."))
        for number, (day, slots) in enumerate(days, 1):
            self._day(main, number, day, slots)
        self._footer(sheet)
        return sheet

    def _said(self, words: Message) -> str:
        return self._language(words)

    # Around the programme ------------------------------------------------------------------

    def _masthead(self, header: Element, title: str) -> None:
        event, language = self._event, self._language
        self._switch(header)
        self._logos(header)
        eyebrow = side_by_side((event.code, self._said(message("Programme"))), language)
        _text(header, "p", eyebrow, "eyebrow")
        _text(header, "h1", title)
        _text(header, "p", event.text("subtitle", language.code), "subtitle")
        facts = SubElement(header, "p", {"class": "facts"})
        SubElement(facts, "b").text = language.period(event.first_day, event.last_day)
        _text(facts, "span", joined((event.venue, event.address), language))

    def _switch(self, header: Element) -> None:
        if len(self._languages) < 2:  # noqa: PLR2004 -- nothing to choose from
            return
        about = {"class": "languages", "aria-label": self._said(message("Language"))}
        links = SubElement(header, "nav", about)
        for language in self._languages:
            code = language.code
            link = SubElement(links, "a", {"href": f"#{code}", "lang": code, "hreflang": code})
            link.text = NAMES[code]
            if code == self._language.code:
                link.set("aria-current", "true")

    def _logos(self, header: Element) -> None:
        pictures = self._workshop.of(Picture)
        rows = sorted(self._workshop.of(Logo).values(), key=lambda row: (row.position, row.key))
        shown = [pictures[row.picture_id] for row in rows]
        shown = [picture for picture in shown if picture.media_type in LOGO_TYPES]
        if not shown:
            return
        place = SubElement(header, "div", {"class": "logos"})
        for picture in shown:
            content = b64encode(picture.content).decode()
            source = f"data:{picture.media_type};base64,{content}"
            SubElement(place, "img", {"src": source, "alt": picture.name})

    def _tools(self, sheet: Element, days: list[date]) -> None:
        said, code = self._said, self._language.code
        tools = SubElement(sheet, "div", {"class": "tools"})
        bar = SubElement(tools, "div", {"class": "bar js-only", "role": "search"})
        label = SubElement(bar, "label")
        SubElement(label, "span", {"class": "seen"}).text = said(message("Search the programme"))
        about = {"type": "search", "placeholder": said(message("Search")), "autocomplete": "off"}
        SubElement(label, "input", about)
        only = SubElement(bar, "button", {"type": "button", "class": "only"})
        only.set("aria-pressed", "false")
        SubElement(only, "span").text = said(message("My sessions"))
        SubElement(only, "span", {"class": "number"})
        now = SubElement(bar, "button", {"type": "button", "class": "now-button", "hidden": ""})
        now.text = said(message("Now"))
        SubElement(tools, "p", {"class": "seen", "role": "status"})
        if not days:
            return
        about = {"class": "days", "aria-label": said(message("Days"))}
        links = SubElement(tools, "nav", about)
        for number, day in enumerate(days, 1):
            link = SubElement(links, "a", {"href": f"#{code}-day-{number}"})
            link.text = sentence_case(self._language.short_day(day))

    def _footer(self, sheet: Element) -> None:
        event, language = self._event, self._language
        said = (
            self._said(message("Sample")) if event.sample else "",
            version_line(self._workshop, language),
            self._said(message("All times are those of {zone}.", zone=event.zone)),
        )
        _text(sheet, "footer", side_by_side(said, language))

    # The programme -------------------------------------------------------------------------

    def _day(self, main: Element, number: int, day: date, slots: list[list[Entry]]) -> None:
        name = f"{self._language.code}-day-{number}"
        section = SubElement(main, "section", {"class": "day", "id": name})
        section.set("aria-labelledby", f"{name}-name")
        heading = SubElement(section, "h2", {"id": f"{name}-name"})
        heading.text = sentence_case(self._language.day(day))
        items = SubElement(section, "ol")
        for slot in slots:
            self._slot(SubElement(items, "li", {"class": "slot"}), slot)

    def _slot(self, item: Element, entries: list[Entry]) -> None:
        first = entries[0].session
        same = len({entry.session.ends for entry in entries}) == 1
        quiet = all(entry.quiet for entry in entries)
        at = SubElement(item, "p", {"class": "at quietly" if quiet else "at"})
        begins = SubElement(at, "time", {"datetime": first.starts.isoformat("T", "minutes")})
        begins.text = self._language.time(first.starts)
        if same:
            ends = f"–{self._language.time(first.ends)}"
            _text(at, "small", ends)
            _text(at, "small", self._note(entries[0]))
        held = SubElement(item, "div")
        for entry in entries:
            self._session(held, entry, "" if same else self._times(entry))

    def _session(self, held: Element, entry: Entry, own_times: str) -> None:
        language, session = self._language, entry.session
        kind = "quiet" if entry.quiet else "loud" if entry.loud else ""
        article = SubElement(held, "article", {"class": f"session {kind}".rstrip()})
        article.set("data-id", session.uuid)
        article.set("data-starts", str(self._minute(session.starts)))
        article.set("data-ends", str(self._minute(session.ends)))
        body = SubElement(article, "div")
        _text(body, "p", side_by_side((own_times, entry.eyebrow), language), "eyebrow")
        SubElement(SubElement(body, "h3"), "bdi").text = entry.title
        going = SubElement(body, "p", {"class": "going", "hidden": ""})
        going.text = self._said(message("Now"))
        SubElement(body, "p", {"class": "clash", "hidden": ""})
        _text(body, "p", entry.place, "where")
        _text(body, "p", side_by_side((entry.languages, entry.audience), language), "more")
        for visit in entry.visits:
            _text(body, "p", side_by_side(visit, language), "where")
        self._people(body, entry)
        if entry.abstract:
            details = SubElement(body, "details")
            SubElement(details, "summary").text = self._said(message("What it is about"))
            text = SubElement(details, "p", {"class": "abstract", "dir": "auto"})
            text.text = entry.abstract
        if not entry.quiet:
            self._star(article, entry.title)

    def _people(self, body: Element, entry: Entry) -> None:
        label, names = entry.interpreters
        if not entry.duties and not names:
            return
        people = SubElement(SubElement(body, "div", {"class": "people"}), "dl")
        for duty, persons in entry.duties:
            SubElement(people, "dt").text = duty
            for person in persons:
                line = SubElement(people, "dd")
                name = SubElement(line, "bdi")
                name.text = person.name
                if person.unconfirmed:
                    words = message("{name} (to be confirmed)", name=person.name)
                    name.text = self._said(words)
                if person.affiliation:
                    name.tail = " "
                    more = SubElement(SubElement(line, "span"), "bdi")
                    more.text = person.affiliation
        if names:
            SubElement(people, "dt").text = label
            SubElement(people, "dd").text = names

    def _star(self, article: Element, title: str) -> None:
        words = self._said(message("Keep “{title}” among my sessions", title=title))
        star = SubElement(article, "button", {"type": "button", "class": "star js-only"})
        star.set("aria-label", words)
        star.set("aria-pressed", "false")
        picture = SubElement(star, "svg", {"viewBox": "0 0 24 24", "aria-hidden": "true"})
        SubElement(picture, "path", {"d": STAR})

    def _times(self, entry: Entry) -> str:
        starts, ends = entry.session.starts, entry.session.ends
        return joined((times(starts, ends, self._language), self._note(entry)), self._language)

    def _note(self, entry: Entry) -> str:
        note = end_note(entry.session.starts, entry.session.ends)
        return self._said(note) if note else ""

    def _minute(self, moment: datetime) -> int:
        """Return the minutes since 1970, in UTC, that the telephone's clock is compared with."""
        return int(moment.replace(tzinfo=self._zone).astimezone(UTC).timestamp() // 60)


def _text(parent: Element, tag: str, text: str, kind: str = "") -> None:
    """Add an element with `text`, if there is any."""
    if text:
        SubElement(parent, tag, {"class": kind} if kind else {}).text = text
