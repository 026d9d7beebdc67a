"""A table of hosts: which column is what, and what its cells say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from organiser.i18n import Message, message
from organiser.importers.sheet import Cell, cell_text, is_empty
from organiser.importers.table import Table
from organiser.importers.values.choices import yes_no
from organiser.importers.values.coordinates import coordinates
from organiser.importers.values.hours import opening_hours
from organiser.importers.values.languages import languages
from organiser.model import Certainty, HostKind
from organiser.model.folding import folded
from organiser.model.words import CERTAINTIES, HOST_KINDS

HEADINGS: dict[str, tuple[str, ...]] = {
    "name": (
        "name", "host", "organisation", "organization", "nom", "hote", "organisme", "nombre",
        "anfitrion", "organizacion", "nome", "ospite", "organizzazione", "ente", "الاسم",
        "الجهة المضيفة", "المنظمة",
    ),
    "kind": ("kind", "type", "genre", "tipo", "النوع"),
    "address": ("address", "adresse", "direccion", "indirizzo", "العنوان"),
    "place": ("coordinates", "position", "coordonnees", "coordenadas", "coordinate", "gps",
              "location", "map", "link", "plus code", "الاحداثيات"),
    "latitude": ("latitude", "lat", "latitud", "latitudine"),
    "longitude": ("longitude", "lon", "lng", "long", "longitud", "longitudine"),
    "certainty": ("certainty", "coordinates are"),
    "contact_name": ("contact", "contact person", "contacto", "contatto", "referente",
                     "جهة الاتصال"),
    "phone": ("phone", "telephone", "tel", "mobile", "telefono", "الهاتف"),
    "email": ("email", "e mail", "mail", "courriel", "correo", "البريد الالكتروني"),
    "website": ("website", "web", "site", "url", "sito", "sitio"),
    "languages": ("languages", "langues", "idiomas", "lingue", "language", "اللغات"),
    "group_min": ("smallest group", "group min", "minimum", "min"),
    "group_max": ("largest group", "group max", "maximum", "max", "capacity", "capacite",
                  "capacidad", "capienza"),
    "opening_hours": ("opening hours", "hours", "open", "horaires", "horario", "horarios", "orari",
                      "orario", "ساعات العمل"),
    "step_free": ("step free", "accessible", "accessibilite", "accesible", "accessibile"),
    "access": ("access", "acces", "acceso", "accesso"),
    "description": ("description", "descripcion", "descrizione", "about", "الوصف"),
    "notes": ("notes", "note", "remarks", "remarques", "notas", "ملاحظات"),
}  # fmt: skip
"""The headings of each field, folded."""

FULL_NAME = "full name"
"""On an address card: the host's contact where an organisation is named, else the host."""


def rows_of_table(table: Table) -> Iterator[tuple[int, dict[str, Any], list[Message]]]:
    """Yield the hosts of a table by row number."""
    columns = columns_of(table)
    for number, row in zip(table.numbers, table.rows, strict=True):
        if not is_empty(row):
            fields, doubts = _read(row, columns, table)
            yield number, fields, doubts


def columns_of(table: Table) -> dict[str, int]:
    """Return where the field of each heading stands; the first heading of a field wins."""
    known = {name: key for key, names in HEADINGS.items() for name in names}
    found: dict[str, int] = {}
    for place, heading in enumerate(table.headings):
        key = known.get(folded(heading))
        if key is not None:
            found.setdefault(key, place)
    person = next((n for n, text in enumerate(table.headings) if folded(text) == FULL_NAME), None)
    if person is not None:
        found.setdefault("contact_name" if "name" in found else "name", person)
    return found


def _read(
    row: list[Cell], columns: dict[str, int], table: Table
) -> tuple[dict[str, Any], list[Message]]:
    fields: dict[str, Any] = {}
    doubts: list[Message] = []
    for key, place in columns.items():
        text = cell_text(row[place]).strip()
        if not text:
            continue
        value = READERS[key](text) if key in READERS else text
        if value is None:
            heading = table.headings[place]
            doubts.append(message("“{text}” is no value for “{field}”.", text=text, field=heading))
        elif key == "place":
            fields |= dict(zip(("latitude", "longitude"), value, strict=True))
        else:
            fields[key] = value
    if ("latitude" in fields) != ("longitude" in fields):
        fields.pop("latitude", None)
        fields.pop("longitude", None)
        doubts.append(message("Of two coordinates only one is there."))
    if "latitude" in fields:
        fields.setdefault("certainty", Certainty.APPROXIMATE)
    return fields, doubts


def _degrees(text: str) -> float | None:
    pair = coordinates(f"{text.replace(',', '.')}, 0")
    if pair is not None:
        return pair[0]
    turned = coordinates(f"0, {text.replace(',', '.')}")
    return turned[1] if turned else None


def _count(text: str) -> int | None:
    return int(text) if text.isdecimal() else None


def _kind(text: str) -> HostKind | None:
    named = {folded(str(words)): kind for kind, words in HOST_KINDS.items()}
    return named.get(folded(text)) or next((k for k in HostKind if k.value == text), None)


def _certainty(text: str) -> Certainty | None:
    named = {folded(str(words)): kind for kind, words in CERTAINTIES.items()}
    return named.get(folded(text)) or next((k for k in Certainty if k.value == text), None)


READERS: dict[str, Callable[[str], Any]] = {
    "place": coordinates,
    "latitude": _degrees,
    "longitude": _degrees,
    "kind": _kind,
    "certainty": _certainty,
    "languages": languages,
    "group_min": _count,
    "group_max": _count,
    "step_free": yes_no,
    "opening_hours": opening_hours,
}
"""How the text of a field becomes its value; `None` where it is none."""
