"""Bytes into letters, where the file does not say how."""

from __future__ import annotations

import codecs
from functools import cache
from unicodedata import category

from organiser.errors import ImportRefused
from organiser.i18n import message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_USUAL: dict[str, str] = {
    "cp1252": "éèêëàâäáãåçíìîïñóòôöõøúùûüýÿæœßÉÈÊÀÂÁÇÍÎÑÓÔÖÕØÚÜÆŒÅÄº°ª€’‘“”–—…«»·¿¡",
    "cp1250": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉÍŇŘŠŤÚŽőűöüÖÜăâîşţđĐäôľĺŕ„”’–—",
    "cp1254": "çğıİöşüÇĞÖŞÜâîû’–“”",
    "cp1251": "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЇЄ№«»—–",
    "cp1253": "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ«»–",
    "cp1255": "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
    "cp1256": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچژگ،؛؟ًٌٍَُِّْـ\u200f\u200e",
    "mac_roman": "éèêëàâäáãåçíìîïñóòôöõøúùûüÿæœßÉÈÊÀÂÁÇÍÎÑÓÔÖÕØÚÜÆŒÅÄº°ª’‘“”–—…«»·¿¡",
}
"""The code pages of what people send, and the letters that their texts are made of."""

ENCODINGS = ("utf-8", "utf-16", *_USUAL, "gb18030", "big5", "shift_jis", "euc_kr")
"""What a person may choose from."""

_SAMPLE_BYTES = 100_000
_EAST_ASIAN = ["gb18030", "big5", "shift_jis", "euc_kr"]
_PLAUSIBLE = 0.5
_CLEAR_LEAD = 0.15
_ZERO_SHARE = 0.2


def decoded(content: bytes, name: str, encoding: str | None = None) -> tuple[str, str, bool]:
    """Return the text, the name of the encoding, and whether that is beyond doubt.

    Raises `ImportRefused` where `content` is no text.
    """
    if encoding:
        return _as_asked(content, name, encoding), encoding, True
    for mark, known in _MARKS:
        if content.startswith(mark):
            return content.decode(known, "replace"), known, True
    zeros = content[:_SAMPLE_BYTES].count(0) / min(len(content), _SAMPLE_BYTES)
    if zeros > _ZERO_SHARE:
        return _wide(content, name)
    try:
        return content.decode("utf-8"), "utf-8", True
    except UnicodeDecodeError:
        pass
    if b"\0" in content:
        raise _no_text(name)
    return _guessed(content, name)


def _as_asked(content: bytes, name: str, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except (LookupError, UnicodeDecodeError) as refusal:
        raise ImportRefused(
            message("{name} is not written in {encoding}.", name=name, encoding=encoding),
            message("Choose one of: {encodings}.", encodings=", ".join(ENCODINGS)),
        ) from refusal


def _no_text(name: str) -> ImportRefused:
    return ImportRefused(
        message("{name} is not a list that can be read.", name=name),
        message("Save the list as a spreadsheet (xlsx, ods) or as CSV and import that."),
    )


def _wide(content: bytes, name: str) -> tuple[str, str, bool]:
    """Read UTF-16 without a mark: the zeros of ASCII stand on odd or on even places."""
    sample = content[:_SAMPLE_BYTES]
    known = "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"
    try:
        text = content.decode(known)
    except UnicodeDecodeError as refusal:
        raise _no_text(name) from refusal
    if "\0" in text:
        raise _no_text(name)
    return text, known, True


def _guessed(content: bytes, name: str) -> tuple[str, str, bool]:
    sample = content[:_SAMPLE_BYTES]
    scores = sorted(((_likelihood(sample, page), page) for page in _USUAL), reverse=True)
    (best, page), (second, _) = scores[:2]
    if best < _PLAUSIBLE:
        found = _east_asian(content)
        if found:
            return content.decode(found), found, False
    if best <= 0:
        raise _no_text(name)
    return content.decode(page, "replace"), page, best - second > _CLEAR_LEAD


def _likelihood(sample: bytes, page: str) -> float:
    """Return at most 1: how much the letters beyond ASCII look like words of that page."""
    text = sample.decode(page, "replace")
    usual = _usual(page)
    sum_, count = 0.0, 0
    for before, letter in zip(" " + text, text, strict=False):
        if letter.isascii():
            continue
        count += 1
        if letter in usual:
            sum_ += 1
        elif letter.isalpha():
            sum_ += 0.1
        else:
            sum_ -= 1
        if letter.isupper() and before.islower():
            sum_ -= 1
        elif category(letter)[0] in "SP" and before.isalpha() and letter not in "’º°ª”":
            sum_ -= 0.5
    # of equals the commoner page, in the order of the table
    return sum_ / max(count, 1) - list(_USUAL).index(page) / 1000


@cache
def _usual(page: str) -> frozenset[str]:
    return frozenset(_USUAL[page])


def _east_asian(content: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- seldom needed

    found = from_bytes(content, cp_isolation=_EAST_ASIAN).best()
    return found.encoding if found else None
