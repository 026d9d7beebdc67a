"""The pages of the side bar: one per file, each defining PAGE.

A page is built when it is first shown. It is given the workspace, follows its `changed`, and
changes the workshop by actions only.
"""

from __future__ import annotations

from functools import cache

from organiser.desktop.page import Page
from organiser.registry import registry


@cache
def pages() -> tuple[Page, ...]:
    """Return every page in the order of the side bar."""
    return tuple(sorted(registry(__name__, "PAGE", Page), key=lambda page: (page.place, page.key)))
