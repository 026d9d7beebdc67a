"""Where a place is, in any usual notation: degrees, minutes and seconds, links, Plus codes.

Nothing is asked of the net: a link says its coordinates, or it does not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, unquote, urlsplit

Place = tuple[float, float]
"""Latitude and longitude in degrees."""

_NUMBER = r"[+-]?\d{1,3}(?:[.,]\d+)?"
_POINT = r"[+-]?\d{1,3}(?:\.\d+)?"
_PAIR = re.compile(rf"^({_POINT})\s*[,;/ ]\s*({_POINT})$")
_COMMAS = re.compile(rf"^({_NUMBER})\s*[;/ ]\s*({_NUMBER})$")
_ANGLE = (
    r"(?P<degrees>[+-]?\d{1,3}(?:[.,]\d+)?)\s*(?:°|º|deg)?\s*"
    r"(?:(?P<minutes>\d{1,2}(?:[.,]\d+)?)\s*(?:'|min)?\s*)?"
    r"(?:(?P<seconds>\d{1,2}(?:[.,]\d+)?)\s*(?:\"|\'\'|sec)?\s*)?"
)
_SIDE = r"(?P<side>[NSEWO])"
_SIDE_FIRST = re.compile(rf"{_SIDE}\s*{_ANGLE}", re.IGNORECASE)
_SIDE_LAST = re.compile(rf"{_ANGLE}{_SIDE}?", re.IGNORECASE)
_PRIMES = str.maketrans(
    {"′": "'", "’": "'", "‘": "'", "´": "'", "″": '"', "”": '"', "“": '"', "−": "-"}
)
_GEO = re.compile(rf"^geo:({_POINT}),({_POINT})", re.IGNORECASE)
_AT = re.compile(rf"@({_POINT}),({_POINT})")
_PINNED = re.compile(rf"!3d({_POINT})!4d({_POINT})")
_HASH = re.compile(rf"map=\d+(?:\.\d+)?/({_POINT})/({_POINT})")
_KEYS = ("q", "query", "ll", "sll", "center", "destination", "daddr", "cp")
_SIDES = {"N": (0, 1), "S": (0, -1), "E": (1, 1), "W": (1, -1), "O": (1, -1)}
"""Latitude or longitude, and its sign; O is west in French, Italian and Spanish."""

_SIXTY = 60
_MOST_DEGREES = (90.0, 180.0)


def coordinates(text: str) -> Place | None:
    """Return latitude and longitude in degrees, or `None` where `text` does not say them.

    45.07, 7.69; 45,07 7,69; N 45.07 E 7.69; 45°04'12"N 7°41'00"E; geo:45.07,7.69; links of
    Google Maps, OpenStreetMap, Apple and Bing; a whole Plus code such as 8FQ8375R+62.
    """
    text = " ".join(_western(text).split()).translate(_PRIMES)
    readings: tuple[Callable[[str], Place | None], ...] = (
        _from_geo,
        _from_link,
        _from_pair,
        _from_plus_code,
        _from_degrees,
    )
    for read in readings:
        place = read(text)
        if place is not None:
            return place if _on_earth(place) else None
    return None


def shown(latitude: float | None, longitude: float | None) -> str:
    """Return coordinates as they are typed: "45.07031, 7.68685"."""
    if latitude is None or longitude is None:
        return ""
    return ", ".join(f"{degrees:.5f}".rstrip("0").rstrip(".") for degrees in (latitude, longitude))


def _western(text: str) -> str:
    return "".join(str(int(c)) if c.isdecimal() else c for c in text.replace("٫", "."))


def _on_earth(place: Place) -> bool:
    return all(abs(degrees) <= most for degrees, most in zip(place, _MOST_DEGREES, strict=True))


def _from_geo(text: str) -> Place | None:
    return _two(_GEO.match(text))


def _from_pair(text: str) -> Place | None:
    bare = text.strip("()[] ")
    return _two(_PAIR.match(bare)) or _two(_COMMAS.match(bare))


def _from_link(text: str) -> Place | None:
    if not re.match(r"https?://", text, re.IGNORECASE):
        return None
    try:
        link = urlsplit(text)
    except ValueError:
        return None
    asked = parse_qs(link.query)
    if "mlat" in asked and "mlon" in asked:
        return _from_pair(f"{asked['mlat'][0]},{asked['mlon'][0]}")
    found = _two(_PINNED.search(unquote(text)))
    for key in _KEYS:
        for value in asked.get(key, ()):
            found = found or _from_pair(value.replace("~", ",").removeprefix("loc:"))
    found = found or _two(_AT.search(unquote(link.path)))
    return found or _two(_HASH.search(link.fragment))


def _from_plus_code(text: str) -> Place | None:
    from openlocationcode import openlocationcode as plus  # noqa: PLC0415 -- when one comes

    first = text.split(" ", maxsplit=1)[0].upper()
    if "+" not in first or not plus.isFull(first):
        return None
    area = plus.decode(first)
    return area.latitudeCenter, area.longitudeCenter


def _from_degrees(text: str) -> Place | None:
    """Read two angles, each with its side of the world or in the order latitude, longitude."""
    found: dict[int, float] = {}
    at, part = 0, _SIDE_FIRST if text[:1].upper() in _SIDES else _SIDE_LAST
    for place in range(2):
        match = part.match(text, at)
        angle = _angle(match) if match else None
        if match is None or angle is None:
            return None
        axis, sign = _SIDES.get((match["side"] or "").upper(), (place, 1))
        if axis in found:
            return None
        found[axis] = sign * angle
        at = match.end()
        while at < len(text) and text[at] in " ,;/":
            at += 1
    return (found[0], found[1]) if at == len(text) and len(found) == len(_MOST_DEGREES) else None


def _angle(match: re.Match[str]) -> float | None:
    degrees, minutes, seconds = (
        float((match[part] or "0").replace(",", ".")) for part in ("degrees", "minutes", "seconds")
    )
    if minutes >= _SIXTY or seconds >= _SIXTY:
        return None
    size = abs(degrees) + minutes / _SIXTY + seconds / _SIXTY**2
    return -size if match["degrees"].startswith("-") else size


def _two(match: re.Match[str] | None) -> Place | None:
    if match is None:
        return None
    latitude, longitude = (float(part.replace(",", ".")) for part in match.groups())
    return latitude, longitude
