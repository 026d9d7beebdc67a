"""Personal data: until when they are kept, a copy without them, and their removal for ever.

A removal is no step: there is nothing to undo. What it removes is said before (`Removal.goes`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from organiser.actions.without import Cleaned, without_people, without_personal_data
from organiser.i18n import Message, counted, message
from organiser.model import Event, Participant, Picture, Version, Workshop
from organiser.planning import statistics
from organiser.store import Action, Transaction, WorkshopFile, backups
from organiser.store.columns import columns_of
from organiser.store.rewriting import write_anew


def keep_until(people: Sequence[Participant], day: date | None) -> Action:
    """Say until when the data of `people` are kept; without a day, nobody said it."""
    keys = [person.key for person in people]

    def change(transaction: Transaction) -> None:
        transaction.update_many(Participant, {key: {"keep_until": day} for key in keys})

    return Action(counted("Set retention date", "Set {count} retention dates", len(keys)), change)


def due(workshop: Workshop, day: date) -> list[Participant]:
    """Return those whose data are no longer to be kept on `day`, in the order of their names."""
    return [person for person in workshop.people() if person.keep_until and person.keep_until < day]


def copy_without_personal_data(workshop: Workshop, target: Path) -> Cleaned:
    """Write hosts, rooms and programme to a new file that says of nobody who they are.

    Raises `WriteRefused` where a file stands already, or none can stand.
    """
    found = without_personal_data(workshop)
    write_anew(target, found.workshop)
    return found


def told_of_copy(found: Cleaned) -> Iterator[Message]:
    """Say what the copy holds no longer, and what somebody should look at in it."""
    people = found.gone[Participant]
    yield counted("{count} person is not in it.", "{count} people are not in it.", people)
    yield message(
        "Notes, contacts of hosts, telephone numbers, what was printed, published versions and "
        "the history are not in it."
    )
    if found.struck:
        yield counted(
            "In {count} text a name, an address or a number was replaced by “…”.",
            "In {count} texts a name, an address or a number was replaced by “…”.",
            len(found.struck),
        )
    if found.doubtful:
        yield counted(
            "{count} text has a word that is also a family name. Look whether a person is meant:",
            "{count} texts have a word that is also a family name. Look whether a person is meant:",
            len(found.doubtful),
        )


STATISTICS_STAY = message("The numbers of the statistics stay.")


def has_past(file: WorkshopFile) -> bool:
    """Return whether the history or a backup of `file` may hold people who were deleted."""
    return bool(file.steps() or backups.listed(file.path))


@dataclass(frozen=True)
class Removal:
    """The removal of `people` from a workshop file, waiting to be confirmed."""

    file: WorkshopFile
    workshop: Workshop
    people: tuple[Participant, ...]
    cleaned: Cleaned

    @classmethod
    def of(cls, file: WorkshopFile, people: Iterable[Participant]) -> Removal:
        """Return what it would be to remove `people` from `file`; nothing is changed yet."""
        workshop, chosen = file.workshop, tuple(people)
        keys = {person.key for person in chosen}
        return cls(file, workshop, chosen, without_people(workshop, keys))

    def goes(self) -> Iterator[Message]:
        """Say what it removes."""
        if self.people:
            yield counted(
                "{count} person, with all that is kept of them: duties, wishes, places and groups.",
                "{count} people, with all that is kept of them: duties, wishes, places and groups.",
                len(self.people),
            )
        gone = self.cleaned.gone
        if gone[Picture]:
            yield counted("{count} photograph.", "{count} photographs.", gone[Picture])
        steps = len(self.file.steps())
        if steps:
            yield counted(
                "The history: {count} step that can be undone, with whoever was deleted before.",
                "The history: {count} steps that can be undone, with whoever was deleted before.",
                steps,
            )
        copies = len(backups.listed(self.file.path))
        if copies:
            yield counted(
                "{count} backup of this workshop.", "{count} backups of this workshop.", copies
            )
        if gone[Version]:
            yield counted(
                "{count} published version of the programme.",
                "{count} published versions of the programme.",
                gone[Version],
            )
        if self.cleaned.struck:
            yield counted(
                "Their names in {count} other text, where “…” will stand.",
                "Their names in {count} other texts, where “…” will stand.",
                len(self.cleaned.struck),
            )

    def stays(self) -> Iterator[Message]:
        """Say what it does not reach."""
        yield STATISTICS_STAY
        yield message("Copies that you saved, printed or sent elsewhere are not touched.")
        for folder in backups.elsewhere(self.file.path, self.workshop.event.uuid):
            yield message(
                "Backups of a copy, or of this workshop when it stood elsewhere, are not touched "
                "either. Look into {folder}.",
                folder=str(folder),
            )

    @property
    def is_empty(self) -> bool:
        """Whether nothing would go: no people, no history, no backup."""
        return not self.people and not has_past(self.file)

    def carry_out(self) -> None:
        """Remove them permanently and keep their numbers.

        Raises `WorkshopReadOnly` and `WriteRefused`; then the workshop is as it was.
        """
        workshop = self.workshop
        if workshop is not self.file.workshop:  # something was changed meanwhile
            here = self.file.workshop.participants
            keys = [person.key for person in self.people if person.key in here]
            Removal.of(self.file, [here[key] for key in keys]).carry_out()
            return
        numbers = statistics.kept(workshop.event) + statistics.counted(workshop, self.people)
        event = self.cleaned.workshop.event
        choices = {**event.choices, statistics.KEPT: numbers.plain()}
        image = {name: getattr(event, name) for name in columns_of(Event).names}
        row = columns_of(Event).pictures([{**image, "choices": choices}])[0]
        self.file.keep_only(self.cleaned.workshop.updated([(Event, event.key, row)]))
