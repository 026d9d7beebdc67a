"""The search for pairs, as it runs in a child process. Knows no Qt."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from organiser.desktop.apart import Enough, Report
from organiser.importers.duplicates import PEOPLE, Pair, duplicates


def surest_pairs(
    _report: Report,
    _enough: Enough,
    records: Mapping[int, Mapping[str, str]],
    apart: Collection[frozenset[int]],
    most: int,
) -> list[Pair[int]]:
    """Return the `most` surest pairs of the records of people."""
    return duplicates(records, PEOPLE, apart=apart)[:most]
