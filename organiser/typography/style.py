"""How a text looks, and the refusal to make it smaller than can be read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from organiser.errors import OrganiserError
from organiser.i18n import message, verbatim


@dataclass(frozen=True)
class Style:
    """How a text looks. `weight` is 400 to 700, `colour` is "#RRGGBB".

    `country` (ISO 3166 alpha-2) is that of the person or place that the text is about: it
    chooses the forms of Han characters.
    """

    size_pt: float
    weight: int = 400
    colour: str = "#000000"
    country: str = ""

    def at(self, size_pt: float) -> Style:
        """Return the same look at another size."""
        return self if size_pt == self.size_pt else _resized(self, size_pt)

    @cached_property
    def ink(self) -> str:
        """The PDF operator that sets the colour."""
        red, green, blue = (int(self.colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
        if red == green == blue:
            return f"{red:.4g} g"
        return f"{red:.4g} {green:.4g} {blue:.4g} rg"


@lru_cache(1024)
def _resized(style: Style, size_pt: float) -> Style:
    return replace(style, size_pt=size_pt)


class TooLong(OrganiserError):
    """A text does not fit its place even at the smallest size that can be read."""

    def __init__(self, text: str, smallest_pt: float) -> None:
        super().__init__(
            message(
                "“{text}” does not fit at {size} points or more.",
                text=verbatim(text),
                size=f"{smallest_pt:g}",
            ),
            message("Give a shorter text, or more room."),
        )
        self.text, self.smallest_pt = text, smallest_pt
