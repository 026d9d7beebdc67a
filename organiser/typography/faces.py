"""The typefaces, and which of them shows a character.

All are TrueType fonts, variable along one axis, weight, but Tifinagh, which has one weight only.
A `Face` is one of them at one weight.
Every measure is in thousandths of an em.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

from organiser.resources import resource

if TYPE_CHECKING:
    import uharfbuzz as hb

_NOTO = "manimgx_fonts"
_CJK = "justmytype_intl_cjk"
_SCRIPTS = [
    "Arabic",
    "Hebrew",
    "Devanagari",
    "Bengali",
    "Gurmukhi",
    "Gujarati",
    "Oriya",
    "Tamil",
    "Telugu",
    "Kannada",
    "Malayalam",
    "Sinhala",
    "Thai",
    "Lao",
    "Khmer",
    "Myanmar",
    "Ethiopic",
    "Armenian",
    "Georgian",
]

PLAIN = "NotoSans"
"""The typeface of Latin, Greek and Cyrillic, and of everything that has no script of its own."""

TYPEFACES = {
    PLAIN: (_NOTO, "NotoSans[wght].ttf"),
    **{f"NotoSans{name}": (_NOTO, f"NotoSans{name}[wght].ttf") for name in _SCRIPTS},
    **{
        f"NotoSans{name}": (_CJK, f"fonts/ofl/notosans{name.lower()}/NotoSans{name}[wght].ttf")
        for name in ("SC", "TC", "JP", "KR")
    },
    "NotoSansThaana": ("", "fonts/NotoSansThaana[wght].ttf"),
    "NotoSerifTibetan": ("", "fonts/NotoSerifTibetan[wght].ttf"),
    "NotoSansTifinagh": ("", "fonts/NotoSansTifinagh.ttf"),
    "NotoSansSymbols": (_NOTO, "NotoSansSymbols[wght].ttf"),
    "NotoEmoji": (_NOTO, "NotoEmoji[wght].ttf"),
}
"""Where each typeface is: package (resources/ where none has it) and file in it.

The order is the order of preference.
"""

LANGUAGE_OF = {
    "NotoSansSC": "zh-hans",
    "NotoSansTC": "zh-hant",
    "NotoSansJP": "ja",
    "NotoSansKR": "ko",
}
"""The language whose forms a Han typeface draws."""

_HAN_OF_COUNTRY = {"JP": "NotoSansJP", "KR": "NotoSansKR", "KP": "NotoSansKR"} | dict.fromkeys(
    ("TW", "HK", "MO"), "NotoSansTC"
)


class Extent(NamedTuple):
    """How far the ink of a glyph reaches above and below the baseline, both upwards."""

    top: int
    bottom: int


class Face:
    """A typeface at one weight. Use `face()`; one object per typeface and weight."""

    def __init__(self, typeface: str, weight: int) -> None:
        import uharfbuzz as hb  # noqa: PLC0415 -- only documents need it

        self.typeface, self.weight = typeface, weight
        self.name = f"{typeface}-{weight}"
        self.is_plain = typeface == PLAIN
        self.source: hb.Face = _source(typeface)
        self.font = hb.Font(self.source)
        self.font.scale = (1000, 1000)
        self.is_variable = bool(self.source.axis_infos)
        if self.is_variable:
            self.font.set_variations({"wght": float(weight)})
        self._extents: dict[int, Extent] = {}
        self._advances: dict[int, int] = {}

    def glyph(self, character: str) -> int | None:
        """Return the glyph of `character`, or None where the typeface has none."""
        found: int | None = self.font.get_nominal_glyph(ord(character))
        return found or None

    def advance(self, glyph: int) -> int:
        known = self._advances.get(glyph)
        if known is None:
            known = self._advances[glyph] = self.font.get_glyph_h_advance(glyph)
        return known

    def extent(self, glyph: int) -> Extent:
        known = self._extents.get(glyph)
        if known is None:
            box = self.font.get_glyph_extents(glyph)
            known = Extent(box.y_bearing, box.y_bearing + box.height) if box else Extent(0, 0)
            self._extents[glyph] = known
        return known


@cache
def face(typeface: str, weight: int) -> Face:
    """Return the typeface at `weight`, or at the nearest weight that it has."""
    axes = _source(typeface).axis_infos
    least, most = (axes[0].min_value, axes[0].max_value) if axes else (400, 400)
    nearest = int(min(max(weight, least), most))
    return Face(typeface, weight) if nearest == weight else face(typeface, nearest)


@cache
def _source(typeface: str) -> hb.Face:
    import uharfbuzz as hb  # noqa: PLC0415 -- as above

    package, name = TYPEFACES[typeface]
    found = files(package).joinpath(*name.split("/")) if package else resource(name)
    path = Path(str(found))
    return hb.Face(hb.Blob.from_file_path(str(path)))


def han_typeface(country: str, language: str, text: str) -> str:
    """Return the typeface of Han characters for text about someone from `country`.

    Without a country the script beside them decides, or the language of the page, and else
    they are drawn as in simplified Chinese.
    """
    if country in _HAN_OF_COUNTRY:
        return _HAN_OF_COUNTRY[country]
    if country not in {"CN", "SG"}:
        if any("\u3041" <= character <= "\u30ff" for character in text):
            return "NotoSansJP"
        if any("\uac00" <= character <= "\ud7a3" for character in text):
            return "NotoSansKR"
    return {"ja": "NotoSansJP", "ko": "NotoSansKR"}.get(language, "NotoSansSC")


@cache
def in_order(han: str) -> tuple[str, ...]:
    """Return the names of all typefaces, best first, `han` before the others of its kind."""
    names = list(TYPEFACES)
    place = names.index("NotoSansSC")
    names.remove(han)
    names.insert(place, han)
    return tuple(names)


@cache
def covers(typeface: str, character: str) -> bool:
    """Return whether the typeface has a glyph of its own for `character`."""
    return bool(face(typeface, 400).glyph(character))


def is_ignorable(character: str) -> bool:
    """Return whether `character` shows nothing of its own: joiners, marks of direction and so on.

    Source: Default_Ignorable_Code_Point of the Unicode character database, and controls.
    """
    if category(character) in {"Cf", "Cc", "Cs"}:
        return character not in _SHOWN_FORMATS
    return character in _IGNORABLE


_SHOWN_FORMATS = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\ufff9\ufffa\ufffb"
    "\U000110bd\U000110cd"
)
"""Format characters that enclose or precede something visible."""

_IGNORABLE = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u2065\u3164\uffa0"
    + "".join(map(chr, (*range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9))))
    + "".join(map(chr, range(0xE0000, 0xE1000)))
)
