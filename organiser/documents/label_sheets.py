"""Label stocks: where the labels lie on a sheet that can be bought.

One file for each stock in resources/label-stocks/, named for its key. `first_mm` is the left and
top edge of the first label, `pitch_mm` the way from one label to the next, edge to edge.
`corner_mm` is the radius of round corners; `fold_mm`, for a tent card, the distance of the fold
from its top edge: the front is what lies below. `source` says who measured it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from organiser.errors import Mistyped
from organiser.i18n import message
from organiser.resources import resource

PAGES_MM = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Width and height of the upright paper; "A4 landscape" lies on its side."""

TOLERANCE_MM = 0.05
"""Makers give a tenth or a hundredth of a millimetre; their sums may stand over by this."""


@dataclass(frozen=True)
class Place:
    """Where a label lies: its page, counted from 0, and its left and top edge on the sheet."""

    page: int
    left_mm: float
    top_mm: float


@dataclass(frozen=True)
class LabelSheet:
    """The geometry of one label stock. Distances are from the left and top edge of the sheet.

    Raises `ValueError` where the labels would lie over each other or beside the sheet.
    """

    key: str
    name: str
    page: str
    label_width_mm: float
    label_height_mm: float
    columns: int
    rows: int
    left_mm: float
    top_mm: float
    pitch_x_mm: float
    pitch_y_mm: float
    corner_mm: float = 0.0
    fold_mm: float = 0.0
    source: str = ""

    def __post_init__(self) -> None:
        name, _, turn = self.page.partition(" ")
        if name not in PAGES_MM or turn not in {"", "landscape"}:
            self._refuse(f"has the unknown page {self.page!r}")
        if min(self.columns, self.rows, self.label_width_mm, self.label_height_mm) <= 0:
            self._refuse("has no labels")
        if not 0 <= self.fold_mm < self.label_height_mm:
            self._refuse("is folded outside its label")
        if not 0 <= 2 * self.corner_mm <= min(self.label_width_mm, self.label_height_mm):
            self._refuse("has corners larger than its label")
        for count, first, pitch, size, room in (
            (self.columns, self.left_mm, self.pitch_x_mm, self.label_width_mm, self.width_mm),
            (self.rows, self.top_mm, self.pitch_y_mm, self.label_height_mm, self.height_mm),
        ):
            if count > 1 and pitch < size - TOLERANCE_MM:
                self._refuse("has labels that lie over each other")
            if first < 0 or first + (count - 1) * pitch + size > room + TOLERANCE_MM:
                self._refuse("has labels that lie beside the sheet")

    def _refuse(self, what: str) -> None:
        sentence = f"label stock {self.key} {what}"
        raise ValueError(sentence)

    @property
    def width_mm(self) -> float:
        """The width of the sheet."""
        return self._page_mm()[0]

    @property
    def height_mm(self) -> float:
        """The height of the sheet."""
        return self._page_mm()[1]

    def _page_mm(self) -> tuple[float, float]:
        name, _, turn = self.page.partition(" ")
        width, height = PAGES_MM[name]
        return (height, width) if turn else (width, height)

    @property
    def labels(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def place(self, number: int) -> Place:
        """Return where label `number` lies, counted from 0, row by row, over as many sheets."""
        page, on_sheet = divmod(number, self.labels)
        row, column = divmod(on_sheet, self.columns)
        return Place(
            page,
            self.left_mm + column * self.pitch_x_mm,
            self.top_mm + row * self.pitch_y_mm,
        )

    def places(self, start: int = 1) -> Iterator[Place]:
        """Yield label after label without end, from label `start` of the first sheet.

        `start` counts from 1, as people count labels; the ones before are used up.
        Raises `Mistyped` where the sheet has not as many.
        """
        if not 1 <= start <= self.labels:
            raise Mistyped(
                message(
                    "There is no label {start} on a sheet of {stock}.",
                    start=start,
                    stock=self.name,
                ),
                message("Give the first free label, from 1 to {labels}.", labels=self.labels),
            )
        number = start - 1
        while True:
            yield self.place(number)
            number += 1


@cache
def label_sheets() -> Mapping[str, LabelSheet]:
    """Return every label stock by key, those of A4 first, in the order of their names."""
    files = (file for file in resource("label-stocks").iterdir() if file.name.endswith(".toml"))
    sheets = [
        read_label_sheet(file.name.removesuffix(".toml"), file.read_text("utf-8")) for file in files
    ]
    return {sheet.key: sheet for sheet in sorted(sheets, key=lambda one: (one.page, one.name))}


def read_label_sheet(key: str, text: str) -> LabelSheet:
    """Return the label stock that `text`, a TOML file, describes.

    Raises `ValueError` where something is missing, unknown or impossible.
    """
    given: dict[str, Any] = tomllib.loads(text)
    try:
        width, height = given.pop("label_mm")
        left, top = given.pop("first_mm")
        pitch_x, pitch_y = given.pop("pitch_mm")
        return LabelSheet(
            key=key,
            label_width_mm=width,
            label_height_mm=height,
            left_mm=left,
            top_mm=top,
            pitch_x_mm=pitch_x,
            pitch_y_mm=pitch_y,
            **given,
        )
    except (KeyError, TypeError) as mistake:
        sentence = f"label stock {key} is not complete: {mistake}"
        raise ValueError(sentence) from mistake
