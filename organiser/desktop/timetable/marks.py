"""Which sessions the findings are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from organiser.model import Session

if TYPE_CHECKING:
    from organiser.i18n import Message
    from organiser.rules.check import Checked

FEW = 5
"""A warning about more rows than this says something of the whole, not of each session."""

Marks = dict[int, list["Message"]]
"""What was found, by the key of the session."""


def marked(checked: Iterable[Checked]) -> tuple[Marks, Marks]:
    """Return the clashes and the warnings that nobody accepted. Hints are left out."""
    clashes: Marks = defaultdict(list)
    warnings: Marks = defaultdict(list)
    for found in checked:
        severity, about = found.rule.severity, found.finding.about
        single = not severity or len(about) <= FEW
        if found.accepted is None and severity < 2 and single:  # noqa: PLR2004 -- a hint
            into = warnings if severity else clashes
            for row in about:
                if row.stored_class is Session:
                    into[row.key].append(found.finding.text)
    return dict(clashes), dict(warnings)
