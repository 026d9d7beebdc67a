"""The workshop at a glance: how many, what needs attention, what comes next, the event's facts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from organiser.desktop.checking.card import Card
from organiser.desktop.fields.event import EVENT
from organiser.desktop.fonts import SEMIBOLD, TITLE_PT, font
from organiser.desktop.form import Form
from organiser.desktop.page import Page, PageWidget, emptied, heading, muted, push_button
from organiser.desktop.plain_label import as_plain
from organiser.desktop.theme import AIRY, HAIR, ROOMY, SNUG, TIGHT
from organiser.i18n import Message, counted, message
from organiser.model import Event, Participant, Placement, Role

if TYPE_CHECKING:
    from organiser.desktop.desk import Desk
    from organiser.desktop.workspace import Workspace
    from organiser.model import Workshop

TITLE = message("Overview")
FEW = 4
GUESTS = {Role.PARTICIPANT, Role.SPEAKER, Role.RESOURCE_PERSON, Role.OBSERVER, Role.GUEST}
"""Who comes along on visits. Who leads, interprets or works there is placed by the duty."""


@dataclass(frozen=True)
class NextStep:
    """Something to do next, and the page where it is done."""

    text: Message
    sign: str
    page: str


class Count(QFrame):
    """A number and what it counts; a click leads to the page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOMY, SNUG, ROOMY, SNUG)
        column.setSpacing(HAIR)
        self.number, self.what, self.more = QLabel(), QLabel(), muted("")
        self.number.setFont(font(TITLE_PT, weight=SEMIBOLD))
        for label in (self.number, self.what, self.more):
            column.addWidget(as_plain(desk, label))

    def say(self, number: str, what: str, more: str) -> None:
        self.number.setText(number)
        self.what.setText(what)
        self.more.setText(more)


class OverviewPage(PageWidget):
    """Counts, findings, next steps, and the form of the event."""

    def __init__(self, space: Workspace) -> None:
        super().__init__(space, TITLE)
        paper = QWidget()
        paper.setObjectName("paper")
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, SNUG, ROOMY)
        column.setSpacing(ROOMY)
        self.facts = muted("")
        column.addWidget(self.facts)
        grid = QHBoxLayout()
        grid.setSpacing(SNUG)
        self.counts = {
            key: Count(self.desk) for key in ("people", "countries", "programme", "visits")
        }
        for card in self.counts.values():
            grid.addWidget(card, 1)
        column.addLayout(grid)
        halves = QGridLayout()
        halves.setHorizontalSpacing(AIRY)
        halves.setVerticalSpacing(TIGHT)
        halves.setColumnStretch(0, 3)
        halves.setColumnStretch(1, 2)
        halves.addWidget(heading(self.say(message("What needs attention"))), 0, 0)
        halves.addWidget(heading(self.say(message("What comes next"))), 0, 1)
        self._attention, self._next = QVBoxLayout(), QVBoxLayout()
        for place, half in enumerate((self._attention, self._next)):
            half.setSpacing(TIGHT)
            halves.addLayout(half, 1, place)
        column.addLayout(halves)
        column.addSpacing(TIGHT)
        column.addWidget(heading(self.say(message("The event"))))
        self.form = Form(space, EVENT, across=3)
        self.form.show_row(lambda: space.workshop.event)
        column.addWidget(self.form)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(paper)
        self.body.addWidget(scroll, 1)
        self.follow_when_seen(self._follow, space.changed, space.findings.changed)

    def show_row(self, row: object) -> bool:
        return isinstance(row, Event)

    def _follow(self) -> None:
        workshop, say, language = self.space.workshop, self.say, self.desk.language
        event = workshop.event
        facts = [language.period(event.first_day, event.last_day), event.venue, event.address]
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        expected = [person for person in workshop.participants.values() if person.expected]
        confirmed = sum(1 for person in expected if person.status in {"confirmed", "attended"})
        countries = {person.country for person in expected if person.country}
        bodies = {person.body for person in expected if person.body and not person.country}
        number = language.number
        self.counts["people"].say(
            number(len(expected)),
            say(counted("participant", "participants", len(expected))),
            say(counted("{count} confirmed", "{count} confirmed", confirmed)),
        )
        self.counts["countries"].say(
            number(len(countries)),
            say(counted("country", "countries", len(countries))),
            say(counted("and {count} body", "and {count} bodies", len(bodies))),
        )
        sessions, days = len(workshop.agenda()), len(workshop.days())
        self.counts["programme"].say(
            number(sessions),
            say(counted("session", "sessions", sessions)),
            say(counted("on {count} day", "on {count} days", days)),
        )
        places = {row.participant_id for row in workshop.of(Placement).values()}
        placed = sum(1 for person in expected if person.key in places)
        self.counts["visits"].say(
            number(len(workshop.visits)),
            say(counted("study visit", "study visits", len(workshop.visits))),
            say(counted("{count} person has a place", "{count} people have a place", placed)),
        )
        self._show_attention()
        self._show_next(workshop)

    def _show_attention(self) -> None:
        emptied(self._attention)
        found = self.space.findings.open
        for checked in found[:FEW]:
            self._attention.addWidget(Card(self.space, checked))
        if not found:
            calm = (
                message("Nothing needs attention.")
                if self.space.findings.known
                else message("Looking…")
            )
            self._attention.addWidget(muted(self.say(calm)))
        elif len(found) > FEW:
            text = self.say(counted("All {count} finding", "All {count} findings", len(found)))
            self._attention.addWidget(
                push_button(
                    text, "shield-check", lambda: self.space.turned.emit("checks"), plain=True
                )
            )

        self._attention.addStretch(1)

    def _show_next(self, workshop: Workshop) -> None:
        emptied(self._next)
        for step in next_steps(workshop)[:FEW]:
            self._next.addWidget(
                push_button(
                    self.say(step.text),
                    step.sign,
                    partial(self.space.turned.emit, step.page),
                    wide=True,
                )
            )
        self._next.addStretch(1)


def without_visit(workshop: Workshop) -> list[Participant]:
    """Return the guests who are expected and have no place on a visit."""
    placed = {row.participant_id for row in workshop.of(Placement).values()}
    return [
        person
        for person in workshop.participants.values()
        if person.expected and person.role in GUESTS and person.key not in placed
    ]


def next_steps(workshop: Workshop) -> list[NextStep]:
    """Return what a coordinator does next, most urgent first."""
    steps = []
    if not workshop.participants:
        steps.append(NextStep(message("Bring in the list of participants"), "users", "people"))
    if not workshop.rooms:
        steps.append(NextStep(message("Name the rooms"), "door", "rooms"))
    if not workshop.sessions:
        steps.append(NextStep(message("Write the programme"), "calendar-blank", "programme"))
    if not workshop.visits:
        steps.append(NextStep(message("Plan the study visits"), "bus", "visits"))
    waiting = without_visit(workshop)
    if workshop.visits and waiting:
        steps.append(
            NextStep(
                counted(
                    "Find a visit for {count} person",
                    "Find a visit for {count} people",
                    len(waiting),
                ),
                "bus",
                "visits",
            )
        )
    if workshop.participants:
        steps.append(NextStep(message("Print badges and lists"), "printer", "documents"))
    if workshop.sessions:
        steps.append(NextStep(message("Look at the agenda on paper"), "file-text", "documents"))
    return steps


PAGE = Page("overview", TITLE, "house", 10, OverviewPage, lambda: (Event,))
