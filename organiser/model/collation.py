"""Order of names and titles as people expect it: by the Unicode collation algorithm.

Source: UTS #10 with the default table, through pyuca. Case and accents decide only where
the letters are the same, so Łęcka stands beside Lecka and not after Zola.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyuca import Collator


@cache
def _collator() -> Collator:
    from pyuca import Collator  # noqa: PLC0415 -- reads a table of 1.8 MB, only when needed

    return Collator()


@cache
def collation_key(text: str) -> bytes:
    """Return a key by which texts sort; computed once for each text."""
    return b"".join(weight.to_bytes(3, "big") for weight in _collator().sort_key(text))
