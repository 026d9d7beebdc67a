"""What a piece is: it knows its height, draws itself, and may split."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from organiser.documents.sheet import Sheet


class Piece:
    """Something of a known height that stands on one page.

    `first_baseline_pt` says how far below its top the first line of text stands, or 0.
    """

    __slots__ = ("first_baseline_pt", "height_pt")

    def __init__(self, height_pt: float, first_baseline_pt: float = 0.0) -> None:
        self.height_pt, self.first_baseline_pt = height_pt, first_baseline_pt

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        """Draw it with its start edge at `x_pt` and its top at `top_pt`."""
        raise NotImplementedError

    def split(self, height_pt: float) -> tuple[Piece, Piece] | None:  # noqa: ARG002 -- of the rest
        """Return a head that is at most so high and the tail, or `None` if it must not part."""
        return None


class Nothing(Piece):
    """Empty space."""

    __slots__ = ()

    def __init__(self, height_pt: float = 0.0) -> None:
        super().__init__(height_pt)

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:
        pass


class Bookmark(Piece):
    """An entry of the outline that a reader of the PDF jumps by."""

    __slots__ = ("_title",)

    def __init__(self, title: str) -> None:
        super().__init__(0.0)
        self._title = title

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float) -> None:  # noqa: ARG002 -- a height
        sheet.bookmark(self._title, top_pt)
