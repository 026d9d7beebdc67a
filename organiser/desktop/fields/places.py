"""Where a host is and when it is open, typed or pasted as people write it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from organiser.desktop.columns import Column
from organiser.errors import Mistyped
from organiser.i18n import message
from organiser.importers.values.coordinates import coordinates, shown
from organiser.importers.values.hours import hours_shown, opening_hours
from organiser.model import Certainty, Row

if TYPE_CHECKING:
    from organiser.desktop.workspace import Workspace


class Coordinates(Column):
    """Latitude and longitude in one cell; what was of unknown certainty is then approximate."""

    def __init__(self) -> None:
        super().__init__(
            "",
            message("Coordinates"),
            width=150,
            tip=message(
                "such as 45.0703, 7.6869 or 45°04'12\"N 7°41'00\"E; "
                "links of maps and Plus codes too"
            ),
        )

    @property
    def key(self) -> str:
        return "coordinates"

    def value(self, row: Row) -> Any:  # noqa: ANN401
        place = (getattr(row, "latitude", None), getattr(row, "longitude", None))
        return None if None in place else place

    def show(self, row: Row, space: Workspace) -> str:
        return shown(*(self.value(row) or (None, None)))

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        if not text.strip():
            return None
        place = coordinates(text)
        if place is None:
            raise Mistyped(
                message("“{text}” says no coordinates.", text=text.strip()),
                message("Write latitude and longitude, such as 45.0703, 7.6869."),
            )
        return place

    def fields(self, row: Row, value: Any) -> Mapping[str, Any]:  # noqa: ANN401
        latitude, longitude = value or (None, None)
        certainty = getattr(row, "certainty", Certainty.UNKNOWN)
        if value is None:
            certainty = Certainty.UNKNOWN
        elif certainty is Certainty.UNKNOWN:
            certainty = Certainty.APPROXIMATE
        return {"latitude": latitude, "longitude": longitude, "certainty": certainty}


class OpeningHours(Column):
    """When a host is open, as OpenStreetMap writes it."""

    def __init__(self) -> None:
        super().__init__(
            "opening_hours",
            message("Opening hours"),
            width=180,
            tip=message("such as Mo-Fr 09:00-18:00; Sa 10:00-13:00; empty: not known"),
        )

    def show(self, row: Row, space: Workspace) -> str:
        return hours_shown(self.value(row))

    def parse(self, text: str, row: Row, space: Workspace) -> Any:  # noqa: ANN401
        hours = opening_hours(text)
        if hours is None:
            raise Mistyped(
                message("“{text}” says no opening hours.", text=text.strip()),
                message("Write them like Mo-Fr 09:00-18:00; Sa 10:00-13:00."),
            )
        return hours
