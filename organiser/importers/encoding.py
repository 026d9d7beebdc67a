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
    "cp1252": "éèáíóúñçàãêôâüöäßÉ’ ëåìîïòõøùûÿæœÈÊÀÂÁÇÍÎÑÓÔÖÕØÚÜÆŒÅÄº°ª€‘“”–—…«»·¿¡",
    "cp1250": "ąćęłńóśźżáčéěíňřšťúůýžăâîşţőűöüÖÜ ĄĆĘŁŃÓŚŹŻďÁČĎÉÍŇŘŠŤÚŽđĐäôľĺŕ„”’–—",
    "cp1254": "çğıİşöüâ ÇĞÖŞÜîû’–“”",
    "cp1251": "оаеинтсрвлкмдпуя бгжзйфхцчшщъыьэюёіїєґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЇЄ№«»—–",
    "cp1253": "αοιετσνηυρπκμλςάίόέήύώ βγδζθξφχψωϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ«»–",
    "cp1255": "אבגדהוזחטיכלמנסעפצקרשתםן ךףץ",
    "cp1256": "ابتجحدرسشصعفقكلمنهويأةى ثخذزضطظغءآؤإئپچژگ،؛؟ًٌٍَُِّْـ\u200f\u200e",
    "mac_roman": "éèáíóúñçàãêôâüöäßÉ’ ëåìîïòõøùûÿæœÈÊÀÂÁÇÍÎÑÓÔÖÕØÚÜÆŒÅÄº°ª‘“”–—…«»·¿¡",
}
"""The code pages of what people send, and the letters of their texts: frequent, then rarer."""

ENCODINGS = ("utf-8", "utf-16", *_USUAL, "gb18030", "big5", "shift_jis", "euc_kr")
"""What a person may choose from."""

_LATIN = frozenset({"cp1252", "cp1250", "cp1254", "mac_roman"})
_SAMPLE_BYTES = 100_000
_EAST_ASIAN = ["gb18030", "big5", "shift_jis", "euc_kr"]
_RARER, _STRANGE = 0.7, 0.1
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
    weights, is_latin = _weights(page), page in _LATIN
    sum_, count = 0.0, 0
    for before, letter, after in zip(f" {text}", text, f"{text[1:]} ", strict=False):
        if letter.isascii():
            continue
        count += 1
        sum_ += weights.get(letter, _STRANGE if letter.isalpha() else -1)
        follows, leads = before.isalpha(), after.isalpha()
        if letter.isupper() and (before.islower() or (follows and after.islower())):
            sum_ -= 1  # a capital inside a word
        elif is_latin and follows and leads and not (before.isascii() or after.isascii()):
            sum_ -= 0.6  # accents seldom stand three in a row
        elif not is_latin and letter.isalpha() and (follows or leads):
            sum_ -= ((follows and before.isascii()) + (leads and after.isascii())) * 0.75
        elif follows and category(letter)[0] in "SP" and letter not in "’º°ª”،؛؟":
            sum_ -= 0.5
    # of equals the commoner page, in the order of the table
    return sum_ / max(count, 1) - list(_USUAL).index(page) / 1000


@cache
def _weights(page: str) -> dict[str, float]:
    frequent, _, rarer = _USUAL[page].partition(" ")
    return dict.fromkeys(rarer, _RARER) | dict.fromkeys(frequent, 1.0)


def _east_asian(content: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- seldom needed

    found = from_bytes(content, cp_isolation=_EAST_ASIAN).best()
    return found.encoding if found else None
