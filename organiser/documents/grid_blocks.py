"""How a session looks in a grid: the text of a block, in as much detail as there is room for."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from organiser.documents.naming import joined, side_by_side
from organiser.documents.pieces import Nothing, Piece, Stack
from organiser.documents.programme_words import times
from organiser.i18n import message

if TYPE_CHECKING:
    from organiser.documents.grid_day import GridBlock
    from organiser.documents.programme_entries import Entry
    from organiser.documents.publication import Publication
    from organiser.i18n import Message
    from organiser.typography import Style

LONGEST = 4000
"""As many characters of a title as fit a sheet, whatever stands beside it."""

PADDING_PT = 4.0
BAR_PT = 2.0


class Detail(IntEnum):
    """How much is said of a session besides time and title."""

    TITLE = 0
    PEOPLE = 1
    ALL = 2


class GridTexts:
    """Makes the texts of blocks in one language, and in a second below it where there is one."""

    def __init__(self, pages: Publication, second: dict[int, str]) -> None:
        self._pages, self._second = pages, second
        self._cut: dict[int, str] = {}
        self._made: dict[tuple[int, float, Detail, bool], Piece] = {}

    def text(self, block: GridBlock, width_pt: float, detail: Detail, *, continued: bool) -> Piece:
        """Return what stands in `block` when it is `width_pt` wide, without its padding."""
        key = (block.entry.session.key, width_pt, detail, continued)
        piece = self._made.get(key)
        if piece is None:
            make = self._band if block.is_band else self._cell
            piece = self._made[key] = make(block.entry, width_pt, detail, continued)
        return piece

    def warnings(self) -> list[Message]:
        """Return which titles were too long even for a whole sheet."""
        return [
            message(
                "The title that begins “{title}” is too long for a grid and was cut. "
                "Shorten it, or print the running list.",
                title=title[:60],
            )
            for title in self._cut.values()
        ]

    def _title(self, entry: Entry) -> str:
        if len(entry.title) <= LONGEST:
            return entry.title
        self._cut[entry.session.key] = entry.title
        return f"{entry.title[:LONGEST]}…"

    def _times(self, entry: Entry, *, continued: bool) -> str:
        pages, session = self._pages, entry.session
        words = times(session.starts, session.ends, pages.language)
        return pages.said(message("{heading} (continued)", heading=words)) if continued else words

    def _band(self, entry: Entry, width_pt: float, detail: Detail, continued: bool) -> Piece:  # noqa: FBT001 -- of the table above
        """Return a band: one line where it fits, the title first."""
        pages, look = self._pages, self._pages.look
        when = self._times(entry, continued=continued)
        style = look.note_ink if entry.quiet else look.note_bold
        heading = side_by_side(
            (when, self._title(entry), self._second_title(entry)), pages.language
        )
        said = side_by_side((entry.place, "" if entry.quiet else entry.languages), pages.language)
        items = [(0.0, pages.named(heading, said, width_pt, (style, look.note)))]
        if not entry.quiet and detail > Detail.TITLE:
            people = side_by_side(
                (
                    pages.said(message("{label}: {text}", label=duty, text=self._names(entry, at)))
                    for at, (duty, _) in enumerate(entry.duties)
                ),
                pages.language,
            )
            items.append((0.5, pages.line(people, look.note, width_pt)))
        return _stack(items)

    def _cell(self, entry: Entry, width_pt: float, detail: Detail, continued: bool) -> Piece:  # noqa: FBT001 -- as above
        pages, look = self._pages, self._pages.look
        quiet = entry.quiet
        when = side_by_side(
            (self._times(entry, continued=continued), entry.session.code), pages.language
        )
        title = self._fitting(entry.title, width_pt, quiet=quiet)
        items = [
            (0.0, pages.line(when, look.small_accent, width_pt)),
            (0.0, pages.text(self._title(entry), title, width_pt)),
            (0.5, pages.text(self._second_title(entry), look.small, width_pt)),
        ]
        if detail >= Detail.PEOPLE and not quiet:
            items += [
                (1.0, pages.line(self._names(entry, place), look.small, width_pt))
                for place in range(len(entry.duties))
            ]
        if detail >= Detail.ALL and not quiet:
            said = side_by_side((entry.languages, entry.audience), pages.language)
            items.append((1.0, pages.line(said, look.small, width_pt)))
        return _stack(items)

    def _second_title(self, entry: Entry) -> str:
        other = self._second.get(entry.session.key, "")
        return "" if other == entry.title else other

    def _names(self, entry: Entry, place: int) -> str:
        names = (person.name for person in entry.duties[place][1])
        return joined(names, self._pages.language)

    def _fitting(self, title: str, width_pt: float, *, quiet: bool) -> Style:
        """Return the style of a title: smaller where its longest word needs it."""
        pages, look = self._pages, self._pages.look
        style = look.note_ink if quiet else look.note_bold
        if len(title) < 8:  # noqa: PLR2004 -- short words fit every column
            return style
        longest = max(title.split() or [""], key=len)
        fits = pages.setter.line(longest, style).width_pt <= width_pt
        return style if fits else style.at(look.small.size_pt)


def _stack(items: list[tuple[float, Piece]]) -> Piece:
    """Return what there is of the pieces, one below the other."""
    held = [item for item in items if item[1].height_pt]
    return Stack(held) if held else Nothing()
