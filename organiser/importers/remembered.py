"""What the columns of a list are, as somebody said it of an earlier list of the same form."""

from __future__ import annotations

from collections.abc import Sequence

from organiser.importers.fields import find_field
from organiser.importers.table import Table
from organiser.model import ColumnMapping, Workshop


def remembered_mapping(workshop: Workshop, table: Table) -> ColumnMapping | None:
    """Return what was remembered for lists with the headings of `table`, `None` if nothing."""
    for row in workshop.of(ColumnMapping).values():
        if row.signature == table.signature:
            return row
    return None


def known_columns(remembered: ColumnMapping | None, custom: Sequence[str]) -> dict[str, str]:
    """Return the field by heading, without custom fields that there are no more."""
    if remembered is None:
        return {}
    return {
        heading: field
        for heading, field in remembered.columns.items()
        if not field or find_field(field, custom) is not None
    }
