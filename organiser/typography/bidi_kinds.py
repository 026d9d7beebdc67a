"""What weak and neutral characters become: rules W1 to W7 and N0 to N2 of UAX #9."""

from __future__ import annotations

from collections.abc import Sequence

from organiser.typography.bidi_embeddings import INITIATORS

MOST_OPEN_BRACKETS = 63
"""How many brackets may stand open at once (BD16)."""

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


def direction(level: int) -> str:
    return "R" if level & 1 else "L"


def weak(  # noqa: C901, PLR0912 -- W1 to W7 as the standard writes them
    prior: Sequence[str], starts: str
) -> list[str]:
    kinds = list(prior)
    previous = starts
    for i, kind in enumerate(kinds):  # W1
        if kind == "NSM":
            kinds[i] = "ON" if previous in INITIATORS or previous == "PDI" else previous
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


def brackets(
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


def neutrals(kinds: list[str], starts: str, ends: str, embedding: str) -> None:
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
