"""A field that holds several short texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from organiser.desktop.columns.column import Column, Filtering
from organiser.i18n import Message
from organiser.model import Row

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace

APART = re.compile("[,;،؛\n]")


class Words(Column):
    """A short list, typed with commas. `read` understands what other people's lists write."""

    filtering = Filtering.CHOICE

    def __init__(
        self,
        field: str,
        heading: Message,
        *,
        read: Callable[[str], list[str] | None] | None = None,
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(field, heading, **more)
        self._read = read

    def show(self, row: Row, space: Workspace) -> str:
        return ", ".join(self.value(row))

    def parse(self, text: str, row: Row, space: Workspace) -> list[str]:
        if self._read is not None and (found := self._read(text)) is not None:
            return list(dict.fromkeys(found))
        parts = (" ".join(part.split()) for part in APART.split(text))
        return list(dict.fromkeys(part for part in parts if part))
