"""Order of text that mixes writing directions: the Unicode bidirectional algorithm.

Source: UAX #9, all rules from P2 to L2 with embeddings, overrides, isolates and paired
brackets. One call takes one line of text. L3 and L4 (marks and mirrored glyphs) are done by
the shaper. Classes of characters are those of Python's `unicodedata`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import bidirectional

DEEPEST = 125
"""The deepest embedding that the algorithm knows (BD2)."""

MOST_OPEN_BRACKETS = 63
"""How many brackets may stand open at once (BD16)."""

_INITIATORS = frozenset({"LRI", "RLI", "FSI"})
_EMBEDDINGS = {"RLE": (1, None), "LRE": (0, None), "RLO": (1, "R"), "LRO": (0, "L")}
_REMOVED = frozenset({"RLE", "LRE", "RLO", "LRO", "PDF", "BN"})
_PLAIN = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "BN", "B", "S", "WS", "ON"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}

# BidiBrackets.txt: each opening bracket followed by the closing one.
_PAIRS = (
    "()[]{}\u0f3a\u0f3b\u0f3c\u0f3d\u169b\u169c\u2045\u2046\u207d\u207e\u208d\u208e\u2308\u2309"
    "\u230a\u230b\u3008\u3009\u2768\u2769\u276a\u276b\u276c\u276d\u276e\u276f\u2770\u2771\u2772"
    "\u2773\u2774\u2775\u27c5\u27c6\u27e6\u27e7\u27e8\u27e9\u27ea\u27eb\u27ec\u27ed\u27ee\u27ef"
    "\u2983\u2984\u2985\u2986\u2987\u2988\u2989\u298a\u298b\u298c\u298d\u2990\u298f\u298e\u2991"
    "\u2992\u2993\u2994\u2995\u2996\u2997\u2998\u29d8\u29d9\u29da\u29db\u29fc\u29fd\u2e22\u2e23"
    "\u2e24\u2e25\u2e26\u2e27\u2e28\u2e29\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c\u300a"
    "\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019\u301a\u301b"
    "\ufe59\ufe5a\ufe5b\ufe5c\ufe5d\ufe5e\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62"
    "\uff63"
)
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
_CLOSING_OF = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_CLOSING = frozenset(_CLOSING_OF.values())


class _Embedding(NamedTuple):
    level: int
    override: str | None
    isolate: bool


def base_level(text: str) -> int | None:
    """Return 0 or 1 from the first strong character (P2, P3), or None where there is none."""
    for character in text:
        kind = bidirectional(character)
        if kind == "L":
            return 0
        if kind in {"R", "AL"}:
            return 1
        if kind in _INITIATORS:
            break
    classes = _classes(text)
    return _first_strong(classes, _matching_isolates(classes), 0, len(classes))


def is_affected(text: str) -> bool:
    """Return whether anything in `text` is not simply left to right on a page that is."""
    return not _PLAIN.issuperset(map(bidirectional, text))


def levels(text: str, base: int) -> list[int | None]:
    """Return the embedding level of each character; None for those that rule X9 removes.

    `base` is the level of the paragraph: 0 left to right, 1 right to left.
    """
    classes = _classes(text)
    matches = _matching_isolates(classes)
    resolved, explicit = _explicit(classes, matches, base)
    found = list(explicit)
    for sequence in _isolating_runs(classes, matches, explicit):
        level = explicit[sequence[0]] or 0
        starts, ends = _edges(sequence, classes, matches, explicit, base)
        prior = [resolved[place] for place in sequence]
        kinds = _weak(prior, starts)
        _brackets([text[p] for p in sequence], kinds, prior, starts, _direction(level))
        _neutrals(kinds, starts, ends, _direction(level))
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


def _classes(text: str) -> list[str]:
    return [bidirectional(character) or "L" for character in text]


def _matching_isolates(classes: Sequence[str]) -> dict[int, int]:
    """Return the place of the PDI for each isolate initiator that has one, and back (BD9)."""
    matches: dict[int, int] = {}
    waiting: list[int] = []
    for place, kind in enumerate(classes):
        if kind in _INITIATORS:
            waiting.append(place)
        elif kind == "PDI" and waiting:
            opened = waiting.pop()
            matches[opened], matches[place] = place, opened
        elif kind == "B":
            waiting.clear()
    return matches


def _first_strong(
    classes: Sequence[str], matches: dict[int, int], start: int, end: int
) -> int | None:
    place = start
    while place < end:
        kind = classes[place]
        if kind == "L":
            return 0
        if kind in {"R", "AL"}:
            return 1
        if kind in _INITIATORS:
            place = matches.get(place, end)
        place += 1
    return None


def _explicit(  # noqa: C901, PLR0912 -- X1 to X8 as the standard writes them
    classes: Sequence[str], matches: dict[int, int], base: int
) -> tuple[list[str], list[int | None]]:
    """Apply X1 to X9: return the classes after overrides, and the explicit levels."""
    resolved = list(classes)
    found: list[int | None] = [None] * len(classes)
    stack = [_Embedding(base, None, isolate=False)]
    isolates_over = embeddings_over = isolates_open = 0
    for place, kind in enumerate(classes):
        top = stack[-1]
        if kind in _EMBEDDINGS:
            odd, override = _EMBEDDINGS[kind]
            deeper = _next_level(top.level, odd)
            if deeper <= DEEPEST and not isolates_over and not embeddings_over:
                stack.append(_Embedding(deeper, override, isolate=False))
            elif not isolates_over:
                embeddings_over += 1
            continue
        if kind == "PDF":
            if isolates_over:
                continue
            if embeddings_over:
                embeddings_over -= 1
            elif not top.isolate and len(stack) > 1:
                stack.pop()
            continue
        if kind == "BN":
            continue
        if kind == "B":
            found[place] = base
            continue
        if kind == "PDI":
            if isolates_over:
                isolates_over -= 1
            elif isolates_open:
                embeddings_over = 0
                while not stack[-1].isolate:
                    stack.pop()
                stack.pop()
                isolates_open -= 1
            top = stack[-1]
        found[place] = top.level
        if top.override:
            resolved[place] = top.override
        if kind in _INITIATORS:
            inside = _first_strong(classes, matches, place + 1, matches.get(place, len(classes)))
            odd = (inside or 0) if kind == "FSI" else int(kind == "RLI")
            deeper = _next_level(top.level, odd)
            if deeper <= DEEPEST and not isolates_over and not embeddings_over:
                isolates_open += 1
                stack.append(_Embedding(deeper, None, isolate=True))
            else:
                isolates_over += 1
    return resolved, found


def _next_level(level: int, odd: int) -> int:
    return level + 1 if (level + 1) & 1 == odd else level + 2


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
        while classes[sequence[-1]] in _INITIATORS and sequence[-1] in matches:
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
    if classes[last] in _INITIATORS and last not in matches:
        after = base
    return _direction(max(level, before)), _direction(max(level, after))


def _direction(level: int) -> str:
    return "R" if level & 1 else "L"


def _weak(  # noqa: C901, PLR0912 -- W1 to W7 as the standard writes them
    prior: Sequence[str], starts: str
) -> list[str]:
    kinds = list(prior)
    previous = starts
    for i, kind in enumerate(kinds):  # W1
        if kind == "NSM":
            kinds[i] = "ON" if previous in _INITIATORS or previous == "PDI" else previous
        previous = kinds[i]
    strong = starts
    for i, kind in enumerate(kinds):  # W2, W3
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[i] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for i in range(1, len(kinds) - 1):  # W4
        left, kind, right = kinds[i - 1 : i + 2]
        if left == right and (
            (kind in {"ES", "CS"} and left == "EN") or (kind == "CS" and left == "AN")
        ):
            kinds[i] = left
    for start, end in _stretches(kinds, frozenset({"ET"})):  # W5
        if "EN" in (kinds[start - 1] if start else "", kinds[end] if end < len(kinds) else ""):
            kinds[start:end] = ["EN"] * (end - start)
    strong = starts
    for i, kind in enumerate(kinds):  # W6, W7
        if kind in {"ES", "ET", "CS"}:
            kinds[i] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[i] = "L"
    return kinds


def _brackets(
    characters: Sequence[str], kinds: list[str], prior: Sequence[str], starts: str, embedding: str
) -> None:
    """Apply N0: a pair of brackets takes the direction of what it encloses."""
    for opening, closing in sorted(_bracket_pairs(characters, kinds)):
        inside = {_STRONG.get(kind) for kind in kinds[opening + 1 : closing]} - {None}
        if not inside:
            continue
        direction = embedding
        if embedding not in inside:
            strong = (_STRONG.get(kinds[i]) for i in range(opening - 1, -1, -1))
            direction = next((kind for kind in strong if kind), starts)
        for place in (opening, closing):
            kinds[place] = direction
            following = place + 1
            while following < len(kinds) and prior[following] == "NSM":
                kinds[following] = direction
                following += 1


def _bracket_pairs(characters: Sequence[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    pairs = []
    for place, written in enumerate(characters):
        if kinds[place] != "ON":
            continue
        character = _CANONICAL.get(written, written)
        if character in _CLOSING_OF:
            if len(waiting) == MOST_OPEN_BRACKETS:
                return []
            waiting.append((_CLOSING_OF[character], place))
        elif character in _CLOSING:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == character:
                    pairs.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return pairs


def _neutrals(kinds: list[str], starts: str, ends: str, embedding: str) -> None:
    """Apply N1 and N2."""
    for start, end in _stretches(kinds, _NEUTRAL):
        left = _STRONG[kinds[start - 1]] if start else starts
        right = _STRONG[kinds[end]] if end < len(kinds) else ends
        kinds[start:end] = [left if left == right else embedding] * (end - start)


def _stretches(kinds: Sequence[str], wanted: frozenset[str]) -> list[tuple[int, int]]:
    """Return start and end of each unbroken stretch of the `wanted` classes."""
    stretches = []
    start = 0
    while start < len(kinds):
        end = start
        while end < len(kinds) and kinds[end] in wanted:
            end += 1
        if end > start:
            stretches.append((start, end))
        start = end + 1
    return stretches


def _reset_whitespace(classes: Sequence[str], found: list[int | None], base: int) -> None:
    """Apply L1: space before a separator and at the end of the line has the base level."""
    trailing = True
    for place in range(len(classes) - 1, -1, -1):
        kind = classes[place]
        if kind in {"B", "S"}:
            found[place] = base
            trailing = True
        elif kind == "WS" or kind in _INITIATORS or kind == "PDI":
            if trailing:
                found[place] = base
        elif kind not in _REMOVED:
            trailing = False
