"""What one row of a list says of a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from organiser.i18n import Message
from organiser.importers.doubt import Doubt
from organiser.importers.returned import Printed


@dataclass
class Person:
    """What one row says: only the fields that it fills. `uuid` is "" where it has no key.

    `remarks` are the lines for the notes, but those of doubts. `printed` tells what was edited
    in a row that was printed here.
    """

    row: int
    fields: dict[str, Any]
    uuid: str = ""
    doubts: list[Doubt] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    printed: Printed | None = None

    def doubt(
        self,
        column: str,
        text: str,
        why: Message,
        proposals: tuple[str, ...] = (),
        *,
        taken: bool = False,
    ) -> None:
        """Note that somebody must look at `text`, which stands under the heading `column`."""
        self.doubts.append(Doubt(self.row, column, text, why, proposals, taken))
