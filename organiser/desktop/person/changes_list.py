"""What was changed about one person: who, when, from what to what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget, QListWidgetItem

from organiser.desktop.columns import Column
from organiser.i18n import Message, message
from organiser.model import Participant, Row

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.store.columns import Image
    from organiser.store.past import Past

MOST = 200
NOTHING = message("(empty)")


class ChangesList(QListWidget):
    """The changes, newest first; each says its fields before and after."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self.setObjectName("cards")
        self.setWordWrap(True)
        self.setAccessibleName(space.desk(message("History of this person")))

    def show_person(self, person: Participant | None, columns: Sequence[Column]) -> None:
        """List what was done to `person`."""
        self.clear()
        if person is None:
            return
        past = self.space.file.changes_of(Participant, person.key, "participant_id")[:MOST]
        say = self.space.desk
        by_field = {column.field: column for column in columns if column.field}
        for one in past:
            head = message("{at} · {who}", at=one.at, who=one.who) if one.who else None
            lines = [say(head) if head else say.language.moment(one.at)]
            lines += [say(line) for line in self._said(one, person, by_field, columns)]
            self.addItem(QListWidgetItem("\n".join(lines)))

    def _said(
        self,
        past: Past,
        person: Participant,
        by_field: dict[str, Column],
        columns: Sequence[Column],
    ) -> Iterable[Message]:
        change = past.change
        if change.kind is not Participant or change.before is None or change.after is None:
            yield past.name
            return
        before, after = (self._picture(person, image) for image in (change.before, change.after))
        for field in change.after:
            if field == "custom":
                yield from self._own(before, after, columns)
            elif field in by_field:
                yield self._from_to(by_field[field], before, after)
            else:
                yield past.name

    def _own(self, before: Row, after: Row, columns: Sequence[Column]) -> Iterable[Message]:
        for column in columns:
            if column.key.startswith("custom-") and column.value(before) != column.value(after):
                yield self._from_to(column, before, after)

    def _from_to(self, column: Column, before: Row, after: Row) -> Message:
        old, new = (column.show(row, self.space) or NOTHING for row in (before, after))
        return message("{field}: {old} → {new}", field=column.heading, old=old, new=new)

    @staticmethod
    def _picture(person: Participant, image: Image) -> Row:
        """Return the person with the fields of `image`, as she was or is."""
        from organiser.actions.rows import draft  # noqa: PLC0415 -- the store, when first needed

        row = draft(person)
        vars(row).update(image)
        return row
