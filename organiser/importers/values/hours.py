"""Opening hours as OpenStreetMap writes them: "Mo-Fr 09:00-18:00; Sa 10:00-13:00"."""

from __future__ import annotations

import re

Hours = dict[str, list[list[str]]]
"""From and until when, by ISO weekday: {"1": [["09:00", "18:00"]]}."""

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_OTHER_DAYS = (
    "mon tue wed thu fri sat sun",
    "lun mar mer jeu ven sam dim",
    "lun mar mié jue vie sáb dom",
    "lun mar mie jue vie sab dom",
    "lun mar mer gio ven sab dom",
    "lu ma me gi ve sa do",
    "1 2 3 4 5 6 7",
)
_NUMBER = {day.casefold(): place for place, day in enumerate(DAYS, 1)} | {
    name: place for names in _OTHER_DAYS for place, name in enumerate(names.split(), 1)
}
_NUMBERED_DAYS = re.compile(r"\s*[1-7](?:\s*[-–,]\s*[1-7])*\s+(?=\d)")
_SPAN = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.h](\d{2}))?")


def opening_hours(text: str) -> Hours | None:
    """Return the hours that `text` says, `None` where it is not understood; "" is nothing known.

    "24/7" is always open. Days that are not named are closed.
    """
    text = text.strip()
    if not text:
        return {}
    if text.casefold() == "24/7":
        return {str(day): [["00:00", "24:00"]] for day in range(1, 8)}
    found: Hours = {}
    for part in filter(None, re.split(r"[;\n]+", text)):
        numbered = _NUMBERED_DAYS.match(part)
        first = _SPAN.search(part, numbered.end() if numbered else 0)
        if first is None:
            return None
        days = _days(part[: first.start()].strip(" ,:"))
        spans = [_span(match) for match in _SPAN.finditer(part, first.start())]
        if days is None or None in spans:
            return None
        for day in days:
            found.setdefault(str(day), []).extend(span for span in spans if span)
    return {day: sorted(spans) for day, spans in sorted(found.items())}


def hours_shown(hours: Hours) -> str:
    """Return hours as they are typed; days in a row with the same hours together."""
    parts: list[tuple[int, int, str]] = []
    for day in range(1, 8):
        spans = ",".join("-".join(span) for span in hours.get(str(day), []))
        if not spans:
            continue
        if parts and parts[-1][1] == day - 1 and parts[-1][2] == spans:
            parts[-1] = (parts[-1][0], day, spans)
        else:
            parts.append((day, day, spans))
    return "; ".join(
        f"{DAYS[first - 1]}{'' if first == last else '-' + DAYS[last - 1]} {spans}"
        for first, last, spans in parts
    )


def _days(text: str) -> list[int] | None:
    if not text:
        return list(range(1, 8))
    found: list[int] = []
    for part in text.split(","):
        first, dash, last = (piece.strip(" .").casefold() for piece in _parted(part))
        begins, ends = _NUMBER.get(first), _NUMBER.get(last if dash else first)
        if begins is None or ends is None:
            return None
        span = ends - begins if ends >= begins else ends - begins + 7
        found += [(begins - 1 + step) % 7 + 1 for step in range(span + 1)]
    return found


def _parted(text: str) -> tuple[str, str, str]:
    return text.replace("–", "-").partition("-")


def _span(match: re.Match[str]) -> list[str] | None:
    opens, closes = ((int(match[place]), int(match[place + 1] or 0)) for place in (1, 3))
    if opens >= closes or closes > (24, 0) or opens[1] >= 60 or closes[1] >= 60:  # noqa: PLR2004
        return None
    return [f"{hour:02}:{minute:02}" for hour, minute in (opens, closes)]
