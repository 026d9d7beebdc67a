"""One call of HarfBuzz: a stretch of text in one face and one direction becomes glyphs."""

from __future__ import annotations

from typing import NamedTuple

from organiser.typography.faces import LANGUAGE_OF, Face

_FEATURES = {"liga": False}
"""For Latin: no ligatures of f, which hide the i that Turkish distinguishes."""


class Glyph(NamedTuple):
    """A glyph, where the text that it shows begins, and its measures per mille of an em."""

    glyph: int
    place: int
    advance: int
    dx: int
    dy: int


def glyphs(face: Face, text: str, *, right_to_left: bool) -> list[Glyph]:
    """Return the glyphs of `text` from left to right."""
    import uharfbuzz as hb  # noqa: PLC0415 -- only documents need it

    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.language = LANGUAGE_OF.get(face.typeface, "und")
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(face.font, buffer, _FEATURES if face.is_plain else {})
    return [
        Glyph(info.codepoint, info.cluster, put.x_advance, put.x_offset, put.y_offset)
        for info, put in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
