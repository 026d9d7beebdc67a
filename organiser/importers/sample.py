"""The sample workshop: Turin, December 2025, with invented people.

It is kept as readable data in resources/sample/ and made anew on every call, so that whoever
plays with it harms nothing. The same data make the same rows with the same UUIDs.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid5

from sqlmodel import select

from organiser.model import (
    Assignment,
    Audience,
    Constituency,
    Event,
    Host,
    Invitation,
    Leg,
    Participant,
    Placement,
    Preference,
    Room,
    Row,
    Session,
    Stop,
    Visit,
)
from organiser.resources import resource
from organiser.store import Transaction, WorkshopFile

_NAMESPACE = UUID("6f1b0f4e-2c0e-4d6c-9a5e-0b9c1f6d7a10")
_LISTS = frozenset({"languages", "diets", "tags"})
_YES_NO = frozenset(
    {"family_name_first", "step_free", "head_of_delegation", "first_time", "listed", "photographed"}
)
_MOMENTS = frozenset({"arrives", "departs"})

R = TypeVar("R", bound=Row)


def create_sample(path: Path) -> WorkshopFile:
    """Make the sample workshop at `path` and open it. Raises `WriteRefused`."""
    values = _fields(Event, _toml("event"))
    event = Event(uuid=_uuid(Event, "event"), sample=True, **values)
    return WorkshopFile.create(path, event, lambda transaction: _Filling(transaction).all())


class _Filling:
    """The rows of the sample as they are added, by kind and by the name they have in the data."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._keys: dict[tuple[type[Row], str], int] = {}
        for row in transaction.exec(select(Constituency)).all():
            self._keys[Constituency, row.name] = row.key

    def all(self) -> None:
        people, programme, visits = _people(), _toml("programme"), _toml("visits")
        for person in people:
            self._participant(person)
        for position, room in enumerate(programme["room"]):
            self._add(Room, room.pop("ref"), _fields(Room, room), position=position)
        for number, session in enumerate(programme["session"]):
            self._session(session, session.pop("ref", str(number)))
        for host in visits["host"]:
            self._add(Host, host.pop("ref"), _fields(Host, host))
        for visit in visits["visit"]:
            self._visit(visit)
        for person in people:
            self._wishes(person)

    def _add(self, kind: type[R], name: str, values: Mapping[str, Any], **more: Any) -> int:  # noqa: ANN401 -- fields
        """Store a row and return its key."""
        row = kind(uuid=_uuid(kind, name), **values, **more)
        self._transaction.add(row)
        self._transaction.flush()
        self._keys[kind, name] = row.key
        return row.key

    def _participant(self, person: dict[str, str]) -> None:
        own = {"ref", "constituency", "wishes", "visit"}
        values = {
            field: _value(field, text)
            for field, text in person.items()
            if text and field not in own
        }
        constituency = self._keys[Constituency, person["constituency"]]
        self._add(Participant, person["ref"], values, constituency_id=constituency)

    def _session(self, data: dict[str, Any], name: str) -> None:
        duties, invited = data.pop("duties", []), data.pop("invited", [])
        room = data.pop("room", None)
        room_id = self._keys[Room, room] if room else None
        session = self._add(Session, name, _fields(Session, data), room_id=room_id)
        for position, (duty, person, *language) in enumerate(duties):
            self._add(
                Assignment,
                f"{name}/{position}",
                {"duty": duty, "language": "".join(language)},
                session_id=session,
                participant_id=self._keys[Participant, person],
                confirmed=True,
                position=position,
            )
        for who in invited:
            if data["audience"] == Audience.CONSTITUENCIES:
                guest = {"constituency_id": self._keys[Constituency, who]}
            else:
                guest = {"participant_id": self._keys[Participant, who]}
            self._add(Invitation, f"{name}/{who}", guest, session_id=session)

    def _visit(self, data: dict[str, Any]) -> None:
        stops, legs, name = data.pop("stop"), data.pop("leg"), data["code"]
        visit = self._add(
            Visit,
            name,
            _fields(Visit, data),
            session_id=self._keys[Session, data.pop("session")],
            leader_id=self._keys[Participant, data.pop("leader")],
            interpreter_id=self._keys[Participant, data.pop("interpreter")],
        )
        for position, stop in enumerate(stops):
            host = self._keys[Host, stop.pop("host")]
            place = {"visit_id": visit, "host_id": host, "position": position}
            self._add(Stop, f"{name}/{position}", _fields(Stop, stop), **place)
        for position, leg in enumerate(legs):
            self._add(Leg, f"{name}/{position}", leg, visit_id=visit, position=position)

    def _wishes(self, data: dict[str, str]) -> None:
        person = self._keys[Participant, data["ref"]]
        for rank, code in enumerate(data["wishes"].split(), start=1):
            wish = {"visit_id": self._keys[Visit, code], "rank": rank}
            self._add(Preference, f"{data['ref']}/{code}", wish, participant_id=person)
        if code := data["visit"]:
            visit = self._keys[Visit, code]
            self._add(Placement, data["ref"], {"visit_id": visit}, participant_id=person)


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"sample/{name}.toml").read_text("utf-8"))


def _people() -> list[dict[str, str]]:
    lines = resource("sample/people.tsv").read_text("utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _fields(kind: type[Row], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of the fields of `kind`: a text by language becomes two fields."""
    values: dict[str, Any] = {}
    for field, value in data.items():
        if f"{field}_by_language" in kind.model_fields:
            values[field] = value["en"]
            values[f"{field}_by_language"] = {
                code: text for code, text in value.items() if code != "en"
            }
        elif field in kind.model_fields:
            values[field] = value
    return values


def _value(field: str, text: str) -> Any:  # noqa: ANN401 -- as the field's type says
    if field in _LISTS:
        return [text] if field == "diets" else text.split()
    if field in _YES_NO:
        return text == "yes"
    if field in _MOMENTS:
        return text.replace(" ", "T")
    return text


def _uuid(kind: type[Row], name: str) -> str:
    return str(uuid5(_NAMESPACE, f"{kind.__name__}/{name}"))
