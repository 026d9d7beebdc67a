"""Hosts from elsewhere: another workshop, a spreadsheet, address cards, places of a GPX or GeoJSON.

A host is known by its key, where it comes from a workshop, else by its name. Of a known one only
what the source says is changed, and nothing that it does not say is emptied.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from organiser.errors import ImportRefused
from organiser.i18n import Message, counted, message
from organiser.importers.host_sources import read_hosts
from organiser.model import Host, Workshop
from organiser.model.folding import folded
from organiser.store import Action, Transaction

NEVER_EMPTIED = frozenset({"id", "uuid"})


@dataclass(frozen=True)
class Told:
    """A row that was not taken, or a value to look at; `row` as the source counts."""

    row: int
    name: str
    why: Message


@dataclass
class HostProposal:
    """What an import of hosts would do. `changed`: the new fields by key."""

    added: list[dict[str, Any]] = field(default_factory=list)
    changed: dict[int, dict[str, Any]] = field(default_factory=dict)
    skipped: list[Told] = field(default_factory=list)
    rejected: list[Told] = field(default_factory=list)
    doubts: list[Told] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    rows: int = 0

    def action(self) -> Action:
        """Return all of it as one step."""
        added, changed = list(self.added), dict(self.changed)

        def change(transaction: Transaction) -> None:
            for fields in added:
                transaction.add(Host(**fields))
            for key, fields in changed.items():
                row = transaction.get_one(Host, key)
                for name, value in fields.items():
                    setattr(row, name, value)

        count = len(added) + len(changed)
        return Action(counted("Import host", "Import {count} hosts", count), change)


@dataclass(frozen=True)
class Found:
    """A host as a source tells it: the fields that it knows, and what could not be read."""

    row: int
    fields: dict[str, Any]
    doubts: tuple[Message, ...] = ()


def propose_hosts(workshop: Workshop, source: Path | str, sheet: str | None = None) -> HostProposal:
    """Return what the hosts of `source` would change. Raises `ImportRefused`."""
    path = Path(source)
    notes, found = read_hosts(path, sheet)
    proposal = HostProposal(notes=notes)
    known = _Known(workshop.hosts.values())
    for row, fields, doubts in found:
        proposal.rows += 1
        name = str(fields.get("name", "")).strip()
        proposal.doubts += [Told(row, name, why) for why in doubts]
        if not name:
            proposal.rejected.append(Told(row, "", message("There is no name in this row.")))
            continue
        _place(proposal, known, Found(row, fields), name)
    if not proposal.rows:
        raise ImportRefused(
            message("There is no host in {name}.", name=path.name),
            message("Choose a list with a column for names, or a file with places."),
        )
    return proposal


def _place(proposal: HostProposal, known: _Known, found: Found, name: str) -> None:
    host = known.host(found.fields)
    if host is None:
        if known.seen(name):
            why = message("This host stands in the list twice.")
            proposal.skipped.append(Told(found.row, name, why))
            return
        proposal.added.append(found.fields)
        known.note(name)
        return
    changes = {
        field_name: value
        for field_name, value in found.fields.items()
        if field_name not in NEVER_EMPTIED
        and value not in ("", None, [], {})
        and getattr(host, field_name) != value
    }
    if changes:
        proposal.changed.setdefault(host.key, {}).update(changes)
    else:
        proposal.skipped.append(Told(found.row, name, message("Nothing new is said of it.")))


class _Known:
    """The hosts that there are, by key and by name."""

    def __init__(self, hosts: Iterable[Host]) -> None:
        rows = list(hosts)
        self._by_uuid = {host.uuid: host for host in rows}
        self._by_name = {folded(host.name): host for host in rows}
        self._new: set[str] = set()

    def host(self, fields: Mapping[str, Any]) -> Host | None:
        return self._by_uuid.get(str(fields.get("uuid", ""))) or self._by_name.get(
            folded(str(fields["name"]))
        )

    def seen(self, name: str) -> bool:
        return folded(name) in self._new

    def note(self, name: str) -> None:
        self._new.add(folded(name))
