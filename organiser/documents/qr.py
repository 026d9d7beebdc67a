"""QR codes: a short vCard that a telephone understands, drawn as a mask of single bits.

Decided:
- zxing-cpp writes a code in 0.6 ms and says by ECI that the text is UTF-8; without ECI, readers
  take é for Japanese (zbar does).
- The level of error correction is the highest that costs no larger modules: on a badge the code
  is small and clean, and a reader gives up because of small modules long before it misses
  damaged ones.
- A code on the page is an inline image mask, some 350 bytes once compressed; a path of
  rectangles takes six times as long and is larger.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

QUIET_MODULES = 4
"""The white edge that ISO/IEC 18004 asks for, in modules."""

FINE = 3
"""Bits along the side of a module: readers of PDF that smooth small pictures (pdfium) blur the
edges of single bits, and zbar then misses codes at 150 dpi. It compresses to almost the same."""

_BITS = bytes.maketrans(b"\x00\xff", b"01")
_ESCAPES: dict[int, str | None] = {
    **dict.fromkeys(range(32)),  # control characters have no place on a card
    0x7F: None,
    ord("\n"): "\\n",
    ord("\\"): "\\\\",
    ord(";"): "\\;",
    ord(","): "\\,",
}


@dataclass(frozen=True)
class Card:
    """What a visiting card says, as far as a badge's code carries it."""

    full_name: str
    family_name: str = ""
    given_names: str = ""
    organisation: str = ""
    email: str = ""
    structured: bool = True

    @cached_property
    def vcard(self) -> str:
        """The card as a vCard 3.0 (RFC 2426), not folded: readers of codes do not unfold."""
        lines = ["BEGIN:VCARD", "VERSION:3.0"]
        family, given = self.family_name, self.given_names
        if not self.structured:
            family = given = ""
        elif not family and not given:
            family = self.full_name
        lines.append(f"N:{_escaped(family)};{_escaped(given)}")
        lines.append(f"FN:{_escaped(self.full_name)}")
        if self.organisation:
            lines.append(f"ORG:{_escaped(self.organisation)}")
        if self.email:
            lines.append(f"EMAIL:{_escaped(self.email)}")
        lines.append("END:VCARD")
        return "\r\n".join(lines)

    def shorter(self) -> Card | None:
        """Return the card with less on it, or `None` where only the name is left, said once.

        The organisation goes first: it is printed on the badge; the address is not. Then the
        name is no longer said a second time in its parts; the address goes last.
        """
        if self.organisation:
            return replace(self, organisation="")
        if self.structured:
            return replace(self, structured=False)
        return replace(self, email="") if self.email else None


def _escaped(text: str) -> str:
    """Return `text` as a vCard value: RFC 2426, section 4, without control characters."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPES)


@dataclass(frozen=True)
class Code:
    """A QR code of `modules` × `modules`, and the PDF operator that paints it.

    `operator` paints the dark modules into the unit square, in the colour that is set.
    """

    modules: int
    operator: str

    @property
    def modules_with_edge(self) -> int:
        """The modules along one side together with the white edge around the code."""
        return self.modules + 2 * QUIET_MODULES


def code(text: str, *, most_modules: int = 177) -> Code | None:
    """Return the QR code of `text`, or `None` where it would need more than `most_modules`."""
    if len(text) > 2900:  # noqa: PLR2004 -- the largest code holds 2,953 bytes
        return None
    import zxingcpp  # noqa: PLC0415 -- the window starts without it

    try:
        barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, eci="UTF-8")
    except ValueError:  # too long in UTF-8
        return None
    picture: Any = barcode.to_image(add_quiet_zones=False)  # a buffer of one byte for each module
    modules: int = picture.shape[0]
    if modules > most_modules:
        return None
    return Code(modules, _mask(bytes(memoryview(picture)), modules))


def _mask(pixels: bytes, modules: int) -> str:
    """Return an inline image mask for `pixels`, a byte each, 0 dark and 255 light.

    Each module is `FINE` × `FINE` bits. In hexadecimal, so that no byte of it can be taken for
    the end of the image.
    """
    bits = pixels.translate(_BITS).replace(b"0", b"0" * FINE).replace(b"1", b"1" * FINE)
    width = modules * FINE
    row_bytes = (width + 7) // 8
    padding = b"1" * (row_bytes * 8 - width)
    rows = (
        f"{int(bits[start : start + width] + padding, 2):0{row_bytes * 2}x}" * FINE
        for start in range(0, modules * width, width)
    )
    content = "".join(rows)
    return f"BI /IM true /W {width} /H {width} /BPC 1 /F /AHx ID {content}> EI"


def card_code(
    card: Card, *, most_modules: int, finest_modules: int = 0
) -> tuple[Code | None, Card]:
    """Return the code of as much of `card` as goes into `most_modules`, and what that was.

    A name that is too long for that alone gets up to `finest_modules`; else the code is `None`.
    """
    while (found := code(card.vcard, most_modules=most_modules)) is None:
        less = card.shorter()
        if less is None:
            return code(card.vcard, most_modules=finest_modules), card
        card = less
    return found, card


def operators(drawn: Code, left_pt: float, bottom_pt: float, side_pt: float) -> str:
    """Return the PDF operators that paint a code, without its white edge, into a square."""
    place = f"{side_pt:.3f} 0 0 {side_pt:.3f} {left_pt:.3f} {bottom_pt:.3f}"
    return f"q {place} cm {drawn.operator} Q"
