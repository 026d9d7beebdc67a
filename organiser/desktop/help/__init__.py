"""The help that comes along: one topic per file, each defining TOPIC. No network is needed.

F1 opens the topic whose `key` is the page's. A topic is a few short paragraphs: what the page is
for, how one works there, and what one would not guess. Shortcuts are not told here: the sheet of
shortcuts is made from the menus (`desktop/shortcuts.py`).
"""

from __future__ import annotations

from functools import cache

from organiser.desktop.help.topic import Topic
from organiser.registry import registry

__all__ = ["Topic", "topics"]


@cache
def topics() -> tuple[Topic, ...]:
    """Return every topic in the order of the list."""
    package = f"{__name__}.topics"
    return tuple(sorted(registry(package, "TOPIC", Topic), key=lambda topic: topic.place))
