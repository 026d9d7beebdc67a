"""The tools for many sessions at once: one per file, each defining TOOL (see `tool.py`).

A tool asks for a few values and makes an action of them; `dialog.py` shows what that would move and
what would clash newly, before it is done in one step.
"""

from __future__ import annotations

from functools import cache

from organiser.desktop.timetable.tool import Tool
from organiser.registry import registry


@cache
def tools() -> tuple[Tool, ...]:
    """Return every tool in its order in the menu."""
    return tuple(sorted(registry(__name__, "TOOL", Tool), key=lambda tool: tool.place))
