"""The fonts inside a PDF file: one composite font per face, with the glyphs that were used.

Source: ISO 32000-1, 9.7 (composite fonts) and 9.10.3 (ToUnicode). The variable typeface is
cut down to the glyphs and pinned to its weight in one step.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any
from zlib import compress

from organiser.typography.encoding import Cluster, Encoding
from organiser.typography.program import font_program


def embed(document: Any, encoding: Encoding, used: Iterable[str]) -> Any:  # noqa: ANN401 -- reportlab's
    """Put the font for the codes `used` into a reportlab document; return the reference to it."""
    face = encoding.face
    meaning = encoding.meanings(used)
    program, box, numbers = font_program(face, meaning.values())
    name = f"{_tag(program)}+{face.name}"
    descriptor = {
        "Type": "/FontDescriptor",
        "FontName": f"/{name}",
        "Flags": "4",
        "FontBBox": "[" + " ".join(map(str, box)) + "]",
        "ItalicAngle": "0",
        "Ascent": "1069",
        "Descent": "-293",
        "CapHeight": "714",
        "StemV": str(face.weight // 5),
        "FontFile2": _stream(document, program, {"Length1": str(len(program))}),
    }
    descendant = {
        "Type": "/Font",
        "Subtype": "/CIDFontType2",
        "BaseFont": f"/{name}",
        "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
        "FontDescriptor": _dictionary(document, descriptor),
        "DW": "1000",
        "W": _widths(meaning),
        "CIDToGIDMap": _stream(document, _glyph_numbers(meaning, numbers)),
    }
    from reportlab.pdfbase.pdfdoc import PDFArray  # noqa: PLC0415 -- slow to import

    font = {
        "Type": "/Font",
        "Subtype": "/Type0",
        "BaseFont": f"/{name}",
        "Encoding": "/Identity-H",
        "DescendantFonts": PDFArray([_dictionary(document, descendant)]),
        "ToUnicode": _stream(document, _texts(meaning)),
    }
    return _dictionary(document, font)


def _tag(program: bytes) -> str:
    """Return six capitals that differ between subsets."""
    return "".join(chr(65 + byte % 26) for byte in sha256(program).digest()[:6])


def _widths(meaning: Mapping[str, Cluster]) -> str:
    """Return the array W: the width of each code, codes in a row together."""
    parts = []
    previous = -2
    for code, cluster in sorted(meaning.items()):
        number = int(code, 16)
        parts.append(
            f" {cluster.width}" if number == previous + 1 else f"] {number} [{cluster.width}"
        )
        previous = number
    return "[" + "".join(parts).removeprefix("] ") + "]]"


def _glyph_numbers(meaning: Mapping[str, Cluster], numbers: Mapping[Cluster, int]) -> bytes:
    """Return for each code from 0 on, in two bytes, the number of its glyph in the font."""
    table = [0] * (1 + max(int(code, 16) for code in meaning))
    for code, cluster in meaning.items():
        table[int(code, 16)] = numbers[cluster]
    return struct.pack(f">{len(table)}H", *table)


def _texts(meaning: Mapping[str, Cluster]) -> bytes:
    """Return the ToUnicode map: the text of each code that has one."""
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    entries = [
        f"<{code}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, (_, _, text) in sorted(meaning.items())
    ]
    for start in range(0, len(entries), 100):
        some = entries[start : start + 100]
        lines += [f"{len(some)} beginbfchar", *some, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")


def _dictionary(document: Any, entries: Mapping[str, Any]) -> Any:  # noqa: ANN401 -- reportlab's
    from reportlab.pdfbase.pdfdoc import PDFDictionary  # noqa: PLC0415 -- slow to import

    return document.Reference(PDFDictionary(dict(entries)))


def _stream(document: Any, content: bytes, entries: Mapping[str, str] | None = None) -> Any:  # noqa: ANN401
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream  # noqa: PLC0415 -- slow to import

    dictionary = PDFDictionary({"Filter": "/FlateDecode", **(entries or {})})
    return document.Reference(PDFStream(dictionary, compress(content, 9)))
