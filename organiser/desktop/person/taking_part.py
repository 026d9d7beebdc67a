"""What somebody takes part in: tasks, visits, wishes, groups, and what was printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from organiser.desktop.icons import icon
from organiser.desktop.page import emptied, heading, muted
from organiser.desktop.theme import AIRY, HAIR, ROOMY
from organiser.i18n import Message, counted, message
from organiser.model import Participant, PrintJob, words

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace
    from organiser.model import Row

NAMING = ("badges", "participants-list", "roster")
"""The documents that say something of every single person."""

Line = tuple[str, "Row | None"]


class Way(QPushButton):
    """A line that leads somewhere. What does not fit ends in dots and stands in its tip."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._said = text
        self.setIcon(icon("arrow-right"))
        self.setProperty("plain", True)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setMinimumWidth(80)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - AIRY - ROOMY
        text = self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        self.setText(text.replace("&", "&&"))


class TakingPart(QWidget):
    """Lists what the chosen person takes part in; each line leads there."""

    def __init__(self, space: Workspace) -> None:
        super().__init__()
        self.space = space
        self.setObjectName("paper")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, ROOMY, 0, 0)
        self.column.setSpacing(HAIR)

    def show_person(self, person: Participant | None) -> None:
        """List it all anew."""
        emptied(self.column)
        if person is None:
            return
        for title, lines, otherwise in (
            (message("Tasks"), self._duties(person), message("No task in a session.")),
            (message("Visits"), self._visits(person), message("No place on a visit.")),
            (message("Wishes"), self._wishes(person), message("No wish noted.")),
            (message("Groups"), self._groups(person), message("In no group.")),
            (message("Printed"), self._printed(person), message("Nothing printed yet.")),
        ):
            self.column.addWidget(heading(self.space.desk(title)))
            found = list(lines)
            for text, row in found:
                self.column.addWidget(self._line(text, row))
            if not found:
                self.column.addWidget(muted(self.space.desk(otherwise)))
        self.column.addStretch(1)

    def _line(self, text: str, row: Row | None) -> QWidget:
        if row is None:
            return muted(text)
        made = Way(text)
        made.clicked.connect(lambda: self.space.sought.emit(row))
        return made

    def _duties(self, person: Participant) -> Iterable[Line]:
        workshop, say = self.space.workshop, self.space.desk
        duties = workshop.duties_of(person)
        for duty in sorted(duties, key=lambda row: workshop.sessions[row.session_id].starts):
            session = workshop.sessions[duty.session_id]
            text = message(
                "{duty} · {session}, {at}",
                duty=words.DUTIES[duty.duty],
                session=session.title,
                at=session.starts,
            )
            yield say(text), session

    def _visits(self, person: Participant) -> Iterable[Line]:
        workshop, say = self.space.workshop, self.space.desk
        for visit in workshop.visits_of(person):
            name = visit.theme or visit.code
            yield say(message("{visit}, {day}", visit=name, day=visit.day)), visit
        for visit in workshop.visits_in_order():
            if visit.leader_id == person.key:
                yield say(message("Leads {visit}", visit=visit.theme or visit.code)), visit
            if visit.interpreter_id == person.key:
                yield say(message("Interprets on {visit}", visit=visit.theme or visit.code)), visit

    def _wishes(self, person: Participant) -> Iterable[Line]:
        workshop, say = self.space.workshop, self.space.desk
        for wish in workshop.wishes_of(person):
            visit = workshop.visits.get(wish.visit_id)
            if visit is not None:
                name = visit.theme or visit.code
                yield say(message("{rank}. {visit}", rank=wish.rank, visit=name)), visit

    def _groups(self, person: Participant) -> Iterable[Line]:
        for group in self.space.workshop.groups_of(person):
            yield group.name, None

    def _printed(self, person: Participant) -> Iterable[Line]:
        from organiser.actions.papers import latest_jobs  # noqa: PLC0415 -- when shown
        from organiser.documents.catalogue import documents  # noqa: PLC0415 -- as above

        jobs, say = latest_jobs(self.space.workshop), self.space.desk
        own = [
            row for row in self.space.workshop.of(PrintJob).values() if row.subject == person.uuid
        ]
        jobs |= {job.document: job for job in sorted(own, key=lambda job: (job.made, job.key))}
        if not any(key in jobs for key in NAMING):
            return
        titles = {document.key: document.title for document in documents()}
        numbers = [past.number for past in self.space.file.changes_of(Participant, person.key)]
        for key in NAMING:
            if key not in jobs:
                continue
            job = jobs[key]
            since = sum(number > job.step for number in numbers)
            changed: Message = (
                counted("{count} change since", "{count} changes since", since)
                if since
                else message("nothing changed since")
            )
            text = message(
                "{document}: {at}, {changed}",
                document=titles.get(key, key),
                at=job.made,
                changed=changed,
            )
            yield say(text), None
