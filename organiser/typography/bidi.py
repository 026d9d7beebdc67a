"""Order of text that mixes writing directions: the Unicode bidirectional algorithm.

Source: UAX #9, all rules from P2 to L2 with embeddings, overrides, isolates and paired
brackets. One call takes one line of text. L3 and L4 (marks and mirrored glyphs) are done by
the shaper. Classes of characters are those of Python's `unicodedata`.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

from organiser.typography.bidi_embeddings import (
    INITIATORS,
    classes_of,
    explicit_levels,
    first_strong,
    matching_isolates,
)
from organiser.typography.bidi_kinds import brackets, direction, neutrals, weak

_REMOVED = frozenset({"RLE", "LRE", "RLO", "LRO", "PDF", "BN"})
_INITIATING, _PDI = "\u2066\u2067\u2068", "\u2069"
_PLAIN = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "BN", "B", "S", "WS", "ON"})


def base_level(text: str) -> int | None:
    """Return 0 or 1 from the first strong character (P2, P3), or None where there is none."""
    for character in text:
        kind = bidirectional(character)
        if kind == "L":
            return 0
        if kind in {"R", "AL"}:
            return 1
        if kind in INITIATORS:
            break
    classes = classes_of(text)
    return first_strong(classes, matching_isolates(classes), 0, len(classes))


def is_affected(text: str) -> bool:
    """Return whether anything in `text` is not simply left to right on a page that is."""
    return not _PLAIN.issuperset(map(bidirectional, text))


def open_isolates(text: str) -> str:
    """Return the initiators of the isolates that `text` begins and does not end."""
    found = ""
    for character in text:
        if character in _INITIATING:
            found += character
        elif character == _PDI:
            found = found[:-1]
    return found


def carried(lines: list[str]) -> list[str]:
    """Return the lines of a paragraph; what goes on in an isolate begins with its initiator.

    Each line is ordered by itself, but an isolate does not end where a line does.
    """
    found, still_open = [], ""
    for line in lines:
        found.append(still_open + line)
        still_open = open_isolates(found[-1])
    return found


def levels(text: str, base: int) -> list[int | None]:
    """Return the embedding level of each character; None for those that rule X9 removes.

    `base` is the level of the paragraph: 0 left to right, 1 right to left.
    """
    classes = classes_of(text)
    matches = matching_isolates(classes)
    resolved, explicit = explicit_levels(classes, matches, base)
    found = list(explicit)
    for sequence in _isolating_runs(classes, matches, explicit):
        level = explicit[sequence[0]] or 0
        starts, ends = _edges(sequence, classes, matches, explicit, base)
        prior = [resolved[place] for place in sequence]
        kinds = weak(prior, starts)
        brackets([text[p] for p in sequence], kinds, prior, starts, direction(level))
        neutrals(kinds, starts, ends, direction(level))
        for place, kind in zip(sequence, kinds, strict=True):  # I1, I2
            odd, even = int(kind != "R"), {"L": 0, "R": 1}.get(kind, 2)
            found[place] = level + (odd if level & 1 else even)
    _reset_whitespace(classes, found, base)
    return found


def visual_order(found: Sequence[int | None]) -> list[int]:
    """Return the indices of a line from left to right (L2); removed characters are left out."""
    order = [place for place, level in enumerate(found) if level is not None]
    known = [level for level in found if level is not None]
    lowest_odd = min((level for level in known if level & 1), default=None)
    if lowest_odd is None:
        return order
    for level in range(max(known), lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and (found[order[end]] or 0) >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


def _isolating_runs(
    classes: Sequence[str], matches: dict[int, int], found: Sequence[int | None]
) -> list[list[int]]:
    """Return the isolating run sequences (BD13), each a list of places."""
    runs: list[list[int]] = []
    for place, level in enumerate(found):
        if level is None:
            continue
        if runs and found[runs[-1][-1]] == level:
            runs[-1].append(place)
        else:
            runs.append([place])
    starting = {run[0]: run for run in runs}
    sequences = []
    for run in runs:
        if classes[run[0]] == "PDI" and run[0] in matches:
            continue
        sequence = list(run)
        while classes[sequence[-1]] in INITIATORS and sequence[-1] in matches:
            sequence += starting[matches[sequence[-1]]]
        sequences.append(sequence)
    return sequences


def _edges(
    sequence: list[int],
    classes: Sequence[str],
    matches: dict[int, int],
    explicit: Sequence[int | None],
    base: int,
) -> tuple[str, str]:
    """Return sos and eos of an isolating run sequence (X10)."""
    level = explicit[sequence[0]] or 0
    last = sequence[-1]
    before = next((known for known in explicit[sequence[0] - 1 :: -1] if known is not None), base)
    after = next((known for known in explicit[last + 1 :] if known is not None), base)
    if sequence[0] == 0:
        before = base
    if classes[last] in INITIATORS and last not in matches:
        after = base
    return direction(max(level, before)), direction(max(level, after))


def _reset_whitespace(classes: Sequence[str], found: list[int | None], base: int) -> None:
    """Apply L1: space before a separator and at the end of the line has the base level."""
    trailing = True
    for place in range(len(classes) - 1, -1, -1):
        kind = classes[place]
        if kind in {"B", "S"}:
            found[place] = base
            trailing = True
        elif kind == "WS" or kind in INITIATORS or kind == "PDI":
            if trailing:
                found[place] = base
        elif kind not in _REMOVED:
            trailing = False
